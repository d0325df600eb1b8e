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
  const robots = parse(url, text)
  const seconds = Number(robots.getCrawlDelay(ROBOT_NAME) ?? 0)
  const delayMs = Math.min(Math.max(0, Number.isFinite(seconds) ? seconds * 1000 : 0), LONGEST_DELAY_MS)
  return { allows: page => robots.isAllowed(page.href, ROBOT_NAME) !== false, delayMs }
}
