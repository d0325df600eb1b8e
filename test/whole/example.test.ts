import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import type { Issue } from '../../src/model/issue.ts'
import { PROFILES } from '../../src/model/profile.ts'
import type { Question } from '../../src/model/question.ts'
import { loadGazetteer } from '../../src/node/gazetteer.ts'
import { pipelineOf } from '../../src/pipeline.ts'
import { read } from '../../src/read/read.ts'
import type { ReadDocument } from '../../src/read-documents.ts'

/**
 * The story of the bundled example, worked out by hand before any program read it: which claims its reports make, which questions they answer, on
 * whose word, and what stands between them. A claim is named by its file and its words.
 */
const FOLDER = new URL('../../examples/saltmere-harbour', import.meta.url).pathname

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'killed at the market': [
    'wire/coastwire-1.md: At least 14',
    'wire/coastwire-2.md: 19', // the headline's
    'wire/coastwire-2.md: 19',
    'wire/coastwire-2.md: 14',
    'wire/coastwire-3.md: 22', // the headline's
    'wire/coastwire-3.md: 22',
    'papers/harbour-herald.html: At least 14',
    'papers/tarn-courier.html: 14', // the headline's
    'papers/tarn-courier.html: At least 14',
    'papers/dunmoor-post.md: At least 41',
    'papers/evening.jsonl: at least 14',
    'papers/evening.jsonl: 22',
    'papers/seven-islands.md: 26',
    'officials/health-department.txt: 22',
    'officials/regional-command.txt: 17',
    'archive/radio-monitor.txt: about 20',
    'archive/radio-monitor.txt: 26',
  ],
  'wounded at the market': [
    'wire/coastwire-1.md: 31',
    'wire/coastwire-2.md: 38',
    'papers/harbour-herald.html: 31',
    'papers/tarn-courier.html: 31',
    'papers/dunmoor-post.md: Dozens', // the headline's
    'papers/dunmoor-post.md: 31',
    'papers/evening.jsonl: 31',
    'officials/health-department.txt: Forty',
    'archive/radio-monitor.txt: 38',
  ],
  'children among the killed': [
    'wire/coastwire-1.md: Three',
    'wire/coastwire-3.md: Four',
    'papers/harbour-herald.html: Three',
    'papers/tarn-courier.html: Three',
    'papers/dunmoor-post.md: Three',
    'papers/evening.jsonl: Three',
    'officials/health-department.txt: 4',
  ],
  'soldiers killed at the harbour': ['papers/hill-gazette.txt: 30', 'officials/regional-command.txt: no'],
  'men among the killed': ['officials/health-department.txt: 11'],
  'women among the killed': ['officials/health-department.txt: 8'],
  'critically wounded': ['wire/coastwire-2.md: six'],
  'wounded who died on the way': ['wire/coastwire-2.md: two'],
  'wounded who died in hospital': ['archive/radio-monitor.txt: five'],
  'fighters wounded': ['papers/hill-gazette.txt: three'],
  'civilians killed last week, on an unnamed word': ['papers/morning-bell.txt: more than two dozen'],
  'guns lost': ['papers/hill-gazette.txt: four'],
  missing: ['papers/seven-islands.md: Dozens'],
}

/** Everything in the folder, read and compared in the order given. */
async function story(order: (paths: string[]) => string[] = paths => paths) {
  const pipeline = pipelineOf(loadGazetteer())
  const issues: Issue[] = []
  const documentsRead: ReadDocument[] = []
  for (const path of order(pathsIn(FOLDER).sort())) {
    const bytes = readFileSync(join(FOLDER, path))
    const found = await read({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
    issues.push(...found.issues)
    documentsRead.push(...found.documents.map(document => pipeline.readDocument(document, { whole: false })))
  }
  const documents = documentsRead.map(({ document }) => document)
  const reports = documentsRead.flatMap(({ reports }) => reports.map(({ report }) => report))
  const claims = documentsRead.flatMap(({ reports }) => reports.flatMap(report => report.claims))
  const compared = pipeline.compare({ documents, reports, claims }, PROFILES.plain)
  const pathByDocument = new Map(documents.map(({ id, capture }) => [id, capture.path]))
  const nameById = new Map(claims.map(({ id, at }) => [id, `${pathByDocument.get(at.document)}: ${at.exact}`]))
  return { ...compared, documents, reports, claims, issues, pathByDocument, nameOf: (id: string) => nameById.get(id)! }
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
}

const told = await story()

/** The question that holds a claim. */
function questionWith(name: string): Question {
  const question = told.questions.find(({ claims }) => claims.some(id => told.nameOf(id) === name))
  assert.ok(question, name)
  return question
}

/** `from kind to`, of some kinds. */
function relationsOf(question: Question, ...kinds: readonly string[]): string[] {
  return question.relations
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, from, to }) => `${told.nameOf(from)} ${kind} ${told.nameOf(to)}`)
}

