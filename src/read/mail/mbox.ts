import { latin1, lineAt } from '../byte-lines.ts'
import type { ByteReader, Member } from '../reader.ts'
import { mailHead } from './head.ts'

// From ada@vale.example Tue Mar  4 14:05:09 2031   From - Tue Mar 04 14:05:09 2031   not: From the harbour came smoke.
const SEPARATOR = /^From \S+ .*\d{1,2}:\d{2}/u

const LF = 0x0a

/** A mailbox: messages one after another, each behind a line that begins with "From ". https://www.rfc-editor.org/rfc/rfc4155 */
export const mbox: ByteReader = {
  takes: 'bytes',
  name: 'mbox',
  holdsMany: true,
  accepts: ({ bytes }) => {
    const { text, next } = lineAt(bytes, 0, Math.min(bytes.length, 1000))
    return SEPARATOR.test(text) && next > 0 && mailHead(bytes.subarray(next)) !== undefined
  },
  read: ({ bytes }) => ({ records: [], faults: [], members: messagesOf(bytes) }),
}

function* messagesOf(bytes: Uint8Array): Generator<Member> {
  let number = 0
  let start = lineAt(bytes, 0, bytes.length).next
  for (let at = start; start >= 0 && start < bytes.length; ) {
    const separator = nextSeparator(bytes, at)
    const end = separator < 0 ? bytes.length : separator
    number++
    yield { path: `message-${number}.eml`, bytes: bytes.subarray(start, end), number, label: `message ${number}` }
    if (separator < 0) return
    start = lineAt(bytes, separator, bytes.length).next
    at = start
  }
}

/** Where the next separator stands, after an empty line; -1 if there is none. */
function nextSeparator(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LF, from); at >= 0 && at + 6 < bytes.length; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] !== 0x46 || latin1(bytes, at + 1, at + 6) !== 'From ') continue
    const isAfterBlank = bytes[at - 1] === LF || (bytes[at - 1] === 0x0d && bytes[at - 2] === LF)
    if (isAfterBlank && SEPARATOR.test(latin1(bytes, at + 1, Math.min(bytes.length, at + 200)))) return at + 1
  }
  return -1
}
