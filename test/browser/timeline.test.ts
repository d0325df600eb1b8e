import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksRight } from './looks-right.ts'
import { roomInBrowser, skip } from './room.ts'

const DAYS = [2, 3, 3, 5, 9, 12]
const PLACES = ['Tarn', 'Dunmoor', 'Saltmere', 'Kelpwick', 'Oxbarrow', 'Lindle']

const FILES = Object.fromEntries(
  DAYS.map((day, n) => [
    `report-${n}.md`,
    `---\npublisher: Coastwire\ndate: 2031-03-${String(day).padStart(2, '0')}\n---\nPolice said ${n + 4} miners were killed in ${PLACES[n]} on ${day} March 2031.\n`,
  ]),
)

const room = roomInBrowser(FILES)
const options = { skip, timeout: 120_000 }

test('a stretch of time is chosen by pointer, by key and by date, and the address keeps it', options, async () => {
  const page = await room.open('/timeline')
  const bars = page.locator('.timeline-bar')
  await bars.first().waitFor()
  assert.equal(await bars.count(), new Set(DAYS).size)
  await looksRight(page)

  const [from, to] = [
    page.getByRole('slider', { name: 'First day shown' }),
    page.getByRole('slider', { name: 'Last day shown' }),
  ]
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/from=2031-03-03/u)
  await to.focus()
  await page.keyboard.press('PageDown')
  await page.waitForURL(/to=2031-03-03/u)
  assert.equal(await bars.locator('xpath=self::*[@data-outside]').count(), new Set(DAYS).size - 1)
  await page.reload()
  await bars.first().waitFor()
  assert.equal(await from.getAttribute('aria-valuetext'), '3 March 2031')
  assert.equal(await to.getAttribute('aria-valuetext'), '3 March 2031')

  await page.getByRole('button', { name: 'Choose all' }).click()
  await page.waitForURL(url => !url.searchParams.has('from'))
  const [first, third] = [await bars.nth(0).boundingBox(), await bars.nth(2).boundingBox()]
  assert.ok(first !== null && third !== null)
  const level = first.y + first.height - 20
  await page.mouse.move(first.x + 3, level)
  await page.mouse.down()
  await page.mouse.move(third.x + 3, level, { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/from=2031-03-02.*to=2031-03-05/u)

  await page.getByLabel('First day', { exact: true }).fill('2031-03-09')
  await page.waitForURL(/from=2031-03-09/u)
  await page.getByLabel('Last day', { exact: true }).fill('2031-03-12')
  await page.waitForURL(/to=2031-03-12/u)
  assert.match((await page.locator('.timeline-chosen').textContent()) ?? '', /2 questions/u)
  await page.getByRole('button', { name: 'Only these days' }).click()
  await page.waitForURL(/since=2031-03-09/u)
  await page.waitForFunction(() => document.querySelectorAll('.timeline-bar').length === 2)
  await page.getByRole('link', { name: 'Show the questions' }).click()
  await page.waitForURL(/\/questions\?.*from=2031-03-09/u)
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
