import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { mediaTypeOf } from '../app/room/media-types.ts'
import type { Room } from '../app/room/room.ts'
import { PROFILES } from '../model/profile.ts'
import type { Decision } from '../model/review.ts'
import type { BuildState, Revision, RoomEvent } from '../model/view.ts'
import { type KeptRoom, sqliteRoom } from '../store/room-sqlite.ts'
import type { FieldNames } from './case-fields.ts'
import { CASE_FOLDER, casePath } from './case-folder.ts'
import { folderName } from './folder.ts'
import { originalsIn } from './originals.ts'
import { distrustRoomState, type RoomState, readRoomState, roomFolder } from './room-folder.ts'
import { roomWriter } from './room-writer.ts'
import { uploadsInto } from './uploads.ts'
import { VERSION } from './version.ts'

/** What a room is opened with. */
export interface RoomOptions {
  readonly folder: string
  /** The case's own folder, if it is not in the folder of reports. */
  readonly keptIn?: string
  readonly profile: string
  readonly fields?: FieldNames
  /** Shows how far the first build is. */
  readonly progress: (step: string, done: number, of: number) => void
  /** Told what failed behind the readers' backs. */
  readonly failed: (fault: unknown) => void
}

/** A room that is open until it is closed. */
export interface OpenRoom extends Room {
  close(): Promise<void>
}

const LOOK_MS = 2000 // between two looks at whether another process changed the case
const LINGER_MS = 10_000 // how long the files of the state before stay open for answers that are under way
const PATIENCE_MS = 2000 // how long a reader waits for the latest state when the one before is at hand

/**
 * Opens a case to readers. They are answered from files that the writing process makes; whatever it is at, the last state stays at hand.
 * A case that nobody built is built first.
 */
