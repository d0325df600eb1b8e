import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's last claim, in their words, the one that the report heard it from first. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)
    .at(-1)!
    .attribution.map(({ at }) => at?.exact)
}

test('whoever says two things of a claim is one link', () => {
  assert.deepEqual(links('The interior ministry confirmed the raid, adding that 12 guards were killed.'), [
    'The interior ministry',
  ])
  assert.deepEqual(links('Ivo Brand said he believed that 12 guards were killed.'), ['Ivo Brand'])
  assert.deepEqual(links('"I myself counted nine bodies," Ivo Brand said.'), ['Ivo Brand'])
  assert.deepEqual(links('The ministry said the ministry knew that 12 guards were killed.'), ['The ministry'])
})

test('a chain keeps everybody through whom a claim has come', () => {
  assert.deepEqual(links('Ivo Brand said police believed that 12 guards were killed.'), ['Ivo Brand', 'police'])
  assert.deepEqual(links('The Tarn Courier reported that the interior ministry said 12 guards were killed.'), [
    'The Tarn Courier',
    'the interior ministry',
  ])
  assert.deepEqual(links('A guard said another guard told him that 12 people were killed.'), [
    'A guard',
    'another guard',
  ])
})

test('whoever is quoted on is the outer link of what he tells of others', () => {
  const before = '“We had no warning,” Ann Bly said. '
  assert.deepEqual(links(`${before}“The guards say that 12 people were killed. Nobody came.”`), [
    'Ann Bly',
    'The guards',
  ])
  assert.deepEqual(links(`${before}The guards say that 12 people were killed.`), ['The guards'])
})

test('two sources of one sentence are no chain where an adverb joins their clauses', () => {
  assert.deepEqual(links('Most villagers wrote that four guards were killed, however the clinic cited five deaths.'), [
    'the clinic',
  ])
  assert.deepEqual(links('Bly says four guards were hurt, not five as first reported.'), ['Bly'])
})

test('a headline names its source before a colon, behind one, or behind a dash', () => {
  const below = '\n\nThe ferry burnt near Tarn.'
  for (const headline of [
    'Army: 12 killed',
    '12 killed - army',
    '12 dead in ferry fire: officials',
    '12 dead, army says',
  ])
    assert.equal(links(headline + below).length, 1, headline)
  for (const headline of ['Update: 12 killed', '12 killed: Tarn Courier', '12 killed - the worst week'])
    assert.deepEqual(links(headline + below), [], headline)
  assert.deepEqual(links('12 guards were killed: the army fired.'), [])
})

test('whoever cites a count, or is its account, gives it', () => {
  assert.deepEqual(links('The observatory cited five deaths in the town.'), ['The observatory'])
  assert.deepEqual(links('Twelve people were killed on the count of the Red Crescent.'), ['the Red Crescent'])
  assert.deepEqual(links('Citing five deaths, the guards left.'), [])
})

test('a source goes on with what nobody is named for, unless he is a person, an outlet that has signed, or farther off', () => {
  const died = 'He was pronounced dead.'
  assert.deepEqual(links(`Police said Brand was hurt in the raid. ${died}`), ['Police', undefined])
  assert.deepEqual(links(`Ann Bly said Brand was hurt in the raid. ${died}`), [undefined])
  assert.deepEqual(links(`Brand was hurt in the raid, Kelp Radio reported. ${died}`), [undefined])
  assert.deepEqual(links(`Police said Brand was hurt in the raid. The road was wet. ${died}`), [undefined])
})

test('what nobody doubts is not doubted, and what there is no evidence for is not told', () => {
  assert.deepEqual(links('The ministry said it had no doubt that Brand killed two guards.'), ['The ministry'])
  assert.deepEqual(links('There is no evidence that Brand killed two guards.'), [])
  assert.deepEqual(links('A recording of the call shows that two guards were killed.'), ['A recording of the call'])
  assert.deepEqual(links('Bly says police were called to 40 Mill Road after two guards were killed.'), ['Bly'])
})

test('what is expected, a participle that is the subject or beside a noun, and "adding" behind a quotation are no further sources', () => {
  assert.deepEqual(links('The two men who were wounded are expected to survive, Bly said.'), ['Bly'])
  assert.deepEqual(links('THE MAYOR REPORTED THAT THEY ARRESTED 10 ALLEGED MINERS.'), ['THE MAYOR'])
  assert.deepEqual(links('“Maintaining the embargo became a plan that killed 12 guards,” the message said.'), [
    'the message',
  ])
  assert.deepEqual(links('Bly stressed that “the miners say so,” adding that 12 guards have been killed.'), ['Bly'])
  assert.deepEqual(links('Puzzlingly the ministry said that 12 guards had been killed.'), ['the ministry'])
})

