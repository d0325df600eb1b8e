import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** What the links of a text's last claim are called, the one that the report heard it from first. */
const sentences: readonly (readonly [behaviour: string, text: string, links: readonly string[]])[] = [
  [
    'gives an office the name beside it',
    'The commander of the Vesnice garrison, Colonel Ivo Brand, said that 17 civilians were killed.',
    ['person Ivo Brand'],
  ],
  [
    'keeps the small half of a name that a hyphen ties',
    'Tal Oster-bun, chief of the Lesk brigade, said that two guards were killed.',
    ['person Tal Oster-bun'],
  ],
  [
    'takes a town in a compound for no name',
    'A Tal Oster-based group said that two guards were killed.',
    ['organisation Tal Oster-based group'],
  ],
  [
    'gives a head of something the name beside it',
    'The head of the department, Ana Mrak, said that two guards were killed.',
    ['person Ana Mrak'],
  ],
  [
    'takes whoever ends what it reports for an outlet, whatever its capitals and article',
    'Two guards were killed in Lesk, reports KELP.',
    ['outlet KELP'],
  ],
  [
    'takes a name with a title, or without an article, for a person’s where all is in capitals',
    'THE BRIDGE FELL, COL IVO BRAND SAID. BRAND REPORTED THAT 17 CIVILIANS WERE KILLED.',
    ['person IVO BRAND'],
  ],
  [
    'leaves the office before a name out of it where all is in capitals',
    'INTERIOR MINISTER ANA MRAK SAID THAT 17 CIVILIANS WERE KILLED.',
    ['person ANA MRAK'],
  ],
  [
    'takes a name behind an article for a house’s where all is in capitals',
    'IN THE MORNING THE KLP SAID THAT 17 CIVILIANS WERE KILLED.',
    ['organisation KLP'],
  ],
  [
    'knows an office without a name for nobody by name where all is in capitals',
    'IN THE MORNING THE PRESIDENT SAID THAT 17 CIVILIANS WERE KILLED.',
    ['unnamed -'],
  ],
  [
    'keeps a name that is an adverb in small letters',
    'Ivo Long said that two guards were killed.',
    ['person Ivo Long'],
  ],
  [
    'takes "they" for a house or several, and for no person',
    'Police said the bridge fell. Ivo Brand said the gate was shut. They said that 17 civilians were killed.',
    ['organisation Police'],
  ],
  [
    'takes "someone" for nobody of whom the report has told',
    'Ivo Brand said the bridge fell. Someone said that 17 civilians were killed.',
    ['unnamed -'],
  ],
  [
    'does not call one group of a country by the name of another',
    'Norland government forces rejected the plan. Norland human rights groups said that 17 civilians were killed.',
    ['organisation Norland human rights groups'],
  ],
  [
    'does not call another official by the name of one',
    'Karon journalist Ana Mrak said the bridge fell. A Karon official said that two guards were killed.',
    ['unnamed -'],
  ],
  [
    'does not call several officials by the name of one',
    'Tarn County Sheriff Ivo Brand said the bridge fell. Tarn County officials said that two guards were killed.',
    ['unnamed Tarn County'],
  ],
  [
    'does not take whoever is named in the words for another for him',
    'Ann Bly, the mayor whom Roe has accused, said the bridge fell. Roe said that two guards were killed.',
    ['person Roe'],
  ],
  [
    'knows a house by the letters in brackets behind its name',
    'The Karon Labour Press (KLP) said the bridge fell. The KLP said that two guards were killed.',
    ['outlet Karon Labour Press'],
  ],
  [
    'lets nobody speak who stands for no subject',
    'There is convincing evidence that Brand killed 12 guards.',
    ['unnamed -'],
  ],
  [
    'hears nobody in a participle before a bare noun',
    'Responding guards found 12 dead, police said.',
    ['organisation police'],
  ],
  ['hears nobody in what is suspected', 'The tower fell after suspected rebels killed 12 guards.', []],
  [
    'begins a source behind "even though"',
    'Brand stayed in Lesk even though the ministry has said that 12 guards were killed.',
    ['organisation ministry'],
  ],
  [
    'takes May behind a preposition for the month',
    'A report published in May found that 12 guards were killed.',
    ['document report published in May'],
  ],
  [
    'hears what was released, not who released it',
    'Letters released Sunday showed that 12 guards were killed.',
    ['unnamed -'],
  ],
  ['hears who said much of it', 'Ivo Brand said much of the force of 40 guards was killed.', ['person Ivo Brand']],
  [
    'keeps whoever bears a name before the office',
    'Ana Mrak, the head of the department, said that two guards were killed.',
    ['person Ana Mrak'],
  ],
  [
    'calls whoever is meant by a relative pronoun as the words before it do',
    'The Karon Observatory for Rights, which put the dead at 17, is in Lesk.',
    ['organisation Karon Observatory for Rights'],
  ],
  [
    'gives a claim that was made last week to whose it is',
    "The Ministry of Roads's claim last week that air strikes killed 45 fighters was met with laughter.",
    ['organisation Ministry of Roads'],
  ],
  [
    'hears an outlet that ends a sentence without a comma',
    'A man was killed on May 15 in Lesk District reports The Courier.',
    ['outlet Courier'],
  ],
  [
    'hears an outlet behind a clause with an irregular verb',
    'A bomber blew himself up, killing 31 people, reports Daily Courier.',
    ['outlet Daily Courier'],
  ],
  [
    'knows an outlet by its place behind what it reports',
    'Three people were killed as a truck overturned, reports New Dusk.',
    ['outlet New Dusk'],
  ],
  [
    'keeps the whole name of a house of several centers',
    'More than 28,000 people died in 2031, according to the Centers for Harbour Safety.',
    ['organisation Centers for Harbour Safety'],
  ],
  [
    'hears whoever stands behind a time without a comma',
    'An attack killed one person in the stronghold of Latak on Thursday state television said.',
    ['outlet state television'],
  ],
  [
    'hears a pronoun without a comma',
    'Ann Bly said the bridge fell. Four people were killed including a child she said adding that others fled.',
    ['person Ann Bly'],
  ],
  [
    'gives a time to the verb of saying, and the name behind it to what is said',
    'The governor Ivo Brand said on Monday Ann Lind was killed.',
    ['person Ivo Brand'],
  ],
  [
    'takes no town for the name of its mayor',
    'The mayor of Vesnice said that two guards were killed.',
    ['unnamed Vesnice'],
  ],
  [
    'takes no town for the name of its hospital',
    'Staff at the district hospital in Vesnice said that two guards were killed.',
    ['organisation Staff at the district hospital in Vesnice'],
  ],
  [
    'takes no town for the name of somebody in it',
    'An activist in Deir al-Kelp said that two guards were killed.',
    ['unnamed -'],
  ],
  [
    'takes no town for the name of somebody in a part of it',
    'An official in rebel-held eastern Vesnice said that two guards were killed.',
    ['unnamed -'],
  ],
  [
    'keeps the name beside the house of its bearer',
    'A spokesman for the ministry Ivo Brand said that two guards were killed.',
    ['person Ivo Brand'],
  ],
  [
    'takes no town for the house of a spokesman in it',
    'A spokesman in Vesnice said that two guards were killed.',
    ['unnamed -'],
  ],
  [
    'hears the house in its spokesman',
    'A spokesman for the Northern League said that two guards were killed.',
    ['organisation Northern League'],
  ],
  [
    'hears the house in the spokesman that bears its name',
    'A health ministry spokeswoman said that two guards were killed.',
    ['organisation health ministry'],
  ],
  [
    'gives a short form its full name',
    'Gunners of the Northern League shelled the port. Two guards were killed, the League said.',
    ['organisation Northern League'],
  ],
  [
    'leaves a short form alone that nothing stands before',
    'The bank was shut. Two guards were killed, the League said.',
    ['organisation League'],
  ],
  ['takes a bare name that reports for an outlet', 'Two guards were killed, Veles reported.', ['outlet Veles']],
  ['takes a bare name that says for a person', 'Two guards were killed, Brand said.', ['person Brand']],
  [
    'goes through the outlet that a source told it to',
    'A medic told the Vesnice Courier that according to the register 12 guards were killed.',
    ['outlet Vesnice Courier', 'unnamed -', 'document register'],
  ],
  [
    'takes a name behind an office for a person',
    "The film's producer Ivo Brand said 12 guards were killed.",
    ['person Ivo Brand'],
  ],
  [
    'takes a name behind a house for a person',
    'Twelve guards were killed, said KLP Bank’s Ivo Wong.',
    ['person Ivo Wong'],
  ],
  [
    'takes a name with a foreign article that reports for an outlet',
    'Two guards were killed, reported La Voz Libre.',
    ['outlet La Voz Libre'],
  ],
  ['takes a country for no person', 'Iran said 12 guards were killed.', ['organisation Iran']],
  [
    'takes two sources for no full name of one',
    'The Norland coalition and the army said two men died. Two guards were killed, the coalition said.',
    ['organisation coalition'],
  ],
  [
    'goes through an outlet with a foreign article',
    'Brand told El Mondo 12 guards were killed.',
    ['outlet El Mondo', 'person Brand'],
  ],
  [
    'goes through whoever quotes',
    'The KLP agency quoted a medic as saying 12 guards were killed.',
    ['outlet KLP agency', 'unnamed -'],
  ],
  ['takes an Express for an outlet', 'Two guards were killed, states Tarn Express.', ['outlet Tarn Express']],
  ['names nobody who only means to do it', 'The gang planned to kill 12 guards.', []],
  ['names nobody who will not say so', 'The army refused to confirm that 12 guards were killed.', []],
  [
    'hears who puts the dead at a figure',
    'The harbour office put the dead at five and the wounded at 40.',
    ['organisation harbour office'],
  ],
  ['goes through no reporters', 'A medic told reporters that two guards were killed.', ['unnamed -']],
  [
    'begins what was told at its figure',
    'A medic told Reuters 12 guards were killed.',
    ['outlet Reuters', 'unnamed -'],
  ],
  ['hears a resident by telephone', 'Two guards were killed, a resident said by telephone.', ['unnamed -']],
  ['ends the register before the figure', 'According to the register 26 people were killed.', ['document register']],
]

for (const [behaviour, text, links] of sentences) {
  test(behaviour, () => {
    const claim = claimsIn(text).at(-1)
    assert.deepEqual(
      claim?.attribution.map(({ type, name }) => `${type} ${name ?? '-'}`),
      links,
      text,
    )
  })
}
