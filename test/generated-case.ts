import { type MarkedCase, markedCase } from './claims-builder.ts'

/** What happens, in the words of four outlets: the town and the two figures are filled in. */
const EVENTS: readonly (readonly [string, string, string, string])[] = [
  [
    'A bus left the mountain road above TOWN and fell into the gorge. DEAD people died and HURT people were hurt, SOURCE told us.',
    'The gorge of TOWN has taken a coach full of pilgrims: DEAD people dead, HURT people injured, by what SOURCE says.',
    'SOURCE counted DEAD people killed and HURT people wounded after a coach went over the edge near TOWN.',
    'Brakes failed on a full bus near TOWN; SOURCE speaks of DEAD people killed, with HURT people in hospital.',
  ],
  [
    'Gas exploded in the coal mine of TOWN during the night shift. SOURCE said DEAD people were dead and HURT people burnt.',
    'Below TOWN the night shift was caught by firedamp. DEAD people did not come up, HURT people were carried out, says SOURCE.',
    'An explosion of methane at the TOWN pit: DEAD people killed, HURT people injured, in the count of SOURCE.',
    'Coal dust blew up under TOWN. SOURCE gave DEAD people as the number of dead and HURT people as that of the injured.',
  ],
  [
    'Fire swept through the textile mill of TOWN before the morning bell, and killed DEAD people; HURT people were hurt, SOURCE said.',
    'Weavers jumped from the roof of the burning mill at TOWN. DEAD people died, HURT people were injured, according to SOURCE.',
    'Locked doors turned a blaze in the TOWN spinning hall into a grave for DEAD people, SOURCE says; HURT people got out hurt.',
    'SOURCE: DEAD people lost in the flames at the cloth factory in TOWN, HURT people with burns.',
  ],
  [
    'The river broke its dam above TOWN and took the lower street: DEAD people drowned and HURT people were injured, SOURCE said.',
    'Water stood to the eaves in TOWN. SOURCE reported DEAD people dead, HURT people injured.',
    'Mud and trees came down on TOWN with the burst reservoir; DEAD people were killed and HURT people wounded, SOURCE reckons.',
    'SOURCE has DEAD people on the list of the dead of the TOWN flood, HURT people on that of the injured.',
  ],
  [
    'Gunmen on horses raided the cattle camp of TOWN at dusk, killed DEAD people and wounded HURT people, SOURCE said.',
    'Herders were shot beside their fires near TOWN: DEAD people dead, HURT people wounded, says SOURCE.',
    'Riders drove off the herds of TOWN. SOURCE found DEAD people killed, HURT people wounded.',
    'The rustlers who came to TOWN left DEAD people dead and HURT people bleeding, SOURCE told this paper.',
  ],
]
const TOWNS = [
  'Abrel',
  'Corvand',
  'Dunmire',
  'Elsbeck',
  'Garrow',
  'Hestal',
  'Inverloch',
  'Jorvaska',
  'Kilbrae',
  'Lomund',
] as const
const OUTLETS = ['Anchor Press', 'Beacon Weekly', 'Compass Wire', 'Drum Radio'] as const
const WORDS = ['a mechanic', 'the district clerk', 'a shepherd', 'the fire brigade'] as const

/** Forty reports of ten happenings: two pairs of them of one kind in one week, all figures different, every answer known because it was made. */
export function generatedCase(): MarkedCase {
  const blocks: string[] = []
  for (const [number, town] of TOWNS.entries()) {
    const told = EVENTS[number % EVENTS.length]!
    const day = 3 + number * 2
    const date = `2036-04-${String(day).padStart(2, '0')}`
    for (const [outlet, name] of OUTLETS.entries()) {
      const id = `g${number}${outlet}`
      // the first and the last outlet quote the mayor, the others somebody of their own
      const [source, kind, origin] =
        outlet % 3 === 0 ? [`Mayor Tam ${town}`, 'person', 'mayor'] : [WORDS[outlet]!, 'unnamed', WORDS[outlet]!]
      const dead = 8 + number * 3 + (outlet === 1 ? 2 : outlet === 2 ? -1 : 0)
      const hurt = 30 + number * 4 + outlet
      const published = `2036-04-${String(day + (outlet > 1 ? 1 : 0)).padStart(2, '0')}`
      const chain = `by=${source}:${kind}`
      const marked = (figure: number, measure: string, letter: string) =>
        `{${figure}|${measure} people|id=${id}${letter}|q=${measure}${number}|o=${origin}|${chain}|at=${town}|on=${date}}`
      const text = told[outlet]!.replace('TOWN', town)
        .replace('SOURCE', source)
        .replace('DEAD', marked(dead, 'killed', 'a'))
        .replace('HURT', marked(hurt, 'wounded', 'b'))
      blocks.push(`= ${id} | ${name} | ${published}`, text, '')
    }
  }
  return markedCase(blocks.join('\n'))
}
