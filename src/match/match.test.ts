import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '../model/document.ts'
import { overlaps } from '../model/span.ts'
import { type Matches, type MatchInput, match } from './match.ts'
import { PassageIndex } from './passage-index.ts'
import { MATCH_DEFAULTS } from './settings.ts'

type About = Partial<Pick<Report, 'published' | 'publisher' | 'title'>>

function input(id: string, text: string, about: About = {}): MatchInput {
  return {
    report: { id, document: `d-${id}`, span: { start: 0, end: text.length }, language: 'en', ...about },
    document: {
      id: `d-${id}`,
      capture: { path: `${id}.txt`, sha256: '', bytes: text.length },
      reader: 'text',
      encoding: 'utf-8',
      text,
    },
  }
}

function matched(left: string, right: string, about: { left?: About; right?: About } = {}): Matches {
  return match([input('a', left, about.left), input('b', right, about.right)])
}

function kinds(matches: Matches): string[] {
  return [...new Set(matches.alignments.map(alignment => alignment.kind))]
}

const STORY = `Two barges loaded with ammunition exploded in the river port of Varda shortly before dawn on Tuesday, killing 16 dockers and wounding 27 others, port officials reported.

The blast tore the roof off a grain warehouse and broke windows on the opposite bank, residents told reporters. Firemen needed nine hours to put out the flames, which threatened a fuel depot nearby.

Colonel Ilya Brandt, who commands the garrison, denied that the barges had been attacked from the air. He blamed careless handling of detonators and promised an inquiry.`

const OTHER = `Farmers in the hills above Kolno began the apple harvest two weeks late this year because a cold spring delayed the blossom.

Cooperatives expect to sell most of the crop to cider makers abroad, their chairwoman said, while schools will get the rest without charge.`

const MORE = `The port is the largest on the middle river and handles half of the country's wheat exports. Insurers put the damage at several million crowns, and traders expect that loading will resume only in the autumn.

Residents had complained for years about dangerous cargo that is stored close to their homes, but the ministry of transport never answered their letters.`

test('a report copied whole is one equal edit', () => {
  const { alignments, families } = matched(STORY, STORY)
  assert.equal(alignments.length, 1)
  assert.equal(alignments[0]!.kind, 'whole-copy')
  assert.deepEqual(
    alignments[0]!.edits.map(edit => edit.kind),
    ['same'],
  )
  assert.deepEqual(families[0]!.reports, ['a', 'b'])
})

test('reports of different events share nothing', () => {
  assert.deepEqual(matched(STORY, OTHER), { alignments: [], families: [] })
})

test('a figure, a name and a date that changed in copying are marked', () => {
  const changed = STORY.replace('16 dockers', '22 dockers')
    .replace('Ilya Brandt', 'Anton Brandt')
    .replace('Tuesday', 'Friday')
  const marks = matched(STORY, changed).alignments.flatMap(alignment =>
    alignment.edits.flatMap(edit => edit.changed ?? []),
  )
  assert.deepEqual(marks.sort(), ['date', 'figure', 'name'])
})

test('the same figure written in words is no changed figure', () => {
  const inWords = STORY.replace('wounding 27', 'wounding twenty seven')
  const edits = matched(STORY, inWords).alignments.flatMap(alignment => alignment.edits)
  assert.ok(edits.some(edit => edit.kind === 'changed'))
  assert.ok(edits.every(edit => edit.changed === undefined))
})

test('a year that was added to a date, or an ordinal made plain, is no changed figure', () => {
  const dated = STORY.replace('on Tuesday', 'on December 8th')
  const edits = matched(dated, STORY.replace('on Tuesday', 'on December 8, 2031')).alignments.flatMap(
    ({ edits }) => edits,
  )
  assert.ok(edits.length > 1)
  assert.ok(edits.every(edit => edit.changed === undefined))
})

