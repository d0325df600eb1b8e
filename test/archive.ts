import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { WARCParser } from 'warcio'

/** One record of a web archive, as an independent reader gives it. */
export interface ReadRecord {
  readonly file: string
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
  /** Status line of a response, request line of a request. */
  readonly line: string
  /** The payload, unpacked and without chunks, decoded as UTF-8. */
  readonly text: string
}

/** The archives in a folder, in order of name. */
export function archivesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.warc.gz'))
    .sort()
}

/** All records of the archives in a folder, as warcio reads them. */
export async function recordsIn(folder: string): Promise<ReadRecord[]> {
  const records: ReadRecord[] = []
  for (const file of archivesIn(folder)) {
    for await (const record of new WARCParser(createReadStream(join(folder, file)))) {
      const text = await record.contentText()
      const fields = new Map([...record.warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]))
      records.push({ file, type: record.warcType ?? '', fields, line: record.httpHeaders?.statusline ?? '', text })
    }
  }
  return records
}
