import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { after, before } from 'node:test'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { command } from '../whole/command-line.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const TOKEN = 'a-token-for-the-tests-of-the-page'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path),
)

/** Why the tests of the page cannot run here; where everything must run, a missing browser is a failure instead. */
export const skip: string | false =
  executablePath === undefined && process.env['CI'] !== 'true' && 'no Chromium on this machine'

/** A server over a folder of reports, and a browser; both last for the tests of one file. */
export interface RoomInBrowser {
  /** Folder of the reports. */
  readonly folder: string
  readonly address: string
  /** What the pages complained of: faults, what the policy refused, requests to anywhere else. */
  readonly faults: readonly string[]
  /** A page in a session of its own, at a path of the room. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Asks the API as a program. */
  json<Answer>(path: string): Promise<Answer>
}

/** Starts server and browser before the tests of a file, and ends them after. Without reports of its own, the room has a copy of the example. */
export function roomInBrowser(reports?: Readonly<Record<string, string>>): RoomInBrowser {
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'))
  let address = ''
  let browser: Browser | undefined
  let end = (): void => {}
  before(
    async () => {
      if (skip !== false) return
      assert.ok(executablePath, 'no Chromium on this machine')
      assert.ok(existsSync(join(ROOT, 'dist', 'web', 'index.html')), 'the page is not built: npm run build:web')
      if (reports === undefined) cpSync(join(ROOT, 'examples', 'saltmere-harbour'), folder, { recursive: true })
      for (const [name, text] of Object.entries(reports ?? {})) writeFileSync(join(folder, name), text)
      const server = spawn(process.execPath, command(['serve', folder, '--token', TOKEN]), {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      end = () => server.kill()
      address = await addressOf(server.stdout)
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      })
    },
    { timeout: 120_000 },
  )
  after(async () => {
    await Promise.all(contexts.map(context => context.close()))
    await browser?.close()
    end()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    faults,
    get address() {
      return address
    },
    async open(path, options) {
      const context = await browser!.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', message => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`))
      page.on('pageerror', fault => faults.push(`${page.url()}: ${fault}`))
      page.on('request', request => {
        if (!request.url().startsWith(`${address}/`)) faults.push(`asks ${request.url()}`)
      })
      await page.goto(`${address}/?token=${TOKEN}`)
      await page.goto(address + path)
      await page.locator('h1').first().waitFor()
      return page
    },
    async json(path) {
      const answer = await fetch(address + path, { headers: { authorization: `Bearer ${TOKEN}` } })
      assert.equal(answer.status, 200, `${path}: ${answer.status}`)
      return await answer.json()
    },
  }
}

/** The address that a server tells. What it says afterwards is read, too: whoever prints into a pipe that nobody reads is ended. */
function addressOf(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    output.setEncoding('utf8')
    output.on('data', (part: string) => {
      said += part
      const told = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)
      if (told !== null) resolve(told[0])
    })
    output.on('end', () => reject(new Error(`The server tells no address: ${said}`)))
  })
}

/** The text of an element, '' if it has none. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? ''
}

/** What axe finds wrong with a page by the rules of WCAG 2.2 AA: rule and place, one a line. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly: tags })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}
