import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES, type Profile, profileOf } from '../model/profile.ts'
import { CASE_FOLDER, CaseInUse, hasCase, setLedgerAside } from '../node/case-folder.ts'
import { type Desk, isThere, openDesk } from '../node/compose.ts'
import { counted } from '../publish/wording.ts'
import { isLedgerDamage } from '../store/ledger-damage.ts'
import { EXIT, type Option, type Options, type Terminal, UserError } from './command.ts'
import { chosenFields } from './fields.ts'
import { shellWord } from './shell-word.ts'

/** Where the case is. */
export const caseOption: Option = {
  flags: '--case <folder>',
  summary: 'where the case is kept (default: .hearsay in the folder of reports)',
}

/** Under which house rules. */
export const profileOption: Option = {
  flags: '--profile <name>',
  summary: 'house rules for vague words and grades',
  choices: Object.keys(PROFILES),
  fallback: 'plain',
}

/** The options that every command over a case has. */
export const caseOptions: readonly Option[] = [caseOption, profileOption]

const SHOWN = 10 // of a list for people, unless they ask for more; programs get all

/** How many to show of a list; everything with `--all`, and in records unless `--limit` says otherwise. */
export const listOptions: readonly Option[] = [
  { flags: '--limit <number>', summary: `how many to show (default: ${SHOWN}; all with --json)` },
  { flags: '--all', summary: 'show all' },
  { flags: '--json', summary: 'print records, one JSON object a line' },
]

export function chosenProfile(options: Options): Profile {
  const profile = profileOf(String(options['profile'] ?? 'plain'))
  if (profile === undefined) throw new UserError(`there is no profile ${String(options['profile'])}`, EXIT.usage)
  return profile
}

/** The number that `--limit` gives; Infinity with `--all`, or with `--json` alone. */
export function chosenLimit(options: Options): number {
  if (options['all'] === true) return Number.POSITIVE_INFINITY
  if (options['limit'] === undefined) return options['json'] === true ? Number.POSITIVE_INFINITY : SHOWN
  const limit = Number(options['limit'])
  if (!Number.isInteger(limit) || limit < 0)
    throw new UserError(`--limit takes a whole number, not ${String(options['limit'])}`, EXIT.usage)
  return limit
}

/** Refuses a file of ours that would lie among the reports, where the next build would take it for one. */
export function refuseAmongReports(folder: string, file: string, noun: string): void {
  const reports = resolve(basename(resolve(folder)) === CASE_FOLDER ? dirname(resolve(folder)) : folder)
  const way = relative(reports, file)
  if (way.startsWith('..') || isAbsolute(way)) return
  throw new UserError(`keep ${noun} outside ${folder}: there it would be taken for a report`, EXIT.usage)
}

/** The table of names that `--names` gives, undefined without it. */
function givenNames(options: Options): string | undefined {
  const file = options['names']
  if (typeof file !== 'string') return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    throw new UserError(`cannot read the names in ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

/** Refuses what is no folder, and says what can be done with a file. */
export function refuseFile(path: string): void {
  if (statSync(path).isDirectory()) return
  throw new UserError(
    `${path} is a file, and a case is made of a folder; a pack is opened with: hearsay open ${shellWord(path)}; a report alone is read with: hearsay extract ${shellWord(path)}`,
  )
}

/** Who works on the case, if `--by` says so. */
export function chosenName(options: Options): string | undefined {
  const name = String(options['by'] ?? '').trim()
  return name === '' ? undefined : name
}

/**
 * Opens the case of a folder for the length of a deed, and closes it whatever happens. A ledger that turns out to be damaged is set aside;
 * a deed that makes it again anyway is then done once more.
 */
export async function inCase<T>(
  terminal: Terminal,
  folder: string,
  options: Options,
  deed: (desk: Desk) => Promise<T>,
  { rebuilds = false }: { readonly rebuilds?: boolean } = {},
): Promise<T> {
  if (!isThere(folder)) throw new UserError(`there is no folder ${folder}`)
  refuseFile(folder)
  const desk = opened(terminal, folder, options)
  try {
    return await deed(desk)
  } catch (fault) {
    if (isDiskFull(fault))
      throw new UserError('the disk is full; nothing that was kept is lost: make room, and run it again')
    if (!isLedgerDamage(fault)) throw fault
    desk.close()
    const told = `the ledger was damaged: it is set aside as ${setLedgerAside(desk.path)}`
    if (!rebuilds) throw new UserError(`${told}; make it again with: hearsay build ${shellWord(folder)}`)
    terminal.warn(`${told}, and made again from the log and the originals`)
  } finally {
    desk.close()
  }
  return inCase(terminal, folder, options, deed)
}

const FULL = 13 // SQLITE_FULL: https://www.sqlite.org/rescode.html

function isDiskFull(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const isFull = 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')
  return isFull || ('errcode' in fault && Number(fault.errcode) === FULL)
}

function opened(terminal: Terminal, folder: string, options: Options): Desk {
  const keptIn = options['case'] === undefined ? undefined : String(options['case'])
  let desk: Desk
  try {
    desk = openDesk(folder, keptIn, terminal.progress, chosenFields(options), chosenName(options), givenNames(options))
  } catch (fault) {
    if (fault instanceof CaseInUse) throw new UserError(fault.message)
    throw openingFault(fault, keptIn ?? folder)
  }
  for (const notice of desk.notices) terminal.warn(notice)
  return desk
}

/** Why a case cannot be opened where it shall be kept, for its user where the machine is at fault. */
export function openingFault(fault: unknown, keptIn: string): unknown {
  if (isDiskFull(fault)) return new UserError('the disk is full; nothing was changed: make room, and run it again')
  if (fault instanceof Error && 'code' in fault && (fault.code === 'EACCES' || fault.code === 'EROFS')) {
    return new UserError(`cannot write the case into ${keptIn}; keep it elsewhere with --case FOLDER`)
  }
  return fault
}

/** Opens a case that was built before. */
export async function inBuiltCase<T>(
  terminal: Terminal,
  folder: string,
  options: Options,
  deed: (desk: Desk) => Promise<T>,
): Promise<T> {
  if (!isThere(folder)) throw new UserError(`there is no ${folder}`)
  refuseFile(folder)
  if (options['case'] === undefined && !hasCase(folder)) {
    throw new UserError(`there is no case in ${folder} yet; make one with: hearsay build ${shellWord(folder)}`)
  }
  return inCase(terminal, folder, options, deed)
}

/** The records of a case that was built before. */
export async function builtCase<T>(
  terminal: Terminal,
  folder: string,
  options: Options,
  deed: (ledger: CaseFile, profile: Profile, desk: Desk) => Promise<T>,
): Promise<T> {
  const profile = chosenProfile(options)
  return inBuiltCase(terminal, folder, options, desk => {
    if (!desk.isCurrent()) {
      terminal.warn(
        `This case was built by another version of hearsay. To bring it up to date: hearsay build ${shellWord(folder)}`,
      )
    }
    const unread = desk.unread()
    if (unread > 0) {
      terminal.warn(
        `This case was not built to its end (${counted(unread, 'file')} left to read). To go on: hearsay build ${shellWord(folder)}`,
      )
    }
    const ledger = desk.caseFile(profile)
    if (ledger.reports.length === 0 && unread === 0)
      terminal.warn(`This case holds no report. To read those of its folder: hearsay build ${shellWord(folder)}`)
    return deed(ledger, profile, desk)
  })
}
