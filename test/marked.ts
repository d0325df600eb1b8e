import { type Span, span } from '../src/model/span.ts'

/** `marked('<cue>said</cue> so')` is the plain text and the spans of its tags. */
export function marked(source: string): { text: string; spans: ReadonlyMap<string, readonly Span[]> } {
  const spans = new Map<string, Span[]>()
  const open: { name: string; start: number }[] = []
  let text = ''
  for (const [, slash, tag, chars] of source.matchAll(/<(\/?)([a-z-]+)>|([^<]+)/g)) {
    if (chars !== undefined) text += chars
    else if (!slash) open.push({ name: tag!, start: text.length })
    else {
      const opened = open.pop()
      if (opened?.name !== tag) throw new SyntaxError(`</${tag}> closes <${opened?.name}> in ${source}`)
      spans.set(tag!, [...(spans.get(tag!) ?? []), span(opened!.start, text.length)])
    }
  }
  return { text, spans }
}
