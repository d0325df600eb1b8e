import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import type { Link } from '../../model/claim.ts'
import { mayBeSame, sameByName, type Voice, voiceOf, voicesOfLink } from './voices.ts'

const report = markedCase('= r1 | Lake Press | 2031-01-01\nNothing.').reports[0]!

/** A link to a house in these words. */
function cited(exact: string): Link {
  const at = { document: 'd', span: { start: 0, end: exact.length }, exact }
  return { at, name: exact, type: 'organisation', rule: 'test' }
}

/** The voice of a claim whose chain is written as the builder writes it. */
function voice(chain: string | undefined, publisher = 'Lake Press'): Voice {
  const by = chain === undefined ? '' : `|by=${chain}`
  const names =
    chain
      ?.split('>')
      .map(link => link.split(':')[0])
      .join(' ') ?? ''
  const { claims, reports, documents } = markedCase(
    `= r1 | ${publisher} | 2031-01-01\n${names} speaks of {12|killed people${by}} people killed.`,
  )
  return voiceOf(claims[0]!, reports[0]!, documents[0])
}

test('the last link of a chain is the one said to know', () => {
  assert.equal(voice('Lake Press:outlet>Ada Brenn:person').key, 'ada brenn')
})

test('a link that names nobody passes on what the link before it said', () => {
  const { claims, reports, documents } = markedCase(
    '= r1 | Lake Press | 2031-01-01\nKelp Wire says {12|killed people|by=Kelp Wire:outlet} people killed.',
  )
  const nobody = { type: 'unnamed', rule: 'test' } as const
  const claim = { ...claims[0]!, attribution: [...claims[0]!.attribution, nobody] }
  assert.equal(voiceOf(claim, reports[0]!, documents[0]).name, 'Kelp Wire')
})

test('a report without a chain speaks in its own voice, which is its publisher', () => {
  assert.deepEqual([voice(undefined).kind, voice(undefined).key], ['own', 'lake press'])
})

test('an unnamed source has no key, so that two of them are never one for certain', () => {
  assert.equal(voice('a hospital source:unnamed').key, undefined)
})

test('"the governor" is somebody, but nobody by name', () => {
  assert.equal(voice('the governor:person').kind, 'unnamed')
})

test('a house is one in either spelling', () => {
  assert.equal(voice('Westmark Defense Ministry:organisation').key, voice('Westmark defence ministry:organisation').key)
  assert.notEqual(voice('Orme Centre:organisation').key, voice('Orme Century:organisation').key)
})

test('initials, short forms and surnames are the same voice', () => {
  assert.equal(
    sameByName(voice('Kestrel Monitor for Human Rights:organisation'), voice('KMHR:organisation')),
    'origin.initials',
  )
  assert.equal(
    sameByName(voice('Kestrel Monitor for Human Rights:organisation'), voice('Kestrel Monitor:organisation')),
    'origin.short-name',
  )
  assert.equal(sameByName(voice('Ada Brenn:person'), voice('Brenn:person')), 'origin.short-name')
})

test('one shared word, two first names, or a person beside a body, are not', () => {
  assert.equal(
    sameByName(voice('Kestrel Monitor for Human Rights:organisation'), voice('Monitor:organisation')),
    undefined,
  )
  assert.equal(sameByName(voice('Ada Brenn:person'), voice('Otto Brenn:person')), undefined)
  assert.equal(sameByName(voice('Brenn:person'), voice('Brenn Institute:organisation')), undefined)
})

test('an unnamed source may be one that is described alike, or one that says less', () => {
  assert.ok(mayBeSame(voice('a hospital source:unnamed'), voice('hospital officials:unnamed')))
  assert.ok(mayBeSame(voice('a source:unnamed'), voice('a hospital source:unnamed')))
})

test('an unnamed source is not one of another trade, nor the report itself', () => {
  assert.ok(!mayBeSame(voice('a hospital source:unnamed'), voice('a police source:unnamed')))
  assert.ok(!mayBeSame(voice('a source:unnamed'), voice(undefined)))
})

test("the outlet's own people, and the outlet by its name, are its own voice", () => {
  assert.equal(voice('Lake Press correspondent:unnamed').kind, 'own')
  assert.equal(voice('Lake Press:outlet').kind, 'own')
  assert.equal(voice('Kelp Radio correspondent:unnamed').kind, 'unnamed')
})

