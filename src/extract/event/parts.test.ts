import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Parts that stand outside the clause of their total: what they count, and what is no part. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads the figure of those of the dead', '<killed>Three</killed> of the dead were <subject>children</subject>.'],
  ['reads the figure of those of the wounded', '<wounded>Five</wounded> of the wounded were soldiers.'],
  ['reads the figure of those killed', '<killed>Three</killed> of those killed were <subject>children</subject>.'],
  [
    'reads the parts of those named first',
    'Of the dead, <killed>70</killed> were <subject>soldiers</subject> and <killed>five</killed> drivers.',
  ],
  [
    'reads the parts of those killed, named first',
    'Police said that of those killed, <killed>two</killed> were <subject>children</subject>.',
  ],
  [
    'reads the parts of a whole with its figure',
    'Of the <killed>33</killed> people killed, <killed>12</killed> were women.',
  ],
  ['reads whom a figure is of', 'Of the <subject>guards</subject>, <killed>two</killed> were killed.'],
  [
    'takes how some fare for a part',
    'There were <wounded>74</wounded> wounded, with <wounded>11</wounded> in critical condition. # roles=-,part-of',
  ],
  [
    'takes others who were hurt for no part of the dead',
    '<killed>Nine</killed> men were killed, with <wounded>11</wounded> in critical condition. # roles=-,-',
  ],
  [
    'reads whose some of the bodies are',
    'Divers found <killed>seven</killed> bodies, including those of <killed>two</killed> <subject>infants</subject>.',
  ],
  [
    'reads whom the parts of a toll count',
    'The toll rose to <killed>61</killed> people, including <killed>five</killed> <subject>children</subject>.',
  ],
  [
    'reads a part between its whole and a participle',
    'The raid left <killed>one</killed> clerk dead and <wounded>five</wounded> others, including <wounded>two</wounded> guards, injured. # roles=-,-,part-of',
  ],
  [
    'reads a list of parts whose comma is missing',
    '<killed>A clerk</killed> was killed and <wounded>three</wounded> others, including <wounded>two</wounded> bakers and <wounded>the pilot</wounded> were injured. # roles=-,-,part-of,part-of',
  ],
  [
    'takes some of the injured for a part of them',
    '<wounded>37</wounded> of the injured people were in serious condition. # roles=part-of',
  ],
  [
    'reads a part behind "out of whom"',
    '<wounded>157</wounded> injured people were taken to hospital, out of whom <wounded>12</wounded> were in critical condition. # roles=-,part-of',
  ],
  ['refuses whoever is not included', '<killed>Eight</killed> people died, not including the gunman.'],
  [
    'refuses for a part whoever stands behind its comma',
    'Police arrested <arrested>10</arrested> people, including <arrested>two</arrested> boys, and <killed>a woman</killed> was killed. # roles=-,part-of,-',
  ],
  ['refuses where some of the wounded are', 'Of the wounded, 11 were in the chapel.'],
  ['refuses parts of those whom nothing befell', 'Of the voters, 11 were farmers.'],
  [
    'reads a part beside its share',
    'The flood killed <killed>120</killed> people, and <killed>30</killed> of them, or 40 percent, were children.',
  ],
  [
    'reads those present behind the losses',
    '<killed>17</killed> fishermen were killed out of <personnel>19</personnel> who had put out.',
  ],
  [
    'refuses what somebody comes out of',
    'Three guards came out of two houses after <killed>12</killed> men were killed.',
  ],
  ['refuses where the dead are', 'Two of the dead were in the cellar.'],
  ['refuses what was done with the dead', 'Two of the dead were not identified.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
