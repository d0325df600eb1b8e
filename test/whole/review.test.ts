import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { cited } from '../../src/cli/cited.ts'
import { claims } from '../../src/cli/claims.ts'
import type { Options } from '../../src/cli/command.ts'
import { diff } from '../../src/cli/diff.ts'
import { explain } from '../../src/cli/explain.ts'
import { exportCase } from '../../src/cli/export.ts'
import { questions } from '../../src/cli/questions.ts'
import { review } from '../../src/cli/review.ts'
import { verify } from '../../src/cli/verify.ts'
import type { CaseFile } from '../../src/model/case-file.ts'
import type { SourceRecord } from '../../src/model/source-record.ts'
import { hearsay } from './command-line.ts'
import { type Done, run } from './in-process.ts'

const REPORTS = {
  'a.md': report('Tarn Courier', 4, 'Harbour police said 14 people were killed in Saltmere on 3 March 2031.'),
  'b.md': report('Evening Lantern', 5, 'The mayor said 22 people were killed in Saltmere on 3 March 2031.'),
  'c.md': report('Hill Gazette', 5, 'Harbour police said 30 people were wounded in Saltmere on 3 March 2031.'),
}

function report(publisher: string, day: number, text: string): string {
  return `---\npublisher: ${publisher}\ndate: 2031-03-0${day}\n---\n${text}\n`
}

/** One case for the whole file; every test undoes what it decides. */
const folder = mkdtempSync(join(tmpdir(), 'hearsay-review-'))
const log = join(folder, '.hearsay', 'reviews.jsonl')
const monday = `${folder}-monday.json`
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text)

const ADA = { by: 'Ada Ravel', why: 'counted by hand' }
const built = (): Promise<Done> => run(build, [folder], { quiet: true })
const decide = (words: readonly string[], options: Options = ADA): Promise<Done> =>
  run(review, [folder, ...words], options)
const ledger = async (): Promise<CaseFile> => JSON.parse((await run(exportCase, [folder], { to: 'json' })).out)
const claimOf = async (file: string): Promise<string> => {
  const { claims, documents, review: kept } = await ledger()
  const document = documents.find(({ capture }) => capture.path === file)
  const claim = [...claims, ...(kept?.rejected ?? [])].find(({ at }) => at.document === document?.id)
  assert.ok(claim, `no claim in ${file}`)
  return claim.id
}
const deadOf = ({ questions }: CaseFile) => questions.filter(({ measure }) => measure === 'killed')
const answers = ({ claims, questions, arithmetic }: CaseFile): string => JSON.stringify([claims, questions, arithmetic])

async function undoAll(): Promise<void> {
  const { out } = await decide(['list'], { json: true })
  const decisions = out.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]))
  const holding = decisions.filter(({ deed, undone }) => deed !== 'undo' && !undone).map(({ id }) => id)
  if (holding.length > 0) assert.equal((await decide(['undo', ...holding])).code, 0)
}

before(async () => {
  for (const [path, text] of Object.entries(REPORTS)) write(path, text)
  assert.equal((await built()).code, 0)
})
after(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(monday, { force: true })
})

test('the command line takes decisions, lists them and teaches how', async () => {
  const claim = await claimOf('b.md')
  const made = hearsay(['review', folder, 'reject', claim, '--by', 'Ada Ravel', '--why', 'counted by hand'])
  assert.equal(made.code, 0, made.err)
  assert.match(hearsay(['review', folder, 'list']).out, /^r1 · .* · Ada Ravel · reject .*\n {4}counted by hand\n$/u)
  assert.match(hearsay(['review', '--help']).out, /Examples:\n {2}hearsay review/u)
  await undoAll()
})

test('a rejected claim drops out at once, everywhere; undoing the decision brings the same ledger back', async () => {
  const undecided = await ledger()
  const claim = await claimOf('b.md')
  const { out } = await decide(['reject', claim])
  assert.match(out, /· Ada Ravel · reject /u)
  assert.match(out, /range +14 to 22 -> 14$/mu)
  assert.match(out, /no longer heard: .*mayor/iu)
  assert.equal(deadOf(await ledger())[0]?.range.high, 14)
  assert.doesNotMatch((await run(questions, [folder])).out, /"22"/u)
  assert.match(
    (await run(explain, [claim, folder])).out,
    /review +rejected\n +r\d+ .* Ada Ravel: reject, counted by hand/u,
  )
  assert.match((await run(claims, [folder], { rejected: true })).out, /^killed .*rejected by a reviewer \(r\d+\) · /u)
  await undoAll()
  assert.equal((await run(claims, [folder], { rejected: true })).out, 'No claim.\n')
  assert.equal(answers(await ledger()), answers(undecided))
})

