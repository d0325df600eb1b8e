import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** What disasters do to people and to things: the words of water, of rubble, of illness. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads those who are trapped underground', '<missing>At least 16</missing> miners were trapped underground.'],
  ['reads those who remain missing', 'The search for <missing>38</missing> people who remain missing went on.'],
  ['reads those who are under the rubble', '<missing>Some nine</missing> guests are still under the rubble.'],
  ['reads them in a headline', 'Hotel falls in Vesnice, <missing>six</missing> people under rubble'],
  ['refuses those who work under the rubble', 'Crews were looking under the rubble for a cellar.'],
  ['refuses survivors whom no figure counts', 'Neighbours dug for survivors trapped under the rubble.'],
  ['refuses those who are trapped in a town', 'Hundreds of people were trapped in the besieged town.'],
  ['reads those who were pulled out alive', '<rescued>Ten</rescued> people were pulled alive from the mud.'],
  [
    'reads what water carried off: things are lost, people missing',
    'Floods swept away <missing>three</missing> children and <buildings-destroyed>12</buildings-destroyed> houses.',
  ],
  [
    'reads houses that collapsed where they are counted',
    '<buildings-destroyed>More than 80</buildings-destroyed> houses collapsed in Vesnice.',
  ],
  ['reads aircraft that crashed', '<aircraft-lost>Two</aircraft-lost> helicopters crashed near Lesk.'],
  ['refuses what else collapsed or crashed', 'Two banks collapsed, three websites crashed and a house fell silent.'],
  ['reads a wave that drowned people', 'A boat sank off Lesk, drowning <killed>34</killed>.'],
  [
    'reads those who drowned behind a clause about them',
    '<killed>Thirty</killed> migrants, most of them from Ruvania, drowned on Monday.',
  ],
  ['refuses words that are drowned out', 'Cheers drowned out two speakers and the mayor.'],
  ['reads drownings', 'The coast guard counted <killed>four</killed> drownings.'],
  ['reads cases of an illness', 'Doctors saw <sick>38</sick> new cases of measles.'],
  ['reads them behind its name', 'There were <sick>46</sick> suspected cholera cases in Lesk.'],
  [
    'reads confirmed cases and infections',
    '<sick>900</sick> confirmed cases and <sick>30</sick> new infections were told.',
  ],
  ['refuses cases of anything else', 'Twelve suspected cases of fraud and 40 court cases were heard.'],
  ['reads those who are in hospital', '<wounded>Five</wounded> people are in hospital.'],
  [
    'takes those of the wounded who are in hospital for no more of them',
    '<wounded>Forty</wounded> people were wounded. Of the wounded, nine remain in hospital.',
  ],
  ['reads those who are in detention', '<captured>Three</captured> clerks remain in detention.'],
  ['reads those who are left without shelter', 'The fire left <displaced>3,100</displaced> people without shelter.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