test('an impression, and a word of his own, is no link beside whoever tells it', () => {
  assert.deepEqual(links('Police said two guards appeared to have been killed.'), ['Police'])
  assert.deepEqual(links('“I believe that two guards were killed,” Ann Bly said.'), ['Ann Bly'])
  assert.deepEqual(links('Police said they have evidence that Brand killed two guards.'), ['Police'])
})

test('what is said of the dead is not said of others of the sentence', () => {
  assert.deepEqual(links('Ann Bly said 32 men were confirmed dead and 160 were missing.'), ['Ann Bly'])
  assert.deepEqual(links('Ann Bly said 32 men were confirmed dead on Monday, with 160 missing.'), ['Ann Bly'])
  assert.deepEqual(links('The ministry announced Saturday that seven men were confirmed dead.'), [
    'The ministry',
    undefined,
  ])
})

test('hearsay with a time of its own, or behind an account that is closed, is no longer carried', () => {
  const hearsay = 'Eight men were reportedly killed.'
  assert.equal(links(`According to Kelp Radio, the bridge fell. ${hearsay}`).length, 2)
  assert.equal(links(`The bridge fell, according to Kelp Radio. ${hearsay}`).length, 1)
  assert.equal(
    links('According to Kelp Radio, the bridge fell on Monday. On Friday eight men were reportedly killed.').length,
    1,
  )
})

test('an adverb of hearsay stands behind whoever uses it', () => {
  const named = ['The sheriff of Tarn', undefined]
  assert.deepEqual(links('The sheriff of Tarn said Brand allegedly killed two guards.'), named)
  assert.deepEqual(links('Brand allegedly killed two guards, reports the Tarn Courier.'), [
    'the Tarn Courier',
    undefined,
  ])
  assert.deepEqual(links('A video reportedly shows that two guards were killed.'), [undefined, 'A video'])
})

test('an outlet that begins the sentence is the outer one', () => {
  assert.deepEqual(links('The Tarn Courier reports that two guards were killed, officials said.'), [
    'The Tarn Courier',
    'officials',
  ])
})

test('who is taken to a hospital or called to a place admits and names nothing', () => {
  const before = 'Ivo Brand said the bridge fell. '
  assert.deepEqual(links(`${before}Twelve wounded guards were admitted to hospitals in Lesk.`), [])
  assert.deepEqual(links(`${before}Police were called to the yard after two guards were killed.`), [])
  assert.deepEqual(links('Three bodies in a grave found under the yard are of guards who were killed.'), [])
  assert.equal(links('One resident commenting said two guards were killed.').length, 1)
  assert.deepEqual(links('A radio said that alleged rebels had killed two guards.'), ['A radio'])
})

test('the statement in which somebody says something is no further source', () => {
  assert.deepEqual(links('The Karon army said in a statement on Monday that two guards were killed.'), [
    'The Karon army',
  ])
  assert.deepEqual(links('Ivo Brand told reporters in a written statement that two guards were killed.'), ['Ivo Brand'])
})

test('what a statement says is the word of whoever issued it', () => {
  assert.deepEqual(links('The mayor issued a statement Monday saying 12 guards were killed.'), ['The mayor'])
  assert.deepEqual(links('Ivo Brand said the ministry issued a statement saying 12 guards were killed.'), [
    'Ivo Brand',
    'the ministry',
  ])
  assert.deepEqual(links('A statement saying 12 guards were killed was found.'), ['A statement'])
})

test('a source begins behind the conjunction after whom it was told to', () => {
  assert.deepEqual(links('Ivo Brand told reporters that harbour offices have reported 12 guards killed.').slice(0, 2), [
    'Ivo Brand',
    'harbour offices',
  ])
})

test('what is believed is not the word of whoever spoke before', () => {
  const before = 'Ivo Brand said the bridge fell. '
  assert.deepEqual(links(`${before}Two guards are believed to have been killed.`), [undefined])
  assert.deepEqual(links(`${before}Two guards were reportedly killed.`), [undefined])
  const house = 'The Karon ministry said the bridge fell. '
  assert.deepEqual(links(`${house}Two guards were reportedly killed.`), ['The Karon ministry', undefined])
  assert.deepEqual(links(`${house}The raid went on. Two guards were reportedly killed.`), [undefined])
  assert.deepEqual(links(`${before}Ada Wick said two guards are believed to have been killed.`), [
    'Ada Wick',
    undefined,
  ])
})

