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

  const headline = page.locator('[data-headline]')
  assert.equal(await headline.locator('.figure').textContent(), 'Dozens')
  await page.keyboard.press('j')
  await page.waitForURL(/claim=/u)
  await headline.locator('.figure:focus').waitFor()
  await page.keyboard.press('j')
  const first = page.locator('.figure', { hasText: 'At least 41' })
  await page.locator('.figure:focus', { hasText: 'At least 41' }).waitFor()
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
  assert.match((await page.locator('.report-steps').textContent()) ?? '', /Figure 3 of 4/u)

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

test('of a list of 100,000 reports only what is looked at is drawn and asked for', options, async () => {
  const page = await room.open('/families')
  const asked: number[] = []
  await page.route('**/api/reports?*', route => {
    const { searchParams } = new URL(route.request().url())
    const [offset, limit] = [Number(searchParams.get('offset')), Number(searchParams.get('limit'))]
    asked.push(offset)
    const rows = Array.from({ length: Math.min(limit, 100_000 - offset) }, (_, n) => ({
      id: `report-${offset + n}`,
      title: `Report ${offset + n}`,
      language: 'en',
      path: `${offset + n}.txt`,
      sha256: '0'.repeat(64),
      claims: 1,
    }))
    return route.fulfill({ json: { revision: 1, total: 100_000, offset, rows } })
  })
  await page.goto(`${room.address}/reports`)
  const first = page.getByRole('link', { name: 'Report 0', exact: true })
  await first.waitFor()
  assert.equal(await page.getByRole('table', { name: 'Reports' }).getAttribute('aria-rowcount'), '100001')
  await first.focus()
  await page.keyboard.press('End')
  await page.getByRole('link', { name: 'Report 99999', exact: true }).waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent === 'Report 99999')
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Report 99998')
  assert.ok((await page.locator('tr[data-row]').count()) < 80)
  assert.ok(asked.length < 8, `${asked.length} pages were asked for`)
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
