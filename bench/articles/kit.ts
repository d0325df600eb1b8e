import { type Random, randomOf } from '../random.ts'
import { TONGUES, type Tongue } from './words.ts'

/** Marks around what belongs to the report; private-use characters, so that the markup of a page stays what it is without them. */
const GOLD_START = '\uE000'
const GOLD_END = '\uE001'

/** One invented page: what it is like, and how it is made. */
export interface PageKind {
  readonly name: string
  readonly tongue?: string
  readonly make: (kit: Kit) => string
}

/** What a template takes its words from. `|` in a pattern is where they go. */
export interface Kit {
  readonly title: string
  readonly name: string
  readonly tongue: Tongue
  /** Text of the report that a template gives itself. */
  gold(text: string): string
  /** Paragraphs of the report, each in the pattern. */
  paragraphs(count: number, pattern?: string): string
  /** Paragraphs of the report with links in them. */
  linked(count: number, pattern?: string): string
  /** A sentence of the report. */
  sentence(pattern?: string): string
  heading(pattern?: string): string
  /** Words that are no part of the report. */
  headline(): string
  summary(): string
  caption(): string
  comment(): string
  /** Other reports in a pattern: H is the title, S the summary. */
  cards(count: number, pattern: string): string
  comments(count: number, pattern: string): string
  links(count: number, pattern?: string): string
  /** A page's markup: head and body, with scripts of some kilobytes. */
  page(body: string, head?: string): string
  /** The text of the report so far, as a page's JSON-LD gives it. */
  stated(markup: string): string
}

export function kitOf(kind: PageKind): Kit {
  const random = randomOf(seedOf(kind.name))
  const tongue = TONGUES[kind.tongue ?? 'en']!
  const filled = (): string => {
    const raw = random
      .pick(tongue.sentences)
      .replace(/\{(\w+)\}/gu, (_, slot: string) => random.pick(tongue.slots[slot]!))
    return raw.charAt(0).toUpperCase() + raw.slice(1)
  }
  const some = (low: number, high: number) => Array.from({ length: random.between(low, high) }, filled).join(tongue.gap)
  const gold = (text: string) => `${GOLD_START}${text}${GOLD_END}`
  const put = (pattern: string, text: string) => pattern.replace('|', () => text)
  const many = (count: number, one: () => string) => Array.from({ length: count }, one).join('\n')
  const link = (text: string) => linkIn(text, tongue, random)
  const title = random.pick(tongue.headlines)
  const name = random.pick(['Ola Fenn', 'Ben Tarn', 'Dara Moss', 'Cem Arlo', 'Bel Orrin'])
  const headline = () => random.pick(tongue.headlines.filter(one => one !== title))
  const summary = () => some(1, 2).slice(0, 170)
  return {
    title,
    name,
    tongue,
    gold,
    paragraphs: (count, pattern = '<p>|</p>') => many(count, () => put(pattern, gold(some(1, 4)))),
    linked: (count, pattern = '<p>|</p>') => many(count, () => put(pattern, gold(link(some(2, 3))))),
    sentence: (pattern = '<p>|</p>') => put(pattern, gold(filled())),
    heading: (pattern = '<h2>|</h2>') => put(pattern, gold(random.pick(tongue.headings))),
    headline,
    summary,
    caption: () => random.pick(tongue.captions),
    comment: () => Array.from({ length: random.between(1, 3) }, () => random.pick(tongue.comments)).join(' '),
    cards: (count, pattern) => many(count, () => pattern.replaceAll('{H}', headline()).replaceAll('{S}', summary())),
    comments: (count, pattern) =>
      many(count, () =>
        put(pattern, Array.from({ length: random.between(1, 3) }, () => random.pick(tongue.comments)).join(' ')),
      ),
    links: (count, pattern = '<li><a href="/x">|</a></li>') => many(count, () => put(pattern, random.pick(SECTIONS))),
    page: (body, head = '') =>
      `<!DOCTYPE html>\n<html lang="${tongue.tag}"${tongue.direction === 'rtl' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title} - Vale Courier</title>` +
      `<meta property="og:title" content="${title}"><meta property="og:type" content="article">${head}<style>${'.a{color:#333;margin:0 auto}'.repeat(random.between(50, 900))}</style>${script(random)}</head>\n<body class="page">${menuOf(random)}${body}\n${directoryOf(random)}${script(random)}${script(random)}</body></html>`,
    stated: markup => {
      const parts = [...markup.matchAll(GOLD)].map(([, text]) => text!.replace(/<[^>]*>/gu, ''))
      return JSON.stringify(parts.join(' ')).replaceAll('<', '\\u003c')
    },
  }
}

const GOLD = new RegExp(`${GOLD_START}([^${GOLD_END}]*)${GOLD_END}`, 'gu')

/** A page with marks in, its markup and the marked texts, in their order, out. */
export function parted(marked: string): { readonly markup: string; readonly gold: readonly string[] } {
  return {
    markup: marked.replaceAll(GOLD_START, '').replaceAll(GOLD_END, ''),
    gold: [...marked.matchAll(GOLD)].map(([, text]) => text!),
  }
}

/** FNV-1a: the same name gives the same page, and the same half of the test bed. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}

const SECTIONS = [
  'News',
  'Politics',
  'Opinion',
  'Sport',
  'Culture',
  'Weather',
  'Obituaries',
  'Podcasts',
  'About us',
  'Contact',
  'Privacy policy',
  'Terms of use',
  'Archive',
  'Jobs',
  'Puzzles',
  'Travel',
]

/** A link around two or three words in the middle; around a few characters where words are not parted by spaces. */
function linkIn(text: string, tongue: Tongue, random: Random): string {
  const words = text.split(' ')
  if (tongue.gap === '') return `${text.slice(0, 4)}<a href="/topic">${text.slice(4, 9)}</a>${text.slice(9)}`
  const at = random.between(1, Math.max(1, words.length - 4))
  return [
    ...words.slice(0, at),
    `<a href="https://vale.example/topic">${words.slice(at, at + 3).join(' ')}</a>`,
    ...words.slice(at + 3),
  ].join(' ')
}

/** The menus of a whole site, as they stand in the markup before anything else, most of them folded away by a script. */
function menuOf(random: Random): string {
  const [outer, item] = random.pick([
    [
      '<div class="burger-menu"><ul>',
      '<li class="menu-item"><a href="/s"><svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg><span>|</span></a></li>',
    ],
    ['<div id="mega"><ul>', '<li><div><a href="/s">|</a><ul><li><a href="/t">|</a></li></ul></div></li>'],
    ['<nav aria-label="Sections"><ul>', '<li><a href="/s" data-track="nav">|</a></li>'],
  ] as const)
  const items = Array.from({ length: random.between(30, 160) }, () => item.replaceAll('|', random.pick(SECTIONS)))
  return `${outer}${items.join('')}</ul>${outer.startsWith('<nav') ? '</nav>' : '</div>'}`
}

/** What stands below most pages: columns of links. */
function directoryOf(random: Random): string {
  const column = () =>
    `<div class="foot-col"><h4>${random.pick(SECTIONS)}</h4><ul>${Array.from({ length: random.between(5, 14) }, () => `<li><a href="/f">${random.pick(SECTIONS)}</a></li>`).join('')}</ul></div>`
  return `<div class="foot-directory">${Array.from({ length: random.between(2, 6) }, column).join('')}</div>`
}

function script(random: Random): string {
  const entries = Array.from(
    { length: random.between(100, 4000) },
    (_, index) => `"k${index}":${random.between(1, 99_999)}`,
  )
  return `<script>window.__state={${entries.join(',')}};</script>`
}
