/**
 * How much of the report, and how little else, is read off invented pages that are built as those of news sites are; beside it, in the
 * same run, what the article finder alone gives. `articles/pages.ts` says which pages the rules were written to.
 *
 *   node bench/articles.ts [--rounds N] [--part seen|unseen|later|field|fresh|sites|next] [--pages]     --pages: each page; [--show NAME]: what one page gives
 *
 * The measure is that of https://github.com/scrapinghub/article-extraction-benchmark: precision and recall over runs of four words, each
 * the mean over pages, and F1 of the two means. Its bodies have subheadings and lists, and no title, byline, date or caption.
 */
import { parseArgs } from 'node:util'
import { Readability } from '@mozilla/readability'
import { type PageElement, parsePage } from '../src/read/page/dom.ts'
import { articleOfPage, textOfMarkup } from '../src/read/page/html.ts'
import { visibleText } from '../src/read/page/text.ts'
import { largePages } from './articles/large.ts'
import { type InventedPage, inventedPages } from './articles/pages.ts'

const GRAM = 4 // words in a row, as the benchmark has it

/** A way to get the text of a report off a page. */
interface Way {
  readonly name: string
  readonly textOf: (markup: string) => string
}

const WAYS: readonly Way[] = [
  { name: 'hearsay', textOf: markup => articleOfPage(markup).text },
  { name: 'readability', textOf: foundAlone },
]

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    part: { type: 'string' },
    pages: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
})

const pages = inventedPages()
const parts = (['seen', 'unseen', 'later', 'field', 'fresh', 'sites', 'next'] as const)
  .filter(part => values.part === undefined || values.part === part)
  .map(name => ({ name, pages: pages.filter(page => page.part === name) }))

if (values.show !== undefined) show(values.show)
else {
  for (const part of parts) printPart(part.name, part.pages)
  printTimes(
    'usual pages',
    parts.flatMap(part => part.pages.map(page => page.markup)),
  )
  printTimes('large pages', largePages())
}

/** Readability on the tree that it is given here, with its own settings. */
function foundAlone(markup: string): string {
  const serializer = (node: unknown) => node as PageElement
  const article = new Readability(parsePage(markup) as never, { serializer }).parse() as {
    content?: PageElement
  } | null
  return article?.content ? visibleText(article.content) : ''
}

interface Score {
  readonly precision: number
  readonly recall: number
}

function scoreOf(text: string, page: InventedPage): Score {
  const [found, gold] = [gramsOf(text), gramsOf(goldOf(page))]
  let common = 0
  for (const [gram, count] of found) common += Math.min(count, gold.get(gram) ?? 0)
  const total = (grams: ReadonlyMap<string, number>) => [...grams.values()].reduce((sum, count) => sum + count, 0)
  return { precision: common / Math.max(1, total(found)), recall: common / total(gold) }
}

function goldOf({ gold }: InventedPage): string {
  return gold.map(textOfMarkup).join('\n')
}

function gramsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const grams = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - GRAM + 1); i++) {
    const gram = words.slice(i, i + GRAM).join(' ')
    if (gram !== '') grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function printPart(part: string, chosen: readonly InventedPage[]): void {
  for (const { name, textOf } of WAYS) {
    const scores = chosen.map(page => scoreOf(textOf(page.markup), page))
    const [precision, recall] = [mean(scores.map(each => each.precision)), mean(scores.map(each => each.recall))]
    const whole = scores.filter(each => each.precision === 1 && each.recall === 1).length
    console.log(
      `${part.padEnd(7)} ${name.padEnd(12)} F1 ${f1(precision, recall)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  exact ${whole} of ${chosen.length}`,
    )
  }
  if (!values.pages) return
  for (const page of chosen) {
    const cells = WAYS.map(({ textOf }) => scoreOf(textOf(page.markup), page))
    console.log(
      page.name.padEnd(28),
      ...cells.map(each => `P ${each.precision.toFixed(3)} R ${each.recall.toFixed(3)}  `),
    )
  }
}

/** Processor time a page, each the middle of several rounds in which the ways take turns. */
function printTimes(name: string, markups: readonly string[]): void {
  const rounds = Number(values.rounds)
  if (rounds === 0) return
  const kilobytes = markups.map(markup => markup.length / 1000).sort((left, right) => left - right)
  console.log(
    `${name}: ${markups.length}, ${share(kilobytes, 0.5).toFixed(0)} kB in the middle, ${share(kilobytes, 1).toFixed(0)} kB at most`,
  )
  const times = WAYS.map(() => markups.map(() => [] as number[]))
  for (let round = 0; round <= rounds; round++)
    for (const [at, markup] of markups.entries())
      for (const [way, { textOf }] of WAYS.entries()) {
        const before = process.cpuUsage()
        textOf(markup)
        const { user, system } = process.cpuUsage(before)
        if (round > 0) times[way]![at]!.push((user + system) / 1000) // the first round warms up
      }
  for (const [way, each] of WAYS.entries()) {
    const middles = times[way]!.map(all =>
      share(
        [...all].sort((left, right) => left - right),
        0.5,
      ),
    ).sort((left, right) => left - right)
    const cells = [0.5, 0.95, 1].map(part => share(middles, part).toFixed(1))
    console.log(`  ${each.name.padEnd(12)} ms of processor time: p50 ${cells[0]}  p95 ${cells[1]}  most ${cells[2]}`)
  }
}

function show(name: string): void {
  const page = pages.find(each => each.name === name)
  if (page === undefined) throw new RangeError(`No page ${name}`)
  const text = articleOfPage(page.markup).text
  const [have, want] = [text.split(/\n+/u), goldOf(page).split(/\n+/u)]
  for (const line of have) console.log(want.includes(line) ? ' ' : '+', line)
  for (const line of want.filter(each => !have.includes(each))) console.log('-', line)
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

function f1(precision: number, recall: number): string {
  return ((2 * precision * recall) / (precision + recall)).toFixed(3)
}
