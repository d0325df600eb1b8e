import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, attributionLines, attributionsIn, wordsAt } from '../../../test/attributions-in.ts'

/** Where the source's phrase and the content begin and end, in sentences in which that is easily mistaken. */
const ATTRIBUTED = {
  'an outlet behind a clause with commas of its own': [
    '<content>Orm Bly, hurt in the raid, died of his wounds in Tarn on Friday</content>, <cue>reports</cue> <source>Dusk</source>.',
    '<content>Guards arrested 12 miners in Tarn, suspected of theft</content>, <cue>reported</cue> <source>La Voz</source>.',
    '<content>The mayor left the town</content>, <source>the Tarn Courier</source> <cue>reports</cue>.',
  ],
  'a source with its article behind such a clause': [
    '<content>Raids on the port, mainly by the League, have killed 13 guards</content>, <cue>said</cue> <source>the sources</source>.',
    '<content>In Tarn 15 people died while 25 others were wounded</content> <cue>said</cue> <source>the Tarn Observatory</source>.',
    '<content>Guards fired and the road was shut</content>; <source>KELP</source> <cue>reported</cue>.',
    '<content>Strikes killed six people and wounded dozens more</content> <source>the Observatory</source> <cue>said</cue>.',
    '<content>Two drivers have killed at least 30 guards in Tarn</content> <source>a monitoring group</source> <cue>says</cue>.',
  ],
  'a name with a particle of another language': [
    '<content>Five men were killed in the raids</content>, <cue>reported</cue> <source>Voz do Sul</source>.',
  ],
  'a source amid its sentence, behind which nothing but a phrase goes on': [
    '<content>A raid killed 12 guards on Monday</content>, <source>the clinic</source> <cue>said</cue>, the worst loss in years.',
    '<content>Twelve guards were held</content>, <source>Tarn police</source> <cue>said</cue>, most for theft of grain.',
    'If the road is shut, <source>the clinic</source> <cue>said</cue>, <content>no grain for the town</content>.',
  ],
  'a house with its short name in brackets': [
    '<source>The Tarn Relief Office (TRO)</source> <cue>estimates</cue> <content>that 12 people died</content>.',
  ],
  'a plural before a form that is a noun elsewhere': [
    '<source>Miners under 35</source> <cue>support</cue> <content>Bly</content>.',
    '<source>Most guards</source> <cue>support</cue> <content>lowering the tax</content>.',
  ],
  'a document with what stands between it and its verb': [
    '<source>Footage from the game</source> <cue>shows</cue> <content>that several guards left</content>.',
    '<source>Letters released</source> Sunday <cue>showed</cue> <content>that Bly left</content>.',
    '<source>A report published in May</source> <cue>found</cue> <content>that Bly left</content>.',
  ],
  'a name before a colon and a quotation': [
    'The port is empty - <source>Ann Bly</source><cue>:</cue> <content>"We had no warning of it."</content>',
  ],
  'a second source behind what the first one said': [
    '<content>He said Norland lost 300 men</content>, <source>KELP</source>, monitored by the Tarn Corp, <cue>said</cue>.',
  ],
  'what somebody is reported to be': ['<content>Twelve men were <cue>reported</cue> killed</content>.'],
  'whoever quotes another': [
    '<source>The agency</source> <cue>quoted</cue> <content>the commander as saying 12 men had died</content>.',
  ],
  'a source in brackets': ['<content>Twelve people died</content> (<source>police</source> <cue>said</cue>).'],
  'sources without an article in a text that lost its commas': [
    '<content>Shelling caused hundreds of casualties</content> <source>aid agencies</source> <cue>said</cue> on Thursday.',
    '<content>Twelve people died in the town on Saturday</content> <source>police</source> <cue>said</cue>.',
    '<content>Strikes on a depot killed 31 clerks</content> <source>a monitor</source> <cue>said</cue> a day after the truce.',
    '<content>Shells have killed at least 84 people</content> <source>the monitor and a civil defence official</source> <cue>said</cue>.',
    '<content>Jets hit wells where guards had gathered killing at least 18 guards</content> <source>observatory director Rami Tal</source> <cue>said</cue>.',
    '<content>Three boys were killed when shells hit the village of Tarn</content> <cue>said</cue> <source>the Norland Watch for Human Rights</source>.',
    '<cue>According to</cue> <source>the Kelp hospital</source> <content>four people died</content>.',
    '<cue>According to</cue> <source>a report by the Tarn Centre</source> <content>the war has killed 470 people</content>.',
  ],
  'a source inside a relative clause': [
    'He gave to a charity that <source>prosecutors</source> <cue>said</cue> <content>was suspected of theft</content>.',
    'In what <source>residents</source> <cue>said</cue> <content>was an air strike</content>, 12 people died.',
    'They died in the raid <source>the officers</source> <cue>said</cue> <content>was revenge</content>.',
    'The army, which <source>the mayor</source> <cue>said</cue> <content>had killed 12 people</content>, left.',
  ],
  'an office with its bearer behind a clause': [
    'It could move to other areas, <source>the prime minister, Ivo Brand</source>, has <cue>said</cue> <content>his house would not allow it</content>.',
    '<content>The firm made the tool in times of need</content>, <source>a spokeswoman, Ann Bly</source>, <cue>said</cue> on Saturday.',
  ],
  'a source that a pronoun ends': [
    '<source>A source close to him</source> <cue>said</cue> <content>the boats were late</content>.',
  ],
  'an aside before the content': [
    '<source>She</source> <cue>said</cue>, <content>if elected, she would open the port</content>.',
    'Now, <source>he</source> <cue>says</cue>, <content>at least seven boats have sailed</content>.',
    '<source>Orm Bly</source> <cue>said</cue> in one of a series of messages <content>that the truck was full</content>.',
  ],
  'a contracted auxiliary': ["<source>He</source>'s <cue>said</cue> <content>the boats were late</content>."],
  'nouns that are verbs elsewhere': [
    '<source>Both sides</source> <cue>said</cue> <content>that the boats were late</content>.',
    '<source>Ann Bly</source> <cue>jokes</cue> <content>that the boats are late</content>.',
  ],
  'an order': ['<source>He</source> <cue>told</cue> Ann Bly <content>to leave the town</content>.'],
  'a state and its figure': [
    '<source>The ministry</source> <cue>put</cue> <content>the dead at five</content>.',
    '<source>Relief workers</source> <cue>put</cue> <content>the wounded at more than 40</content>.',
  ],
  'a noun of speech with its content behind a form of be': [
    '<source>Her</source> <cue>fear is</cue> <content>that the gate is shut</content>.',
    'The <cue>hope has been</cue> <content>that the miners would stay</content>.',
  ],
  'a noun of speech with whoever it came from behind it': [
    'Bly read <cue>reports</cue> from <source>residents of the port</source> <content>that 12 guards had died</content>.',
    'She doubts the <cue>claim</cue> of <source>Mayor Roe</source> <content>that the boats were late</content>.',
  ],
  'an attitude that is a participle as well': [
    '<source>The mayor</source> is <cue>worried</cue> <content>that the boats are late</content>.',
  ],
  'a subject with a clause between it and the cue': [
    '<source>Bly</source>, when asked about the boats, <cue>said</cue> <content>that they were late</content>.',
    '<source>The miners</source>, after the gate fell, <cue>wrote</cue> <content>that they would leave</content>.',
  ],
  'a question that somebody was asked': [
    'Bly was <cue>asked</cue> by <source>a guard</source> <content>whether the boats were late</content>.',
    'The miners were <cue>asked</cue> <content>to leave the town</content>.',
  ],
  'a clause below the one that follows': [
    'But even as Roe claimed the boats were “late,” <source>Ann Bly</source> <cue>said</cue> <content>they had come</content>.',
    '<cue>Citing</cue> <content>“orders,”</content> Ann Bly said the boats would stay.',
    'Asked whether the boats were “late,” <source>Bly</source> <cue>said</cue> <content>they had come</content>.',
    'However, as <source>Bly</source> has <cue>reported</cue>, <content>the boats had come</content>.',
    'As <source>Ann Bly</source> <cue>put it</cue>: <content>“The boats are late.”</content>',
  ],
  'a verb whose subject stands before another': [
    '<source>Ann Bly</source> was critical of Roe but on Friday <cue>wrote</cue> <content>that she shared his doubts</content>.',
    'The mayor shut the gate, <source>Bly</source> said, and on Monday <cue>announced</cue> <content>a talk</content>.',
  ],
  'what is so said': [
    '<content>Twelve boats sank in the bay</content>, so <cue>says</cue> <source>the governor</source>.',
  ],
  'marks that stand the wrong way round': [
    '<content>“The road is shut,“</content> <source>he</source> <cue>said</cue>.',
    '<content>”The road is shut,”</content> <source>he</source> <cue>said</cue>.',
  ],
  'marks that a table has doubled': [
    '<content>""The road is shut,""</content> <source>Ann Bly</source> <cue>said</cue>.',
    "<content>``the road is shut,''''</content> <source>she</source> <cue>says</cue>.",
  ],
} as const

