import type { BuildSummary } from '../../app/build.ts'
import type { LiveCase } from '../../app/live-case.ts'
import { changesComparing } from '../../app/review.ts'
import type { Effect } from '../../model/effect.ts'
import type { Profile } from '../../model/profile.ts'
import type { Desk } from '../compose.ts'

/** What a held case is asked for of a desk. */
type BuildingDesk = Pick<Desk, 'build' | 'undecided' | 'hold' | 'decisions' | 'stamps' | 'close'>

/** A case that one process builds again and again. It is held in memory in between, where it can be, so that what a report changes is told before everything is compared. */
export class LiveBuilding {
  /** The case as this process holds it, and what of it on the disk that is. */
  #live: { readonly held: LiveCase; readonly stamp: string } | undefined

  /** Holds a case that was built; its desk is closed as soon as everything is in memory. */
  hold(desk: BuildingDesk, profile: Profile): void {
    const stamp = stampOf(desk, profile)
    if (stamp !== undefined && this.#live?.stamp === stamp) return
    this.#live = undefined
    if (stamp === undefined) return
    const undecided = desk.undecided(profile)
    desk.close()
    const held = desk.hold(undecided, profile)
    if (held !== undefined) this.#live = { held, stamp }
  }

  /** Builds; a case that is held tells early what the reports change that come in, and is held on if comparing everything bears it out. */
  async build(desk: BuildingDesk, profile: Profile, tell: (effects: readonly Effect[]) => void): Promise<BuildSummary> {
    const stamp = stampOf(desk, profile)
    const held = stamp !== undefined && this.#live?.stamp === stamp ? this.#live.held : undefined
    this.#live = undefined
    if (held === undefined) return desk.build(profile)
    let isOther = false
    let isConfirmed = true
    const told = (effects: readonly Effect[]): void => {
      if (effects.length > 0) tell(effects)
    }
    const summary = await desk.build(profile, {
      changed: () => (isOther = true),
      added: derived => told(isOther ? [] : held.take(derived)),
      compared(comparison) {
        if (!isOther) told(held.effectsOf(comparison))
        isConfirmed = !isOther && held.isConfirmedBy(comparison)
      },
    })
    const after = stampOf(desk, profile)
    if (isConfirmed && after !== undefined) this.#live = { held, stamp: after }
    return summary
  }
}

/** What a held case depends on; undefined where reviewers changed what is compared, since only what the evidence says by itself is held. */
function stampOf(desk: BuildingDesk, profile: Profile): string | undefined {
  return changesComparing(desk.decisions()) ? undefined : `${profile.name} ${desk.stamps().evidence}`
}
