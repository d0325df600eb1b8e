import { isLong } from '../headline.ts'
import { bodyOf, elementsBelow, type Page, type PageElement } from './dom.ts'
import { cutTo, type PageSight } from './sight.ts'
import type { Seen } from './text.ts'
import { titleAmong } from './title-heading.ts'

/** What a page calls its report, and itself. */
export interface Calls {
  readonly title?: string
  readonly publisher?: string
  /** Everything that it calls itself for programs and in the window's bar; its headings are not among them. */
  readonly called: readonly string[]
}

/**
 * The headline of a page's report as its reader sees it: the heading that says what the page calls itself, or else the title in the bar of the
 * window. Undefined where neither does: what the page says for programs alone nobody reads.
 */
export function headlineOf({ page, see }: PageSight, calls: Calls): Seen | undefined {
  const elements = elementsBelow(bodyOf(page) as PageElement)
  const heading = elements[titleAmong(elements, calls.called, calls.publisher)]
  const shown = heading && see(heading)
  return [shown, titleInBar(page, see, calls)].find(words => words !== undefined && isLong(words.text))
}

function titleInBar(page: Page, see: PageSight['see'], { title }: Calls): Seen | undefined {
  const words = page.querySelector('title')?.firstChild
  if (!words || title === undefined) return undefined
  const bar = see(words)
  return bar.text.startsWith(title) ? cutTo(bar, { start: 0, end: title.length }) : undefined
}
