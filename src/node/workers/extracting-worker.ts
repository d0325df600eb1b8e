import { documentReader } from '../../read-documents.ts'
import { loadGazetteer } from '../gazetteer.ts'
import { answerTasks } from './answer-tasks.ts'
import { type ExtractedFile, extractedFrom, type FileRead } from './extracted.ts'
import type { ExtractingTask } from './extracting.ts'
import { looseFile } from './loose-file.ts'

/** A worker that reads loose files and says what their sentences claim. */
const reader = documentReader(loadGazetteer)

answerTasks<ExtractingTask, readonly ExtractedFile[]>(async ({ folder, paths, fields, whole, profile }) => {
  const files: FileRead[] = []
  for (const path of paths) files.push({ path, ...(await looseFile(folder, path, fields)) })
  return { result: extractedFrom(files, reader, { whole, profile }) }
})
