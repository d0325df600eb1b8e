import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attributes,
  attributionLines as lines,
  attributionsIn as read,
  wordsAt as words,
} from '../../../test/attributions-in.ts'
import type { AttributionMention } from '../../model/mention.ts'

const ATTRIBUTED = {
  'source before the cue, with "that"': [
    '<source>The mayor</source> <cue>said</cue> <content>that 12 people had died</content>.',
    '<source>Veles officials</source> <cue>say</cue> <content>that the bridge is closed</content>.',
    '<source>The ministry</source> on Tuesday <cue>announced</cue> <content>that the road was open</content>.',
  ],
  'source before the cue, without "that"': [
    '<source>Ann Bly</source> <cue>said</cue> <content>the camp was empty</content>.',
    '<source>The army</source> has repeatedly <cue>denied</cue> <content>the strike</content>.',
    '<source>Residents who were there</source> <cue>said</cue> <content>there was no warning</content>.',
  ],
  'a verb that looks like a noun, between a quotation and a mark': [
    '<content>“The road is open,”</content> <source>Ann Bly</source> <cue>notes</cue>.',
    '<content>“The road is open,”</content> <source>Mayor Bly</source> <cue>notes</cue>, and smiles.',
  ],
  'a figure with its bound': [
    '<source>The Norland Observatory</source> <cue>said</cue> <content>at least 40 people died</content>.',
    '<source>A doctor</source> <cue>said</cue> <content>about 20 wounded had come in</content>.',
    '<source>The mayor</source> <cue>said</cue> <content>as many as 40 houses burned</content>.',
  ],
  'a source with its apposition': [
    '<source>Norland Defence Ministry spokesman Captain Orm Bly</source> <cue>said</cue> <content>nobody was hurt</content>.',
    '<source>Ann Bly, a spokeswoman for the fire service</source>, <cue>said</cue> <content>the fire was out</content>.',
    '<content>The road is mined</content>, <cue>said</cue> <source>Tom Roe, a doctor who worked in the town</source>.',
  ],
  'source and cue at the end of a headline, which has no stop': [
    '<content>Raid kills nine</content>, <source>medics</source> <cue>say</cue>',
    '<content>Prices rise in Orme</content>, <source>bank</source> <cue>says</cue>',
  ],
  'source after the content': [
    '<content>Twelve people were killed</content>, <source>the governor</source> <cue>said</cue>.',
    '<content>The figures are wrong</content>, <cue>said</cue> <source>Ann Bly</source>.',
    '<content>The camp was empty</content>, as <source>the agency</source> <cue>reported</cue>.',
  ],
  'source after the content, in a text that lost its commas': [
    '<content>Shelling killed at least 12 people on Friday</content> <source>the Harbour Office</source> <cue>said</cue>.',
    '<content>Nine people were hurt in Veles on Monday</content> <source>Kelp Radio</source> <cue>reported</cue>.',
    '<content>The raid killed 31 people on a ferry that had stopped</content> <source>the harbour office</source> <cue>said</cue> adding more.',
    '<content>The planes made 18 strikes in the past day</content> <source>the ministry</source> <cue>said</cue> in a statement on Tuesday.',
    '<content>Strikes killed 25 children on Saturday in eastern Karon</content> <source>the Karon Observatory</source> (KO) <cue>said</cue>.',
  ],
  'direct speech': [
    '<content>"We had no warning,"</content> <source>Ann Bly</source> <cue>said</cue>.',
    '<content>“We had no warning,”</content> <cue>said</cue> <source>Ann Bly</source>.',
    "<content>''We had no warning,''</content> <source>she</source> <cue>said</cue>.",
    '<source>The letter</source> <cue>said</cue>: <content>"Leave the town."</content>',
    '<content>“The "state" is gone. They ran,”</content> <source>a captain</source> <cue>told</cue> the agency.',
  ],
  'an addressee': [
    '<source>The governor</source> <cue>told</cue> reporters <content>that 12 had died</content>.',
    '<source>She</source> <cue>told</cue> the Veles agency on Monday <content>that the camp was empty</content>.',
  ],
  'according to': [
    '<cue>According to</cue> <source>Western experts</source>, <content>special forces joined the operation</content>.',
    '<content>The toll has reached 40</content>, <cue>according to</cue> <source>the Norland Health Ministry</source>.',
    '<cue>According to</cue> <source>Ann Bly, a surgeon</source>, <content>the ward was full</content>.',
    '<cue>By the count of</cue> <source>the Norland Health Ministry</source>, <content>40 people died</content>.',
  ],
  'nobody in particular': [
    'It is <cue>reported</cue> <content>that 16 soldiers were killed</content>.',
    'It was <cue>said</cue> <content>that the town had fallen</content>.',
    '<content>The convoy is <cue>believed</cue> to have left</content>.',
  ],
  'as somebody reported': [
    'As <source>the Veles Post</source> previously <cue>reported</cue>, <content>560 soldiers were sent to the town</content>.',
    'As <cue>reported</cue> by <source>the Veles agency</source>, <content>the camp was empty</content>.',
  ],
  'documents and data': [
    '<source>Official data</source> <cue>show</cue> <content>that 300 were hurt</content>.',
    "<source>The Defence Ministry's statement</source> <cue>pointed out</cue> <content>that the road is bombed daily</content>.",
    '<content>The losses</content> are also <cue>confirmed</cue> by <source>sources of the Veles publication</source>.',
  ],
  'polls and pictures': [
    '<cue>In</cue> <source>a Veles poll</source>, <content>40 voters said yes</content>.',
    '<cue>In</cue> <source>the photo</source> <content>at once 4 destroyed tanks near the town</content>.',
  ],
  'counts that somebody gives': [
    '<source>The ministry</source> <cue>put</cue> <content>the toll at 12</content>.',
    '<source>The Norland Post</source> <cue>raised</cue> <content>the toll to 40</content>.',
    '<source>The Norland Post</source> <cue>recorded</cue> <content>17 wounded</content>.',
    '<source>The Norland media</source> <cue>give</cue> <content>two figures for the flood: from 20,000 to 70,000</content>.',
  ],
  'views and knowledge': [
    '<source>The mayor</source> <cue>sees</cue> <content>the bridge as a symbol of the town</content>.',
    '<content>The bridge is widely <cue>seen</cue> as a blot</content>.',
    '<source>Police</source> <cue>know</cue> <content>how many people crossed</content>.',
  ],
  'speech in a clause below': [
    'After <cue>saying</cue> <content>he was tired</content>, <source>the mayor</source> closed the meeting.',
    '<cue>Saying</cue> <content>the road was shut</content>, <source>the mayor</source> walked out.',
    '<source>He</source> was dismissed for <cue>criticising</cue> <content>the raid</content>.',
  ],
  'a verb that is a noun elsewhere': [
    '<source>Bly</source> <cue>calls</cue> <content>Roe a liar</content>.',
    '<source>Ann Bly, a director</source>, <cue>calls</cue> <content>the pier "a blot"</content>.',
    '<source>The firm</source> closed, <cue>warning</cue> <content>that it could fail</content>.',
  ],
  'an addressee or a time before the content': [
    '<source>The guild</source> <cue>wrote</cue> to the mayor <content>that it had no boats</content>.',
    '<source>The army</source> <cue>announced</cue> on Monday <content>the deaths of 12 soldiers</content>.',
    '<content>The answer</content>, <source>the warden</source> <cue>told</cue> them, was plain.',
  ],
  'pictures and polls behind what they are of': [
    '<source>A video of the episode</source> <cue>shows</cue> <content>her near the pier</content>.',
    'They read polls by a Tarn firm <source>that</source> <cue>showed</cue> <content>a rise</content>.',
  ],
  'backing, distance and disdain': [
    '<source>The mayor</source> <cue>backs</cue> <content>the plan</content>.',
    '<source>Bly</source> <cue>distanced himself from</cue> <content>the raid</content>.',
    '<source>She</source> is <cue>fond of</cue> <content>the harbour</content>.',
  ],
  'what somebody has first reported': [
    '<content>The figures</content>, first <cue>reported</cue> by <source>the Tarn Courier</source>, are wrong.',
    'The toll is 12, <content>a figure</content> <cue>confirmed</cue> by <source>the hospital</source>.',
  ],
  'the answer of an interview': ['A: Well, <source>I</source> <cue>think</cue> <content>the road is safe</content>.'],
  'a line that begins with its speaker': [
    '<source>BLY</source><cue>:</cue> <content>We had no warning at all</content>.',
  ],
} as const