test('where a group sits is not its name', () => {
  const exact = 'the Ostland-based monitoring group'
  const at = { document: 'd', span: { start: 0, end: exact.length }, exact }
  const [group] = voicesOfLink({ at, name: 'Ostland', type: 'organisation', rule: 'test' }, at, report)
  assert.equal(group?.kind, 'unnamed')
  assert.ok(mayBeSame(group!, voice('Tarn Observatory:organisation')))
})

test('a monitor is the one house that counts and that its report names', () => {
  const monitor = cited('a monitor')
  const observatory = cited('Tarn Observatory')
  const among = (...links: readonly Link[]) => voicesOfLink(monitor, monitor.at!, { ...report, cited: links })[0]!
  assert.equal(among(monitor, observatory).key, 'tarn observatory')
  assert.equal(among(monitor, observatory).namedAt?.exact, 'Tarn Observatory')
  assert.equal(among(monitor, observatory, cited('Tarn Observatory for Peace')).key, 'tarn observatory for peace')
  assert.equal(among(monitor, observatory, cited('Kestrel Monitor')).kind, 'unnamed')
  assert.equal(among(monitor, cited('Health Ministry')).kind, 'unnamed')
  const source = cited('a source')
  assert.equal(voicesOfLink(source, source.at!, { ...report, cited: [observatory] })[0]!.kind, 'unnamed')
})

test('a monitor is nobody by name, whatever country stands before it', () => {
  assert.equal(voice('Westmark monitor:organisation').kind, 'unnamed')
  assert.equal(voice('Kestrel Monitor:organisation').kind, 'named')
})

test('"a monitor" is a description, "the ministry" and police are somebody', () => {
  assert.equal(voice('a monitor:organisation').kind, 'unnamed')
  assert.equal(voice('the ministry:organisation').kind, 'named')
  assert.equal(voice('police:organisation').kind, 'named')
})

test('a report without a publisher speaks as its author, or else under its title', () => {
  const { claims, reports, documents } = markedCase('= r1 | | 2031-03-05\n{12|killed people} people died.')
  const { publisher: _, ...report } = { ...reports[0]!, title: 'Orme mourns' }
  const name = (author?: string) =>
    voiceOf(claims[0]!, report, { ...documents[0]!, ...(author === undefined ? {} : { author }) }).name
  assert.equal(name('Ada Brenn'), 'Ada Brenn')
  assert.equal(name(), 'Orme mourns')
})

test('a name in another spelling, with its own article, or with "agency" is one voice', () => {
  assert.equal(sameByName(voice('Rami Abdul Orim:person'), voice('Ramy Abdelorim:person')), 'origin.spelling')
  assert.equal(sameByName(voice('Al-Watar:outlet'), voice('Watar:outlet')), 'origin.spelling')
  assert.equal(sameByName(voice('KELPA:outlet'), voice('KELPA news agency:outlet')), 'origin.short-name')
})

test('a country is not its news agency, and another name is another voice', () => {
  assert.equal(sameByName(voice('Norway:organisation'), voice('Norway news agency:outlet')), undefined)
  assert.equal(sameByName(voice('KELPA:outlet'), voice('KELPA Sports:outlet')), undefined)
  assert.equal(sameByName(voice('Marko Orim:person'), voice('Mirko Orim:person')), undefined)
})

test('a body is one whichever way round its name is put, and with the word for what it is', () => {
  const ruleOf = (left: string, right: string) =>
    sameByName(voice(`${left}:organisation`), voice(`${right}:organisation`))
  assert.equal(ruleOf("Dockers' Union", 'Union of Dockers'), 'origin.word-order')
  assert.equal(ruleOf('Ministry of the Interior', 'Interior Ministry'), 'origin.word-order')
  assert.equal(ruleOf('Bank of Orme', 'Bank Orme'), 'origin.short-name')
  assert.equal(ruleOf('Union of Dockers', 'Sailors Union'), undefined)
  assert.equal(sameByName(voice('Kelp Relief:person'), voice('Kelp Relief agency:organisation')), 'origin.short-name')
  assert.equal(sameByName(voice('Ada Kelp:person'), voice('Ada Kelp trust:organisation')), undefined)
})
