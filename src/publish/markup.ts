/** A piece of HTML or SVG whose text has been escaped. Only `markup` makes one, so that no report's characters reach a page raw. */
export interface Markup {
  readonly html: string
}

type Part = string | number | Markup | readonly Markup[] | undefined | false

/** Tagged template: what is interpolated is escaped, unless it is markup already. Absent parts leave nothing. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let html = literals[0] ?? ''
  for (const [i, part] of parts.entries()) html += written(part) + (literals[i + 1] ?? '')
  return { html }
}

/** Text as HTML shows it: the five characters that mean something else are named. Lone surrogates and control characters are replaced. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, '\ufffd')
    .replace(/[&<>"']/gu, char => ENTITIES[char] ?? char)
}

// U+0000 U+0007   not: tab, line feed, carriage return
const CONTROL = /[\p{Cc}--[\t\n\r]]/gv

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(one => one.html).join('')
}
