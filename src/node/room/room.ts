import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Room } from '../../app/room/room.ts'
import type { Decision } from '../../model/review.ts'
import type { DecisionRequest, RoomEvent } from '../../model/view.ts'
import type { FieldNames } from '../case-fields.ts'
import { CASE_FOLDER, casePath } from '../case-folder.ts'
import { folderName } from '../folder.ts'
import { VERSION } from '../version.ts'
import { type BuildProgress, RoomBuilds } from './builds.ts'
import { roomEvidence } from './evidence.ts'
import { RoomUpkeep } from './upkeep.ts'
import { uploadsInto } from './uploads.ts'
import { type RoomWriter, roomWriter } from './writer.ts'

/** What a room is opened with. */
export interface RoomOptions {
  readonly folder: string
  /** The case's own folder, if it is not in the folder of reports. */
  readonly keptIn?: string
  readonly profile: string
  readonly fields?: FieldNames
  /** Shows how far the first build is. */
  readonly progress: BuildProgress
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
const PATIENCE_MS = 2000 // a page that shows nothing for longer seems broken

/**
 * Opens a case to readers. They are answered from files that the writing process makes; whatever it is at, the last state stays at hand.
 * A case that nobody built is built first.
 */
export async function openRoom(options: RoomOptions): Promise<OpenRoom> {
  const { folder, keptIn, fields, profile, patienceMs = PATIENCE_MS } = options
  const reports = resolve(folder.endsWith(CASE_FOLDER) ? dirname(resolve(folder)) : folder)
  const path = resolve(keptIn ?? casePath(reports))
  const writer = roomWriter({ folder, keptIn, fields }) // builds and decides
  const maker = roomWriter({ folder, keptIn, fields }) // makes the files that answers come from, while others decide
  const stop = () => Promise.all([writer.close(), maker.close()])
  let isClosed = false
  const failed = (fault: unknown): void => {
    if (!isClosed) options.failed(fault)
  }
  const listeners = new Set<(event: RoomEvent) => void>()
  const tell = (event: RoomEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const upkeep = new RoomUpkeep({ path, profile, maker, patienceMs, tell, failed })
  const builds = new RoomBuilds({ profile, writer, maker, upkeep, tell })

  /** Has the writing process hold the case when it has nothing else to do. */
  const hold = (): void => {
    if (!isClosed) writer.run({ kind: 'hold', profile }, {}, { canWait: true }).catch(failed)
  }
  try {
    await begin(path, { ...options, failed }, upkeep, builds)
  } catch (fault) {
    await stop()
    throw fault
  }
  hold()
  const looking = setInterval(() => {
    if (builds.state.state !== 'running') upkeep.look()
  }, LOOK_MS)
  looking.unref()

  return {
    name: folderName(reports),
    version: VERSION,
    profile,
    records: asked => upkeep.records(asked),
    atHand: () => upkeep.states.atHand(),
    buildState: () => builds.state,
    build() {
      if (builds.state.state !== 'running') builds.run(() => {}).then(hold, failed)
      return builds.state
    },
    async decide({ seen, ...request }, asked) {
      maker.makeWay()
      const { decided, conflicting } = await decide(writer, request, upkeep.states.decisionsAt(seen), asked)
      tell({ event: 'decision', decisions: decided })
      hold()
      const before = upkeep.states.latest?.revision ?? 0
      await upkeep.refreshSoon(asked)
      const now = upkeep.states.latest?.revision ?? 0
      return { revision: now > before ? now : before + 1, decisions: decided.map(({ id }) => id), conflicting }
    },
    addFile: uploadsInto(reports),
    ...roomEvidence(path, () => upkeep.states.at(profile)),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      clearInterval(looking)
      await upkeep.close(stop())
    },
  }
}

/** Has answers at hand: those that were kept, those of a ledger that was built, or those of the first build. */
async function begin(path: string, options: RoomOptions, upkeep: RoomUpkeep, builds: RoomBuilds): Promise<void> {
  const { profile, progress, failed } = options
  if (upkeep.resume()) upkeep.refresh(profile).catch(failed)
  else if (existsSync(join(path, 'ledger.sqlite'))) await upkeep.refresh(profile, { progress }, true)
  else await builds.run(progress)
}

/** Adds decisions to the log. Gives them as they stand there, and those of others that their maker had not seen. */
async function decide(
  writer: RoomWriter,
  { deeds, by, why }: Omit<DecisionRequest, 'seen'>,
  seen: number,
  profile: string,
): Promise<{ readonly decided: readonly Decision[]; readonly conflicting: readonly Decision[] }> {
  let decided: readonly Decision[] = []
  let conflicting: readonly Decision[] = []
  const decisions = deeds.map(deed => ({ ...deed, by, why }))
  await writer.run(
    { kind: 'decide', profile, decisions, seen },
    {
      decided(news) {
        decided = news.decisions
        conflicting = news.conflicting
      },
    },
  )
  return { decided, conflicting }
}