for (const [what, sentences] of Object.entries(ATTRIBUTED)) {
  for (const sentence of sentences) test(`reads ${what}: ${sentence}`, () => attributes(sentence))
}

const UNATTRIBUTED = [
  'The report was 12 pages long.',
  'That said, the road is open.',
  'Pick a number, say, ten.',
  'Believe it or not, the bridge held.',
  'The claims department is on the second floor.',
  'Twelve claims were paid last year.',
  'He walked to the state house.',
  'The show began at eight.',
  'All went according to plan.',
  'The trains ran according to schedule.',
  'Her plans were in the drawer.',
  'The note lay on the table.',
  'The press broke down twice.',
  'The order of the names is by age.',
  'He was a self-professed king.',
  'Twelve people died in the attack on the town.',
  'The strike destroyed three houses.',
  'Police closed the road at noon.',
  'The attack killed two guards and wounded a cook.',
  'Three reports lay on the desk.',
  'Update: the road is open again.',
  'Photo: the square at noon.',
  'The so-called ring road is closed.',
  'The army has the records of the raid.',
  'An answer is due on Friday.',
  'She took the call in the hall.',
  'The estimate of the bill came late.',
  'He put the notes in a box.',
  'The officials’ cars stood outside.',
  'The "iron ring" is a road.',
  'The charges were laid under the bridge.',
  'The reading room is shut.',
  'The post is guarded by two men.',
  'Nobody was hurt.',
  'He was in the picture.',
  'They won the border states that lie to the south.',
  'The United States that we know is large.',
  'The flood reports that day were long.',
  'The ministry did not say how many people were killed.',
  'He put the cup on the table.',
  'They gave a concert for the town.',
  'Men in the town lived by what the ministry said.',
  'The men did more harm than the army said.',
  'The vote was counted in the hall.',
  'He saw the boats near the pier.',
  'The advocates for the town were late.',
  'The horn gave a warning near Tarn.',
  'The Veles calls on Monday were short.',
  'She gave her backing in the hall.',
  'See as many of the boats as you can.',
  'We think of the sea.',
] as const

