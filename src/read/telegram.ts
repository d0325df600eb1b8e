import { itemsOf, type JsonNode, jsonNodes, memberOf } from './page/json-nodes.ts'
import { messageTrace } from './page/json-places.ts'
import type { ReadRecord, TextReader } from './reader.ts'
import { type Fields, known } from './records.ts'

/** A chat of an export, and its messages. */
interface Chat {
  readonly name: string | undefined
  readonly messages: readonly { readonly message: Fields; readonly index: number }[]
  /** Its place in the list of chats; absent where the file is one chat. */
  readonly index?: number
}

/**
 * What Telegram Desktop exports as JSON: one chat, or all of an account. Each message with words is a report of whoever posted it; one that was
 * passed on tells from whom. Stands before JSON of any kind.
 */
export const telegram: TextReader = {
  takes: 'text',
  name: 'telegram',
  accepts: ({ text, extension }) =>
    (extension === 'json' || extension === '') && LOOKS_EXPORTED.test(text.slice(0, 4000)) && chatsOf(text).length > 0,
  read: ({ text }, { traced = false }) => {
    const node = traced ? jsonNodes(text) : undefined
    const records = chatsOf(text).flatMap(chat =>
      chat.messages.flatMap(({ message, index }) =>
        recordsOf(message, chat).map(one => placed(one, text, messageNode(node, chat, index))),
      ),
    )
    return { records: records.map((record, index) => numbered(record, index + 1)), faults: [] }
  },
}

// {"name": "Harbour Watch", "type": "public_channel", "id": 1, "messages": [   not: {"messages": ["a"]}
const LOOKS_EXPORTED = /"messages"\s*:\s*\[|"chats"\s*:\s*\{/u

function chatsOf(text: string): Chat[] {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return []
  }
  if (!isFields(whole)) return []
  const isList = isFields(whole['chats']) && Array.isArray(whole['chats']['list'])
  const list: readonly unknown[] = isList ? (whole['chats'] as { list: unknown[] }).list : [whole]
  return list.flatMap((chat, place): Chat[] => {
    if (!isFields(chat)) return []
    const all: readonly unknown[] = Array.isArray(chat['messages']) ? chat['messages'] : []
    const messages = all.flatMap((message, index) => (isFields(message) ? [{ message, index }] : []))
    const isExport = messages.some(
      ({ message }) => message['type'] === 'message' && typeof message['date'] === 'string',
    )
    return isExport ? [{ name: wordsOf(chat['name']), messages, ...(isList && { index: place }) }] : []
  })
}

function messageNode(whole: JsonNode | undefined, chat: Chat, index: number): JsonNode | undefined {
  const node = chat.index === undefined ? whole : itemsOf(memberOf(memberOf(whole, 'chats'), 'list'))[chat.index]
  return itemsOf(memberOf(node, 'messages'))[index]
}

/** A message with the places of its words, if the file's nodes are given. */
function placed(message: Message, source: string, node: JsonNode | undefined): Message {
  const traced = node && messageTrace(source, memberOf(node, 'text'))
  if (traced?.text !== message.record.text) return message
  return { ...message, record: { ...message.record, runs: traced.runs } }
}

interface Message {
  readonly id: string
  readonly record: ReadRecord
}

/** Its place among the messages numbers a record, since ids may come twice; its id and chat are what it is called by. */
function numbered({ id, record }: Message, number: number): ReadRecord {
  const label = [record.publisher, `message ${id}`].filter(Boolean).join(', ')
  return { ...record, part: { name: 'message', number, label } }
}

function recordsOf(message: Fields, chat: Chat): Message[] {
  const text = textOf(message['text'])
  if (message['type'] !== 'message' || !/\S/u.test(text)) return []
  const sender = wordsOf(message['from'])
  const facts = known({
    publisher: chat.name ?? sender,
    author: sender,
    published: timeOf(message['date_unixtime'], message['date']),
    edited: timeOf(message['edited_unixtime'], message['edited']),
    forwardedFrom: wordsOf(message['forwarded_from']),
  })
  return [{ id: String(message['id']).slice(0, MAX_ID), record: { text, ...facts } }]
}

/** The words of a message: one string, or pieces, of which some are marked as links, names or bold. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value
    .map(piece => (typeof piece === 'string' ? piece : isFields(piece) ? (wordsOf(piece['text']) ?? '') : ''))
    .join('')
}

/** The time as seconds since 1970, which needs no zone; older exports have the local time alone. */
function timeOf(seconds: unknown, local: unknown): string | undefined {
  const time = Number(seconds)
  if (seconds !== undefined && Number.isFinite(time) && time > 0 && time < MAX_SECONDS)
    return new Date(time * 1000).toISOString().replace('.000Z', 'Z')
  return typeof local === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u.test(local) ? local : undefined
}

const MAX_ID = 20 // digits; ids of the field have under 12

const MAX_SECONDS = 253_402_300_799 // the end of the year 9999, the last that an ISO date can say

function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
