import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { verify } from '../../src/cli/verify.ts'
import type { CaseFile } from '../../src/model/case-file.ts'
import { run } from './in-process.ts'

const home = mkdtempSync(join(tmpdir(), 'hearsay-names-'))
const reports = join(home, 'reports')
const table = join(home, 'names.tsv')
mkdirSync(reports)
writeFileSync(
  join(reports, 'a.txt'),
  'SALTMERE, March 4 (Coastwire) - Police said three fighters of the Front were killed in Saltmere on Tuesday.\n',
)
writeFileSync(
  table,
  'actor\tTarn Front|the Front|Front\tinsurgent\ncity\tSaltmere\tXA\tNorthmarch\t-38.6\t-12.3\nvillage\tLesk\n',
)
after(() => rmSync(home, { recursive: true }))

async function claim() {
  const { out } = await run(exportCase, [reports], { to: 'json' })
  return (JSON.parse(out) as CaseFile).claims[0]!
}

test('a case keeps the names that it was given, and says which row it does not understand', async () => {
  await run(build, [reports])
  assert.equal((await claim()).place?.value.lat, undefined)

  const named = await run(build, [reports], { names: table })
  assert.match(named.err, /names\.tsv: line 3 begins with no kind that is known/u)
  assert.deepEqual((await claim()).subject?.value, { name: 'Tarn Front', role: 'insurgent' })

  await run(build, [reports])
  assert.equal((await claim()).place?.value.lat, -38.6)
  assert.equal((await run(verify, [reports])).code, 0)
})

test('a table that is not there is said, and nothing is built', async () => {
  const { code, err } = await run(build, [reports], { names: join(home, 'nothing.tsv') })
  assert.equal(code, 1)
  assert.match(err, /cannot read the names/u)
})