for (const [what, sentences] of Object.entries(ATTRIBUTED)) {
  for (const sentence of sentences) test(`reads ${what}: ${sentence}`, () => attributes(sentence))
}

const UNATTRIBUTED = [
  'It was the highest number of casualties reported since May.',
  'The raid claimed 12 lives.',
  'Mobs ruled the streets of the town.',
  'Bly appeared before the court on Friday.',
  'There were 364 confirmed cases in the town.',
  'The flood claimed the lives of at least a dozen more men.',
  'Norland, which has seen 315 cases as of Monday, is safe.',
  'According to details, the road was shut.',
  'He lost the maps, the charts, the reports.',
  'He put the wounded at ease.',
  'They put the dead in four graves.',
  'Three men were held for seemingly small sums.',
  'It was more than a word that the neighbours had.',
  'The word "" stands for nothing.',
  "The town''s gate fell in the raid.",
  'The boats (and the nets) were late.',
  'A. The first part. B. The second part.',
  'The votes of the sides were close.',
  'Guards of the United States, Norland and Orme met.',
  'The broadcasts of the night were short.',
  'The focus of the talks was the port.',
  'The figures of the claim were those that the guards had found.',
  'She lost the reports from the port that had come by boat.',
  'Their fear was of the sea.',
] as const

