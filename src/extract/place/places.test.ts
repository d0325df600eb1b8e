import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '../../../test/marked.ts'
import { english } from '../../lang/en/pack.ts'
import { languageOf } from '../../lang/languages.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { loadGazetteer } from '../../node/gazetteer.ts'
import { tokenize } from '../../text/tokenize.ts'
import { mentionsWithin } from '../words/mentions.ts'
import { leadMention } from './lead.ts'
import { placeReader } from './places.ts'

const gazetteer = loadGazetteer()
const language = languageOf(english)
const reader = placeReader(language, gazetteer)

function read(text: string): PlaceMention[] {
  const tokens = tokenize(text, language.vocabulary)
  return reader(tokens, 0, tokens.count)
}

/** Each place as "name, region, country". */
function placesIn(text: string): string[] {
  return read(text).map(({ place: { name, admin1, country } }) => [name, admin1, country].filter(Boolean).join(', '))
}

/** The `<place>` tags are the mentions, no more and no fewer. */
function check(source: string): void {
  const { text, spans } = marked(source)
  assert.deepEqual(
    read(text).map(({ span }) => text.slice(span.start, span.end)),
    (spans.get('place') ?? []).map(({ start, end }) => text.slice(start, end)),
    source,
  )
}

test('a name after a preposition is a place', () => {
  check('Shells fell in <place>Mosul</place> overnight.')
  check('Two men were hurt near <place>Tal Afar</place>.')
  check('Fighting went on across northern <place>Helmand</place>.')
  check('A blast shook downtown <place>Baghdad</place>.')
  check('They were held in rebel-held <place>Douma</place>.')
  check('A convoy was hit outside <place>al-Bab</place>.')
})

test('a name that no gazetteer has is no place where the report uses it for something else', () => {
  // somebody's surname
  check('Ivo Nowbagh left the house. Guards fired at Nowbagh.')
  check('President Nowbagh left. The strike was aimed at Nowbagh near <place>Mosul</place>.')
  // capitals amid ordinary writing
  check('He fell ill while he was held in NWBG custody.')
  // one of several that are called so, but not what says where something stands
  check('They ran to a nearby Nowbagh.')
  check('Two men were hurt at a nearby <place>Nowbagh</place> school.')
  // a word that the report writes small
  check('Two Men Dead in Shootaway. The shootaway began on Monday.')
  // the name of a house
  check('He was treated in Nowbagh <place>Israel</place> Deaconry Hospital on Monday.')
})

test('a dateline makes a place of a name that no gazetteer has, here and wherever the report names it again', () => {
  assert.deepEqual(placesIn('KELPWICK, March 4 (Coastwire) - Two men were hurt in Kelpwick.'), ['Kelpwick', 'Kelpwick'])
  assert.deepEqual(placesIn('KELPWICK, March 6, 2031. Final count of the hurt.'), ['Kelpwick'])
  assert.deepEqual(placesIn('KABUL: Two men were hurt in a fire at a mill.'), ['Kabul, Kabul, AF'])
  assert.deepEqual(placesIn('KABUL: Mills burn'), [])
  assert.deepEqual(placesIn('KELPWICK: Two men were hurt in a fire at a mill.'), [])
  assert.deepEqual(placesIn('KELPWICK RULES, and so it should. Nobody was hurt.'), [])
})

test('a byline names where it was written, and its people are no places', () => {
  const rulesOf = (text: string) => read(text).map(({ place, rule }) => `${place.name}: ${rule}`)
  assert.deepEqual(rulesOf('Mill burns\n\nBy Hal Dorn in Mosul\n\nTwo men were hurt.'), ['Mosul: place.dateline'])
  assert.deepEqual(
    rulesOf('Two men were hurt.\n\n(Reporting by Hal Dorn in Mosul and Mira Venn; editing by Lou Marsh)'),
    ['Mosul: place.dateline'],
  )
  assert.deepEqual(rulesOf('By nightfall in Mosul two men were hurt.'), ['Mosul: place.located'])
  assert.deepEqual(rulesOf('Two men were hurt by shells in Mosul'), ['Mosul: place.located'])
})

test('a region called by an ordinary word is one only with its noun', () => {
  check('Two men of the Free Valley Brigades were hurt.')
  check('Two men were hurt in the <place>Free State</place>.')
})

