import { resolve } from 'node:path'
import { SEALED_LOGS, type Seal, type Signer, unsealed } from '../app/seal.ts'
import { accountName } from '../node/acquire.ts'
import { askAuthority } from '../node/log/ask-authority.ts'
import { makeKey, readKey } from '../node/log/seal-keys.ts'
import { custodyFaults, leavesOf, sealCase, timestamped } from '../node/log/sealing.ts'
import { counted } from '../publish/wording.ts'
import { caseOption, chosenName, inBuiltCase, refuseAmongReports } from './case.ts'
import { type Command, EXIT, type Options, UserError } from './command.ts'
import { refuseOffline } from './fetch-options.ts'

/** `hearsay seal`: signs what the logs of a case hold. */
export const seal: Command = {
  parameters: '[folder]',
  options: [
    caseOption,
    { flags: '--key <file>', summary: 'the key to sign with (Ed25519, PEM)' },
    { flags: '--new-key <file>', summary: 'make a key in a new file that only you can read, and sign with it' },
    { flags: '--by <name>', summary: 'who seals (default: HEARSAY_BY, or the account)' },
    { flags: '--timestamp <url>', summary: 'have the seal time-stamped by an authority (RFC 3161)' },
    { flags: '--offline', summary: 'open no connection: refuses --timestamp' },
    { flags: '--json', summary: 'print the seal as JSON' },
  ],
  teaching: `
A case keeps three logs that are only ever added to: what was added (log.jsonl), what reviewers decided (reviews.jsonl), what is withheld
(withheld.jsonl). A seal is a signature over the Merkle root of each (RFC 9162), so that nobody can change, take out or slip in an entry
later, and what an entry names (the SHA-256 of every original) cannot be changed either. Seal when a day's work is done, and again later:
seals accumulate in seals/, each is proved to have grown out of the one before, and all of them are checked by "hearsay verify".

Keep the key outside the case, and let others know its fingerprint by another way than the pack: in a printed report, by telephone. A
signature shows who sealed; when is shown only by a time-stamp. --timestamp sends the hash of the signature, and nothing else, to the
authority that you name; it is the one connection that sealing opens.

Exit status: 0 sealed; 1 not sealed, since a log or an earlier seal is not as it was made; 3 sealed, but not time-stamped.

Examples:
  hearsay seal reports/ --new-key ~/keys/desk.pem --by "Ada Ravel"
  hearsay seal reports/ --key ~/keys/desk.pem
  hearsay seal reports/ --key ~/keys/desk.pem --timestamp http://timestamp.example/tsr

To check a signature without hearsay (openssl 3, jq):
  jq -jc .statement seals/0001.json > statement; jq -r .signature seals/0001.json | base64 -d > signature
  jq -r .publicKey seals/0001.json | base64 -d > key.der
  openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in statement -sigfile signature`,
  async run(terminal, [folder = '.'], options) {
    if (options['timestamp'] !== undefined) refuseOffline(options, 'seal --timestamp')
    return inBuiltCase(terminal, folder, options, async desk => {
      const faults = custodyFaults(desk.custody)
      if (faults.length > 0)
        throw new UserError(
          `not sealed, since something was changed:\n  ${faults.map(({ says }) => says).join('\n  ')}`,
        )
      const signer = chosenKey(terminal.cwd, folder, options)
      const by = chosenName(options) ?? accountName()
      const made = sealCase(desk.custody, desk.name, by, new Date().toISOString(), signer)
      let fault: string | undefined
      let kept: Seal = made
      if (options['timestamp'] !== undefined) {
        const url = String(options['timestamp'])
        kept = await timestamped(made, url, askAuthority).catch((reason: unknown) => {
          fault = `sealed without a time-stamp: ${url}: ${reasonOf(reason)}`
          return made
        })
      }
      desk.custody.seals.add(kept)
      if (fault !== undefined) terminal.warn(fault)
      await terminal.print(
        options['json'] === true ? `${JSON.stringify(kept)}\n` : summary(kept, desk.custody.seals.read().length),
      )
      const later = unsealed(kept, leavesOf(desk.custody))
      if (later !== 0) throw new RangeError(`A seal of now leaves ${later} entries out`)
      return fault === undefined ? EXIT.ok : EXIT.issues
    })
  },
}

function chosenKey(cwd: string, folder: string, options: Options): Signer {
  const [given, wanted] = [options['key'], options['newKey']]
  if ((given === undefined) === (wanted === undefined)) {
    throw new UserError('say which key: --key FILE, or --new-key FILE to make one', EXIT.usage)
  }
  refuseAmongReports(folder, resolve(cwd, String(given ?? wanted)), 'the key')
  try {
    return wanted === undefined ? readKey(resolve(cwd, String(given))) : makeKey(resolve(cwd, String(wanted)))
  } catch (fault) {
    throw new UserError(`cannot use the key: ${reasonOf(fault)}`)
  }
}

/** What went wrong; what `fetch` throws hides it in its cause. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause instanceof Error ? fault.cause.message || String(fault.cause) : fault.message
}

function summary({ statement, fingerprint, timestamp }: Seal, number: number): string {
  const covered = SEALED_LOGS.filter(log => statement.logs[log].size > 0).map(
    log => `  ${log}.jsonl: ${counted(statement.logs[log].size, 'line')}, root ${statement.logs[log].root}`,
  )
  const stamp = timestamp === undefined ? [] : [`  time-stamped by ${timestamp.url}`]
  return `${[`Seal ${number} of ${statement.case}, by ${statement.by}, ${statement.at}`, ...covered, `  key ${fingerprint}`, ...stamp].join('\n')}\n`
}
