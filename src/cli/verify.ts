import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { builtCase, caseOptions } from './case.ts'
import type { Command } from './command.ts'
import { verifyPack } from './open.ts'
import { chosenTrust, tell, verifyOptions } from './tell-verification.ts'

/** `hearsay verify`: recomputes the case from its originals. */
export const verify: Command = {
  parameters: '[folder-or-pack]',
  options: [...caseOptions, ...verifyOptions],
  teaching: `
Recomputes everything from the originals, of a case or of a pack, and names the first things that differ:
  originals   every file that was ever added still has the hash that the log gives it
  logs        every entry follows from the one before, and the last is the one that was written last
  seals       signatures, the way from each seal to the next, and that the logs hold what was sealed
  time-stamps the authority's signature; with --trust, the way from its certificate up to one that you trust
  ledger      a rebuild gives the same documents, claims, copies, questions and sums, record by record
  anchors     the words of every anchor equal their slice of the text

A seal proves who signed only if you know the key: compare its fingerprint with the one that you were told, or say --signed-by.

Exit status: 0 all the same; 3 something differs.

Examples:
  hearsay verify reports/
  hearsay verify saltmere.zip
  hearsay verify reports/ --signed-by 3f0c8be51c5b2e5d --trust authority.pem --json`,
  async run(terminal, [folder = '.'], options) {
    const pack = resolve(terminal.cwd, folder)
    if (statSync(pack, { throwIfNoEntry: false })?.isFile()) return verifyPack(terminal, pack, options)
    return builtCase(terminal, folder, options, async (_ledger, profile, desk) =>
      tell(terminal, await desk.verify(profile, chosenTrust(terminal.cwd, options)), options),
    )
  },
}