for (const sentence of UNATTRIBUTED) {
  test(`reads no attribution in: ${sentence}`, () => assert.deepEqual(lines(sentence), []))
}

const single = (text: string, cue: string): AttributionMention => {
  const found = read(text).find(mention => words(text, mention.cue) === cue)
  assert.ok(found, `no <${cue}> in: ${text}\n${lines(text).join('\n')}`)
  return found
}

test('nests what a source says that another said', () => {
  const text = 'The agency said the governor told reporters that 12 people had died.'
  const outer = single(text, 'said')
  const inner = single(text, 'told')
  assert.equal(outer.nested, undefined)
  assert.equal(inner.nested, true)
  assert.ok(outer.content.start <= inner.content.start && inner.content.end <= outer.content.end)
})

test('puts whoever is cited behind the one who cites, and before whoever is quoted inside', () => {
  const text = 'Veles Radio, citing a hospital source, said the governor told reporters that 12 people had died.'
  const at = text.indexOf('12')
  const chain = read(text)
    .filter(({ content }) => content.start <= at && at < content.end)
    .sort((left, right) => right.content.end - right.content.start - (left.content.end - left.content.start))
  assert.deepEqual(
    chain.map(({ source }) => words(text, source)),
    ['Veles Radio', 'a hospital source', 'the governor'],
  )
})