test('a name after a preposition that nothing knows is a place, unless it may be a person or an owner', () => {
  check('Two men were hurt in <place>Kelpwick</place> on Tuesday.')
  check('Two men were hurt in Syrias north.')
  check("The shots fell in Kelpwick's yard.")
})

test('a name made of words of other places is a place where it holds what happens', () => {
  check('Two men were hurt in <place>Kafr Kelpwick</place> on Tuesday.')
  check('A strike on a mill in <place>Kafr Kelpwick</place> reportedly killed two men.')
  check('A strike in <place>Kafr Kelpwick</place> killed two men.')
  check('The shelling of <place>Kafr Kelpwick</place> went on.')
  check('Two men were hurt near <place>Kafr Kelpwick</place> on Tuesday.')
  check('Two men were hurt near Kafr Kelpwick Road on Tuesday.')
  check('He won in Kafr Kelpwick contests.')
})

test('a small known name that begins a longer one is only a part of it', () => {
  check('A blast hit the mill in <place>Balad Kelpwick</place> on Tuesday.')
  check('A blast hit the mill in the <place>Balad Kelpwick</place> area on Tuesday.')
  check('A blast hit the mill in <place>Baghdad</place> Kelpwick on Tuesday.')
  check('Blast In <place>Balad</place> Bakery Kills Two Men On Tuesday.')
})

test('generic words and particles are parts of unknown names', () => {
  check('A boat sank on the way, at <place>Lake Kelpwick</place>, on Tuesday.')
  check('Two men were hurt in <place>Kelpwick Hill</place> on Tuesday.')
  check('Two men were hurt on <place>Mount Kelpwick</place> on Tuesday.')
  check('Two men were hurt on <place>Kelpwick Island</place> on Tuesday.')
  check('Two men were hurt on Kelpwick Road on Tuesday.')
  check('Two men were hurt in <place>Kelp al-Wick</place> on Tuesday.')
  check('Two men were hurt in downtown <place>Kelpwick</place> on Tuesday.')
  check('Two men were hurt in Kelpwick-held land.')
})

test('what a place is told by says less than the place', () => {
  const rulesOf = (text: string) => read(text).map(({ place, rule }) => `${place.name}: ${rule}`)
  assert.deepEqual(rulesOf('Shells fell in Tal Afar near Mosul.'), [
    'Tal Afar: place.located',
    'Mosul: place.reference',
  ])
  assert.deepEqual(rulesOf('Shells fell 12 km north of Mosul.'), ['Mosul: place.reference'])
  assert.deepEqual(rulesOf('Shells fell on the road to Mosul.'), ['Mosul: place.reference'])
  assert.deepEqual(rulesOf('Shells fell near Mosul.'), ['Mosul: place.located'])
})

test('what is shelled, besieged or bombed is a place', () => {
  check('The shelling of <place>Kelpwick</place> went on.')
  check('The siege of <place>Kelpwick</place> ended.')
  check('The shelling of the market went on.')
  check('The death of Kelpwick was mourned.')
})

test('a noun for a kind of place makes a place of the name beside it', () => {
  check('Shells hit the port of <place>Kelpwick</place>.')
  check('The Department of Kelp is shut.')
  check('A mine went off in <place>Marjeh</place> district.')
  check('The town of <place>Sinjar</place> was empty.')
  check('Troops searched <place>Nowbagh Sufla</place> village.')
  check('Four died in the village of <place>Hasan Karez</place>.')
  check('<place>Daman</place> and <place>Shah Wali Kot</place> districts were quiet.')
})

test('what is called like a place and is none is left alone', () => {
  check('Mr. Jackson said he was sorry.')
  check('Gen. Lincoln added that two were missing.')
  check('Paris Marlowe was arrested.')
  check('It was printed in the Boston Globe.')
  check('Whitney Houston sang.')
  check('The turkey was on the table in March.')
  check('Reading is fun, and it is nice to go out.')
  check('The American soldiers were brave.')
  check('The police station was closed on Monday.')
  check('He works for the White House.')
  check('Shots were fired on Lexington Avenue.')
  check('SANA said two people were hurt.')
})

test('a person who shares a name with a place stays a person throughout', () => {
  check('Hillary Clinton spoke. The Clinton campaign was pleased, and Clinton smiled.')
  check('Clinton, <place>Iowa</place>'.replace('Clinton', '<place>Clinton</place>'))
})