test('the outlet through which a word has come is the outer link', () => {
  for (const text of [
    'The Karon army said in a statement carried by the Orm News Agency that 12 guards were killed.',
    'In a statement carried by the Orm News Agency, the Karon army said 12 guards were killed.',
    'The Karon army, speaking to the Orm News Agency, said 12 guards were killed.',
    'The Karon army, quoted by the Orm News Agency, said 12 guards were killed.',
    'The Karon army confirmed to the Orm News Agency that 12 guards were killed.',
  ])
    assert.deepEqual(
      links(text).map(words => words?.replace(/^[Tt]he /u, '')),
      ['Orm News Agency', 'Karon army'],
      text,
    )
  assert.deepEqual(links('A letter seen by EFE says 12 guards were killed.'), ['EFE', 'A letter seen by EFE'])
  assert.deepEqual(links('Ivo Brand told EFE that 12 guards were killed.'), ['EFE', 'Ivo Brand'])
})

test('a channel of its own, a house that is no outlet, and a report that is denied carry nobody’s word', () => {
  assert.deepEqual(links('The Karon ministry said on its Telegram channel that 12 guards were killed.'), [
    'The Karon ministry',
  ])
  assert.deepEqual(links('Ivo Brand told NATO that 12 guards were killed.'), ['Ivo Brand'])
  assert.deepEqual(links('Ivo Brand said in a statement to the court that 12 guards were killed.'), ['Ivo Brand'])
  assert.deepEqual(links('The mayor denied a report by the Tarn Courier that 12 guards were killed.'), [
    'The mayor',
    'the Tarn Courier',
  ])
  assert.deepEqual(links('In an article in the Tarn Courier, which Bly edits, a guard said 12 men were killed.'), [
    'a guard',
  ])
})

test('whoever is quoted "as saying" stands behind whoever quotes him', () => {
  const both = ['Kelp Radio', 'a guard']
  assert.deepEqual(links('Kelp Radio quoted a guard as saying that 12 men were killed.'), both)
  assert.deepEqual(links('Twelve men were killed, Kelp Radio quoted a guard as saying.'), both)
  assert.deepEqual(links('“Twelve men were killed,” a guard was quoted by Kelp Radio as saying.'), both)
  assert.deepEqual(links('On Monday a guard was quoted as saying by Kelp Radio that 12 men were killed.'), both)
  assert.deepEqual(links('“Twelve men were killed,” a guard was quoted as saying.'), ['a guard'])
  assert.deepEqual(
    links('Kelp Radio reported that police found 12 bodies, and quoted a guard as saying three men were killed.'),
    both,
  )
  assert.deepEqual(links('Kelp Radio quoted a guard from Lesk. Twelve men were killed.'), [])
})

test('whoever is cited in passing stands behind whoever cites him, wherever that stands', () => {
  const both = ['Kelp Radio', 'the mayor']
  assert.deepEqual(links('Kelp Radio, quoting the mayor, reported that 12 men were killed.'), both)
  assert.deepEqual(links('Kelp Radio reported, citing the mayor, that 12 men were killed.'), both)
  assert.deepEqual(links('Quoting the mayor, Kelp Radio reported on Monday that 12 men were killed.'), both)
  assert.deepEqual(links('With reference to the mayor, Kelp Radio reports that 12 men were killed.'), both)
  assert.deepEqual(links('Twelve men were killed, said Kelp Radio, which cited the mayor.')[1], 'the mayor')
  assert.deepEqual(links('Kelp Radio said, without citing the mayor, that 12 men were killed.'), ['Kelp Radio'])
})

test('whoever has heard it from somebody passes his word on', () => {
  assert.deepEqual(links('Orm Vane heard from his brother that 12 men were killed.'), ['Orm Vane', 'his brother'])
  assert.deepEqual(links('Orm Vane heard on Monday that 12 men were killed.'), ['Orm Vane'])
  assert.deepEqual(links('Orm Vane was informed by the guards that 12 men were killed.'), ['Orm Vane', 'the guards'])
  assert.deepEqual(links('We were informed by the guards that 12 men were killed.'), ['the guards'])
  assert.deepEqual(links('The inquest was told that 12 men were killed.'), ['The inquest', undefined])
})

test('"So says" gives what follows, or the sentence before, to its source', () => {
  assert.deepEqual(links('So says the mayor, at least: 12 men were killed.'), ['the mayor'])
  assert.deepEqual(links('Twelve men were killed in Lesk. So says the mayor.'), ['the mayor'])
})

test('an impression leaves alone what is taken for granted', () => {
  for (const text of [
    'The painter appears to have mourned after a fire killed 12 guards.',
    'The count appears days after 12 guards were killed.',
    'The fever, which has killed 12 guards, is believed to have spread.',
    'Brand is believed to have planned the raid that killed 12 guards.',
    'Ivo Brand believed Karon was involved in the raid that killed 12 guards.',
    'Ivo Brand, who killed 12 guards, allegedly fled.',
    'The recording purportedly holds the sound of the killing of 12 guards.',
  ])
    assert.deepEqual(links(text), [], text)
  for (const text of [
    'The guards appear to have killed 12 men.',
    'It is believed, though unconfirmed, that 12 guards were killed.',
    'It is believed that the raid killed 12 guards.',
    'Ivo Brand allegedly killed 12 guards.',
  ])
    assert.deepEqual(links(text), [undefined], text)
  assert.deepEqual(links('Ivo Brand believed that the raid killed 12 guards.'), ['Ivo Brand'])
})

