import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import { PROFILES } from '../../model/profile.ts'
import type { Question } from '../../model/question.ts'
import { reconcile } from '../reconcile.ts'

const WHERE = 'at=Orme|on=2031-03-04'

/** The one question of several claims that some reports make. */
function question(...reports: readonly string[]): Question {
  const source = reports.map((text, at) => `= r${at} | Outlet ${'ABCDEF'[at]} | 2031-03-05\n${text}`).join('\n')
  const { questions } = reconcile(markedCase(source), PROFILES.plain)
  assert.equal(questions.filter(({ claims }) => claims.length > 1).length, 1)
  return questions[0]!
}

test('two outlets that quote one named source have one origin', () => {
  const { origins } = question(
    `Mayor Ada Ravel counted {12|killed people|by=Ada Ravel:person|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {12|killed people|by=ADA RAVEL:person|${WHERE}} people killed by it, said ADA RAVEL.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [1, 1])
  assert.equal(origins.merges[0]?.rule, 'origin.same-named-source')
  assert.deepEqual(
    origins.merges[0]?.evidence.map(({ exact }) => exact.toLowerCase()),
    ['ada ravel', 'ada ravel'],
  )
})

test('two unnamed sources that may be one make a range', () => {
  const { origins } = question(
    `A hospital source counted {12|killed people|by=A hospital source:unnamed|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {12|killed people|by=hospital staff:unnamed|${WHERE}} people killed by it, hospital staff said.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [1, 2])
  assert.equal(origins.merges[0]?.force, 'possible')
})

test('an unnamed source between two named ones does not make them one', () => {
  const { origins } = question(
    `Orme police counted {12|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {12|killed people|by=a source:unnamed|${WHERE}} people killed by it, a source said.`,
    `In Orme {12|killed people|by=Red Lantern Society:organisation|${WHERE}} people killed were found by the Red Lantern Society.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [2, 3])
})

test('unnamed sources whose figures exclude each other are two', () => {
  const { origins } = question(
    `A hospital source counted {12|killed people|by=A hospital source:unnamed|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {17|killed people|by=hospital staff:unnamed|${WHERE}} people killed by it, hospital staff said.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [2, 2])
})

test('a report that says in its own voice what its source says is no origin beside it', () => {
  const { origins } = question(
    `{12|killed people|${WHERE}} people killed at Orme. Mayor Ada Ravel counted {12|killed people|by=Ada Ravel:person|${WHERE}} people killed.`,
    `The slide at Orme took {14|killed people|${WHERE}} people killed by it.`,
  )
  assert.deepEqual(origins.origins.map(({ name }) => name).sort(), ['Ada Ravel', 'Outlet B'])
})

test('of two sources the report repeats the one that says its figure so, and not loosely', () => {
  const { origins } = question(
    `{More than 12|killed people|${WHERE}} people killed at Orme. Mayor Ada Ravel counted {at least 3|killed people|by=Ada Ravel:person|${WHERE}} people killed. The count of the Red Lantern Society is {more than 12|killed people|by=Red Lantern Society:organisation|${WHERE}}.`,
    `The slide at Orme took {14|killed people|${WHERE}} people killed by it.`,
  )
  assert.deepEqual(origins.origins.map(({ name, claims }) => `${name}: ${claims.length}`).sort(), [
    'Ada Ravel: 1',
    'Outlet B: 1',
    'Red Lantern Society: 2',
  ])
})

test('the range without an origin is that of all others', () => {
  const { origins, range } = question(
    `Orme police counted {12|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {15|killed people|by=Red Lantern Society:organisation|${WHERE}} people killed by it, the Red Lantern Society said.`,
    `In Orme {20|killed people|by=Mayor Ada Ravel:person|${WHERE}} people killed were counted by Mayor Ada Ravel.`,
  )
  assert.deepEqual([range.low, range.high], [12, 20])
  const without = origins.origins.map(({ name, without }) => [name, without?.low, without?.high])
  assert.deepEqual(without.sort(), [
    ['Mayor Ada Ravel', 12, 15],
    ['Orme police', 15, 20],
    ['Red Lantern Society', 12, 20],
  ])
})

test('what an origin denies or supposes widens no range', () => {
  const { range } = question(
    `Orme police counted {12|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`,
    `The mine at Orme denied that {12|killed people|by=The mine at Orme:organisation|${WHERE}|stance=denied} people were killed there, and it named {none|killed people|by=The mine at Orme:organisation|${WHERE}|stance=hypothetical} of them people.`,
  )
  assert.deepEqual([range.low, range.high], [12, 12])
})

test('what an outlet passes on from somebody else is not what it has from its own source', () => {
  const { origins } = question(
    `The county office counted {at least 12|killed people|by=the county office:organisation|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {16|killed people|by=Outlet A:outlet>a surgeon:unnamed>burial register:document|${WHERE}} people killed by it, a surgeon told Outlet A from the burial register.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [2, 2])
})

test('police are the police that the question names, unless it names two', () => {
  const police = `At Orme {12|killed people|by=police:organisation|${WHERE}} people killed were found, police said.`
  const town = `Orme police counted {12|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`
  const border = `The slide at Orme took {12|killed people|by=border police:organisation|${WHERE}} people killed by it, border police said.`
  assert.equal(question(police, town).origins.atMost, 1)
  assert.equal(question(police, town, border).origins.atMost, 3)
})

test('nobody passes on a report that came out later, though both have one source', () => {
  const by = 'by=Orme police:organisation'
  const relays = (cited: string, citing: string): boolean => {
    const { questions } = reconcile(
      markedCase(
        `= r1 | Outlet A | ${cited}\nPolice counted {12|killed people|${by}|${WHERE}} people killed at Orme.\n= r2 | Outlet B | ${citing}\nThe slide at Orme took {12|killed people|by=Outlet A:outlet>Orme police:organisation|${WHERE}} people, Outlet A said, citing Orme police.`,
      ),
      PROFILES.plain,
    )
    return questions[0]!.relations.some(({ kind }) => kind === 'relays')
  }
  assert.equal(relays('2031-03-05', '2031-03-06'), true)
  assert.equal(relays('2031-03-06', '2031-03-05'), false)
})

test('who passes on what an outlet has from one source has not passed on what it says in its own voice on the word of another', () => {
  const headline = `{12|killed people|${WHERE}} people dead.`
  const voices = (source: string, ...days: readonly string[]) => {
    const [cited, citing] = days
    const { questions } = reconcile(
      markedCase(
        `= r1 | Outlet A | ${cited}\n${headline} Of the slide at Orme {12|killed people|by=${source}:organisation|${WHERE}} people died, ${source} said.\n= r2 | Outlet B | ${citing}\nIt took {12|killed people|by=Outlet A:outlet>Orme police:organisation|${WHERE}} people, Outlet A reported, citing Orme police.`,
      ),
      PROFILES.plain,
    )
    return questions[0]!.origins.atMost
  }
  assert.equal(voices('Orme police', '2031-03-05', '2031-03-06'), 1)
  assert.equal(voices('Lake Board', '2031-03-05', '2031-03-06'), 2)
})

test('a figure on the word of two named bodies has two origins', () => {
  const { origins } = question(
    `{12|killed people|by=Kelp Radio and the Tarn Monitor:organisation|${WHERE}} people killed at Orme, Kelp Radio and the Tarn Monitor said.`,
    `The slide at Orme took {12|killed people|by=Tarn Monitor:organisation|${WHERE}} people killed by it, said the Tarn Monitor.`,
  )
  assert.deepEqual(
    origins.origins.map(({ name, claims }) => [name, claims.length]),
    [
      ['Tarn Monitor', 2],
      ['Kelp Radio', 1],
    ],
  )
  assert.equal(new Set(origins.origins.map(({ id }) => id)).size, 2)
})

test('who only denies a figure is shown, and is no origin of it', () => {
  const { origins } = question(
    `Orme police counted {12|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`,
    `The slide at Orme took {12|killed people|by=Red Lantern Society:organisation|${WHERE}|stance=denied} people killed by it: that the Red Lantern Society denied.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [1, 1])
  assert.deepEqual(
    origins.origins.map(({ name, denies }) => [name, denies]),
    [
      ['Orme police', undefined],
      ['Red Lantern Society', true],
    ],
  )
})

test('a figure first on the word of "a monitor" and then of a named one has one origin', () => {
  const { origins } = question(
    `{12|killed people|by=A monitor:unnamed|${WHERE}} people killed at Orme, A monitor said. The Tarn Observatory said {12|killed people|by=Tarn Observatory:organisation|${WHERE}} people were killed.`,
    `The slide at Orme took {15|killed people|by=Red Lantern Society:organisation|${WHERE}} people killed by it, the Red Lantern Society said.`,
  )
  assert.deepEqual(origins.origins.map(({ name }) => name).sort(), ['Red Lantern Society', 'Tarn Observatory'])
  assert.ok(origins.merges.some(({ rule }) => rule === 'origin.named-later'))
})

test('"up to 22" is not what a source that counts 17 said', () => {
  const { origins } = question(
    `{up to 22|killed people|${WHERE}} people killed at Orme. Kelp News gave a lower toll of {17|killed people|by=Kelp News:organisation|${WHERE}} people killed.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [2, 2])
})

test("a source that contradicts one of the report's own figures is not where they come from", () => {
  const { origins } = question(
    `{18|killed people|id=a|${WHERE}} people killed at Orme. {At least 18|killed people|of=restatement:a|${WHERE}} people died. But Ada Ravel counted {19|killed people|by=Ada Ravel:person|${WHERE}} people killed.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [2, 2])
})

test('a house before a title and a person has them speak for it', () => {
  const { origins } = question(
    `The Kestrel Monitor for Human Rights counted {12|killed people|by=Kestrel Monitor for Human Rights:organisation|${WHERE}} people killed.`,
    `The slide at Orme took {12|killed people|by=Ada Brenn:person|${WHERE}} people killed by it, KMHR director Ada Brenn said.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [1, 1])
  assert.equal(origins.merges[0]?.rule, 'origin.speaks-for')
})

test('what an outlet has from two sources on two days is of two origins, though its headlines say both', () => {
  const paper = (id: string, day: string, text: string) => `= ${id} | Outlet A | 2031-03-${day}\n${text}`
  const headlined = (figure: string, source: string) =>
    `{${figure}|killed people|${WHERE}} dead in Orme.\nThe slide at Orme killed {${figure}|killed people|by=${source}|${WHERE}} people, ${source.split(':')[0]} said.`
  const originsOf = (...reports: readonly string[]) =>
    reconcile(markedCase(reports.join('\n')), PROFILES.plain).questions[0]!.origins
  const twice = [
    paper('r1', '05', headlined('12', 'Orme fire brigade:organisation')),
    paper('r2', '06', headlined('14', 'Keld hospital:organisation')),
  ]
  assert.equal(originsOf(...twice).atMost, 2)
  const again = paper('r3', '07', `The slide at Orme killed {14|killed people|${WHERE}} people.`)
  const repeated = originsOf(...twice, again)
  assert.equal(repeated.atMost, 2)
  assert.ok(repeated.merges.some(({ rule }) => rule === 'origin.same-publisher'))
})

test('an outlet that says again later, in its own voice, what one source had told it adds no origin', () => {
  const paper = (id: string, day: string, text: string) => `= ${id} | Outlet A | 2031-03-${day}\n${text}`
  const originsOf = (...reports: readonly string[]) =>
    reconcile(markedCase(reports.join('\n')), PROFILES.plain).questions[0]!.origins
  const told = `The slide at Orme killed {12|killed people|by=Orme fire brigade:organisation|${WHERE}} people, the Orme fire brigade said.`
  const own = (figure: string) => `In Orme {${figure}|killed people|${WHERE}} people had died in the slide.`
  const again = originsOf(paper('r1', '05', told), paper('r2', '06', own('12')))
  assert.equal(again.atMost, 1)
  assert.equal(again.merges[0]?.rule, 'origin.same-publisher')
  assert.equal(originsOf(paper('r1', '05', told), paper('r2', '06', own('14'))).atMost, 2, 'another figure')
  assert.equal(originsOf(paper('r1', '07', told), paper('r2', '06', own('12'))).atMost, 2, 'told before')
})

test("a figure of a report's own is not that of a source who counts nobody in particular", () => {
  const { origins } = question(
    `{50|killed people|${WHERE}} people killed at Orme. Mayor Ada Ravel said {several|killed people|by=Ada Ravel:person|${WHERE}} people were killed.`,
    `The slide at Orme took {40|killed people|${WHERE}} people killed by it.`,
  )
  assert.deepEqual([origins.atLeast, origins.atMost], [3, 3])
})
