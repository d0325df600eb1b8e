import { shownName } from '../../text/shown.ts'
import { faultOf } from '../fault.ts'
import { seenInMarkup } from '../page/html.ts'
import { publishedOf } from '../page/published.ts'
import type { ByteReader, Member } from '../reader.ts'
import { known } from '../records.ts'
import { allOf, characterTrace, through } from '../trace.ts'
import { mailHead } from './head.ts'
import { parseMail } from './mail.ts'
import { withoutQuotes } from './quoted-mail.ts'

/** Headers that mail programs write and people do not: two of them make a message, in a file of any name. */
const MACHINE_HEADERS = ['received', 'message-id', 'mime-version', 'return-path', 'dkim-signature', 'delivered-to']

/** Attachments that hold no words: signatures of the message itself, and pictures that its HTML shows. */
const WORDLESS =
  /^(?:application\/(?:pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys|ms-tnef)|text\/calendar)$/u

/** A message: what its sender wrote is a report; what is attached is read as files of its own. */
export const eml: ByteReader = {
  takes: 'bytes',
  name: 'eml',
  accepts: ({ bytes, extension }) => {
    const head = mailHead(bytes)
    if (head === undefined || !(head.has('from') || head.has('date'))) return false
    return extension === 'eml' || MACHINE_HEADERS.filter(name => head.has(name)).length >= 2
  },
  read: async ({ bytes }, { options }) => {
    const mail = await parseMail(bytes)
    if (mail === undefined) return { records: [], faults: [faultOf('read.damaged-mail')] }
    const isPlain = /\S/u.test(mail.text ?? '')
    const isTraced = options.traced === true
    const whole = isPlain ? { text: mail.text!, runs: allOf(mail.text!) } : seenInMarkup(mail.html ?? '', { isTraced })
    const { text, runs } = withoutQuotes(whole.text)
    const part = isPlain ? 'text/plain' : 'text/html'
    const sender = mail.from?.name || mail.from?.address
    const published = publishedOf(mail.headers.find(header => header.key === 'date')?.value.split('(', 1)[0] ?? '')
    const facts = known({ title: mail.subject?.trim(), publisher: sender, author: sender, published })
    const members = mail.attachments.flatMap((attachment, index): Member[] => {
      if (WORDLESS.test(attachment.mimeType) || /^(?:image|audio|video)\//u.test(attachment.mimeType)) return []
      if (attachment.mimeType === 'message/rfc822')
        return [memberOf(attachment.content, index, 'message.eml', known({ published }))]
      return [
        memberOf(attachment.content, index, attachment.filename ?? `attachment-${index + 1}`, known({ published })),
      ]
    })
    const trace = isTraced && whole.runs && characterTrace(through(runs, whole.runs), part)
    const record = { text, ...facts, ...(trace && { trace }) }
    return { records: text === '' ? [] : [record], faults: [], members }
  },
}

function memberOf(
  content: ArrayBuffer | Uint8Array | string,
  index: number,
  path: string,
  facts: Member['facts'],
): Member {
  const bytes = typeof content === 'string' ? new Uint8Array(0) : new Uint8Array(content)
  return { path, bytes, number: index + 1, label: `attachment ${shownName(path)}`, ...(facts && { facts }) }
}
