import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksRight } from './looks-right.ts'
import { roomInBrowser, skip } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

test('a report shows its figures by pointer and by key, and its address restores them', options, async () => {
  const page = await room.open('/reports')
  await looksRight(page)
  await page.getByRole('link', { name: 'Dozens hurt as market is shelled' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dozens hurt as market is shelled' }).waitFor()
  await looksRight(page)

  await page.keyboard.press('j')
  await page.waitForURL(/claim=/u)
  const first = page.locator('.figure').first()
  assert.equal(await first.textContent(), 'At least 41')
  await page.locator('.figure:focus').waitFor()
  assert.equal(await first.getAttribute('aria-current'), 'true')
  const card = page.getByRole('dialog', { name: 'What this figure claims' })
  await card.waitFor()
  assert.match((await card.textContent()) ?? '', /provincial health department.*quantity\.at-least/su)
  await looksRight(page)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'All answers to this question')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })

  await page.keyboard.press('j')
  await page.locator('.figure[aria-current]', { hasText: '31' }).waitFor()
  await page.reload()
  await page.locator('.figure[aria-current]', { hasText: '31' }).waitFor()
  assert.match((await page.locator('.report-steps').textContent()) ?? '', /Figure 2 of 3/u)

  await page.mouse.move(5, 5)
  await page.mouse.move(20, 20)
  await page.locator('.figure', { hasText: 'Three' }).hover()
  await card.getByText('children').waitFor()
})

test('a report stands beside another version, and a changed figure says so in words', options, async () => {
  const page = await room.open('/reports')
  await page.getByRole('link', { name: 'Dozens hurt as market is shelled' }).click()
  await page.locator('.copied-note').first().getByRole('link', { name: 'Coastwire' }).click()
  await page.waitForURL(/with=/u)
  const table = page.getByRole('table', { name: 'The two reports, side by side' })
  await table.waitFor()
  const slips = table.locator('.slip')
  assert.deepEqual(await slips.allTextContents(), ['41figure changed', '14figure changed'])
  await looksRight(page)
  await page.reload()
  await slips.first().waitFor()
  await page.getByRole('link', { name: 'Change sides' }).click()
  await page.waitForURL(/\/pairs\?/u)
  await table.waitFor()
  assert.deepEqual(await slips.allTextContents(), ['14figure changed', '41figure changed'])
})

test('a report stands beside its original, in a frame that can do nothing', options, async () => {
  const page = await room.open('/reports')
  await page.getByRole('link', { name: 'Toll in Saltmere market shelling rises to 19' }).click()
  await page.getByRole('button', { name: 'Original beside the text' }).click()
  const frame = page.locator('iframe[title="The original as it was kept"]')
  assert.equal(await frame.getAttribute('sandbox'), '')
  await page.frameLocator('iframe').getByText('publisher: Coastwire').waitFor()
  await page.reload()
  await page.frameLocator('iframe').getByText('publisher: Coastwire').waitFor()
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
