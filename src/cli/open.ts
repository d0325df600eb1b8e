import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Fault, Verification } from '../app/verify.ts'
import { profileOf } from '../model/profile.ts'
import { isThere } from '../node/compose.ts'
import { isFree, PackRefused, unpack } from '../node/pack/open-pack.ts'
import { jsonLines } from '../publish/json-lines.ts'
import { inCase } from './case.ts'
import { type Command, EXIT, type ExitCode, type Options, type Terminal, UserError } from './command.ts'
import { chosenTrust, tell, verifyOptions } from './tell-verification.ts'

/** `hearsay open`: checks a pack and makes a case of it. */
export const open: Command = {
  parameters: '<pack>',
  options: [
    { flags: '-o, --output <folder>', summary: 'where to (default: the name of the pack, in this folder)' },
    ...verifyOptions,
  ],
  teaching: `
Checks a pack that "hearsay pack" made, or that was packed anew from its files: paths, manifests, every hash, logs, seals, time-stamps, and a
rebuild of the ledger from the originals. Then it lies in a folder as a case of yours: every command works on it, what you add goes on from
the log that came with it, and the seals of those who packed it stay. "hearsay verify PACK" checks without opening.

A seal proves who signed only if you know the key: compare its fingerprint with one that you got by another way, or say --signed-by.

Exit status: 0 opened, all the same; 1 not opened: it is damaged, or no pack; 3 opened, and something differs.

Examples:
  hearsay open saltmere.zip
  hearsay open saltmere.zip -o cases/saltmere --signed-by 3f0c8be51c5b2e5d`,
  async run(terminal, [pack = ''], options) {
    if (!isThere(resolve(terminal.cwd, pack))) throw new UserError(`there is no ${pack}`)
    const folder = resolve(terminal.cwd, String(options['output'] ?? basename(pack).replace(/\.zip$/iu, '')))
    if (folder === resolve(terminal.cwd, pack))
      throw new UserError(
        `${pack} does not end in .zip, as a pack does; if it is one, say where to with --output FOLDER`,
      )
    if (!isFree(folder)) throw new UserError(`${folder} is not empty; say where to with --output FOLDER`)
    const checked = await opened(terminal, resolve(terminal.cwd, pack), folder, options).catch(asUserError)
    const code = await tell(terminal, checked, options)
    if (options['json'] !== true) await terminal.print(`Opened into ${folder}\n`)
    return code
  },
}

/** Checks a pack and leaves nothing behind. */
export async function verifyPack(terminal: Terminal, pack: string, options: Options): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-pack-'))
  try {
    return await tell(terminal, await opened(terminal, pack, join(folder, 'case'), options), options)
  } catch (fault) {
    if (!(fault instanceof PackRefused)) throw fault
    const faults = fault.faults.map((says): Fault => ({ of: 'pack', says }))
    return tell(terminal, { originals: 0, redacted: 0, anchors: 0, closed: 0, seals: [], unsealed: 0, faults }, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function opened(terminal: Terminal, pack: string, folder: string, options: Options): Promise<Verification> {
  const { packed, ledger } = await unpack(pack, folder, terminal.progress)
  const profile = profileOf(packed.profile)
  if (profile === undefined) throw new PackRefused([`there is no profile ${packed.profile}`])
  return inCase(terminal, folder, {}, async desk => {
    await desk.build(profile)
    const checked = await desk.verify(profile, chosenTrust(terminal.cwd, options))
    const hash = createHash('sha256')
    for (const part of jsonLines.export(desk.caseFile(profile), profile)) hash.update(part)
    const isSame = hash.digest('hex') === ledger
    if (isSame) return checked
    if (desk.engine !== packed.engine) {
      terminal.warn(
        `The pack was made by another version (${packed.tool}), and its ledger is not held against this one's`,
      )
      return checked
    }
    const fault: Fault = { of: 'ledger', says: 'the ledger of the pack is not what its originals give' }
    return { ...checked, faults: [...checked.faults, fault] }
  })
}

function asUserError(fault: unknown): never {
  if (fault instanceof PackRefused)
    throw new UserError(`not opened:\n  ${fault.faults.slice(0, MAX_SHOWN).join('\n  ')}`)
  if (fault instanceof Error && 'code' in fault) throw new UserError(`not opened: ${fault.message}`, EXIT.failed)
  throw fault
}

const MAX_SHOWN = 20 // faults of a pack that is damaged all over