export async function openRoom(options: RoomOptions): Promise<OpenRoom> {
  const reports = resolve(options.folder.endsWith(CASE_FOLDER) ? dirname(resolve(options.folder)) : options.folder)
  const path = resolve(options.keptIn ?? casePath(reports))
  const writer = roomWriter({ folder: options.folder, keptIn: options.keptIn, fields: options.fields })
  const folder = roomFolder(path)
  const listeners = new Set<(event: RoomEvent) => void>()
  const tell = (event: RoomEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const states = new Map<string, KeptRoom>()
  let state: RoomState | undefined
  let building: BuildState = { state: 'idle', stages: [] }
  let seenSigns = ''
  let isWarming = false
  let isClosed = false
  const failed = (fault: unknown): void => {
    if (!isClosed) options.failed(fault)
  }

  /** Answers from now on by this state. */
  const apply = (next: RoomState): void => {
    const isNew = next.revision !== state?.revision
    state = next
    for (const [profile, answers] of Object.entries(next.answers)) {
      if (states.get(profile)?.revision === next.revision) continue
      letGo(states.get(profile))
      states.set(profile, sqliteRoom(join(folder, next.evidence), join(folder, answers), next.revision))
    }
    seenSigns = signsOf(path)
    if (isNew) tell({ event: 'revision', revision: next.revision })
    warm()
  }

  /** Makes the answers under the profiles that are missing, one after the other, when nobody waits for anything else. */
  const warm = (): void => {
    const missing = Object.keys(PROFILES).find(profile => state?.answers[profile] === undefined)
    if (missing === undefined || isWarming || isClosed) return
    isWarming = true
    const made = writer.run({ kind: 'refresh', profile: missing }, {}, { canWait: true })
    made.finally(() => (isWarming = false)).then(apply, failed)
  }

  const records = async (profile: string): Promise<KeptRoom> => {
    const known = states.get(profile)
    if (known !== undefined && known.revision === state?.revision) return known
    const latest = writer.run({ kind: 'refresh', profile }).then(apply)
    if (known === undefined) await latest
    else await Promise.race([latest.catch(failed), after(PATIENCE_MS)])
    return states.get(profile)!
  }

  const build = (progress: (step: string, done: number, of: number) => void): Promise<void> => {
    const stages = new Map<string, { readonly done: number; readonly of: number }>()
    const say = (next: Omit<BuildState, 'stages'>): void => {
      building = { ...next, stages: [...stages].map(([name, { done, of }]) => ({ name, done, of })) }
      tell({ event: 'build', build: building })
    }
    say({ state: 'running' })
    const listener = {
      progress(step: string, done: number, of: number) {
        stages.set(step, { done, of })
        progress(step, done, of)
        say({ state: 'running' })
      },
    }
    return writer.run({ kind: 'build', profile: options.profile }, listener).then(
      next => {
        apply(next)
        say({ state: 'idle', ended: new Date().toISOString() })
      },
      (fault: Error) => {
        say({ state: 'failed', fault: fault.message, ended: new Date().toISOString() })
        throw fault
      },
    )
  }

  const begin = async (): Promise<void> => {
    const kept = readRoomState(folder)
    if (kept !== undefined && kept.answers[options.profile] !== undefined && opens(folder, kept, apply)) {
      writer.run({ kind: 'refresh', profile: options.profile }).then(apply, failed)
    } else if (existsSync(join(path, 'ledger.sqlite'))) {
      apply(await writer.run({ kind: 'refresh', profile: options.profile }, options))
    } else await build(options.progress)
  }
  try {
    await begin()
  } catch (fault) {
    await writer.close()
    throw fault
  }

  const looking = setInterval(() => {
    const signs = signsOf(path)
    if (signs === seenSigns || building.state === 'running') return
    seenSigns = signs
    writer.run({ kind: 'refresh', profile: options.profile }, {}, { canWait: true }).then(apply, fault => {
      seenSigns = '' // another process is at it: look again
      failed(fault)
    })
  }, LOOK_MS)
  looking.unref()

  return {
    name: folderName(reports),
    version: VERSION,
    profile: options.profile,
    records,
    atHand: () => [...states.values()].filter(room => room.revision === state?.revision),
    buildState: () => building,
    build() {
      if (building.state !== 'running') build(() => {}).catch(failed)
      return building
    },
    async decide({ deeds, by, why, seen }, profile) {
      let decided: readonly Decision[] = []
      let conflicting: readonly Decision[] = []
      const task = {
        kind: 'decide',
        profile,
        decisions: deeds.map(deed => ({ ...deed, by, why })),
        seen: countAt(seen, state),
      } as const
      const logged = Promise.withResolvers<void>()
      const followed = writer
        .run(task, {
          decided(news) {
            decided = news.decisions
            conflicting = news.conflicting
            tell({ event: 'decision', decisions: decided })
            logged.resolve()
          },
        })
        .then(apply)
      followed.catch(fault => {
        logged.reject(fault)
        failed(fault)
      })
      await logged.promise
      const before = state?.revision ?? 0
      await Promise.race([followed.catch(() => {}), after(PATIENCE_MS)])
      const revision = Math.max(state?.revision ?? 0, before + Number(state?.revision === before))
      return { revision, decisions: decided.map(({ id }) => id), conflicting }
    },
    addFile: uploadsInto(reports),
    async original(sha256) {
      const known = states.get(options.profile)?.original(sha256)
      const mediaType = known === undefined ? undefined : mediaTypeOf(known.path, known.reader)
      if (mediaType === undefined) return undefined
      const bytes = await originalsIn(join(path, 'originals')).get(sha256)
      return bytes === undefined ? undefined : { bytes, mediaType }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      clearInterval(looking)
      await writer.close()
      for (const room of states.values()) room.close()
      states.clear()
    },
  }
}

/** Does a kept state open? A file that was cut off or damaged is made again. */
function opens(folder: string, kept: RoomState, apply: (state: RoomState) => void): boolean {
  try {
    apply(kept)
    return true
  } catch {
    distrustRoomState(folder, kept)
    return false
  }
}

function letGo(room: KeptRoom | undefined): void {
  if (room !== undefined) setTimeout(() => room.close(), LINGER_MS).unref()
}

/** How many decisions the log had at a revision; those of a revision that was forgotten count as not seen. */
function countAt(seen: Revision, state: RoomState | undefined): number {
  return state?.past.findLast(({ revision }) => revision <= seen)?.decisions ?? 0
}

/** Both logs only ever grow: their sizes tell whether somebody added to the case. */
function signsOf(path: string): string {
  return ['log.jsonl', 'reviews.jsonl']
    .map(name => statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0)
    .join(' ')
}

function after(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms).unref())
}
