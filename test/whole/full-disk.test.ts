import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { verify } from '../../src/cli/verify.ts'
import { command, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const SIZES_KB = [60, 250, 600] // disks that fill up while the case is made, while it keeps, while it derives
const FILES = 60

const PLACES = ['Saltmere', 'Tarn', 'Dunmoor'] as const
const REPORTS = Object.fromEntries(
  Array.from({ length: FILES }, (_, n) => [
    `reports/r${n}.txt`,
    `Police said ${2 + n} people were killed in ${PLACES[n % 3]} on March ${1 + (n % 9)}, 2031. Report ${n}. ${'Nobody gave a name. '.repeat(60)}\n`,
  ]),
)

interface Disk {
  readonly path: string
  /** Makes as much room as is needed. */
  grow(): void
  remove(): void
}

/** A small file system of its own, where this user may mount one. */
function smallDisk(path: string, kilobytes: number): Disk | undefined {
  mkdirSync(path)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path])
  if (mounted.status !== 0) return undefined
  return {
    path,
    grow: () => assert.equal(spawnSync('mount', ['-o', 'remount,size=64m', path]).status, 0),
    remove: () => spawnSync('umount', [path]),
  }
}

/** Runs a command whose writes fail after so many bytes, as on a full disk: for users who may mount nothing. */
function onFullDisk(words: readonly string[], bytes: number) {
  const injector = join(import.meta.dirname, '..', 'full-disk.mjs')
  const done = spawnSync(process.execPath, ['--import', injector, ...command(words)], {
    encoding: 'utf8',
    env: { ...process.env, FULL_AFTER_BYTES: String(bytes) },
  })
  return { err: done.stderr, code: done.status }
}

async function calmCase(folder: string): Promise<string> {
  await run(build, [join(folder, 'reports')], { quiet: true, case: join(folder, 'calm') })
  return (await run(exportCase, [join(folder, 'reports')], { to: 'json', case: join(folder, 'calm') })).out
}

test('a disk that fills up is said, and once there is room the case is as it would have been', () =>
  withFolder(REPORTS, async folder => {
    const reports = join(folder, 'reports')
    const expected = await calmCase(folder)
    let full = 0
    for (const size of SIZES_KB) {
      const disk = smallDisk(join(folder, `disk-${size}`), size)
      if (disk === undefined) return fullByInjection(folder, expected)
      try {
        const options = { case: join(disk.path, 'case'), quiet: true }
        const done = spawnSync(process.execPath, command(['build', reports, '--case', options.case, '--quiet']), {
          encoding: 'utf8',
        })
        if (done.status !== 0) {
          full++
          assert.equal(done.status, 1, `${size} KB: ${done.stderr}`)
          assert.match(done.stderr, /^hearsay: the disk is full; [^\n]+\n$/u, `${size} KB`)
        }
        disk.grow()
        const again = await run(build, [reports], options)
        assert.equal(again.code, 0, `${size} KB: ${again.err}`)
        assert.equal((await run(exportCase, [reports], { to: 'json', case: options.case })).out, expected, `${size} KB`)
        assert.deepEqual(JSON.parse((await run(verify, [reports], { json: true, case: options.case })).out).faults, [])
      } finally {
        disk.remove()
      }
    }
    assert.ok(full >= 2, `${full} of ${SIZES_KB.length} disks filled up`)
  }))

test('writes that fail at any point lose nothing', () =>
  withFolder(REPORTS, async folder => fullByInjection(folder, await calmCase(folder))))

async function fullByInjection(folder: string, expected: string): Promise<void> {
  const reports = join(folder, 'reports')
  for (const bytes of [0, 30_000, 90_000]) {
    const kept = join(folder, 'injected')
    rmSync(kept, { recursive: true, force: true })
    const { code, err } = onFullDisk(['build', reports, '--case', kept, '--quiet'], bytes)
    assert.equal(code, 1, `${bytes} bytes: ${err}`)
    assert.match(err, /the disk is full/u, `${bytes} bytes`)
    const again = await run(build, [reports], { case: kept, quiet: true })
    assert.equal(again.code, 0, `${bytes} bytes: ${again.err}`)
    assert.equal((await run(exportCase, [reports], { to: 'json', case: kept })).out, expected, `${bytes} bytes`)
    assert.deepEqual(JSON.parse((await run(verify, [reports], { json: true, case: kept })).out).faults, [])
  }
}

test('a log that could not be written to in full takes the next entry as if nothing had been', () =>
  withFolder({ 'reports/a.txt': 'Police said 4 people were killed in Tarn on Monday.\n' }, async folder => {
    const reports = join(folder, 'reports')
    await run(build, [reports], { quiet: true })
    const log = join(reports, '.hearsay', 'log.jsonl')
    const before = readFileSync(log, 'utf8')
    writeFileSync(join(reports, 'b.txt'), 'Police said 5 people were killed in Dunmoor on Monday.\n')
    for (let bytes = 60; bytes < 600; bytes += 180) {
      assert.equal(onFullDisk(['build', reports, '--quiet'], bytes).code, 1)
      assert.ok(readFileSync(log, 'utf8').startsWith(before))
    }
    await run(build, [reports], { quiet: true })
    assert.deepEqual(JSON.parse((await run(verify, [reports], { json: true })).out).faults, [])
    assert.deepEqual(
      readdirSync(join(reports, '.hearsay')).filter(name => name.endsWith('.part')),
      [],
    )
  }))
