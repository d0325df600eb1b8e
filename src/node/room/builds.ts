import type { Effect } from '../../model/effect.ts'
import type { BuildState, RoomEvent } from '../../model/view.ts'
import type { RoomUpkeep } from './upkeep.ts'
import type { RoomWriter } from './writer.ts'

/** Shows how far a build is. */
export type BuildProgress = (step: string, done: number, of: number) => void

/** What a case that is open to readers is built with. */
export interface RoomBuildWorld {
  readonly profile: string
  /** Builds. */
  readonly writer: RoomWriter
  /** Makes the files that answers come from, and gives way to a build. */
  readonly maker: RoomWriter
  readonly upkeep: RoomUpkeep
  readonly tell: (event: RoomEvent) => void
}

/** Builds of an open case, one at a time: how far the latest one is, told to all readers as it goes. */
export class RoomBuilds {
  readonly #world: RoomBuildWorld
  #state: BuildState = { state: 'idle', stages: [] }

  constructor(world: RoomBuildWorld) {
    this.#world = world
  }

  get state(): BuildState {
    return this.#state
  }

  /** Brings the case up to its reports, and the answers up to the case. */
  async run(progress: BuildProgress): Promise<void> {
    const { writer, maker, upkeep, profile, tell } = this.#world
    const stages = new Map<string, { readonly done: number; readonly of: number }>()
    const say = (next: Omit<BuildState, 'stages'>): void => {
      this.#state = { ...next, stages: [...stages].map(([name, { done, of }]) => ({ name, done, of })) }
      tell({ event: 'build', build: this.#state })
    }
    const listener = {
      progress(step: string, done: number, of: number): void {
        stages.set(step, { done, of })
        progress(step, done, of)
        say({ state: 'running' })
      },
    }
    const effects = (some: readonly Effect[]): void => {
      for (const effect of some) tell({ event: 'effect', effect })
    }
    say({ state: 'running' })
    maker.makeWay()
    const isFirst = upkeep.states.latest === undefined
    const built = writer.run({ kind: 'build', profile, isFirst }, { ...listener, effects })
    upkeep.waitFor(built)
    try {
      await built
      await upkeep.refresh(profile, listener)
      say({ state: 'idle', ended: new Date().toISOString() })
    } catch (fault) {
      const { message } = fault as Error
      say({ state: 'failed', fault: message.replace(MACHINE_PATH, '…'), ended: new Date().toISOString() })
      throw fault
    }
  }
}

// /home/ada/case/.hearsay/lock.sqlite   C:\\Users\\ada\\x   not: a/b/c.txt
const MACHINE_PATH = /(?<![\w.])(?:[a-z]:\\|\/)[^\s'"(),;]*[\\/][^\s'"(),;]*/giu
