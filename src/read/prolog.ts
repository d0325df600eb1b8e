/** What a marked-up text begins with, after declarations and comments. */
export interface Prolog {
  /** Name of the first element, in lower case; absent where text stands first. */
  readonly element?: string
  /** Name in the document type, in lower case. */
  readonly doctype?: string
}

const MAX_PROLOG = 1 << 14 // characters; declarations and comments of the field take under 2,000

/**
 * Reads what stands before a text's first element, step by step: as one expression, with comments and declarations in any number, it
 * would go through all ways to part them.
 */
export function prologOf(text: string): Prolog {
  let doctype: string | undefined
  const head = text.slice(0, MAX_PROLOG)
  for (let at = head.search(/\S/u); at >= 0; ) {
    if (head[at] !== '<') break
    const end = endOfDeclaration(head, at)
    if (end === undefined) {
      // <rss   <rdf:RDF   not: <3
      const element = /^<([a-z][\w:.-]*)/iu.exec(head.slice(at, at + 64))?.[1]?.toLowerCase()
      return { ...(element !== undefined && { element }), ...(doctype !== undefined && { doctype }) }
    }
    doctype ??= /^<!doctype\s+([\w:.-]+)/iu.exec(head.slice(at, at + 64))?.[1]?.toLowerCase()
    const next = head.slice(end).search(/\S/u)
    if (end < 0 || next < 0) break
    at = end + next
  }
  return doctype === undefined ? {} : { doctype }
}

/** Index after the comment, instruction or document type at `at`, -1 if it has no end; undefined if it is none of them. */
function endOfDeclaration(head: string, at: number): number | undefined {
  if (head.startsWith('<!--', at)) return after(head, '-->', at + 4)
  if (head.startsWith('<?', at)) return after(head, '?>', at + 2)
  if (!/^<!doctype/iu.test(head.slice(at, at + 9))) return undefined
  const subset = head.indexOf('[', at)
  const close = head.indexOf('>', at)
  return subset >= 0 && subset < close ? after(head, ']>', subset) : after(head, '>', at)
}

function after(head: string, mark: string, from: number): number {
  const found = head.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}