for (const sentence of UNATTRIBUTED) {
  test(`reads no attribution in: ${sentence}`, () => assert.deepEqual(attributionLines(sentence), []))
}

const stances = (text: string): string[] => attributionsIn(text).map(({ rule, stance }) => `${rule} ${stance}`)

test('takes what a source will not say for withheld', () => {
  for (const text of ['The army refused to confirm that 12 men died.', 'The army declined to say whether 12 men died.'])
    assert.deepEqual(stances(text), ['attribution.withheld hedged', 'attribution.withheld hedged'], text)
  assert.deepEqual(stances('The army did not confirm that 12 men died.'), ['attribution.withheld hedged'])
})

test('takes what nobody says, or what is put as a condition, for unsaid', () => {
  assert.deepEqual(stances('Nobody has said that 12 men died.'), ['attribution.withheld hedged'])
  assert.deepEqual(stances('If the army says 12 men died, the port will close.'), ['attribution.withheld hedged'])
})

test('gives a paragraph that is one quotation to whoever spoke last in the one before', () => {
  const text = 'Twelve men died, Ann Bly told the council.\n\n"We had no warning at all."\n\nThe road was shut.'
  assert.equal(attributionsIn(text).find(({ rule }) => rule === 'attribution.quotation-follows')?.name, 'Ann Bly')
})

test('gives no paragraph in which somebody else follows the quotation to whoever spoke before', () => {
  const text = 'Twelve men died, Ann Bly told the council.\n\n"We had no warning at all," the mayor said.'
  assert.deepEqual(
    attributionsIn(text).map(({ source }) => wordsAt(text, source)),
    ['Ann Bly', 'the mayor'],
  )
})

test('takes what a source does not deny for reported', () => {
  assert.deepEqual(stances('The army did not deny that 12 men died.'), ['attribution.said reported'])
})

test('carries two sentences between attributions to one source, and not three', () => {
  const carried = (between: string) =>
    attributionsIn(`The mayor said the pier fell. ${between} He added that the road was shut.`).filter(
      ({ rule }) => rule === 'attribution.carried',
    ).length
  assert.equal(carried('Two men died. A boat sank.'), 2)
  assert.equal(carried('Two men died. A boat sank. The pier was built in May.'), 0)
})

test('gives the answers of an interview to whoever was named last, over paragraphs', () => {
  const text =
    'Captain Orm Bly said the road was open.\n\nQ. Who fired?\nA. They did.\n\nThen they ran.\nQ: Why? A: Nobody knows.'
  const answers = attributionsIn(text).filter(({ rule }) => rule === 'attribution.answered')
  assert.deepEqual(
    answers.map(({ name, content }) => `${name}: ${wordsAt(text, content)}`),
    ['Orm Bly: They did.\n\nThen they ran', 'Orm Bly: Nobody knows'],
  )
})

test('hears nobody where no name stands before the colon, and in a group that supports', () => {
  assert.deepEqual(attributionLines('He has three friends: "The Bells" are theirs.'), [])
  assert.deepEqual(attributionLines('The Bly support group met in May.'), [])
})

test('takes no list of letters for an interview', () => {
  assert.deepEqual(attributionLines('A: The road is open. B: The port is shut.'), [])
})