test('a figure beside the name of a month is a date', () => {
  const [dated, moved] = ['December 8', 'December 9'].map(date => STORY.replace('on Tuesday', `on ${date}`))
  const marks = matched(dated!, moved!).alignments.flatMap(({ edits }) => edits.flatMap(edit => edit.changed ?? []))
  assert.deepEqual(marks, ['date'])
})

test('part of a report is a cut copy, a passage within another report is a passage', () => {
  const lead = STORY.slice(0, STORY.indexOf('\n\n', STORY.indexOf('\n\n') + 2))
  assert.deepEqual(kinds(matched(`${STORY}\n\n${MORE}`, lead)), ['cut-copy'])
  const paragraph = STORY.split('\n\n')[1]!
  assert.deepEqual(kinds(matched(`${STORY}\n\n${MORE}`, `${OTHER}\n\n${paragraph}\n\n${OTHER}`)), ['passage'])
})

test('a dozen words in a row with a name among them are a passage, though one has changed', () => {
  const sentence =
    'Divers recovered a brass telescope engraved for admiral Quandt beneath the collapsed eastern breakwater.'
  const changed = sentence.replace('collapsed', 'ruined')
  assert.deepEqual(kinds(matched(`${STORY}\n\n${sentence}\n\n${MORE}`, `${OTHER}\n\n${changed} ${OTHER}`)), ['passage'])
})

test('as many words of a formula of the trade are none', () => {
  const formula = 'The victim was driven to a clinic, where a doctor pronounced him dead.'
  assert.deepEqual(matched(`${STORY}\n\n${formula}\n\n${MORE}`, `${OTHER}\n\n${formula} ${OTHER}`).alignments, [])
})

test('a report rewritten sentence by sentence is of the family, its sentences aligned as rewrites', () => {
  const rewritten = `At least 16 dockers died and 27 were wounded when barges carrying ammunition exploded before dawn in the port of Varda, according to port officials.

Residents told reporters how the blast broke windows on the opposite bank and tore off the roof of a grain warehouse. It took firemen nine hours until the flames, threatening a nearby fuel depot, were put out.

That the barges had been attacked from the air was denied by Colonel Ilya Brandt, commander of the garrison, who promised an inquiry and blamed detonators that were handled carelessly.`
  const { alignments, families } = matched(STORY, rewritten)
  assert.equal(families.length, 1)
  assert.ok(alignments.some(alignment => alignment.kind === 'rewrite'))
  for (const paragraph of STORY.split('\n\n')) {
    const start = STORY.indexOf(paragraph)
    assert.ok(alignments.some(({ left }) => overlaps(left.at.span, { start, end: start + paragraph.length })))
  }
})

test('an answer on the same topic in its own words is no rewrite', () => {
  const own = `Sixteen people lost their lives in an accident in Varda on Tuesday. The harbour there was shaken by a series of detonations that could be heard in villages far away.

Ambulances brought dozens of injured men to hospital. A spokesman of the army said that nobody had shot at any vessel, and that specialists would examine the wreck.`
  assert.deepEqual(matched(STORY, own).families, [])
})

test('the same words of one speaker in two reports are a shared quotation and make no family', () => {
  const quotation = `"We have asked for new pumps in every budget since the great flood, we have been promised them by four ministers, and not a single one has been delivered to this district," mayor Vera Holm said.`
  const matches = matched(`${STORY}\n\n${quotation}`, `${OTHER}\n\n${quotation}\n\n${OTHER}`)
  assert.deepEqual(kinds(matches), ['shared-quotation'])
  assert.deepEqual(matches.families, [])
})

test('where quotations are given, they count and quote marks do not', () => {
  const words =
    'We have asked for new pumps in every budget since the great flood and not a single one has been delivered to this district'
  const [left, right] = [`${STORY}\n\n${words}, Holm said.`, `${OTHER}\n\n${words}, Holm said.\n\n${OTHER}`]
  const quoted = (text: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]
  const inputs = [
    { ...input('a', left), quotations: quoted(left) },
    { ...input('b', right), quotations: quoted(right) },
  ]
  assert.deepEqual(kinds(match(inputs)), ['shared-quotation'])
})