const killed = questionWith('wire/coastwire-1.md: At least 14')
const wounded = questionWith('wire/coastwire-1.md: 31')
const children = questionWith('wire/coastwire-1.md: Three')
const soldiers = questionWith('papers/hill-gazette.txt: 30')

test('the reports are read, the bundle is taken apart, and the broken file is an issue', () => {
  assert.equal(told.reports.length, 17)
  assert.equal(told.reports.filter(report => told.pathByDocument.get(report.document)?.includes('monitor')).length, 3)
  assert.deepEqual(
    told.issues.map(({ code, path }) => `${code} ${path}`),
    ['read.picture archive/list-of-names.txt'],
  )
})

test('every figure that counts people is a claim, and prices, lots, boats, beds, rockets and coffins are none', () => {
  const expected = Object.values(QUESTIONS).flat()
  assert.deepEqual(told.claims.map(({ id }) => told.nameOf(id)).sort(), expected.toSorted())
})

test('claims that answer one question stand together, and no others', () => {
  const found = told.questions.map(({ claims }) => claims.map(told.nameOf).sort().join(' | ')).sort()
  assert.deepEqual(
    found,
    Object.values(QUESTIONS)
      .map(claims => claims.toSorted().join(' | '))
      .sort(),
  )
})

test('the question of the dead is asked in full, is disputed, and has the range of all who answer it', () => {
  assert.equal(killed.text, 'How many people were killed in Saltmere on 4 March 2031?')
  assert.equal(killed.reconciliation, 'disputed')
  assert.deepEqual([killed.range.low, killed.range.high], [14, undefined])
})

test('thirteen reports that count the dead have five origins, and one who only denies', () => {
  const origins = killed.origins.origins.map(({ name, claims }) => `${name} ${claims.length}`)
  assert.deepEqual(origins.sort(), [
    'Brand Tolley 1',
    'Northern League 1',
    'Radio Kelp 1',
    'The organisers 1',
    'mortuary register 1',
    'provincial health department 12',
  ])
  assert.deepEqual([killed.origins.atLeast, killed.origins.atMost], [5, 5])
  assert.deepEqual(
    killed.origins.origins.filter(({ denies }) => denies).map(({ name }) => name),
    ['Northern League'],
  )
})

test('chains lead from the report to whoever is said to know', () => {
  const chainOf = (name: string) =>
    told.claims
      .find(({ id }) => told.nameOf(id) === name)
      ?.attribution.map(({ name, at }) => name ?? at?.exact)
      .join(' <- ')
  assert.equal(chainOf('papers/seven-islands.md: 26'), 'Tarn Courier <- A surgeon <- mortuary register')
  assert.equal(chainOf('papers/evening.jsonl: at least 14'), 'Coastwire <- provincial health department')
  assert.equal(chainOf('officials/regional-command.txt: 17'), 'Brand Tolley')
  assert.equal(chainOf('wire/coastwire-2.md: two'), 'Ilse Marwick')
  assert.equal(chainOf('papers/hill-gazette.txt: 30'), 'Northern League')
  assert.equal(chainOf('archive/radio-monitor.txt: 38'), 'Staff at the district hospital in Tarn')
  assert.equal(chainOf('papers/morning-bell.txt: more than two dozen'), 'a resident')
  assert.equal(chainOf('officials/health-department.txt: 22'), '')
})

