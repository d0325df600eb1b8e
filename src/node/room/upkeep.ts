import { statSync } from 'node:fs'
import { join } from 'node:path'
import { PROFILES } from '../../model/profile.ts'
import type { RoomEvent } from '../../model/view.ts'
import type { KeptRoom } from '../../store/room-sqlite.ts'
import { type RoomState, readRoomState } from './folder.ts'
import { RoomStates } from './states.ts'
import type { RoomWriter, TaskListener } from './writer.ts'

/** What answers are kept up to the case with. */
export interface UpkeepWorld {
  /** The case's folder. */
  readonly path: string
  /** The profile of readers who name none. */
  readonly profile: string
  /** Makes the files that answers come from. */
  readonly maker: RoomWriter
  /** How long a reader waits for the latest state when the one before is at hand, in milliseconds. */
  readonly patienceMs: number
  readonly tell: (event: RoomEvent) => void
  readonly failed: (fault: unknown) => void
}

/** Keeps the answers of a room up to its case: what readers ask for at once, what nobody waits for when there is time. */
export class RoomUpkeep {
  readonly states: RoomStates
  readonly #world: UpkeepWorld
  #building: Promise<unknown> = Promise.resolve()
  #seenSigns = ''
  #isWarming = false
  #isClosed = false

  constructor(world: UpkeepWorld) {
    this.#world = world
    this.states = new RoomStates(world.path)
  }

  /** The state that was kept last, if it has answers under the room's profile and its files open. True if so. */
  resume(): boolean {
    const kept = readRoomState(this.states.folder)
    if (kept === undefined || kept.answers[this.#world.profile] === undefined) return false
    try {
      this.#take(kept)
      return true
    } catch {
      this.states.distrust(kept) // cut off or damaged: it is made again
      return false
    }
  }

  /** A build holds the case, and brings another state anyway: whatever is asked of the case waits for it. */
  waitFor(building: Promise<unknown>): void {
    this.#building = building
  }

  /** Answers follow everything that is in the case by now. */
  async refresh(profile: string, listener: TaskListener = {}, isFirst = false): Promise<void> {
    await this.#building.catch(() => {})
    this.#take(await this.#world.maker.run({ kind: 'refresh', profile, isFirst }, listener))
  }

  /** The same, for a reader who rather sees the state before than waits for long. */
  async refreshSoon(profile: string): Promise<void> {
    const { failed, patienceMs } = this.#world
    await Promise.race([this.refresh(profile).catch(failed), after(patienceMs)])
  }

  /** The answers under a profile: the latest ones, unless making them takes long and others are at hand. */
  async records(profile: string): Promise<KeptRoom> {
    const known = this.states.at(profile)
    if (this.states.isLatest(known)) return known
    if (known === undefined) await this.refresh(profile)
    else await this.refreshSoon(profile)
    return this.states.at(profile)!
  }

  /** Looks whether another process changed the case, and follows it when there is time. */
  look(): void {
    const { maker, path, profile, failed } = this.#world
    const signs = signsOf(path)
    if (signs === this.#seenSigns) return
    this.#seenSigns = signs
    maker
      .run({ kind: 'refresh', profile }, {}, { canWait: true })
      .then(state => this.#take(state))
      .catch(fault => {
        this.#seenSigns = '' // another process is at it: look again
        failed(fault)
      })
  }

  /** Lets go of all files, once whoever makes them has stopped. */
  async close(stopped: Promise<unknown>): Promise<void> {
    this.#isClosed = true
    await stopped
    this.states.close()
  }

  #take(next: RoomState | undefined): void {
    if (next === undefined) return
    const isNew = this.states.take(next)
    this.#seenSigns = signsOf(this.#world.path)
    if (isNew) this.#world.tell({ event: 'revision', revision: next.revision })
    this.#warm()
  }

  /** Makes the answers under the profiles that are missing, one after the other, when nobody waits for anything else. */
  #warm(): void {
    const { latest } = this.states
    const missing = Object.keys(PROFILES).find(profile => latest?.answers[profile] === undefined)
    if (missing === undefined || this.#isWarming || this.#isClosed) return
    this.#isWarming = true
    const made = this.#world.maker.run({ kind: 'refresh', profile: missing }, {}, { canWait: true })
    made.finally(() => (this.#isWarming = false)).then(state => this.#take(state), this.#world.failed)
  }
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