test('page furniture makes no family', () => {
  const page = `Sign up for our newsletter and get breaking news alerts in your inbox. Download the free app for iPhone or Android. Copyright 2031 Varda Media. All rights reserved. This material may not be published or redistributed.`
  const matches = matched(`${STORY}\n\n${page}`, `${OTHER}\n\n${page}`)
  assert.deepEqual(kinds(matches), ['boilerplate'])
  assert.deepEqual(matches.families, [])
})

test('furniture without its phrases is told by its place and by sharing no topic with the page', () => {
  const page = `Ludmila Sommer joined the Messenger in 2019 after teaching chemistry. Write to her at Millgate 7 with questions concerning gardening, recipes, crosswords and chess problems of former decades.`
  assert.deepEqual(kinds(matched(`${STORY}\n\n${page}`, `${OTHER}\n\n${page}`)), ['boilerplate'])
})

test('a formula filled with other facts is no copy', () => {
  const formula = (place: string, dead: string, hurt: string, day: string) =>
    `Rebel rockets kill ${dead} in ${place}\n\nRebel groups on ${day} shelled the streets and courtyards of ${place}, killing ${dead} civilians and injuring ${hurt} others, a police source in ${place} told our reporter, and the shells caused material damage to houses in the area.`
  const matches = matched(formula('Varda', 'three', '14', 'Monday'), formula('Kolno', 'nine', '52', 'Saturday'))
  assert.deepEqual(kinds(matches), ['boilerplate'])
})

test('background that returns in a later report is a passage, and makes no family', () => {
  const background = MORE.split('\n\n')[0]!
  const dates = { left: { published: '2031-03-04' }, right: { published: '2031-05-20' } }
  const matches = matched(`${STORY}\n\n${background}`, `${OTHER}\n\n${background}\n\n${OTHER}`, dates)
  assert.deepEqual(kinds(matches), ['passage'])
  assert.deepEqual(matches.families, [])
})

test('who was published first had it first', () => {
  const dates = { left: { published: '2031-03-05' }, right: { published: '2031-03-04' } }
  const [family] = matched(STORY, STORY, dates).families
  assert.equal(family!.earliest?.report, 'b')
  assert.equal(family!.earliest?.rule, 'direction.date')
  assert.deepEqual(
    family!.descents.map(({ from, to }) => [from, to]),
    [['b', 'a']],
  )
})

test('who credits another publisher had it from there', () => {
  const credited = `${STORY}\n\nThe explosion was first reported by the Harbour Messenger.`
  const publishers = { left: { publisher: 'Kolno Courier' }, right: { publisher: 'The Harbour Messenger' } }
  const [family] = matched(credited, STORY, publishers).families
  assert.equal(family!.earliest?.report, 'b')
  assert.equal(family!.earliest?.evidence[0]?.exact, 'Harbour Messenger')
})

test('a credit does not make an earlier report the copy', () => {
  const credited = `${STORY}\n\nThe explosion was first reported by the Harbour Messenger.`
  const about = {
    left: { publisher: 'Kolno Courier', published: '2031-03-04' },
    right: { publisher: 'The Harbour Messenger', published: '2031-03-05' },
  }
  const [family] = matched(credited, STORY, about).families
  assert.equal(family!.earliest?.report, 'a')
})

test('a cut copy comes from the longer report when nothing else tells', () => {
  const [family] = matched(STORY.split('\n\n')[0]!, `${STORY}\n\n${MORE}`).families
  assert.equal(family!.earliest?.rule, 'direction.containment')
  assert.equal(family!.earliest?.report, 'b')
})

test('a copy that leaves words out here and there, and adds none, comes from the other', () => {
  const text = `${STORY}\n\n${MORE}`
  const cut = text
    .replace(' loaded with ammunition', '')
    .replace(', residents told reporters', '')
    .replace(', who commands the garrison,', '')
    .replace(' on the middle river', '')
  const [family] = matched(cut, text).families
  assert.equal(family!.earliest?.rule, 'direction.edits')
  assert.equal(family!.earliest?.report, 'b')
  const both = matched(cut, text.replace(' shortly before dawn', '')).families[0]!
  assert.equal(both.earliest, undefined)
})

