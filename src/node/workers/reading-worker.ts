import { createHash } from 'node:crypto'
import { deriveTogether } from '../../app/derive.ts'
import type { Derived } from '../../app/ports.ts'
import { caseNamesOf } from '../../model/case-names.ts'
import { type DocumentReader, documentReader } from '../../read-documents.ts'
import { loadGazetteerWith } from '../gazetteer.ts'
import { originalsIn } from '../originals.ts'
import { read } from '../read.ts'
import { answerTasks } from './answer-tasks.ts'
import type { ReadingTask } from './reading.ts'

/** A worker that derives originals: it takes their names, reads their bytes itself, and gives back what the pipeline made of each. */
let known: { readonly names: string; readonly reader: DocumentReader } | undefined

/** The reader with the names of a case; made once, since a worker works for one case. */
function readerWith(table = ''): DocumentReader {
  if (known?.names === table) return known.reader
  const { names } = caseNamesOf(table)
  known = { names: table, reader: documentReader(() => loadGazetteerWith(names), names.actors) }
  return known.reader
}

answerTasks<ReadingTask, readonly Derived[]>(async ({ folder, due, fields, names }) => {
  const world = {
    pipeline: readerWith(names),
    read: (input: Parameters<typeof read>[0]) => read(input, fields === undefined ? {} : { fields }),
    sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  }
  const originals = originalsIn(folder)
  async function* given() {
    for (const { path, sha256 } of due) yield { path, sha256, bytes: await originals.get(sha256) }
  }
  return { result: await deriveTogether(world, given()) }
})
