import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { review } from '../../src/cli/review.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const REPORTS = {
  'a.txt': 'SALTMERE, March 4 (Coastwire) - At least 14 people were killed in Saltmere on Tuesday, police said.\n',
  'b.txt': 'SALTMERE, March 4 (Tarn Courier) - The army said 17 people were killed in Saltmere on Tuesday.\n',
  'c.txt': 'Dozens of soldiers were wounded near Tarn on March 2, 2031, the ministry said.\n',
  'same.txt': 'Dozens of soldiers were wounded near Tarn on March 2, 2031, the ministry said.\n',
}

const built = (folder: string, options = {}) => run(build, [folder], { by: 'Ada', ...options })

/** What a build says that cannot have been told before. */
async function toldAnew(folder: string, options = {}): Promise<string> {
  rmSync(join(folder, '.hearsay', 'told.json'))
  return (await built(folder, options)).out
}

test('a build that finds nothing new says what the first one said, warnings too, and reads no claim for it', () =>
  withFolder(REPORTS, async folder => {
    const first = await built(folder)
    assert.match(first.err, /same\.txt/u)
    const ledger = new DatabaseSync(join(folder, '.hearsay', 'ledger.sqlite'))
    ledger.exec(`UPDATE claims SET record = 'none that can be read'`)
    ledger.close()
    assert.deepEqual(await built(folder), first)
    assert.match((await run(exportCase, [folder], { to: 'json' })).err, /the ledger was damaged/u)
  }))

test('what is told follows files, their names, decisions, profiles and limits', () =>
  withFolder(REPORTS, async folder => {
    const said = new Set([(await built(folder)).out])
    const isNew = async (options = {}): Promise<void> => {
      const { out } = await built(folder, options)
      assert.ok(!said.has(out), out)
      said.add(out)
      assert.equal(await toldAnew(folder, options), out)
    }
    await isNew({ profile: 'acled' })
    await isNew({ limit: '1' })
    const { out } = await run(exportCase, [folder], { to: 'jsonl' })
    const claim = /"id":"([^"]+\.killed)"/u.exec(out)![1]!
    assert.equal((await run(review, [folder, 'reject', claim], { by: 'Ada', why: 'a rehearsal' })).code, 0)
    await isNew()
    rmSync(join(folder, 'b.txt'))
    await isNew()
    writeFileSync(join(folder, 'd.txt'), 'Police said 99 people were killed in Tarn on March 3, 2031.\n')
    await isNew()
  }))

test('a telling that was changed or cut off is told anew', () =>
  withFolder(REPORTS, async folder => {
    const { out } = await built(folder)
    const file = join(folder, '.hearsay', 'told.json')
    const kept = readFileSync(file, 'utf8')
    for (const changed of [kept.replace('14', '15'), kept.slice(0, 200), '', '\n'.repeat(3)]) {
      writeFileSync(file, changed)
      assert.equal((await built(folder)).out, out)
      assert.equal(readFileSync(file, 'utf8'), kept)
    }
    assert.deepEqual(
      readdirSync(join(folder, '.hearsay')).filter(name => name.endsWith('.part')),
      [],
    )
  }))