test('who had it first stays unknown when nothing tells', () => {
  const [family] = matched(STORY, STORY, {
    left: { published: '2031-03' },
    right: { published: '2031-03-04' },
  }).families
  assert.equal(family!.earliest, undefined)
  assert.deepEqual(family!.descents, [])
})

test('the order of the reports is of no consequence', () => {
  const paragraphs = [...STORY.split('\n\n'), ...MORE.split('\n\n'), ...OTHER.split('\n\n')]
  const report = fc.shuffledSubarray(paragraphs, { minLength: 1 }).map(parts => parts.join('\n\n'))
  const reports = fc.array(report, { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(
      reports.chain(texts =>
        fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
      ),
      ([texts, order]) => {
        const inputs = texts.map((text, n) => input(`r${n}`, text))
        assert.deepEqual(match(order.map(n => inputs[n]!)), match(inputs))
      },
    ),
    { numRuns: 25 },
  )
})

test('a report that comes later shares with the others what it would have shared among them', () => {
  const reports = [`${STORY}\n\n${MORE}`, STORY, OTHER, `${OTHER}\n\n${MORE}`].map((text, n) => input(`r${n}`, text))
  for (const late of reports) {
    const index = new PassageIndex(MATCH_DEFAULTS)
    for (const report of reports) if (report !== late) index.add(report)
    const expected = match(reports).alignments.filter(({ left, right }) =>
      [left.report, right.report].includes(late.report.id),
    )
    const found = index
      .matchesOf(late)
      .flatMap(({ left, right, pair }) =>
        pair.passages.map(passage => [left.report.id, right.report.id, passage.kind, passage.left, passage.right]),
      )
    assert.deepEqual(
      found,
      expected.map(each => [each.left.report, each.right.report, each.kind, each.left.at.span, each.right.at.span]),
    )
  }
})

test('a pile whose features are read in many rounds, for want of memory, matches as at once', () => {
  const reports = [`${STORY}\n\n${MORE}`, STORY, OTHER, `${OTHER}\n\n${MORE}`].map((text, n) => input(`r${n}`, text))
  assert.deepEqual(match(reports, { maxPostingBytes: 100 }), match(reports))
})

test('every anchor says what stands there', () => {
  const { alignments } = matched(`${STORY}\n\n${MORE}`, `${MORE}\n\n${STORY}`)
  assert.equal(alignments.length, 2)
  for (const { left } of alignments) {
    assert.equal(left.at.exact, `${STORY}\n\n${MORE}`.slice(left.at.span.start, left.at.span.end))
  }
})

test('a report that is given twice is one report, whatever the order', () => {
  const [story, copy, other] = [input('a', STORY), input('b', STORY), input('a', OTHER)]
  const expected = match([copy, [story, other].toSorted((x, y) => (x.document.text < y.document.text ? -1 : 1))[0]!])
  for (const inputs of [
    [story, copy, other],
    [other, copy, story],
    [copy, story, other, story],
  ]) {
    assert.deepEqual(match(inputs), expected)
  }
})

test('a headline of its own hides no copy, and is none', () => {
  const headline = 'Two barges loaded with ammunition explode in the river port of Varda and kill 16 dockers there'
  const titled = (text: string) => `${headline}\n\n${text}`
  const about = { left: { title: headline }, right: { title: headline } }
  const kindsOf = (left: string, right: string) => kinds(matched(titled(left), titled(right), about))
  assert.deepEqual(kindsOf(STORY, STORY), kinds(matched(STORY, STORY)))
  assert.deepEqual(kindsOf(STORY, OTHER), [])
  assert.notDeepEqual(kinds(matched(titled(STORY), titled(OTHER))), [])
})