test('puts whoever is quoted as saying so behind the one who quotes', () => {
  const text = 'The Veles agency quoted a source in the police as saying that three people were hurt.'
  assert.equal(words(text, single(text, 'saying').source), 'a source in the police')
  assert.equal(single(text, 'saying').nested, true)
})

test('cuts the content where another source takes over', () => {
  const text = 'The army denied the strike, but residents said 12 people had died.'
  assert.equal(words(text, single(text, 'denied').content), 'the strike')
  assert.equal(single(text, 'said').nested, undefined)
})

test('gives a second verb the source of the first', () => {
  const text = 'The mayor left the hall and said that the road was open.'
  assert.equal(words(text, single(text, 'said').source), 'The mayor')
})

test('gives a participle the subject of its clause', () => {
  const text = 'The mayor closed the bridge, saying that it was mined.'
  assert.equal(words(text, single(text, 'saying').source), 'The mayor')
})

test('gives a participle the source of the inverted verb before it', () => {
  const text = 'The road is mined, said Ann Bly, a doctor, adding that 12 people had died.'
  assert.equal(words(text, single(text, 'adding').source), 'Ann Bly, a doctor')
})

test('gives a source before its participle what stands before the source', () => {
  const text = 'The soldiers killed 12 rebels, police said, adding that two guards were hurt.'
  assert.equal(words(text, single(text, 'said').content), 'The soldiers killed 12 rebels')
  assert.equal(words(text, single(text, 'adding').content), 'that two guards were hurt')
})

test('carries a quotation on that follows its speaker in the paragraph', () => {
  const text = '"We had no warning," Ann Bly said. "Nobody came to help us."'
  const found = read(text).find(mention => mention.rule === 'attribution.quotation-follows')
  assert.equal(words(text, found?.content), '"Nobody came to help us."')
  assert.equal(found?.name, 'Ann Bly')
})

test('carries a quotation on over paragraphs that each open with a mark', () => {
  const text = 'Ann Bly said: “We had no warning at all.\n\n“Nobody came to help us.”'
  assert.deepEqual(
    read(text).map(mention => [words(text, mention.content), mention.name]),
    [
      ['“We had no warning at all.', 'Ann Bly'],
      ['“Nobody came to help us.”', 'Ann Bly'],
    ],
  )
})

const carried = (text: string): string[] =>
  read(text)
    .filter(mention => mention.rule === 'attribution.carried')
    .map(mention => `${mention.name}: ${words(text, mention.content)}`)

test('carries an account on that "according to" has opened', () => {
  const text = 'According to the Norland Press Bureau, the toll is growing. It has passed 30.\n\nThe road is shut.'
  assert.deepEqual(carried(text), ['Norland Press Bureau: It has passed 30'])
})

test('carries a sentence between two attributions to one source', () => {
  const text = 'Ann Bly said the bridge had fallen. Nobody was hurt. She added that the road was shut.'
  assert.deepEqual(carried(text), ['Ann Bly: Nobody was hurt'])
})

test('carries a hedged sentence', () => {
  const text = 'A VEL source says that 100 soldiers died. Some 12,000 are allegedly fighting there.'
  assert.deepEqual(carried(text), ['VEL: Some 12,000 are allegedly fighting there'])
})

test('gives "it is reported" to the source that the sentence before has named', () => {
  const text = 'The losses are confirmed by sources of the Veles agency. It is reported that 16 soldiers died.'
  assert.deepEqual(carried(text), ['Veles: It is reported that 16 soldiers died'])
})

test('carries nothing after a plain attribution', () => {
  assert.deepEqual(carried('The official reported that the road was shut. The strike destroyed the bridge.'), [])
})

test('carries nothing into the next paragraph', () => {
  assert.deepEqual(carried('It is reported that 16 soldiers died.\n\nThe strike destroyed the bridge.'), [])
})

test('reads who speaks at the end of a headline with text below it', () => {
  assert.deepEqual(lines('Raid kills nine, medics say\n\nThe raid came at dawn.'), ['medics <say> Raid kills nine'])
})
