import { comparisons } from '../comparisons.ts'
import { isWatching } from './speakers.ts'
import type { Voice } from './voices.ts'

/** Does a description say no more than that somebody counts: "a monitor", "the monitoring group", "a Westmark watchdog"? */
export function isWatcher({ kind, isPerson, words }: Voice): boolean {
  if (kind !== 'unnamed' || isPerson) return false
  const head = words.at(-1) ?? ''
  return comparisons.watchers.has(head) || (comparisons.genericHouses.has(head) && words.some(isWatching))
}

/** Does the name of a house say that it counts: "the Tarn Observatory"? */
export function isWatchingHouse({ kind, isPerson, words }: Voice): boolean {
  return kind === 'named' && !isPerson && words.some(isWatching)
}

/** The one house of its kind among voices, by its fullest name; undefined where there are two. */
export function onlyHouse(voices: readonly Voice[], isOfKind: (voice: Voice) => boolean): Voice | undefined {
  let only: Voice | undefined
  for (const voice of voices) {
    if (voice.kind !== 'named' || voice.isPerson || !isOfKind(voice)) continue
    if (only === undefined || isShortFor(only, voice)) only = voice
    else if (!isShortFor(voice, only)) return undefined
  }
  return only
}

function isShortFor({ key: short }: Voice, { key: long }: Voice): boolean {
  return ` ${long} `.includes(` ${short} `)
}
