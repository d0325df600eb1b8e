import type { Anchor } from '../../model/anchor.ts'
import type { Place } from '../../model/place.ts'
import type { BuildState, CaseView, DecisionAnswer, DecisionRequest, RoomEvent } from '../../model/view.ts'
import type { RoomRecords } from './room-records.ts'

/** A case that is open to readers: what whoever answers them over a network may do with it. */
export interface Room {
  readonly name: string
  /** Version of the program. */
  readonly version: string
  /** The profile of readers who name none. */
  readonly profile: string
  /** The latest state under a profile; made first if nobody asked for it before. */
  records(profile: string): Promise<RoomRecords>
  /** The states under all profiles that are at hand. */
  atHand(): readonly RoomRecords[]
  buildState(): BuildState
  /** Starts a build unless one runs. */
  build(): BuildState
  /** Adds to the log of decisions; resolves when it is on the disk and, unless that takes long, the answers under the profile follow from it. */
  decide(request: DecisionRequest, profile: string): Promise<DecisionAnswer>
  /** Puts a file into the folder of reports, under a free name: nothing is overwritten, and what is cut off leaves nothing. `announced`: how many bytes its sender says it has. */
  addFile(path: string, bytes: AsyncIterable<Uint8Array>, announced?: number): Promise<AddedFile>
  /** The bytes of a kept original, and the path under which it is known. */
  original(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>
  /** Where the words of an anchor stand in the original; nowhere if the format does not tell, or the original is too large to be read while somebody waits. */
  places(at: Anchor): Promise<readonly Place[]>
  /** Is told everything that happens from now on, until the function that it gives back is called. */
  listen(listener: (event: RoomEvent) => void): () => void
}

/** A file may not lie where it was to lie, the disk has no room for it, or enough came in already; the message is for whoever sent it. */
export class UploadRefused extends Error {
  readonly because: 'path' | 'disk' | 'total'
  constructor(because: UploadRefused['because'], message: string) {
    super(message)
    this.name = 'UploadRefused'
    this.because = because
  }
}

/** A file that was put into the folder of reports. */
export interface AddedFile {
  /** Where it lies now: another name if the wanted one was taken. */
  readonly path: string
  readonly bytes: number
}

/** What the case holds. */
export function caseView(room: Room, records: RoomRecords, profiles: CaseView['profiles']): CaseView {
  return {
    name: room.name,
    revision: records.revision,
    version: room.version,
    profile: room.profile,
    profiles,
    counts: records.counts,
    build: room.buildState(),
  }
}
