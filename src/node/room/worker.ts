import { conflictsWith } from '../../app/room/decision-concerns.ts'
import type { Effect } from '../../model/effect.ts'
import { PROFILES, profileOf } from '../../model/profile.ts'
import type { Decision, DecisionId, Ruled } from '../../model/review.ts'
import type { FieldNames } from '../case-fields.ts'
import { CaseInUse } from '../case-folder.ts'
import { type Desk, openDesk } from '../compose.ts'
import { stayOffline } from '../offline.ts'
import { workerPort } from '../workers/port.ts'
import type { RoomState } from './folder.ts'
import { LiveBuilding } from './live-building.ts'
import { makeRoom } from './making.ts'

/** The process that writes: it builds, decides and makes the reading room's files, while the server answers from what was made before. */

/** What it works on. */
export interface RoomWorkerGiven {
  readonly folder: string
  readonly keptIn: string | undefined
  readonly fields: FieldNames | undefined
}

/** What it is told to do; each takes the case's lock and lets go of it, refreshing before the long part of its work. */
export type RoomTask = {
  /** Is it the first, when a server starts? */
  readonly isFirst?: boolean
} & (
  | { readonly kind: 'build'; readonly profile: string }
  | { readonly kind: 'refresh'; readonly profile: string }
  /** Keeps the case in memory, so that the effect of reports that come in is told early. */
  | { readonly kind: 'hold'; readonly profile: string }
  | {
      readonly kind: 'decide'
      readonly profile: string
      readonly decisions: readonly Ruled[]
      /** How many decisions the log had when the reviewer looked. */
      readonly seen: number
    }
)

/** A task with what it works on. */
export interface RoomOrder {
  readonly given: RoomWorkerGiven
  readonly task: RoomTask
}

/** What it says of the task that it is at. */
export type RoomNews =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly of: number }
  | {
      readonly kind: 'decided'
      readonly decisions: readonly Decision[]
      readonly conflicting: readonly Decision[]
    }
  | { readonly kind: 'effects'; readonly effects: readonly Effect[] }
  /** `state` is what refreshing gives. */
  | { readonly kind: 'done'; readonly state?: RoomState }
  | { readonly kind: 'failed'; readonly fault: string; readonly stack: string | undefined }

const MAX_TRIES = 60 // to open a case that another process holds; each waits ten seconds, and a large build takes minutes
const EVERY_MS = 100 // between two words of progress on one step; a page cannot show more

const port = workerPort()
const say = (news: RoomNews): void => port.post({ id: 0, result: news }, [])
const ready = stayOffline(process.env)
const building = new LiveBuilding()

process.on('SIGINT', () => {}) // Ctrl+C reaches the whole group; whoever started it stops it in order
port.listen<RoomOrder>(async ({ task: { given, task } }) => {
  try {
    await ready
    const desk = opened(given, task)
    try {
      await work(desk, task)
    } finally {
      desk.close()
    }
  } catch (fault) {
    const [message, stack] = fault instanceof Error ? [fault.message, fault.stack] : [String(fault), undefined]
    say({ kind: 'failed', fault: message, stack })
  }
})

/** Opens the case. Whoever is waited for by readers waits for others who hold it; the first to come says so instead. */
function opened({ folder, keptIn, fields }: RoomWorkerGiven, { isFirst }: RoomTask): Desk {
  for (let tries = 1; ; tries++) {
    try {
      return openDesk(folder, keptIn, throttled(), fields)
    } catch (fault) {
      if (!(fault instanceof CaseInUse) || isFirst === true || tries === MAX_TRIES) throw fault
    }
  }
}

async function work(desk: Desk, task: RoomTask): Promise<void> {
  const profile = profileOf(task.profile) ?? PROFILES.plain
  switch (task.kind) {
    case 'build':
      await building.build(desk, profile, effects => say({ kind: 'effects', effects }))
      say({ kind: 'done' })
      return
    case 'hold':
      building.hold(desk, profile)
      say({ kind: 'done' })
      return
    case 'decide':
      await decide(desk, task.decisions, task.seen)
      say({ kind: 'done' })
      return
    case 'refresh': {
      say({ kind: 'progress', step: 'Listing', done: 0, of: 1 })
      const state = makeRoom(desk, profile)
      say({ kind: 'progress', step: 'Listing', done: 1, of: 1 })
      say({ kind: 'done', state })
    }
  }
}

/** Appends to the log; whatever others decided meanwhile stays, and is named. */
async function decide(desk: Desk, decisions: readonly Ruled[], seen: number): Promise<void> {
  const before = desk.decisions()
  await desk.decide(decisions)
  const log = desk.decisions()
  const known = new Set<DecisionId>(before.map(({ id }) => id))
  const own = log.filter(({ id }) => !known.has(id))
  say({ kind: 'decided', decisions: own, conflicting: conflictsWith(own, before.slice(seen)) })
}

function throttled(): (step: string, done: number, of: number) => void {
  let step = ''
  let told = 0
  return (name, done, of) => {
    const now = performance.now()
    if (name === step && done < of && now - told < EVERY_MS) return
    step = name
    told = now
    say({ kind: 'progress', step: name, done, of })
  }
}
