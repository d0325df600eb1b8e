import { join } from 'node:path'
import type { Revision } from '../../model/view.ts'
import { type KeptRoom, sqliteRoom } from '../../store/room-sqlite.ts'
import { distrustRoomState, type RoomState, roomFolder } from './folder.ts'

const LINGER_MS = 10_000 // how long the files of the state before stay open for answers that are under way

/** The files that answers come from, open under each profile that the latest state has them for; under the others, those of a state before. */
export class RoomStates {
  readonly folder: string
  readonly #rooms = new Map<string, KeptRoom>()
  #latest: RoomState | undefined

  constructor(casePath: string) {
    this.folder = roomFolder(casePath)
  }

  get latest(): RoomState | undefined {
    return this.#latest
  }

  /** Answers from now on by this state. True if it is of another revision than the one before. */
  take(next: RoomState): boolean {
    const isNew = next.revision !== this.#latest?.revision
    this.#latest = next
    for (const [profile, answers] of Object.entries(next.answers)) {
      const before = this.#rooms.get(profile)
      if (before?.revision === next.revision) continue
      if (before !== undefined) setTimeout(() => before.close(), LINGER_MS).unref()
      const files = [join(this.folder, next.evidence), join(this.folder, answers)] as const
      this.#rooms.set(profile, sqliteRoom(...files, next.revision))
    }
    return isNew
  }

  /** The answers under a profile, be they of a state before. */
  at(profile: string): KeptRoom | undefined {
    return this.#rooms.get(profile)
  }

  isLatest(room: KeptRoom | undefined): room is KeptRoom {
    return room !== undefined && room.revision === this.#latest?.revision
  }

  /** The answers of the latest state under all profiles that have them. */
  atHand(): readonly KeptRoom[] {
    return [...this.#rooms.values()].filter(room => this.isLatest(room))
  }

  /** How many decisions the log had at a revision; those of a revision that was forgotten count as not seen. */
  decisionsAt(seen: Revision): number {
    return this.#latest?.past.findLast(({ revision }) => revision <= seen)?.decisions ?? 0
  }

  /** The next state is made from the case, since a file of this one is damaged. */
  distrust(state: RoomState): void {
    distrustRoomState(this.folder, state)
  }

  close(): void {
    for (const room of this.#rooms.values()) room.close()
    this.#rooms.clear()
  }
}
