import type { LanguagePack } from '../language.ts'
import { actors } from './actors.ts'
import { attributions } from './attributions.ts'
import { comparisons } from './comparisons.ts'
import { copies } from './copies.ts'
import { examples } from './examples.ts'
import { measures } from './measures.ts'
import { numbers } from './numbers.ts'
import { places } from './places.ts'
import { seams } from './seams.ts'
import { sentences } from './sentences.ts'
import { stances } from './stances.ts'
import { tallies } from './tallies.ts'
import { times } from './times.ts'
import { wordings } from './wordings.ts'

/** English, as wire agencies, officials and local papers write it. */
export const english = {
  tag: 'en',
  name: 'English',
  seams,
  sentences,
  numbers,
  times,
  attributions,
  measures,
  actors,
  places,
  stances,
  comparisons,
  copies,
  tallies,
  wordings,
  examples,
} as const satisfies LanguagePack
