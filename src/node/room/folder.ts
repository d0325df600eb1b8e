import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Revision } from '../../model/view.ts'
import { writeWhole } from '../durable.ts'

/**
 * What the reading room keeps of a case, in `room/` of the case's folder; all of it can be made again at any time:
 *
 *   state.json                     which files are the latest state
 *   evidence-3-9f2c01d4.sqlite     what the reports say, since revision 3
 *   plain-5-77ab03e1.sqlite, ...   the answers under a profile, at revision 5
 */
export interface RoomState {
  readonly format: typeof FORMAT
  readonly revision: Revision
  /** Fingerprints of what the files were made from: program, evidence, decisions. */
  readonly evidenceStamp: string
  readonly stamp: string
  readonly evidence: string
  /** File of the answers by profile. */
  readonly answers: Readonly<Record<string, string>>
  /** How many decisions the log had at each of the latest revisions, oldest first. */
  readonly past: readonly { readonly revision: Revision; readonly decisions: number }[]
}

export const FORMAT = 1

const STATE = 'state.json'

/** The folder of the room's files, made if there is none. */
export function roomFolder(casePath: string): string {
  const folder = join(casePath, 'room')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The state that was kept last, undefined if there is none whose files are all there. */
export function readRoomState(folder: string): RoomState | undefined {
  const file = join(folder, STATE)
  if (!existsSync(file)) return undefined
  let state: RoomState
  try {
    state = JSON.parse(readFileSync(file, 'utf8')) as RoomState
  } catch {
    return undefined
  }
  if (state.format !== FORMAT) return undefined
  return filesOf(state).every(name => existsSync(join(folder, name))) ? state : undefined
}

/** Makes a state the latest. Files of older ones are removed; where somebody still reads them and the system minds, the next time. */
export function keepRoomState(folder: string, state: RoomState): void {
  writeWhole(join(folder, STATE), JSON.stringify(state))
  const wanted = new Set([STATE, ...filesOf(state)])
  for (const name of readdirSync(folder)) {
    if (wanted.has(name)) continue
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      // a reader holds it open, and this system does not let go of open files
    }
  }
}

/** Says of a kept state that nothing in it is current, since one of its files is damaged: the next one is made from the case. */
export function distrustRoomState(folder: string, state: RoomState): void {
  writeWhole(join(folder, STATE), JSON.stringify({ ...state, stamp: '', evidenceStamp: '' }))
}

function filesOf({ evidence, answers }: RoomState): string[] {
  return [evidence, ...Object.values(answers)]
}
