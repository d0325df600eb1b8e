import { EventEmitter } from 'node:events'
import { mediaTypeOf } from '../app/room/media-types.ts'
import type { Room } from '../app/room/room.ts'
import type { RoomRecords } from '../app/room/room-records.ts'
import { roomTables } from '../app/room/room-tables.ts'
import { PROFILES, profileOf } from '../model/profile.ts'
import type { BuildState, RoomEvent } from '../model/view.ts'
import { memoryRoom } from '../store/room-memory.ts'
import type { Desk } from './compose.ts'
import { VERSION } from './version.ts'

/** An open case as a room for readers: states are made when they are asked for, and kept until the case changes. */
export function openRoom(desk: Desk, profileName: string): Room {
  const states = new Map<string, RoomRecords>()
  const events = new EventEmitter<{ event: [RoomEvent] }>()
  const revision = 1
  const build: BuildState = { state: 'idle', stages: [] }
  return {
    name: desk.name,
    version: VERSION,
    profile: profileName,
    async records(name) {
      const known = states.get(name)
      if (known !== undefined) return known
      const profile = profileOf(name) ?? PROFILES.plain
      const ledger = desk.caseFile(profile)
      const made = memoryRoom(ledger, roomTables(ledger, desk.sources(ledger), profile), revision)
      states.set(name, made)
      return made
    },
    atHand: () => [...states.values()],
    buildState: () => build,
    build: () => build,
    decide: () => Promise.reject(new RangeError('not yet')),
    addFile: () => Promise.reject(new RangeError('not yet')),
    async original(sha256) {
      const bytes = await desk.original(sha256)
      const document = desk.caseFile(PROFILES.plain).documents.find(one => one.capture.sha256 === sha256)
      const mediaType = document === undefined ? undefined : mediaTypeOf(document.capture.path, document.reader)
      return bytes === undefined || mediaType === undefined ? undefined : { bytes, mediaType }
    },
    listen(listener) {
      events.on('event', listener)
      return () => events.off('event', listener)
    },
  }
}
