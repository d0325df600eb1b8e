import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { SAMPLES } from '../test/conformance/reader-samples.ts'

/**
 * Fuzzes readers with Jazzer.js, which is guided by what its inputs reach: `npm run fuzz -- [--seconds 600] [READER...]`. Each reader starts
 * from its good samples and from what was kept before. What breaks one, and a choice of what reached furthest, is kept in
 * test/corpus/fuzz/READER.gz, a line of base64 each, and the conformance suite reads it ever after.
 */
const KEPT = 100 // inputs a reader and run, so that the suite reads them all in a few seconds

const folder = import.meta.dirname
const work = join(folder, '.work')
const kept = join(folder, '..', 'test', 'corpus', 'fuzz')

const words = process.argv.slice(2)
const at = words.indexOf('--seconds')
const seconds = at < 0 ? 600 : Number(words[at + 1])
const wanted = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
const readers = [...new Set(SAMPLES.map(sample => sample.reader))].filter(
  name => wanted.length === 0 || wanted.includes(name),
)

if (!existsSync(join(folder, 'node_modules', '@jazzer.js'))) {
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder, stdio: 'inherit' })
}

// The fuzzer sees into CommonJS alone, so that readers and their libraries are made into one such file.
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(folder, 'target.ts'),
    outDir: work,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'target.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})

for (const reader of readers) {
  const samples = SAMPLES.filter(sample => sample.reader === reader)
  const seeds = join(work, 'seeds', reader)
  const grown = join(work, 'grown', reader)
  const found = join(work, 'found', reader)
  for (const path of [seeds, grown, found]) mkdirSync(path, { recursive: true })
  for (const { path, bytes } of samples) writeFileSync(join(seeds, basename(path)), bytes)
  const file = join(kept, `${reader}.gz`)
  const before = existsSync(file) ? gunzipSync(readFileSync(file)).toString().split('\n') : []
  for (const [index, line] of before.entries()) writeFileSync(join(seeds, `kept-${index}`), Buffer.from(line, 'base64'))

  const { tried, spent, covered } = fuzzReader(reader, samples[0]!.path, [grown, seeds], found)
  process.stdout.write(
    `${reader}: ${tried} inputs in ${spent} s, ${covered} branches reached, ${readdirSync(grown).length} inputs kept for reaching more\n`,
  )
  for (const name of readdirSync(found)) process.stdout.write(`  found ${join(found, name)}\n`)
  const reached = contentsOf(grown).sort((left, right) => left.length - right.length || (left < right ? -1 : 1))
  const chosen = reached.filter((_, index) => index % Math.ceil(reached.length / KEPT) === 0) // small ones and large ones
  const lines = [...new Set([...contentsOf(found), ...before, ...chosen])].filter(line => line !== '').sort()
  mkdirSync(kept, { recursive: true })
  writeFileSync(file, gzipSync(lines.join('\n'), { level: 9 }))
}

/** Runs the fuzzer until the time is up: it ends at whatever breaks the reader, and is started anew. What it said stays in a log. */
function fuzzReader(reader: string, path: string, inputs: readonly string[], found: string) {
  const log = join(work, `${reader}.log`)
  writeFileSync(log, '')
  const began = Date.now()
  const left = () => Math.ceil(seconds - (Date.now() - began) / 1000)
  let tried = 0
  let covered = 'unknown'
  do {
    const limits = [`-max_total_time=${left()}`, '-timeout=20', '-rss_limit_mb=4096', '-max_len=65536']
    const run = spawnSync(
      join(folder, 'node_modules', '.bin', 'jazzer'),
      [join(work, 'target.cjs'), ...inputs, '--sync=false', '--timeout=25000', '--', ...limits, `-artifact_prefix=${found}/`],
      { cwd: folder, env: { ...process.env, HEARSAY_FUZZ_PATH: path }, encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    const said = `${run.stdout}\n${run.stderr}`
    writeFileSync(log, said, { flag: 'a' })
    const counts = [...said.matchAll(/^#(\d+)/gmu)]
    if (counts.length === 0) throw new Error(`The fuzzer did not start; ${log} has what it said`)
    tried += Number(counts.at(-1)![1])
    covered = [...said.matchAll(/\bcov: (\d+)/gu)].at(-1)?.[1] ?? covered
  } while (left() > 0)
  return { tried, spent: seconds - left(), covered }
}

/** The files of a folder, each as base64. */
function contentsOf(path: string): string[] {
  return readdirSync(path).map(name => readFileSync(join(path, name)).toString('base64'))
}