test('the place that is said to hold another tells which it is', () => {
  assert.deepEqual(placesIn('A man was shot in Springfield, Ill., on Monday.'), [
    'Springfield, Illinois, US',
    'Illinois, Illinois, US',
  ])
  assert.deepEqual(placesIn('A man was shot in Springfield, Mass., on Monday.'), [
    'Springfield, Massachusetts, US',
    'Massachusetts, Massachusetts, US',
  ])
  assert.deepEqual(placesIn('He was born in Tripoli, Lebanon.'), ['Tripoli, North Lebanon, LB', 'Lebanon, LB'])
  assert.deepEqual(placesIn('In Nimroz province’s Khash Rod district two were held.'), [
    'Nimroz, Nimroz, AF',
    'Khash Rod, Nimroz, AF',
  ])
})

test('company tells which of several places is meant', () => {
  assert.deepEqual(placesIn('Shells hit Homs and Hama. Then they fell in Tripoli and Beirut, Lebanon.').slice(2), [
    'Tripoli, North Lebanon, LB',
    'Beirut, Beirut, LB',
    'Lebanon, LB',
  ])
  assert.deepEqual(placesIn('Clashes in Benghazi and Misrata went on. In Tripoli, Libya, all was calm.').slice(2, 3), [
    'Tripoli, Tripoli, LY',
  ])
})

test('an unknown place lies where its company lies', () => {
  assert.deepEqual(placesIn('A patrol was hit in the village of Hasan Karez in Helmand province.'), [
    'Hasan Karez, Helmand, AF',
    'Helmand, Helmand, AF',
  ])
  assert.deepEqual(placesIn('Shots rang out in Quillford, Wash., at noon.')[0], 'Quillford, Washington, US')
})

test('spellings of one region share its name', () => {
  for (const written of ['Khost', 'Khowst'])
    assert.deepEqual(placesIn(`It was in ${written} province.`), ['Khost, Khost, AF'])
  for (const written of ['Uruzgan', 'Oruzgan', 'Urozgan']) {
    assert.deepEqual(placesIn(`It was in ${written} province.`), ['Uruzgan, Uruzgan, AF'])
  }
  for (const written of ['Deir ez-Zor', 'Dayr az Zawr', 'Deir Ezzor', 'Deir al-Zour']) {
    assert.equal(read(`It was in ${written}, Syria.`)[0]?.place.admin1, 'Deir ez-Zor', written)
  }
})

test('a district under a spelling that the gazetteer lacks is found by its consonants', () => {
  const [district] = read('A raid took place in Pangwaye district, Kandahar province.')
  assert.equal(district?.place.admin1, 'Kandahar')
})

test('what is called after a city abroad tells of no city', () => {
  const report = (clinic: string) => `A fire broke out in Homs, Aleppo and Hama. Twelve men were taken from ${clinic}.`
  assert.deepEqual(placesIn(report('St. Louis Hospital')).slice(3), [])
  assert.deepEqual(placesIn(report('Damascus Hospital')).slice(3), ['Damascus, Damascus, SY'])
})

test('an agency in brackets amid a dateline is no place', () => {
  assert.deepEqual(placesIn('March 6 (ANAH) -- Two men were hurt.'), [])
  assert.deepEqual(placesIn('(Homs) -- Two men were hurt.'), ['Homs, Homs, SY'])
})

test('a dateline is told apart from the places of the text', () => {
  const mentions = read('KABUL, Afghanistan (Feb. 3) -- A bomb went off in Marjeh district, Helmand province.')
  assert.deepEqual(
    mentions.map(({ rule }) => rule),
    ['place.dateline', 'place.dateline', 'place.located', 'place.container'],
  )
  assert.equal(leadMention(mentions)?.place.admin1, 'Helmand')
})

test('a report that names no place but its dateline happened there', () => {
  assert.equal(leadMention(read('MOSUL, Iraq -- A bomb went off at a market.'))?.place.name, 'Mosul')
  assert.equal(leadMention(read('Nothing is known.')), undefined)
})

test('Washington is the capital unless the state is meant', () => {
  assert.deepEqual(placesIn('They met in Washington.'), ['Washington, Washington, D.C., US'])
  assert.deepEqual(placesIn('They met in Everett, Washington.'), [
    'Everett, Washington, US',
    'Washington, Washington, US',
  ])
})