test('a rebuild replays the decisions, and verify passes over a case with decisions', async () => {
  const claim = await claimOf('a.md')
  await decide(['correct', claim], { ...ADA, quantity: 'at least 16' })
  const decided = await ledger()
  assert.equal(deadOf(decided)[0]?.range.low, 16)
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, '.hearsay', `ledger.sqlite${suffix}`), { force: true })
  await built()
  assert.equal(answers(await ledger()), answers(decided))
  assert.match((await run(verify, [folder])).out, /^All the same/u)
  assert.match((await run(explain, [claim, folder])).out, /quantity was read as 14/u)
  await undoAll()
})

test('questions are split, merged, renamed', async () => {
  const [dead] = deadOf(await ledger())
  await decide(['split', dead!.id, await claimOf('b.md')])
  const parts = deadOf(await ledger()).map(({ id }) => id)
  assert.equal(parts.length, 2)
  await decide(['merge', ...parts])
  const [merged, ...others] = deadOf(await ledger())
  assert.deepEqual([merged?.range.low, merged?.range.high, others.length], [14, 22, 0])
  await decide(['rename', merged!.id], { ...ADA, text: 'Who was killed at the harbour?' })
  assert.match((await run(questions, [folder])).out, /Who was killed at the harbour\?/u)
  assert.match(
    (await run(explain, [merged!.id, folder])).out,
    /rename, counted by hand\n +it was called: How many people/u,
  )
  await undoAll()
  assert.deepEqual(
    deadOf(await ledger()).map(({ id, text }) => [id, text]),
    [[dead?.id, dead?.text]],
  )
})

test('a decision on what is gone becomes an issue of the next build, and holds again when it is back', async () => {
  await decide(['accept', await claimOf('c.md')])
  rmSync(join(folder, 'c.md'))
  const { code, err } = await built()
  assert.equal(code, 0)
  assert.match(err, /reviews\.jsonl, r\d+: decides on .*\.wounded \(accept\), which is not in the case;/u)
  write('c.md', REPORTS['c.md'])
  assert.equal((await built()).err, '')
  await undoAll()
})

