import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { hearsay, withFolder } from '../whole/command-line.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path),
)
const isCi = process.env['CI'] === 'true'

test('the page opens offline, filters, opens what an address points at, and reaches for nothing', {
  skip: executablePath === undefined && !isCi,
}, async () => {
  assert.ok(executablePath, 'no Chromium on this machine')
  const example = join(import.meta.dirname, '..', '..', 'examples', 'saltmere-harbour')
  await withFolder({}, async folder => {
    const kept = join(folder, 'case')
    hearsay(['build', example, '--case', kept, '--quiet'])
    const { out } = hearsay(['export', example, '--case', kept, '--to', 'html'])
    const file = join(folder, 'report.html')
    writeFileSync(file, out)
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      await look(browser, pathToFileURL(file).href)
    } finally {
      await browser.close()
    }
  })
})

async function look(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage()
  const faults: string[] = []
  const requests: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', fault => faults.push(String(fault)))
  page.on(
    'request',
    request => !request.url().startsWith('file:') && !request.url().startsWith('data:') && requests.push(request.url()),
  )
  await page.goto(address)
  const all = await countShown(page)
  assert.ok(all > 3, `${all} questions`)
  await page.getByLabel('only disputed').check()
  const disputed = await countShown(page)
  assert.ok(disputed > 0 && disputed < all, `${disputed} of ${all} disputed`)
  await page.getByLabel('only disputed').uncheck()
  await page.getByLabel('Find').fill('no such words anywhere')
  assert.equal(await countShown(page), 0)
  await page.getByLabel('Find').fill('')
  const first = page.locator('.question').first()
  const id = await first.getAttribute('id')
  await page.goto(`${address}#${id}`)
  await page.waitForFunction(name => document.getElementById(name ?? '')?.hasAttribute('open'), id)
  assert.ok(await first.locator('svg.plot .mark').count())
  assert.equal(await openedAt(page, 'beforeprint'), all, 'paper shows the words of each question')
  assert.equal(await openedAt(page, 'afterprint'), 1, 'and the screen what it showed before')
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 320, `${width} pixels wide on a phone`)
  await page.goto(address)
  await page.keyboard.press('Tab')
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the keyboard reaches the page')
  assert.deepEqual(faults, [])
  assert.deepEqual(requests, [])
}

/** How many questions are open once the page was told to get ready for paper, or that it is done. */
function openedAt(page: Page, event: 'beforeprint' | 'afterprint'): Promise<number> {
  return page.evaluate(name => {
    window.dispatchEvent(new Event(name))
    return document.querySelectorAll('.question[open]').length
  }, event)
}

function countShown(page: Page): Promise<number> {
  return page.locator('.question:visible').count()
}
