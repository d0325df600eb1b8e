import robotsParser from 'robots-parser'

/** The package says that it exports a function as `default`; what it exports is the function. */
const parse = robotsParser as unknown as typeof robotsParser.default

/** The name that robots.txt files call us by. */
export const ROBOT_NAME = 'hearsay'

/** Largest part of a robots.txt that is heeded, in bytes. https://www.rfc-editor.org/rfc/rfc9309#section-2.5 */
export const MAX_ROBOTS_BYTES = 500 * 1024

const LONGEST_DELAY_MS = 120_000 // whoever asks for more between two pages asks for no robots, and says so with Disallow

/** What a host lets us fetch, and how fast. */
export interface Rules {
  allows(url: URL): boolean
  /** Between two requests, in milliseconds; 0 where nothing is asked for. */
  readonly delayMs: number
}

/** Nothing is asked for: no robots.txt, or an empty one. */
export const NO_RULES: Rules = { allows: () => true, delayMs: 0 }

/** The rules of a robots.txt (RFC 9309; Crawl-delay, which it leaves out, is obeyed too). `url` is where it lies. */
export function robotsRules(url: string, text: string): Rules {
  const robots = parse(url, text.split(LINE_END).map(bounded).join('\n'))
  const seconds = Number(robots.getCrawlDelay(ROBOT_NAME) ?? 0)
  const delayMs = Math.min(Math.max(0, Number.isFinite(seconds) ? seconds * 1000 : 0), LONGEST_DELAY_MS)
  return { allows: page => robots.isAllowed(page.href, ROBOT_NAME) !== false, delayMs }
}

const LINE_END = /\r\n|\r|\n/u

const MAX_WILDCARDS = 16 // in one rule; each costs a pass over the address, and rules that mean it have three at most

// Disallow: /a*b   allow:/x   not: Sitemap: https://coastwire.example/
const RULE = /^\s*(?:(allow)|disallow)\s*:/iu

/**
 * A line whose matching takes no longer than its length warrants: of a rule with too many wildcards, what closes pages is cut after the last
 * that is heeded, so that it closes more, and what opens pages is left out.
 */
function bounded(line: string): string {
  const rule = RULE.exec(line)
  if (rule === null) return line
  const kept = line.split('*', MAX_WILDCARDS + 1).join('*')
  if (kept.length === line.length) return line
  return rule[1] === undefined ? kept : ''
}