test('a text all in capitals has no "US" in its pronouns and no dateline amid its words', () => {
  check('THEY TOLD US THAT TWO MEN DIED IN <place>SAN SALVADOR</place> YESTERDAY.')
  check('THE SAME TOWN WAS HIT.')
})

test('initials of a country stand for it before whoever is its own', () => {
  const rules = (text: string) => read(text).map(({ rule }) => rule)
  for (const text of ['Two US soldiers fell.', 'A U.S. patrol was hit.', 'Six UK aid workers left.'])
    assert.deepEqual(rules(text), ['place.qualifier'], text)
  for (const text of ['It was in the US when he left.', 'Shots rang out in the U.S. on Monday.'])
    assert.deepEqual(rules(text), ['place.located'], text)
})

test('the mentions of a sentence are those within its tokens', () => {
  const mentions = read('In Mosul it rained. In Baghdad it did not.')
  assert.deepEqual(
    mentionsWithin(mentions, 0, 5).map(({ place }) => place.name),
    ['Mosul'],
  )
})

test('mentions stand in text order, apart, and their spans are their tokens', () => {
  const words = [
    'in',
    'Mosul',
    ',',
    'Iraq',
    'the',
    'town',
    'of',
    'Sinjar',
    'Gen.',
    'Clinton',
    'said',
    'village',
    'Al',
    '-',
    'US',
    '\n',
    '(',
    "'s",
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), parts => {
      const text = parts.join(' ')
      const tokens = tokenize(text, language.vocabulary)
      let end = -1
      for (const { first, last, span } of reader(tokens, 0, tokens.count)) {
        assert.ok(first > end && first <= last && last < tokens.count)
        assert.deepEqual(span, { start: tokens.start[first], end: tokens.end[last] })
        end = last
      }
    }),
  )
})

test('a slip of the pen in a region is forgiven where the country is known', () => {
  assert.deepEqual(placesIn('Kabul was calm. In Marjeh district, Hlemand province, two were held.').slice(1), [
    'Marjeh, Helmand, AF',
    'Helmand, Helmand, AF',
  ])
})

test('a list whose commas were lost is one, a name in passing goes on with none', () => {
  const wholes = (text: string) => read(text).map(({ common }) => common?.name)
  assert.deepEqual(wholes('Six people were killed in Helmand Kandahar and Zabul.'), [
    'Afghanistan',
    'Afghanistan',
    'Afghanistan',
  ])
  assert.deepEqual(wholes('Six people were killed in Basra Iraq.'), [undefined, undefined])
  assert.deepEqual(wholes('Six people were killed in Basra, Mosul officials said.'), [undefined, undefined])
})

test('initials of a country before a blow say who dealt it, also after a preposition', () => {
  const rules = (text: string) => read(text).map(({ rule }) => rule)
  assert.deepEqual(rules('Two men were killed in U.S. air strikes.'), ['place.qualifier'])
  assert.deepEqual(rules('Two men were killed in UK raids.'), ['place.qualifier'])
  assert.deepEqual(rules('Two men were killed in the U.S. last week.'), ['place.located'])
})

test('a country that owns what follows is no place of another name', () => {
  check('Two men were killed in Syrias capital.')
  check('Two men were killed in <place>Kelpwicks</place> harbour, <place>Kelpwicks</place> province.')
})

test('a part of a town is not the town far off that is called so', () => {
  assert.deepEqual(placesIn('A shop burned in the Fairfax neighborhood, Tulsa police said.'), [
    'Fairfax, Oklahoma, US',
    'Tulsa, Oklahoma, US',
  ])
  assert.deepEqual(
    placesIn('A shop burned in the neighborhood of Fairfax, Tulsa police said.')[0],
    'Fairfax, Oklahoma, US',
  )
  assert.deepEqual(placesIn('A shop burned in the Fairfax neighborhood of Tulsa.')[1], 'Tulsa, Oklahoma, US')
  assert.deepEqual(placesIn('A shop burned in the Fairfax neighborhood.'), ['Fairfax, Virginia, US'])
  assert.deepEqual(placesIn('Shops burned in the neighborhoods of Tulsa and Omaha.'), [
    'Tulsa, Oklahoma, US',
    'Omaha, Nebraska, US',
  ])
})

