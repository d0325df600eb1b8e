import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Who lies under the earth: those of a funeral were dead before, those of a landslide are missing. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['counts those whom people bury for dead', 'Relatives buried the <killed>16</killed> victims on Friday. # time=-'],
  ['counts them in a passive', '<killed>Nine</killed> clerks were buried in one grave.'],
  [
    'counts those whom a landslide buries for missing, on its day',
    'A landslide buried <missing>nine</missing> on Monday. # time=2031-05-12',
  ],
  ['counts those who lie under the snow for missing', '<missing>Nine</missing> skiers were buried under the snow.'],
  ['counts once whom it killed and buried', 'A mudslide killed and buried <killed>nine</killed> people.'],
  [
    'counts those whom villagers bury after a quake for dead',
    'Villagers buried <killed>31</killed> porters after the quake.',
  ],
  ['refuses those whom no figure counts', 'Relatives buried the victims and laid the mayor to rest.'],
  ['refuses what else is buried', 'The old man buried 40 coins and buried himself in nine books.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
