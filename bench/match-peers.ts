import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is to be matched, and where the pairs are to be written. */
export interface Contest {
  readonly corpus: string
  readonly size: number
  readonly threads: number
  readonly found: string
}

/** Somebody who finds copies; `most` reports is what it survives. No command: it is not here. */
export interface Peer {
  readonly name: string
  readonly most: number
  command(contest: Contest): readonly string[] | undefined
}

const here = import.meta.dirname
const PROTOTYPE = join(here, '..', '..', 'shared', 'bench', 'prototype', 'reuse.mjs')
const RUN_WORDS = 20 // in a row that sim_text takes for copied: with fewer it tells mostly chance

/** In the order in which they run. */
export const PEERS: readonly Peer[] = [
  {
    name: 'hearsay',
    most: Number.POSITIVE_INFINITY,
    command: ({ corpus, threads, found }) => [
      process.execPath,
      join(here, 'match-alone.ts'),
      join(corpus, 'docs.jsonl'),
      String(threads),
      found,
    ],
  },
  {
    name: 'prototype',
    most: Number.POSITIVE_INFINITY,
    command: ({ corpus, threads, found }) =>
      existsSync(PROTOTYPE)
        ? [
            'env',
            'MINM=20',
            process.execPath,
            PROTOTYPE,
            join(corpus, 'docs.jsonl'),
            String(threads),
            found,
            '0',
            '5',
            '10',
          ]
        : undefined,
  },
  {
    name: 'sim_text',
    most: 100_000,
    command: ({ corpus, size, found }) => {
      if (spawnSync('which', ['sim_text']).status !== 0) return undefined
      const files = join(corpus, 'files')
      mkdirSync(files, { recursive: true })
      const lines = readFileSync(join(corpus, 'docs.jsonl'), 'utf8').split('\n').filter(Boolean)
      for (const [number, line] of lines.entries()) writeFileSync(join(files, String(number)), JSON.parse(line).text)
      writeFileSync(
        join(corpus, 'files.txt'),
        Array.from({ length: size }, (_, n) => `${join(files, String(n))}\n`).join(''),
      )
      const pairs = `sed -nE 's#.*/([0-9]+): line [0-9-]+ *\\|.*/([0-9]+): line.*#\\1 \\2#p'`
      return [
        'sh',
        '-c',
        `sim_text -r${RUN_WORDS} -s -n -T -i < '${join(corpus, 'files.txt')}' | ${pairs} > '${found}'`,
      ]
    },
  },
  {
    name: 'dolos-core',
    most: 10_000,
    command: ({ corpus, found }) => {
      const peers = join(here, 'peers')
      if (!existsSync(join(peers, 'node_modules')))
        spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: peers })
      if (!existsSync(join(peers, 'node_modules', '@dodona', 'dolos-core'))) return undefined
      return [process.execPath, '--max-old-space-size=8000', join(peers, 'dolos.ts'), join(corpus, 'docs.jsonl'), found]
    },
  },
]

export interface Timed {
  readonly wall: number
  readonly cpu: number
  /** Most memory that the process had at once, in megabytes. */
  readonly peak: number
}

const MOST_SECONDS = 900 // for one run

/** Runs a command to its end; undefined where it fails or takes too long. */
export function timed(command: readonly string[]): Timed | undefined {
  const log = join(here, `.timed-${process.pid}`)
  const given = ['-f', '%e %U %S %M', '-o', log, ...command]
  const done = spawnSync('/usr/bin/time', given, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: MOST_SECONDS * 1000,
  })
  if (done.error) throw new Error(`GNU time is needed: ${done.error.message}`)
  const line = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').at(-1)! : ''
  rmSync(log, { force: true })
  if (done.status !== 0) return undefined
  const [wall, user, system, peak] = line.split(' ').map(Number)
  return { wall: wall!, cpu: user! + system!, peak: peak! / 1024 }
}
