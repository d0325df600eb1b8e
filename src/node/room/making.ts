import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { answerTables } from '../../app/room/answer-tables.ts'
import { evidenceTables } from '../../app/room/evidence-tables.ts'
import type { Profile } from '../../model/profile.ts'
import type { Revision } from '../../model/view.ts'
import { writeRoomAnswers } from '../../store/room-answers.ts'
import { writeRoomEvidence } from '../../store/room-evidence.ts'
import type { Desk } from '../compose.ts'
import { codeFingerprint } from '../engine.ts'
import { FORMAT, keepRoomState, type RoomState, readRoomState, roomFolder } from './folder.ts'

const MAX_PAST = 1000 // revisions that a reader may still have on the screen

/** Rooms of the program whose content decides what the reading room's files hold. */
const MAKING = ['model', 'publish', 'app', 'store']

/**
 * Brings the reading room's files up to date with the case for one profile: nothing is written if they are. Evidence that nobody added to is
 * kept, so that a decision costs the answers alone; answers under other profiles are dropped when they are out of date. Closes the desk.
 */
export function makeRoom(desk: Desk, profile: Profile): RoomState {
  const folder = roomFolder(desk.path)
  const before = readRoomState(folder)
  const code = codeFingerprint(MAKING)
  const stamps = desk.stamps()
  const evidenceStamp = `${code} ${stamps.evidence}`
  const stamp = `${evidenceStamp} ${stamps.decisions}`
  const isCurrent = before?.stamp === stamp
  if (isCurrent && before.answers[profile.name] !== undefined) return before
  const undecided = desk.undecided(profile)
  desk.close() // everything is in memory; others may decide and build while it is compared
  const ledger = desk.decided(undecided, profile)
  const revision = isCurrent ? before.revision : (before?.revision ?? 0) + 1
  let evidence = before?.evidenceStamp === evidenceStamp ? before.evidence : undefined
  if (evidence === undefined) {
    evidence = nameOf('evidence', revision)
    writeRoomEvidence(join(folder, evidence), undecided, evidenceTables(undecided))
  }
  const answers = nameOf(profile.name, revision)
  const tables = answerTables(undecided.claims, ledger, desk.sources(ledger), profile)
  writeRoomAnswers(join(folder, answers), undecided.claims, ledger, tables)
  const past = (before?.past ?? []).filter(entry => entry.revision < revision).slice(-MAX_PAST)
  const state: RoomState = {
    format: FORMAT,
    revision,
    evidenceStamp,
    stamp,
    evidence,
    answers: { ...(isCurrent && before.answers), [profile.name]: answers },
    past: [...past, { revision, decisions: ledger.review?.decisions.length ?? 0 }],
  }
  keepRoomState(folder, state)
  return state
}

/** A name that no other file has: another server over the same case may be at the same revision. */
function nameOf(part: string, revision: Revision): string {
  return `${part}-${revision}-${randomBytes(4).toString('hex')}.sqlite`
}
