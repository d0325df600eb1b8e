import assert from 'node:assert/strict'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { claims } from '../../src/cli/claims.ts'
import type { Options } from '../../src/cli/command.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const TOWNS = [
  'Tarn',
  'Saltmere',
  'Ostmoor',
  'Velin',
  'Hask',
  'Brenn',
  'Orlo',
  'Quist',
  'Rethel',
  'Sund',
  'Ulm',
  'Wexe',
]
const REPORTS = {
  'a.txt': TOWNS.map((town, index) => `Police said ${index + 20} people were killed in ${town}.\n`).join('\n'),
}

test('a list shows ten and says how many more there are; records come whole unless a limit is given', () =>
  withFolder(REPORTS, async folder => {
    await run(build, [folder], {})
    const linesOf = async (options: Options) => (await run(claims, [folder], options)).out.trim().split('\n').length
    const list = await run(claims, [folder], {})
    assert.equal(list.out.match(/^killed/gmu)?.length, 10)
    assert.match(list.err, /2 more: --all/u)
    assert.equal(await linesOf({ json: true }), TOWNS.length)
    assert.equal(await linesOf({ json: true, limit: '3' }), 3)
  }))