test('nothing is denied under "if"', () => {
  assert.equal(claimsIn('If the army denies that 12 guards were killed, it lies.').at(-1)!.stance, 'hypothetical')
  assert.deepEqual(links('If the army denies that 12 guards were killed, it lies.'), [])
  assert.deepEqual(links('The army denies that 12 guards were killed.'), ['The army'])
})

test('two accounts side by side are no chain', () => {
  const two = ['an army spokesman']
  assert.deepEqual(links('Miners said they held the road and an army spokesman said seven men were killed.'), two)
  assert.deepEqual(links('Miners said they held the road while an army spokesman said seven men were killed.'), two)
  const one = ['Miners', 'an army spokesman']
  assert.deepEqual(
    links('Miners said that they held the road and that an army spokesman said seven men were killed.'),
    one,
  )
  assert.deepEqual(links('Miners said they fled when an army spokesman said seven men were killed.'), one)
})

test('who is feared most, and what there is, says nothing', () => {
  assert.deepEqual(links('Brand, for years one of the most feared men of Lesk, is on trial for killing 12 guards.'), [])
  assert.deepEqual(links('As of May there were 300 cases reported nationwide, with 12 deaths.'), [])
  assert.deepEqual(links('The miners feared that 12 guards had died.'), ['The miners'])
})

test('what stands before ", and, according to" is not the word of whoever follows', () => {
  assert.deepEqual(links('Two guards died in Lesk and, according to the mayor, the bridge fell.'), [])
  assert.deepEqual(links('The bridge fell and, according to the mayor, two guards died in Lesk.'), ['the mayor'])
})

test('a source behind its own aside is found though the subject has one too', () => {
  const text = 'Orm Brand, the head of the mine, has died of his wounds, Ada Wick, a guard, has reported.'
  assert.deepEqual(links(text), ['Ada Wick, a guard'])
  assert.deepEqual(links('Twelve guards have died, data from the clinic shows, as the raid goes on.'), [
    'data from the clinic',
  ])
  assert.deepEqual(links('A guard was shot dead in Lesk on September 9 reports the Tarn Courier'), ['the Tarn Courier'])
  assert.deepEqual(links('The agency didnt say when and said 12 guards were killed.'), ['The agency'])
})

test('an outlet is found behind where it was told to, and in asides', () => {
  const both = ['Kelp Radio', 'Ann Bly']
  assert.deepEqual(links('Speaking to Kelp Radio from her hospital bed, Ann Bly said 12 men were killed.'), both)
  assert.deepEqual(links('Ann Bly, as quoted by Kelp Radio, said 12 men were killed.'), both)
  assert.deepEqual(links('Kelp Radio quoted Ann Bly saying 12 men were killed.'), both)
  assert.deepEqual(links('As Kelp Radio reported earlier, citing Ann Bly, 12 men were killed.'), both)
  assert.deepEqual(
    links('In an interview with Kelp Radio on the raid that closed the mine, Ann Bly said 12 men were killed.'),
    ['Ann Bly'],
  )
  assert.deepEqual(links('A doctor reached by telephone said 12 men were killed.'), ['A doctor reached by telephone'])
})

test('who ends a line behind a day, who stands in angle brackets, and nobody behind "it was reported" give what they say', () => {
  assert.deepEqual(links('A guard was shot dead in Lesk on June 18 reports Dusk'), ['Dusk'])
  assert.deepEqual(links('Dusk on June 18 reports that a guard was shot dead in Lesk.'), ['Dusk'])
  assert.deepEqual(links('<Orm Mining Inc> said 12 men were killed.'), ['Orm Mining Inc'])
  assert.deepEqual(links('Orm Mining Inc <OMI> said 12 men were killed.'), ['Orm Mining Inc <OMI>'])
  assert.deepEqual(links('Twelve men have been killed in Lesk, it was reported Thursday.'), [undefined])
  assert.deepEqual(links('Twelve men have been killed in Lesk, and it was reported to the mayor.'), [])
})

test('the name of a place before a colon says nothing where somebody behind it does', () => {
  assert.deepEqual(links('Ruvania: Officials say 52 dead in ferry fire'), ['Officials'])
  assert.deepEqual(links('Kelp Radio: Officials say 52 dead in ferry fire'), ['Kelp Radio', 'Officials'])
})