test('the toll of the health department runs on and is no dispute with itself', () => {
  const updates = relationsOf(killed, 'updates')
  assert.ok(updates.includes('wire/coastwire-2.md: 19 updates wire/coastwire-1.md: At least 14'))
  assert.ok(updates.includes('wire/coastwire-2.md: 19 updates wire/coastwire-2.md: 14'))
  assert.ok(updates.includes('wire/coastwire-3.md: 22 updates wire/coastwire-2.md: 19'))
  const wire = /^wire\/\S+ \S+ conflicts wire/u // of the wire with itself, not with others
  assert.deepEqual(
    relationsOf(killed, 'conflicts').filter(relation => wire.test(relation)),
    [],
  )
})

test('a copyist swapped two digits, and nothing else was changed in copying', () => {
  assert.ok(
    relationsOf(killed, 'changed-in-copying').includes(
      'papers/dunmoor-post.md: At least 41 changed-in-copying wire/coastwire-1.md: At least 14',
    ),
  )
  for (const question of told.questions) {
    for (const relation of relationsOf(question, 'changed-in-copying'))
      assert.match(relation, /^papers\/dunmoor-post\.md: At least 41 /u)
  }
})

test('two officials disagree, and the League denies', () => {
  const between = relationsOf(killed, 'conflicts', 'denies')
  assert.ok(
    between.some(relation =>
      /regional-command.*17 conflicts .*: 22$|: 22 conflicts .*regional-command.*17$/u.test(relation),
    ),
  )
  assert.ok(between.includes('papers/evening.jsonl: 22 denies wire/coastwire-3.md: 22'))
  assert.equal(soldiers.reconciliation, 'disputed')
  assert.deepEqual([soldiers.range.low, soldiers.range.high], [0, 30])
})

test('the wounded were 31, then 38, then 40 by one source, and 38 by another', () => {
  assert.equal(wounded.reconciliation, 'disputed')
  assert.deepEqual([wounded.range.low, wounded.range.high], [31, 40])
  assert.deepEqual(wounded.origins.origins.map(({ name }) => name).sort(), [
    'Staff at the district hospital in Tarn',
    'provincial health department',
  ])
})

test('the children are a part of the dead, on one word', () => {
  assert.deepEqual([children.range.low, children.range.high], [3, 4])
  assert.equal(children.origins.atMost, 1)
  assert.equal(children.reconciliation, 'agreed')
  assert.ok(
    relationsOf(children, 'part-of').includes('wire/coastwire-1.md: Three part-of wire/coastwire-1.md: At least 14'),
  )
})

test('a vague figure states nothing, and could be the same abstains', () => {
  assert.equal(questionWith('papers/seven-islands.md: Dozens').reconciliation, 'unstated')
  const resident = questionWith('papers/morning-bell.txt: more than two dozen')
  assert.deepEqual(
    resident.links?.map(({ kind, question }) => [kind, question]),
    [['could-be-same', killed.id]],
  )
})

test('one sum does not add up: eleven men, eight women and four children are not 22', () => {
  const failing = told.arithmetic.filter(({ verdict }) => verdict === 'fails')
  assert.deepEqual(
    failing.map(({ terms }) => terms.map(({ at }) => at.exact)),
    [['11', '8', '4', '22']],
  )
  assert.equal(failing[0]!.expected.low, 23)
})

test('four outlets have the text of the wire, which had it first', () => {
  const pathOf = (id: string) => told.pathByDocument.get(told.reports.find(report => report.id === id)!.document)!
  assert.equal(told.families.length, 1)
  const { reports, earliest } = told.families[0]!
  const paths = reports.map(pathOf)
  for (const path of ['harbour-herald.html', 'tarn-courier.html', 'dunmoor-post.md', 'evening.jsonl'])
    assert.ok(paths.includes(`papers/${path}`), path)
  assert.equal(earliest === undefined ? undefined : pathOf(earliest.report), 'wire/coastwire-1.md')
})

test('the order of the files changes nothing', async () => {
  const again = await story(paths => paths.toReversed())
  assert.deepEqual(again.questions, told.questions)
  assert.deepEqual(again.arithmetic, told.arithmetic)
})
