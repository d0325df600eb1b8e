import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { placesOf } from '../app/places.ts'
import { mediaTypeOf } from '../app/room/media-types.ts'
import type { Room } from '../app/room/room.ts'
import type { Effect } from '../model/effect.ts'
import { PROFILES } from '../model/profile.ts'
import type { Decision } from '../model/review.ts'
import type { BuildState, Revision, RoomEvent } from '../model/view.ts'
import type { ReadInput } from '../read/reader.ts'
import { type KeptRoom, sqliteRoom } from '../store/room-sqlite.ts'
import { caseFields, type FieldNames } from './case-fields.ts'
import { CASE_FOLDER, casePath } from './case-folder.ts'
import { folderName } from './folder.ts'
import { originalsIn } from './originals.ts'
import { read } from './read.ts'
import { distrustRoomState, type RoomState, readRoomState, roomFolder } from './room-folder.ts'
import { roomWriter, type TaskListener } from './room-writer.ts'
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
  /** How long a reader waits for the latest state when the one before is at hand, in milliseconds. */
  readonly patienceMs?: number
}

/** A room that is open until it is closed. */
export interface OpenRoom extends Room {
  close(): Promise<void>
}

const LOOK_MS = 2000 // between two looks at whether another process changed the case
const LINGER_MS = 10_000 // how long the files of the state before stay open for answers that are under way
const MAX_TRACED_BYTES = 4 * 2 ** 20 // of an original that is read again for the places of a claim: it takes under a second
const PATIENCE_MS = 2000 // a page that shows nothing for longer seems broken

/**
 * Opens a case to readers. They are answered from files that the writing process makes; whatever it is at, the last state stays at hand.
 * A case that nobody built is built first.
 */
export async function openRoom(options: RoomOptions): Promise<OpenRoom> {
  const reports = resolve(options.folder.endsWith(CASE_FOLDER) ? dirname(resolve(options.folder)) : options.folder)
  const path = resolve(options.keptIn ?? casePath(reports))
  const given = { folder: options.folder, keptIn: options.keptIn, fields: options.fields }
  const writer = roomWriter(given) // builds and decides
  const maker = roomWriter(given) // makes the files that answers come from, while others decide
  const folder = roomFolder(path)
  const { patienceMs = PATIENCE_MS } = options
  const listeners = new Set<(event: RoomEvent) => void>()
  const tell = (event: RoomEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const states = new Map<string, KeptRoom>()
  let state: RoomState | undefined
  let building: BuildState = { state: 'idle', stages: [] }
  let seenSigns = ''
  let underWay: Promise<unknown> = Promise.resolve()
  let isWarming = false
  let isClosed = false
  const failed = (fault: unknown): void => {
    if (!isClosed) options.failed(fault)
  }

  /** Answers from now on by this state. */
  const apply = (next: RoomState | undefined): void => {
    if (next === undefined) return
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
    const made = maker.run({ kind: 'refresh', profile: missing }, {}, { canWait: true })
    made.finally(() => (isWarming = false)).then(apply, failed)
  }

  /** Has the writing process hold the case when it has nothing else to do. */
  const hold = (): void => {
    if (!isClosed) writer.run({ kind: 'hold', profile: options.profile }, {}, { canWait: true }).catch(failed)
  }

  /** Answers follow everything that is in the case by now. */
  const refreshed = async (profile: string, listener: TaskListener = {}, isFirst = false): Promise<void> => {
    await underWay.catch(() => {}) // a build holds the case, and brings another state anyway
    apply(await maker.run({ kind: 'refresh', profile, isFirst }, listener))
  }

  const records = async (profile: string): Promise<KeptRoom> => {
    const known = states.get(profile)
    if (known !== undefined && known.revision === state?.revision) return known
    const latest = refreshed(profile)
    if (known === undefined) await latest
    else await Promise.race([latest.catch(failed), after(patienceMs)])
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
    maker.makeWay()
    const told = (effects: readonly Effect[]): void => {
      for (const effect of effects) tell({ event: 'effect', effect })
    }
    const task = { kind: 'build', profile: options.profile, isFirst: state === undefined } as const
    underWay = writer.run(task, { ...listener, effects: told })
    return underWay
      .then(() => refreshed(options.profile, listener))
      .then(
        () => {
          say({ state: 'idle', ended: new Date().toISOString() })
          hold()
        },
        (fault: Error) => {
          say({ state: 'failed', fault: fault.message.replace(MACHINE_PATH, '…'), ended: new Date().toISOString() })
          throw fault
        },
      )
  }

  const begin = async (): Promise<void> => {
    const kept = readRoomState(folder)
    if (kept !== undefined && kept.answers[options.profile] !== undefined && opens(folder, kept, apply)) {
      refreshed(options.profile).catch(failed)
    } else if (existsSync(join(path, 'ledger.sqlite'))) {
      await refreshed(options.profile, options, true)
    } else await build(options.progress)
  }
  try {
    await begin()
  } catch (fault) {
    await Promise.all([writer.close(), maker.close()])
    throw fault
  }
  hold()

  const looking = setInterval(() => {
    const signs = signsOf(path)
    if (signs === seenSigns || building.state === 'running') return
    seenSigns = signs
    maker.run({ kind: 'refresh', profile: options.profile }, {}, { canWait: true }).then(apply, fault => {
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
      maker.makeWay()
      await writer.run(task, {
        decided(news) {
          decided = news.decisions
          conflicting = news.conflicting
        },
      })
      tell({ event: 'decision', decisions: decided })
      hold()
      const before = state?.revision ?? 0
      await Promise.race([refreshed(profile).catch(failed), after(patienceMs)])
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
    async places(at) {
      const document = states.get(options.profile)?.document(at.document)
      if (document === undefined || document.capture.bytes > MAX_TRACED_BYTES) return []
      const fields = caseFields(path, undefined)
      const originals = originalsIn(join(path, 'originals'))
      const readTraced = (input: ReadInput) => read(input, { traced: true, ...(fields && { fields }) })
      return placesOf({ originals, readTraced }, document, at)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      clearInterval(looking)
      await Promise.all([writer.close(), maker.close()])
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

// /home/ada/case/.hearsay/lock.sqlite   C:\\Users\\ada\\x   not: a/b/c.txt
const MACHINE_PATH = /(?<![\w.])(?:[a-z]:\\|\/)[^\s'"(),;]*[\\/][^\s'"(),;]*/giu

function after(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms).unref())
}
