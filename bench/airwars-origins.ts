/**
 * Do independent origins tell what a single source said from what several did? Reads narratives of civilian harm, each a case of its own, without the sentences in which
 * the investigators speak of themselves, and prints the area under the curve by which what is counted separates the grade "weak" from "fair".
 *
 *   node bench/airwars-origins.ts FILE.jsonl [-v]
 */
import { readFileSync } from 'node:fs'
import { attributionReader } from '../src/extract/attribution/attributions.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import type { SourceDocument } from '../src/model/document.ts'
import { PROFILES } from '../src/model/profile.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { layoutOf } from '../src/segment/layout.ts'

interface Item {
  readonly id: string
  readonly narrative: readonly string[]
  readonly grading: string
}

const path = process.argv[2]
if (path === undefined) throw new TypeError('Give the path of a .jsonl file of narratives')
const items = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Item)
  .filter(({ grading }) => grading === 'Weak' || grading === 'Fair')
const pipeline = pipelineOf(loadGazetteer())
const language = languageOf(packs[0]!)
const attributionsIn = attributionReader(language)
const counted = await Promise.all(items.map(async item => ({ item, ...(await countsOf(item)) })))
for (const count of ['question', 'incident', 'incidentOrigins', 'names'] as const) {
  console.log(`${count}: AUC ${areaUnder(counted.map(each => [each[count], each.item.grading === 'Fair'])).toFixed(3)}`)
}
if (process.argv.includes('-v')) for (const { item, ...counts } of counted) console.log(item.id, item.grading, counts)

/**
 * `question`: origins, at most, of the question that has most; `incident`: origins and witnesses of the incident that has most; `incidentOrigins`: without the witnesses;
 * `names`: distinct names and descriptions of everybody cited, as they are written, which is what a reader without tools would count.
 */
async function countsOf({ id, narrative }: Item) {
  const text = narrative
    .map(paragraph =>
      paragraph
        .split(/(?<=[.!?])\s+/u)
        .filter(sentence => !sentence.includes('Airwars'))
        .join(' '),
    )
    .filter(Boolean)
    .join('\n\n')
  const document: SourceDocument = {
    id,
    capture: { path: id, sha256: id, bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text,
  }
  const read = pipeline.readDocument(document, { whole: true }).reports
  const { questions, incidents } = await pipeline.compare(
    { documents: [document], reports: read.map(({ report }) => report), claims: read.flatMap(({ claims }) => claims) },
    PROFILES.plain,
  )
  const question = Math.max(0, ...questions.map(({ origins }) => origins.atMost))
  const layout = layoutOf(text, language)
  return {
    question,
    incident: Math.max(question, ...incidents.map(({ origins, witnesses }) => origins.atMost + witnesses.length)),
    incidentOrigins: Math.max(question, ...incidents.map(({ origins }) => origins.atMost)),
    names: new Set(
      attributionsIn(layout, 0, layout.tokens.count).flatMap(
        ({ name, source }) => name ?? (source === undefined ? [] : text.slice(source.start, source.end)),
      ),
    ).size,
  }
}

/** The chance that a case that should count more does, ties half. */
function areaUnder(scored: readonly (readonly [number, boolean])[]): number {
  const more = scored.filter(([, isMore]) => isMore)
  const less = scored.filter(([, isMore]) => !isMore)
  let wins = 0
  for (const [high] of more) for (const [low] of less) wins += high > low ? 1 : high === low ? 0.5 : 0
  return wins / (more.length * less.length)
}
