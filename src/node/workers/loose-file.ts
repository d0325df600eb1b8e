import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { SourceDocument } from '../../model/document.ts'
import type { Issue } from '../../model/issue.ts'
import type { FieldNames } from '../case-fields.ts'
import { read } from '../read.ts'

/** What a reader made of a file that belongs to no case. */
export interface LooseFile {
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
}

/** A file by its path, seen from a folder. What cannot be read is an issue, never an error. */
export async function looseFile(folder: string, path: string, fields: FieldNames | undefined): Promise<LooseFile> {
  try {
    const bytes = await readFile(resolve(folder, path))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return await read({ path, bytes, sha256 }, fields === undefined ? {} : { fields })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault
    return {
      documents: [],
      issues: [
        fault.code === 'EISDIR'
          ? { code: 'read.folder', path, parameters: {}, level: 'error' }
          : { code: 'read.unreadable', path, parameters: { reason: String(fault.code) }, level: 'error' },
      ],
    }
  }
}
