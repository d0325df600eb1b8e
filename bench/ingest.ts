import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PROFILES } from '../src/model/profile.ts'
import { openDesk } from '../src/node/compose.ts'
import { tellingOf } from '../src/publish/telling.ts'
import { read } from '../src/read/read.ts'
import type { ReadInput } from '../src/read/reader.ts'
import { DOCX, ODT, pdfOf } from '../test/conformance/reader-samples.ts'
import { proseOf } from './prose.ts'
import { randomOf } from './random.ts'

// How fast files come in: web archives with and without the article finder, other formats, and a whole case: how long it takes to build, what
// it holds in memory at most with all its workers, and how long a second run takes that finds nothing new. Real news if it lies beside the
// checkout, else made-up prose. `node bench/ingest.ts [REPORTS]`.

const WANTED_REPORTS = Number(process.argv[2] ?? 20_000)
const REPORTS_A_FILE = 500
const SHOWN = 5 // questions that a build tells of unless it is asked for more
const COMMAND = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
const LOAD = join(import.meta.dirname, '..', '..', 'shared', 'data', 'load')

const prose = proseOf(randomOf(7))
await archives()
await formats()
await wholeCase()

/** Archives of pages, and of pages' parts alone, which are framed and passed over. */
async function archives(): Promise<void> {
  const page = pageOf()
  const parts = ['text/css', 'image/png', 'text/javascript'].map(type => captured(type, prose.report(3000))).join('')
  const framed = new TextEncoder().encode(parts.repeat(Math.ceil(60e6 / parts.length)))
  const pages = new TextEncoder().encode(captured('text/html', page).repeat(200))
  say('web archive, framing', await speed('a.warc', framed))
  say(
    `web archive, pages of ${Math.round(page.length / 1000)} kB with the article finder`,
    await speed('b.warc', pages),
  )
}

async function formats(): Promise<void> {
  const text = Array.from({ length: 400 }, () => prose.report(500)).join('\n\n')
  const lines = text
    .split('\n\n')
    .map(words => JSON.stringify({ text: words }))
    .join('\n')
  say('plain text', await speed('a.txt', new TextEncoder().encode(text)))
  say('JSON Lines', await speed('a.jsonl', new TextEncoder().encode(lines)))
  say('DOCX (small)', await speed('a.docx', DOCX))
  say('ODT (small)', await speed('a.odt', ODT))
  const pages = Array.from({ length: 40 }, () => Array.from({ length: 6 }, () => prose.sentence(60)))
  say('PDF of 40 pages', await speed('a.pdf', await pdfOf(pages)))
}

/** A case from nothing, and once more with nothing new. */
async function wholeCase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-ingest-'))
  try {
    const { reports, bytes } = fill(folder)
    const peak = watchMemory()
    const first = await built(folder)
    const { own, all } = peak()
    say(
      `a case of ${reports} reports, ${(bytes / 1e6).toFixed(0)} MB`,
      `${first.toFixed(1)} s, ${(bytes / 1e6 / first).toFixed(1)} MB/s, at most ${own} MB in the program, ${all} MB with its workers`,
    )
    const before = process.cpuUsage()
    const again = await built(folder)
    const { user, system } = process.cpuUsage(before)
    say('the same with nothing new', `${again.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of it on a core`)
    const start = performance.now()
    const { status } = spawnSync(process.execPath, [COMMAND, 'build', folder, '--quiet'])
    const command = ((performance.now() - start) / 1000).toFixed(2)
    say('the same, as a command that is typed', `${command} s${status === 0 ? '' : `, exit status ${status}`}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function built(folder: string): Promise<number> {
  const start = performance.now()
  let step = ''
  let since = start
  const desk = openDesk(folder, undefined, next => {
    if (next === step) return
    if (step !== '') say(`  ${step.toLowerCase()}`, `${((performance.now() - since) / 1000).toFixed(1)} s`)
    step = next
    since = performance.now()
  })
  await desk.build(PROFILES.plain)
  desk.told([PROFILES.plain.name, SHOWN], () => tellingOf(desk.caseFile(PROFILES.plain), SHOWN, PROFILES.plain))
  desk.close()
  say(`  ${step.toLowerCase()}`, `${((performance.now() - since) / 1000).toFixed(1)} s`)
  return (performance.now() - start) / 1000
}

/** Puts reports into a folder, some hundred a file. */
function fill(folder: string): { reports: number; bytes: number } {
  let reports = 0
  let bytes = 0
  let lines: string[] = []
  const flush = (): void => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${String(reports).padStart(7, '0')}.jsonl`), lines.join('\n'))
    lines = []
  }
  for (const line of linesOfReports()) {
    lines.push(line)
    bytes += Buffer.byteLength(line)
    reports++
    if (lines.length === REPORTS_A_FILE) flush()
    if (reports === WANTED_REPORTS) break
  }
  if (lines.length > 0) flush()
  return { reports, bytes }
}