test('two reviewers are compared by Cohen\u2019s kappa', async () => {
  const ben = { by: 'Ben', why: 'read it' }
  const pair = { by: 'Ada Ravel', with: 'Ben' }
  const [left, right] = [await claimOf('a.md'), await claimOf('b.md')]
  for (const by of [ADA, ben]) {
    await decide(['accept', left], by)
    await decide(['reject', right], by)
  }
  assert.match((await decide(['agreement'], pair)).out, /Cohen's kappa 1\.000/u)
  await decide(['accept', right], ben)
  const { kappa, both } = JSON.parse((await decide(['agreement'], { ...pair, json: true })).out)
  assert.deepEqual([kappa, both], [0, 2])
  assert.match((await decide(['agreement'], { ...pair, with: 'Cleo' })).err, /Cleo has judged no claim/u)
  await undoAll()
})

test('sources say who was cited, with the grade that an analyst gave', async () => {
  const sources = async (): Promise<SourceRecord[]> =>
    (await run(cited, [folder], { json: true, all: true })).out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  const [police] = await sources()
  assert.equal(police?.claims.length, 2)
  assert.deepEqual([police.citedBy, police.reliability], [['Hill Gazette', 'Tarn Courier'], undefined])
  await decide(['reliability', police.name], { ...ADA, grade: 'B' })
  assert.equal((await sources())[0]?.reliability, 'B')
  assert.match((await run(cited, [folder])).out, /· reliability B\n {4}cited by +Hill Gazette, Tarn Courier/u)
  assert.match((await run(questions, [folder])).out, /Harbour police \[B\]: 14/iu)
  assert.match((await decide(['reliability', 'Nobody Cited'], { ...ADA, grade: 'C' })).err, /decides on Nobody Cited/u)
  await undoAll()
})

test('diff tells an echo from a voice that was really added', async () => {
  await run(exportCase, [folder], { to: 'json', output: monday })
  assert.equal((await run(diff, [monday, folder])).out, 'Nothing changed.\n')
  assert.equal((await run(diff, [folder, folder], { json: true })).out, '')
  assert.equal((await run(diff, [monday, join(folder, '.hearsay')])).out, 'Nothing changed.\n')
  write(
    'd.md',
    report('Dunmoor Post', 6, 'Again harbour police said 14 people were killed in Saltmere on 3 March 2031.'),
  )
  write('e.md', report('Morning Bell', 7, 'The coast guard said 25 people were killed in Saltmere on 3 March 2031.'))
  await built()
  const { out } = await run(diff, [monday, folder])
  assert.match(out, /range +14 to 22 -> 14 to 25$/mu)
  assert.match(out, /really added: .*coast guard.*: 25/iu)
  assert.match(out, /only echo: 1 more claim of .*police/iu)
  assert.match(out, /^\+ d\.md.* \(Dunmoor Post, 2031-03-06\)$/mu)
  const [first = ''] = (await run(diff, [monday, folder], { json: true })).out.split('\n')
  const gains: { kind: string }[] = JSON.parse(first).gains
  assert.deepEqual(
    gains.map(({ kind }) => kind),
    ['added', 'echo'],
  )
  for (const path of ['d.md', 'e.md']) rmSync(join(folder, path))
  await built()
})

test('a wrong command writes nothing and says what to do', async () => {
  const text = readFileSync(log, 'utf8')
  const claim = await claimOf('a.md')
  const [dead] = deadOf(await ledger())
  const wounded = (await ledger()).questions.find(({ measure }) => measure === 'wounded')
  for (const [words, options, code, said] of [
    [['reject', 'nothing-like-this'], ADA, 1, /there is no claim nothing-like-this/u],
    [['reject', claim.slice(0, 0)], ADA, 1, /claims begin with/u],
    [['reject'], ADA, 2, /reject what\? Give an id/u],
    [['reject', claim], { why: 'x' }, 2, /say who: --by NAME/u],
    [['reject', claim], { by: 'Ada', why: ' ' }, 2, /say why: --why TEXT/u],
    [['bless', claim], ADA, 2, /there is no deed bless; choose from accept, reject/u],
    [['correct', claim], ADA, 2, /say what is right/u],
    [['correct', claim], { ...ADA, quantity: 'harbour' }, 2, /is no single figure/u],
    [['merge', dead!.id], ADA, 2, /two questions or more/u],
    [['merge', dead!.id, wounded!.id], ADA, 1, /count different things: killed, wounded/u],
    [['split', dead!.id], ADA, 2, /then the claims that leave it/u],
    [['split', dead!.id, ...dead!.claims], ADA, 1, /must leave a claim behind/u],
    [['split', wounded!.id, claim], ADA, 1, /does not answer/u],
    [['rename', dead!.id], ADA, 2, /rename takes --text/u],
    [['reliability', 'Harbour police'], ADA, 2, /--grade A, B/u],
    [['undo', 'r999'], ADA, 1, /there is no decision r999/u],
  ] as const) {
    const found = await decide(words, options)
    assert.equal(found.code, code, words.join(' '))
    assert.match(found.err, said)
  }
  assert.equal(readFileSync(log, 'utf8'), text)
  assert.match((await run(diff, [folder, join(folder, 'a.md')])).err, /is no exported case; make one with/u)
  assert.match((await run(diff, [folder, 'no-such-file.json'])).err, /there is no no-such-file\.json/u)
})

test('verify names a decision that was changed after it was written', async () => {
  const text = readFileSync(log, 'utf8')
  writeFileSync(log, text.replace('"Ada Ravel"', '"Eve"'))
  const { code, out } = await run(verify, [folder])
  assert.equal(code, 3)
  assert.match(out, /reviews\.jsonl, line 2: does not follow from the line before/u)
  writeFileSync(log, text)
  assert.equal((await run(verify, [folder])).code, 0)
})
