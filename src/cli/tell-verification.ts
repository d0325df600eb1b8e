import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SealReport, Verification } from '../app/verify.ts'
import { counted } from '../publish/wording.ts'
import { EXIT, type ExitCode, type Option, type Options, type Terminal, UserError } from './command.ts'

/** The options of checking a case, be it in a folder or in a pack. */
export const verifyOptions: readonly Option[] = [
  { flags: '--trust <file>', summary: 'certificates (PEM) of the authorities whose time-stamps count' },
  { flags: '--signed-by <fingerprint>', summary: 'the last seal must be of this key, and cover everything' },
  { flags: '--json', summary: 'print what was checked as one JSON object' },
]

// the certificates of a PEM file, one after the other
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu

/** The certificates that `--trust` gives. */
export function chosenTrust(cwd: string, options: Options): string[] | undefined {
  if (options['trust'] === undefined) return undefined
  const file = String(options['trust'])
  let text: string
  try {
    text = readFileSync(resolve(cwd, file), 'utf8')
  } catch (fault) {
    throw new UserError(`cannot read ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
  const found = text.match(CERTIFICATE) ?? []
  if (found.length === 0) throw new UserError(`${file} holds no certificate in PEM`, EXIT.usage)
  return found
}

/** Prints what was found, and gives the exit code. */
export async function tell(terminal: Terminal, checked: Verification, options: Options): Promise<ExitCode> {
  const faults = [...checked.faults, ...signerFaults(checked, options)]
  if (options['json'] === true) {
    await terminal.print(`${JSON.stringify({ ...checked, faults })}\n`)
    return faults.length === 0 ? EXIT.ok : EXIT.issues
  }
  const { originals, redacted, closed, anchors, seals, unsealed } = checked
  const part = redacted === 0 ? '' : ` (${redacted} in part, since the rest is withheld)`
  const lines =
    faults.length === 0
      ? [
          `All the same: ${counted(originals, 'original')}${part}, ${counted(anchors, 'anchor')}, and the rebuilt ledger.`,
        ]
      : faults.map(fault => fault.says)
  if (closed > 0)
    lines.push(
      `${counted(closed, 'log line')} ${closed === 1 ? 'is' : 'are'} not shown in full, since something is withheld.`,
    )
  lines.push(...seals.map(sealLine))
  if (seals.length > 0 && unsealed > 0) lines.push(`${counted(unsealed, 'log line')} came after the last seal.`)
  await terminal.print(`${lines.join('\n')}\n`)
  return faults.length === 0 ? EXIT.ok : EXIT.issues
}

const SHORTEST_FINGERPRINT = 16 // 64 bits: nobody makes a second key for them by trying

function signerFaults({ seals, unsealed }: Verification, options: Options): Verification['faults'] {
  if (options['signedBy'] === undefined) return []
  const wanted = String(options['signedBy']).toLowerCase()
  // 3f0c8be51c5b2e5d or all 64 digits   not: 3f0c
  if (!/^[0-9a-f]+$/u.test(wanted) || wanted.length < SHORTEST_FINGERPRINT) {
    throw new UserError(`--signed-by takes at least ${SHORTEST_FINGERPRINT} digits of a fingerprint`, EXIT.usage)
  }
  const last = seals.at(-1)
  if (last === undefined) return [{ of: 'seal', says: 'there is no seal' }]
  if (!last.fingerprint.startsWith(wanted))
    return [{ of: 'seal', says: `not signed by ${wanted}: the last seal is of the key ${last.fingerprint}` }]
  return unsealed === 0 ? [] : [{ of: 'seal', says: `${counted(unsealed, 'log line')} came after the last seal` }]
}

function sealLine({ number, at, by, fingerprint, covers, timestamp }: SealReport): string {
  const doubt = timestamp?.isTrusted === false ? ' (say --trust to check that certificate)' : ''
  const stamp = timestamp === undefined ? '' : `, time-stamped ${timestamp.at} by ${timestamp.authority}${doubt}`
  return `Seal ${number}, ${at}, by ${by}, ${counted(covers, 'log line')}, key ${fingerprint}${stamp}`
}
