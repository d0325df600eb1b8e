import { evenRun, type Run, type Traced } from '../trace.ts'

/** A value of a JSON text and where it stands: as the parser gives it, but for what its words are. Half-open, in UTF-16 code units. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  /** A string with its quotation marks, or a number, true, false or null. */
  | { readonly kind: 'string' | 'literal'; readonly start: number; readonly end: number }

// "a \"b\""   -1.5e3   true   {   ]   :   not: the white space between
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gsu

/** The value of a text that the platform's parser took, with its places; of a part of a text, from `start` to `end`. Nests without recursion. */
export function jsonNodes(text: string, start = 0, end: number = text.length): JsonNode | undefined {
  const open: Open[] = []
  let whole: JsonNode | undefined
  const put = (node: JsonNode): void => {
    const around = open.at(-1)
    if (around === undefined) whole = node
    else if (around.kind === 'array') around.items.push(node)
    else around.members.set(around.key, node)
  }
  const tokens = new RegExp(TOKEN)
  tokens.lastIndex = start
  for (let found = tokens.exec(text); found !== null && found.index < end; found = tokens.exec(text)) {
    const [token] = found
    const around = open.at(-1)
    if (token === '{') open.push({ kind: 'object', members: new Map(), key: '', hasKey: false })
    else if (token === '[') open.push({ kind: 'array', items: [] })
    else if (token === '}' || token === ']') {
      open.pop()
      if (around !== undefined) put(around)
    } else if (token === ',') {
      if (around?.kind === 'object') around.hasKey = false
    } else if (token !== ':') {
      const isString = token.startsWith('"')
      if (around?.kind === 'object' && !around.hasKey) {
        around.key = isString ? unescaped(token) : token
        around.hasKey = true
      } else put({ kind: isString ? 'string' : 'literal', start: found.index, end: found.index + token.length })
    }
  }
  return whole
}

/** A list or record that is not closed yet. */
type Open =
  | { readonly kind: 'array'; readonly items: JsonNode[] }
  | { readonly kind: 'object'; readonly members: Map<string, JsonNode>; key: string; hasKey: boolean }

/** What stands under a name of a record. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name) : undefined
}

/** What stands in a list. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

// the letters between two escapes   \n   \u00e9   not: the quotation marks around
const PIECE = /\\(?:u[\da-f]{4}|.)|[^\\]+/gisu

/** The characters of a string's value with their places, each escape by itself; of another value, its letters as a whole. */
export function stringAt(source: string, node: JsonNode | undefined): Traced | undefined {
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined
  const { kind, start, end } = node
  if (kind === 'literal') {
    const text = String(Number(source.slice(start, end)))
    return { text, runs: [{ start: 0, end: text.length, from: start, to: end }] }
  }
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  const inner = source.slice(start + 1, end - 1)
  for (const { 0: piece, index } of inner.matchAll(PIECE)) {
    const value = piece.startsWith('\\') ? unescaped(`"${piece}"`) : piece
    const from = start + 1 + index
    runs.push(
      value === piece
        ? evenRun(length, from, piece.length)
        : { start: length, end: length + value.length, from, to: from + piece.length },
    )
    pieces.push(value)
    length += value.length
  }
  return { text: pieces.join(''), runs }
}

/** The value of a string as it stands in its quotation marks; the text has been parsed before, so that it can be. */
function unescaped(token: string): string {
  try {
    return JSON.parse(token) as string
  } catch {
    return token
  }
}
