import type { FieldNames } from '../node/case-fields.ts'
import { EXIT, type Option, type Options, UserError } from './command.ts'

const FIELDS = [
  'text',
  'title',
  'published',
  'publisher',
  'url',
  'author',
  'language',
] as const satisfies readonly (keyof FieldNames)[]

/** The option that maps the fields of JSON and CSV records. */
export const fieldsOption: Option = {
  flags: '--fields <map>',
  summary: 'what the fields of JSON and CSV records are called, as text=story,published=when',
}

/** The map that `--fields` gives, undefined without it. Throws UserError for a field that documents do not have. */
export function chosenFields(options: Options): FieldNames | undefined {
  const map = options['fields']
  if (typeof map !== 'string') return undefined
  const names: Partial<Record<keyof FieldNames, string>> = {}
  for (const pair of map.split(',')) {
    const [field, name = ''] = pair.split('=').map(part => part.trim())
    const known = FIELDS.find(one => one === field)
    if (known === undefined || name === '') {
      throw new UserError(`--fields takes pairs like text=story of ${FIELDS.join(', ')}; not ${pair}`, EXIT.usage)
    }
    names[known] = name
  }
  return names
}
