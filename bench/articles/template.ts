import { type Random, randomOf } from '../random.ts'
import { seedOf } from './kit.ts'
import { type Prose, proseOf } from './prose.ts'

/** A page, and the lines that belong to its report. */
export interface FilledPage {
  readonly markup: string
  readonly gold: readonly string[]
}

/**
 * A template in, its page out. A template is lines of lists, a line `---`, and markup with macros; what an annotator marks as the report's
 * stands in `⟦ ⟧`, and what stands within and is not in `⟪ ⟫`.
 *
 *   %p% %s% %t% %c%      a paragraph, a sentence, a headline, a reader's remark; of a list of that name, its next entry
 *   %w% %n% %d% %i% %h% %u% %svg%    a section's name, a person's, a day, a figure, a name by a machine, an address, a drawing
 *   %repeat:3%...%end%   three times over        %same%  the last sentence or paragraph again
 *   %css:40% %js:40% %json:40%    so many kilobytes that nobody sees          %gold%  the report, within a string of JSON
 */
export function pageOfTemplate(name: string, template: string): FilledPage {
  const [lists = '', ...rest] = template.split(/^---\n/mu)
  const made = repeated(rest.join('---\n'), fillerOf(randomOf(seedOf(name)), listsIn(lists)))
  const marked = [...made.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, part]) => part!.replace(/⟪[^⟫]*⟫/gu, ' '))
  const gold = linesOf(marked.join('\n'))
  const stated = JSON.stringify(gold.join('\n')).slice(1, -1).replaceAll('</', '<\\/')
  return { markup: made.replace(/[⟦⟧⟪⟫]/gu, '').replaceAll('%gold%', () => stated), gold }
}

function listsIn(lines: string): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':')
    const items = line.slice(colon + 1).split('|')
    if (colon > 0) lists.set(line.slice(0, colon), items.map(item => item.trim())) // biome-ignore format: one list a line
  }
  return lists
}

type Filler = (markup: string) => string

function repeated(markup: string, fill: Filler): string {
  const open = /%repeat:(\d+)%/u.exec(markup)
  if (open === null) return fill(markup)
  const start = open.index + open[0].length
  const end = endOf(markup, start)
  const before = fill(markup.slice(0, open.index))
  const times = Array.from({ length: Number(open[1]) }, () => repeated(markup.slice(start, end), fill))
  return before + times.join('\n') + repeated(markup.slice(end + '%end%'.length), fill)
}

/** Where the `%end%` stands of what begins at `start`. */
function endOf(markup: string, start: number): number {
  let depth = 1
  for (const { 0: mark, index } of markup.slice(start).matchAll(/%repeat:\d+%|%end%/gu)) {
    depth += mark === '%end%' ? -1 : 1
    if (depth === 0) return start + index
  }
  throw new SyntaxError(`%repeat% without %end% at ${start}`)
}

function fillerOf(random: Random, lists: ReadonlyMap<string, readonly string[]>): Filler {
  const prose = proseOf(random)
  const unseen = unseenOf(random, prose)
  const turns = new Map<string, number>()
  let last = ''
  const below = (limit: number) => random.between(0, limit - 1)
  const of = (key: string, make: () => string): string => {
    const list = lists.get(key)
    if (list === undefined) return make()
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    return list[turn % list.length]!
  }
  const macros: Readonly<Record<string, () => string>> = {
    t: () => of('t', prose.headline),
    s: () => (last = of('s', prose.sentence)),
    p: () => (last = of('p', prose.paragraph)),
    c: () => of('c', prose.remark),
    w: () => of('w', () => random.pick(SECTIONS)),
    n: () => of('n', prose.name),
    d: () => `${random.between(1, 28)} ${random.pick(MONTHS)} ${random.between(2015, 2024)}`,
    i: () => String(random.between(1, 999)),
    h: unseen.name,
    u: () => `/${unseen.word()}/${random.between(2015, 2024)}/${unseen.name()}-${unseen.word()}`,
    same: () => last,
    svg: () =>
      `<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="M${below(24)} ${below(24)}c${Array.from({ length: 14 }, () => (random.next() * 9).toFixed(2)).join(' ')}z" fill="currentColor"></path></svg>`,
  }
  return markup =>
    markup.replace(
      /%(css|js|json):(\d+)%|%(svg|same|[tspwndihuc])%/gu,
      (_, bulk: string, size: string, macro: string) =>
        bulk === undefined ? macros[macro]!() : unseen[bulk as 'css' | 'js' | 'json'](Number(size) * 1024),
    )
}

/** Style, scripts and data, so long as a site's are, with words that are nobody's to read. */
function unseenOf(random: Random, prose: Prose) {
  const below = (limit: number) => random.between(0, limit - 1)
  const word = () => random.pick(WORDS)
  const name = () => below(2 ** 31).toString(36)
  const many = (length: number, start: string, make: () => string) => {
    let text = start
    while (text.length < length) text += make()
    return text
  }
  const rule = () =>
    `.${word()}-${word()}__${name()}{display:flex;margin:${below(40)}px ${below(9)}px;color:#${below(0xffffff).toString(16).padStart(6, '0')};font:${10 + below(20)}px/1.${below(9)} var(--${word()})}@media (min-width:${600 + below(900)}px){.${word()}_${name()}>.${word()}{grid-column:${below(9)}/span ${below(6)}}}`
  const call = () =>
    `!function(e,t){var n=t["${word()}"]||(t["${word()}"]={});n.${word()}_${name()}=function(r){return e.push([${below(9999)},"${prose.headline().replaceAll('"', '')}",r]),"<div class=\\"${word()}\\"><p>${prose.sentence().replaceAll('"', '')}<\\/p><\\/div>"}}(window.__q,window);`
  const row = () => ({ id: name(), headline: prose.headline(), dek: prose.sentence(), slug: word() })
  return {
    word,
    name,
    css: (length: number) => `<style>${many(length, '', rule)}</style>`,
    js: (length: number) => `<script>${many(length, 'window.__q=window.__q||[];', call)}</script>`,
    json: (length: number) => {
      const rows: ReturnType<typeof row>[] = []
      while (JSON.stringify(rows).length < length) for (let at = 0; at < 20; at++) rows.push(row())
      return `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { rows } } })}</script>`
    },
  }
}

/** The lines of marked markup, as an annotator copies them off the screen. */
function linesOf(markup: string): string[] {
  return markup
    .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gsu, '')
    .replace(LINE_TAGS, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/gu, (whole, entity: string) => ENTITIES[entity] ?? whole)
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
}

const LINE_TAGS =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|br|blockquote|section|pre|figure|hr|details|summary)\b[^>]*>/gu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  quot: '"',
}
const WORDS = 'nav hero card rail slot promo grid stack teaser meta badge lockup well shelf band tile strip frame zone unit'.split(' ') // biome-ignore format: one line
const MONTHS = ['January', 'March', 'April', 'June', 'August', 'October', 'November']
const SECTIONS = 'News Sport Business Opinion Culture Travel Science Health Property Money Food Style Weather Education Local World Politics Tech Video Podcasts Puzzles Obituaries'.split(' ') // biome-ignore format: one line