/** News if there is any, and then as much made-up prose as is wanted. */
function* linesOfReports(): Generator<string> {
  for (const name of existsSync(LOAD) ? readdirSync(LOAD).sort().reverse() : []) {
    const text = gunzipSync(readFileSync(join(LOAD, name))).toString('utf8')
    for (const line of text.split('\n')) if (line !== '') yield line
  }
  for (;;) yield JSON.stringify({ text: prose.report(300) })
}

/** Best of three passes over a file. */
async function speed(path: string, bytes: Uint8Array): Promise<string> {
  let best = Number.POSITIVE_INFINITY
  let documents = 0
  const input: ReadInput = { path, bytes, sha256: '0'.repeat(64) }
  for (let pass = 0; pass < 3; pass++) {
    const start = performance.now()
    documents = (await read(input)).documents.length
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  const each = documents === 0 ? '' : `, ${((best * 1000) / documents).toFixed(1)} ms a document`
  return `${(bytes.length / 1e6 / best).toFixed(1)} MB/s${each}`
}

/** The most memory that this program, and it with its workers, held at once since now. */
function watchMemory(): () => { own: number; all: number } {
  let own = 0
  let all = 0
  const look = (): void => {
    const mine = residentOf(process.pid)
    own = Math.max(own, mine)
    all = Math.max(all, mine + childrenOf(process.pid).reduce((sum, child) => sum + residentOf(child), 0))
  }
  const timer = setInterval(look, 250)
  return () => {
    clearInterval(timer)
    look()
    return { own: Math.max(own, Math.round(process.resourceUsage().maxRSS / 1024)), all }
  }
}

/** Resident megabytes of a process, where the system tells. */
function residentOf(process: number): number {
  try {
    return Math.round(Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

function childrenOf(process: number): number[] {
  try {
    return readFileSync(`/proc/${process}/task/${process}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

/** A page as news sites have them: menu, scripts, an article, and lists of other reports. */
function pageOf(): string {
  const paragraphs = Array.from({ length: 25 }, () => `<p>${prose.sentence(30)} <a href="/x">${prose.word()}</a></p>`)
  const cards = Array.from(
    { length: 60 },
    () => `<div class="card"><a href="/y"><h3>${prose.sentence(8)}</h3></a></div>`,
  )
  const menu = Array.from({ length: 80 }, () => `<li><a href="/z">${prose.word()}</a></li>`)
  return `<!doctype html><html lang="en"><head><title>${prose.sentence(7)}</title></head><body><nav><ul>${menu.join('')}</ul></nav><script>${'let a = 1;\n'.repeat(900)}</script><main><article><h1>${prose.sentence(7)}</h1>${paragraphs.join('')}</article></main><div class="more">${cards.join('')}</div></body></html>`
}

function captured(type: string, body: string): string {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nServer: vale\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-04T14:05:09Z\r\nWARC-Target-URI: https://vale.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(62)} ${figure}\n`)
}
