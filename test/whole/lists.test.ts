import assert from 'node:assert/strict'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { claims } from '../../src/cli/claims.ts'
import type { Options } from '../../src/cli/command.ts'
import { sums } from '../../src/cli/sums.ts'
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

const SUMS = {
  'wrong.txt':
    'SALTMERE, 4 March 2031 - Twelve people were killed in the flood in Saltmere, the town hall said: seven women and four children.\n',
  'right.txt':
    'VELIN, 9 March 2031 - Nine people were killed in the fire in Velin, the town hall said: six women and three children.\n',
}

test('sums that do not add up are shown with their terms; those that do only when they are asked for', () =>
  withFolder(SUMS, async folder => {
    await run(build, [folder], {})
    const failing = await run(sums, [folder], {})
    assert.match(failing.out, /6 sums could be checked; 1 of them does not add up/u)
    assert.match(
      failing.out,
      /^! .*the terms give 11, the text says 12 · a\w+\n {4}part {3}7 {2}"seven" {2}wrong\.txt:\d+/mu,
    )
    assert.doesNotMatch(failing.out, /^= /mu)
    assert.match((await run(sums, [folder], { holding: true })).out, /^= .*the terms give 9, the text says 9/mu)
    const records = (await run(sums, [folder], { holding: true, json: true })).out.trim().split('\n')
    assert.deepEqual([...new Set(records.map(line => JSON.parse(line).verdict))].sort(), ['fails', 'holds'])
  }))
