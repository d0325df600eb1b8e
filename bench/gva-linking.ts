/**
 * Do reports of one happening come together? Pools the articles of a register of shootings without their incident's id, groups them, and prints B-cubed
 * precision, recall and F1 against the register, for groups by story.
 *
 *   node bench/gva-linking.ts FILE.articles.jsonl.gz
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Report, SourceDocument } from '../src/model/document.ts'
import { storiesOf } from '../src/reconcile/stories.ts'
import { bCubed } from '../test/b-cubed.ts'

interface Article {
  readonly id: string
  readonly incident: string
  readonly title: string
  readonly text: string
  readonly date?: string
}

const path = process.argv[2]
if (path === undefined) throw new TypeError('Give the path of an .articles.jsonl.gz file')
const articles = gunzipSync(readFileSync(path))
  .toString('utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Article)
const documents = articles.map(
  ({ id, title, text }): SourceDocument => ({
    id,
    capture: { path: id, sha256: id, bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text: `${title}\n\n${text}`,
  }),
)
const reports = articles.map(
  (article, index): Report => ({
    id: `${article.incident} ${article.id}`,
    document: article.id,
    span: { start: 0, end: documents[index]!.text.length },
    language: 'en',
    ...(article.date === undefined ? {} : { published: article.date }),
  }),
)

const begun = performance.now()
const stories = storiesOf(shuffled(reports), documents)
const { precision, recall, f1 } = bCubed(stories, report => report.split(' ')[0]!)
const shown = [precision, recall, f1].map(value => value.toFixed(3))
console.log(
  `${reports.length} reports, ${stories.length} stories: B-cubed precision ${shown[0]}, recall ${shown[1]}, F1 ${shown[2]} in ${Math.round(performance.now() - begun)} ms`,
)

/** Another order, always the same one, so that the file's own cannot help. */
function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items]
  let state = 7
  for (let at = all.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const other = state % (at + 1)
    const kept = all[at]!
    all[at] = all[other]!
    all[other] = kept
  }
  return all
}