test('a town known elsewhere lies in the region that the text puts it in; names of both may stand in a list', () => {
  assert.deepEqual(placesIn('A shop burned in Keswick, Ohio.')[0], 'Keswick, Ohio, US')
  assert.deepEqual(placesIn('A shop burned in Giza, Cairo.'), ['Giza, Giza, EG', 'Cairo, Cairo, EG'])
})

test('what bears the name of a town far off tells of no place', () => {
  assert.deepEqual(placesIn('A man was brought to Keswick Hospital, Tulsa police said.'), ['Tulsa, Oklahoma, US'])
  assert.deepEqual(placesIn('A man was brought to Tulsa Hospital, Omaha police said.')[0], 'Tulsa, Oklahoma, US')
})

test('a name that nobody knows ends with a generic word, and is what another place is told by', () => {
  check('Two people died in <place>Tambra Hills</place> last year.')
  check('Two people died in <place>Tel Tambra</place> on Monday.')
  check('A bomb killed two people south of <place>Lapreta</place>.')
  check('Two soldiers were killed in the <place>Kremat</place> sector.')
  check('Two people died south of the river.')
  check('A boat sank off the coast of <place>Lapreta</place>.')
  check('Guards died in the fight for the rail depot of <place>Lapreta</place>.')
  check('Six people died in air strikes on <place>Lapreta</place>.')
  check('Six people died in attacks on Lapreta.')
  check('Troops torched <place>Lapreta</place> on Monday.')
})

test("a first name before a surname is nobody's town where the report nowhere says that something was in it", () => {
  check('Victoria Harnby was at home. The bullet struck Victoria, who was six.')
  check('Victoria Harnby was at home. The bullet struck a girl in <place>Victoria</place>.')
  check('A shell struck <place>Victoria</place>, killing two men.')
})

test('what stands in a place and is told by its trade holds the place as well', () => {
  const ruleIn = (where: string) => read(`A bomb went off ${where}.`).map(({ rule }) => rule)
  assert.deepEqual(ruleIn('in the spice shop of Mosul'), ['place.setting'])
  assert.deepEqual(ruleIn('in the market of Mosul'), ['place.located'])
  assert.deepEqual(ruleIn('before the elected mayor of Mosul'), ['place.named'])
})

test('what befell a place or stands in it names the place, also one that no gazetteer has', () => {
  check('The <place>Lapreta</place> earthquake killed nine people.')
  check('Nine people died of the <place>Lapreta</place> hospital fire.')
  check('Nine people died when an earthquake struck <place>Lapreta</place>.')
  check('A strike on the hospital of <place>Lapreta</place> killed nine people.')
  check('At the bridge of <place>Lapreta</place> 30 people died.')
  check('Nine people died after they ate the Lapreta cheese.')
  check('The Asian tsunami killed thousands.')
  check('The toll of the <place>Pont-Lapreta</place> massacre is nine.')
  check('The toll of the rebel-claimed <place>Zanesville</place> blast is nine.')
})

test('a place that a distance leads from is no place where anything happened', () => {
  const rules = read('A raid in Lapreta, 100 kilometres from the capital of Cairo, left 70 dead.').map(
    ({ rule }) => rule,
  )
  assert.deepEqual(rules, ['place.unknown', 'place.reference'])
})

test('a small town without a preposition of its own is meant where something is in it or strikes it', () => {
  check('Nine people died in the fish market of <place>Sarrat</place>.')
  check('Two men were hurt in a <place>Zanesville</place> cellar.')
  check('A storm struck <place>Zanesville</place> on Friday.')
  check('The Zanesville team lost nine players.')
})

test('a namesake elsewhere is not meant in a place that lies in another country, though no gazetteer has that', () => {
  const places = read('They killed 32 people in the village of Zanesville in the Lapreta province in Burkina Faso.')
  assert.deepEqual(
    places.map(({ place }) => [place.name, place.country, place.isUnlisted]),
    [
      ['Zanesville', 'BF', true],
      ['Lapreta', 'BF', true],
      ['Burkina Faso', 'BF', undefined],
    ],
  )
})

test('a superlative makes no setting of the place that owns it', () => {
  const rules = read('Nine died off Greece, in one of Italy’s worst fires.').map(({ rule }) => rule)
  assert.deepEqual(rules, ['place.located', 'place.named'])
})
