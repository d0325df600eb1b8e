import { resolve } from 'node:path'
import { unsealed } from '../app/seal.ts'
import { leavesOf } from '../node/log/sealing.ts'
import { UnsaltedLine } from '../node/pack/closed-lines.ts'
import { writePack } from '../node/pack/pack.ts'
import { WordsLeft } from '../node/pack/pack-parts.ts'
import { counted } from '../publish/wording.ts'
import { builtCase, caseOptions, refuseAmongReports } from './case.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { shellWord } from './shell-word.ts'

/** `hearsay pack`: a case as one file for others. */
export const pack: Command = {
  parameters: '<folder>',
  options: [
    ...caseOptions,
    { flags: '-o, --output <file>', summary: 'the pack (default: the name of the case, .zip)' },
    { flags: '--no-places', summary: 'leave out where files lay on this machine' },
  ],
  teaching: `
Makes one file that holds the case: a ZIP whose content is a bag (BagIt 1.0) around a research object crate (RO-Crate 1.1).
  data/index.html     the reading page; it opens offline, in any browser
  data/originals/     the bytes of every report, and data/captures/ those of web captures, as WACZ for replay
  data/ledger.jsonl   every claim, copy and question, one record a line; data/ledger.csv the claims as a table
  data/log.jsonl      who added what, when, from where; reviews.jsonl and withheld.jsonl beside it, and seals/
  manifest-sha256.txt the hash of every file, for any BagIt tool; sha256sum -c manifest-sha256.txt checks it as well

What "hearsay withhold" names is not in the pack, nor is anything that was derived from it; seals still verify. Former versions of files
stay behind: their entries in the log are there, their bytes are not. The same case gives the same bytes. There is no limit of 4 GB:
larger packs are written as ZIP64; one original may have up to 2 GB. "hearsay open" checks a pack and makes a case of it.

Examples:
  hearsay seal reports/ --key desk.pem && hearsay pack reports/ -o saltmere.zip
  hearsay verify saltmere.zip`,
  async run(terminal, [folder = '.'], options) {
    return builtCase(terminal, folder, options, async (_ledger, profile, desk) => {
      if (!desk.isCurrent()) throw new UserError(`bring the case up to date first: hearsay build ${shellWord(folder)}`)
      const file = resolve(terminal.cwd, String(options['output'] ?? `${desk.name}.zip`))
      refuseAmongReports(folder, file, 'the pack')
      const view = await desk.share(profile).catch(asUserError)
      const seals = desk.custody.seals.read().filter(seal => seal !== undefined)
      const { engine, fields, names } = desk
      const packing = {
        view,
        profile,
        seals,
        engine,
        fields,
        names,
        hidesPlaces: options['places'] === false,
        progress: terminal.progress,
      }
      const packed = await writePack(file, packing).catch(asUserError)
      const lines = [
        `Packed ${counted(packed.files, 'file')} and the ledger into ${file} (${counted(packed.bytes, 'byte')})`,
      ]
      if (view.closed + view.redacted > 0)
        lines.push(`Withheld: ${counted(view.closed, 'whole file')}, a part of ${counted(view.redacted, 'other')}`)
      await terminal.print(`${lines.join('\n')}\n`)
      const later = unsealed(seals.at(-1), leavesOf(desk.custody))
      if (later > 0)
        terminal.warn(
          `${counted(later, 'log line')} ${later === 1 ? 'is' : 'are'} not sealed yet: hearsay seal ${shellWord(folder)}`,
        )
      for (const path of view.unseen)
        terminal.warn(`${path}: nobody could look into it for withheld words; it is packed as it is`)
      return view.unseen.length === 0 ? EXIT.ok : EXIT.issues
    })
  },
}

function asUserError(fault: unknown): never {
  if (fault instanceof WordsLeft || fault instanceof UnsaltedLine) throw new UserError(`not packed: ${fault.message}`)
  if (fault instanceof Error && 'code' in fault) throw new UserError(`not packed: ${fault.message}`)
  throw fault
}
