import { shownName } from '../../text/shown.ts'
import { latin1 } from '../byte-lines.ts'
import { decode } from '../encoding.ts'
import { faultOf } from '../fault.ts'
import { isHidden, leadsOutside } from '../member-name.ts'
import type { ByteReader, Member, ReadFault } from '../reader.ts'

const BLOCK = 512 // bytes; every head and every file takes whole blocks
const MAX_LONG_NAME = 1 << 16 // bytes of an entry that holds nothing but the next one's name

/**
 * A TAR: each file in it is read as a file of its own. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 *
 *   | head: name 100 .. size at 124 .. kind at 156 .. "ustar" at 257 .. prefix at 345 | data, filled up to a block | head ...
 */
export const tar: ByteReader = {
  takes: 'bytes',
  name: 'tar',
  holdsMany: true,
  accepts: ({ bytes }) => bytes.length >= BLOCK && latin1(bytes, 257, 262) === 'ustar' && isHead(bytes, 0),
  read: ({ bytes }) => ({ records: [], faults: [], members: membersOf(bytes) }),
}

function* membersOf(bytes: Uint8Array): Generator<Member | ReadFault> {
  let number = 0
  for (const entry of entriesOf(bytes)) {
    if ('code' in entry) yield entry
    else if (FILES.has(entry.kind)) {
      number++
      if (!isHidden(entry.name)) yield* memberOf(entry, number)
    }
  }
}

/** An entry that holds something of its own, under the name that those before it may have given it. */
interface TarEntry {
  readonly kind: string
  readonly name: string
  /** As long as the head says; `data` is less where the archive was cut off. */
  readonly size: number
  readonly data: Uint8Array
}

const FILES: ReadonlySet<string> = new Set(['0', '\0', '7']) // folders, links and devices hold no text
const LONG_NAME = 'L'
const PAX_HEAD = 'x'

function* entriesOf(bytes: Uint8Array): Generator<TarEntry | ReadFault> {
  let longName: string | undefined
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = sizeAt(bytes, at)
    if (size === undefined || !isHead(bytes, at)) return yield faultOf('read.damaged-tar', { byte: at })
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size)
    const kind = String.fromCharCode(bytes[at + 156]!)
    if (kind === LONG_NAME || kind === PAX_HEAD) {
      const words = wordsOf(data.subarray(0, MAX_LONG_NAME))
      longName = kind === LONG_NAME ? words : (paxPath(words) ?? longName)
    } else {
      yield { kind, name: longName ?? nameAt(bytes, at), size, data }
      longName = undefined
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

function* memberOf({ name, size, data }: TarEntry, number: number): Generator<Member | ReadFault> {
  const part = shownName(name)
  if (leadsOutside(name)) return yield faultOf('read.unsafe-name', {}, { part })
  if (data.length < size) yield faultOf('read.damaged-member', { read: data.length }, { part })
  if (data.length > 0) yield { path: name, bytes: data, number, label: part }
}

/** Does the checksum of the head at `at` hold? It is the sum of all bytes, its own taken for spaces. */
function isHead(bytes: Uint8Array, at: number): boolean {
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : (bytes[at + i] ?? 0)
  return Number.parseInt(latin1(bytes, at + 148, at + 156), 8) === sum
}

/** The size in octal digits, or, with the first bit set, in binary; undefined if it is neither, or more than can be. */
function sizeAt(bytes: Uint8Array, at: number): number | undefined {
  let size = 0
  if ((bytes[at + 124]! & 0x80) === 0) size = Number.parseInt(latin1(bytes, at + 124, at + 136), 8)
  else for (let i = at + 125; i < at + 136; i++) size = size * 256 + bytes[i]!
  return Number.isSafeInteger(size) && size >= 0 ? size : undefined
}

function nameAt(bytes: Uint8Array, at: number): string {
  const name = wordsOf(bytes.subarray(at, at + 100))
  const prefix = latin1(bytes, at + 257, at + 263) === 'ustar\0' ? wordsOf(bytes.subarray(at + 345, at + 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Bytes up to the first NUL, as text. */
function wordsOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return decode(end < 0 ? bytes : bytes.subarray(0, end))?.text ?? ''
}

// 27 path=reports/a.txt   not: 30 mtime=1932847200.0
const PAX_PATH = /^\d+ path=(.*)$/mu

function paxPath(words: string): string | undefined {
  return PAX_PATH.exec(words)?.[1]
}
