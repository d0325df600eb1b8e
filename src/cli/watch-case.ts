import { resolve } from 'node:path'
import type { Effect } from '../model/effect.ts'
import type { Profile } from '../model/profile.ts'
import { CaseInUse } from '../node/case-folder.ts'
import { openDesk } from '../node/compose.ts'
import { LiveBuilding } from '../node/room/live-building.ts'
import { effectLines } from '../publish/effect-text.ts'
import { counted } from '../publish/wording.ts'
import type { Terminal } from './command.ts'

/**
 * A folder and its house rules in, a build of its case out, to be done again whenever something came in. In between the case is held in memory, so that what a report
 * changes is told as soon as it is read. False where somebody else works on the case, and it waits for the next time.
 */
export function caseWatch(terminal: Terminal, folder: string, profile: Profile): () => Promise<boolean> {
  const building = new LiveBuilding()
  return async () => {
    const telling: Promise<void>[] = []
    const tell = (effects: readonly Effect[]): void => {
      telling.push(terminal.print(`${effects.flatMap(effectLines).join('\n')}\n`))
    }
    try {
      const desk = openDesk(resolve(folder), undefined, terminal.progress)
      try {
        for (const notice of desk.notices) terminal.warn(notice)
        const { derived } = await building.build(desk, profile, tell)
        await Promise.all(telling)
        await terminal.print(`Built: ${counted(derived, 'new file')}.\n`)
        building.hold(desk, profile)
        return true
      } finally {
        desk.close()
      }
    } catch (fault) {
      if (!(fault instanceof CaseInUse)) throw fault
      terminal.warn(`${fault.message}; it is built after the next look`)
      return false
    }
  }
}
