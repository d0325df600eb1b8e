import type { Issue } from '../model/issue.ts'
import type { ReadFault } from './reader.ts'

/** Something that could not be read, and in which part of the file. */
export function faultOf(
  code: string,
  parameters: Issue['parameters'] = {},
  where: { readonly part?: string } = {},
): ReadFault {
  return { code, ...where, parameters, level: 'error' }
}
