import { logFaultText } from '../../app/log-fault.ts'
import { isClosed } from '../../app/log-line.ts'
import {
  type LeavesByLog,
  SEALED_LOGS,
  type Seal,
  type SealedLog,
  type Signer,
  sealed,
  sealFaults,
  unsealed,
} from '../../app/seal.ts'
import { sealFaultText } from '../../app/seal-fault.ts'
import type { CustodyReport, Fault, SealReport } from '../../app/verify.ts'
import type { Custody } from '../case-folder.ts'
import { VERSION } from '../version.ts'
import { sealPorts } from './seal-keys.ts'
import { timestampRequest, verifiedTimestamp } from './timestamp.ts'

/** The leaves of the logs of a case as they are now. */
export function leavesOf({ chains }: Custody): LeavesByLog {
  const of = (log: SealedLog): string[] => chains[log].lines().map(({ leaf }) => leaf)
  return { log: of('log'), reviews: of('reviews'), withheld: of('withheld') }
}

/** Everything that shows that logs or seals are not as they were made. */
export function custodyFaults(custody: Custody): Fault[] {
  const seals = custody.seals.read()
  const whole = seals.filter(seal => seal !== undefined)
  return [
    ...SEALED_LOGS.flatMap(log =>
      custody.chains[log].faults().map((fault): Fault => ({ of: 'log', says: logFaultText(`${log}.jsonl`, fault) })),
    ),
    ...seals.flatMap((seal, index): Fault[] =>
      seal === undefined ? [{ of: 'seal', says: `seal ${index + 1}: cannot be read` }] : [],
    ),
    ...sealFaults(whole, leavesOf(custody), sealPorts).map(
      (fault): Fault => ({ of: 'seal', says: sealFaultText(fault) }),
    ),
  ]
}

/** Checks logs, seals and time-stamps; without `trusted`, a time-stamp is believed to come from whom its own certificate names. */
export async function checkCustody(custody: Custody, trusted?: readonly string[]): Promise<CustodyReport> {
  const faults = custodyFaults(custody)
  const seals: SealReport[] = []
  for (const [index, seal] of custody.seals.read().entries()) {
    if (seal === undefined) continue
    const { statement, fingerprint, signature, timestamp } = seal
    const covers = SEALED_LOGS.reduce((sum, log) => sum + statement.logs[log].size, 0)
    const report: SealReport = { number: index + 1, at: statement.at, by: statement.by, fingerprint, covers }
    if (timestamp === undefined) seals.push(report)
    else {
      const response = Buffer.from(timestamp.response, 'base64')
      try {
        const stamp = await verifiedTimestamp(response, Buffer.from(signature, 'base64'), trusted)
        seals.push({ ...report, timestamp: { ...stamp, isTrusted: trusted !== undefined } })
      } catch (fault) {
        seals.push(report)
        const why = fault instanceof Error ? fault.message : String(fault)
        faults.push({ of: 'timestamp', says: `seal ${index + 1}: its time-stamp does not hold: ${why}` })
      }
    }
  }
  const last = custody.seals.read().findLast(seal => seal !== undefined)
  const closed = SEALED_LOGS.flatMap(log => custody.chains[log].lines()).filter(({ entry }) => entry && isClosed(entry))
  return { seals, closed: closed.length, unsealed: unsealed(last, leavesOf(custody)), faults }
}

/** Seals a case and keeps the seal. The caller has seen to it that nothing is wrong with what stands there. */
export function sealCase(custody: Custody, name: string, by: string, at: string, signer: Signer): Seal {
  const before = custody.seals.read().findLast(seal => seal !== undefined)
  return sealed({ case: name, at, tool: `hearsay ${VERSION}`, by }, leavesOf(custody), before, signer, sealPorts)
}

/** Sends a request to a time-stamping authority: the one connection that sealing may open. */
export type Ask = (url: string, request: Uint8Array) => Promise<Uint8Array>

/** A seal with a time-stamp over its signature, verified as far as it can be without knowing whom to trust. */
export async function timestamped(seal: Seal, url: string, ask: Ask): Promise<Seal> {
  const signature = Buffer.from(seal.signature, 'base64')
  const request = timestampRequest(signature)
  const response = await ask(url, request)
  await verifiedTimestamp(response, signature, undefined, request)
  return { ...seal, timestamp: { url, response: Buffer.from(response).toString('base64') } }
}
