import { pipelineFrom } from '../pipeline.ts'
import { answerTasks } from './answer-tasks.ts'
import type { ExtractedFile, ExtractingTask } from './extracting.ts'
import { loadGazetteer } from './gazetteer.ts'
import { looseFile } from './loose-file.ts'

/** A worker that reads loose files and says what their sentences claim. */
const pipeline = pipelineFrom(loadGazetteer)

answerTasks<ExtractingTask, readonly ExtractedFile[]>(async ({ folder, paths, fields, whole }) => {
  const result: ExtractedFile[] = []
  for (const path of paths) {
    const { documents, issues } = await looseFile(folder, path, fields)
    result.push({ path, issues, documents: documents.map(document => pipeline.readDocument(document, { whole })) })
  }
  return { result }
})
