import { parentPort, workerData } from 'node:worker_threads'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { documentOf, filesOf, newsOrGenerated } from './extract-corpus.ts'

// One of several threads that read at once: the whole corpus, as often as it is told to.

const { bytes } = workerData as { bytes: number }
const files = filesOf(newsOrGenerated(bytes).map(documentOf))
const pipeline = pipelineOf(loadGazetteer())

parentPort!.on('message', () => {
  for (const file of files) pipeline.readDocuments(file, { whole: true })
  parentPort!.postMessage('done')
})
parentPort!.postMessage('ready')
