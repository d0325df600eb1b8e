/**
 * Pictures of every view of the reading room over the example case, light and dark, to be looked at before a change of the page is
 * committed: into `.cache/screenshots`, or the folder that is named. The first is also the picture of the README.
 *
 *   npm run screenshots
 */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { QuestionRow, Page as Rows } from '../src/model/view.ts'
import type { FamilyRow, FamilyView } from '../src/model/view-report.ts'

const root = join(import.meta.dirname, '..')
const into = process.argv[2] ?? join(root, '.cache', 'screenshots')
const TOKEN = 'a-token-for-screenshots'
const SIZE = { width: 1280, height: 860 } // pixels; a laptop
const SETTLE_MS = 400 // after the last request: charts draw on the next frames

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path),
)
if (executablePath === undefined) throw new RangeError('No Chromium on this machine')

mkdirSync(into, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'hearsay-screenshots-'))
const reports = join(folder, 'saltmere-harbour')
cpSync(join(root, 'examples', 'saltmere-harbour'), reports, { recursive: true })
const main = join(root, 'src', 'cli', 'main.ts')
decide()
const server = spawn(process.execPath, [main, 'serve', reports, '--token', TOKEN], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const address = await addressOf(server.stdout)
  const paths = await pathsOf(address)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ viewport: SIZE, colorScheme })).newPage()
    await page.goto(`${address}/?token=${TOKEN}`)
    for (const [name, path] of paths) await picture(page, address + path, join(into, `${name}-${colorScheme}.png`))
  }
  copyFileSync(join(into, 'questions-light.png'), join(root, 'docs', 'questions.png'))
  console.log(`${paths.length * 2} pictures in ${into}`)
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}

/** Builds the case, and has two people decide on something that changes no answer, so that the history shows something. */
function decide(): void {
  hearsay('build', reports, '--names', join(root, 'examples', 'saltmere-harbour.names.tsv'))
  const rows = hearsay('questions', reports, '--limit', '1', '--json').trim().split('\n')
  const { claims } = JSON.parse(rows[0]!) as { claims: readonly string[] }
  hearsay('review', reports, 'accept', claims[0]!, '--by', 'Oda Fenn', '--why', 'The words say so')
  hearsay('review', reports, 'reliability', 'Coastwire', '--grade', 'B', '--by', 'Ivo Brand', '--why', 'Mostly right')
}

function hearsay(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  if (status !== 0 && stdout === '') throw new Error(stderr)
  return stdout
}

async function picture(page: Page, href: string, file: string): Promise<void> {
  await page.goto(href)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(SETTLE_MS)
  await page.screenshot({ path: file })
}

/** Every view with the address of one thing that it shows: what has most in it. */
async function pathsOf(address: string): Promise<readonly (readonly [string, string])[]> {
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(address + path, { headers: { authorization: `Bearer ${TOKEN}` } })).json() as Promise<Answer>
  const { rows: questions } = await ask<Rows<QuestionRow>>('/api/questions?order=reports&limit=1')
  const { rows: families } = await ask<Rows<FamilyRow>>('/api/families?limit=1')
  const question = `/questions/${encodeURIComponent(questions[0]!.id)}`
  const family = families[0]
  const copies = family && (await ask<FamilyView>(`/api/families/${family.id}`))
  const report = copies?.reports[0]
  const change = copies?.changes[0]
  return [
    ['questions', '/questions'],
    ['question', question],
    ['reports', '/reports'],
    ...(report === undefined ? [] : [['report', `/reports/${encodeURIComponent(report.id)}`] as const]),
    ['families', '/families'],
    ...(family === undefined ? [] : [['family', `/families/${family.id}`] as const]),
    ...(change === undefined
      ? []
      : [
          [
            'pair',
            `/pairs?left=${encodeURIComponent(change.leftReport)}&right=${encodeURIComponent(change.rightReport)}`,
          ] as const,
        ]),
    ['sources', '/sources'],
    ['publishers', '/publishers'],
    ['sums', '/sums'],
    ['wording', '/wording'],
    ['timeline', '/timeline'],
    ['map', '/map'],
    ['add', '/add'],
    ['issues', '/issues'],
    ['history', '/history'],
  ]
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const part of output) {
    const told = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(part))
    if (told !== null) return told[0]
  }
  throw new RangeError('The server gave no address')
}
