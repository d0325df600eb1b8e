import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './durable.ts'

/** What was last told of a case, beside its ledger; it can be made again at any time. */
const TOLD = 'told.json'

/**
 * What is told of a case, made once for each state of it: a run that finds nothing new need not read the ledger, of gigabytes in a large case, to say
 * so. Only the latest is kept. `stamp` names everything that the telling depends on; `digest` shows whether the file is as it was written.
 */
export function keptTelling<T>(casePath: string, stamp: string, digest: (text: string) => string, tell: () => T): T {
  const file = join(casePath, TOLD)
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const [head, body = ''] = kept.split('\n', 2)
  if (head === `${stamp} ${digest(body)}`) return JSON.parse(body) as T
  const told = tell()
  const text = JSON.stringify(told)
  writeWhole(file, `${stamp} ${digest(text)}\n${text}\n`)
  return told
}
