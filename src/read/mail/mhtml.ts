import { faultOf } from '../fault.ts'
import { recordOfPage } from '../page/html.ts'
import { publishedOf } from '../page/published.ts'
import type { ByteReader } from '../reader.ts'
import { known } from '../records.ts'
import { characterTrace } from '../trace.ts'
import { mailHead } from './head.ts'
import { parseMail } from './mail.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(['mht', 'mhtml'])

/** A page that a browser saved with all its parts in one file. Stands before messages, as it has the form of one. https://www.rfc-editor.org/rfc/rfc2557 */
export const mhtml: ByteReader = {
  takes: 'bytes',
  name: 'mhtml',
  accepts: ({ bytes, extension }) => {
    const head = mailHead(bytes)
    if (head === undefined || !/^multipart\/related/iu.test(head.get('content-type') ?? '')) return false
    return (
      EXTENSIONS.has(extension) || head.has('snapshot-content-location') || /saved by/iu.test(head.get('from') ?? '')
    )
  },
  read: async ({ bytes }, { options: { traced: isTraced = false } }) => {
    const mail = await parseMail(bytes)
    const markup = mail?.html
    if (mail === undefined || markup === undefined)
      return { records: [], faults: [faultOf(mail ? 'read.no-text' : 'read.damaged-mail')] }
    const header = (key: string) => mail.headers.find(one => one.key === key)?.value
    // Frames of the page follow it as pages of their own; the first is the page.
    const end = (markup.search(/<\/html\s*>/iu) + 1 || markup.length + 1) - 1
    const { runs, ...page } = recordOfPage(markup.slice(0, end), { isTraced })
    const captured = publishedOf(header('date') ?? '')
    const told = known({ url: header('snapshot-content-location') ?? header('content-location') })
    const trace = runs && characterTrace(runs, 'text/html')
    const record = { ...told, ...page, ...known({ captured }), ...(trace && { trace }) }
    return { records: page.text === '' ? [] : [record], faults: [] }
  },
}
