import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksRight } from './looks-right.ts'
import { roomInBrowser, skip, textOf } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

test('sources are ordered by what is asked, and the address keeps it', options, async () => {
  const page = await room.open('/sources')
  const sources = page.getByRole('table', { name: 'Sources' })
  const names = sources.locator('tbody td:first-child')
  assert.equal(await names.first().textContent(), 'provincial health department')
  await looksRight(page)
  await sources.getByRole('button', { name: 'Source' }).click()
  await page.waitForURL(/order=name/u)
  await page.reload()
  await sources.locator('th[aria-sort=ascending]', { hasText: 'Source' }).waitFor()
  const shown = await names.allTextContents()
  assert.ok(shown.length > 5)
  assert.notEqual(shown[0], 'provincial health department')

  await sources.locator('tbody a').first().focus()
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), shown[1])
  await page.keyboard.press('End')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), shown.at(-1))

  await page.getByLabel('Search the names').fill('health')
  await page.waitForURL(/q=health/u)
  await page.getByRole('link', { name: 'provincial health department' }).click()
  await page.getByRole('heading', { level: 1, name: 'provincial health department' }).waitFor()
  await page.locator('.quote mark').first().waitFor()
  await looksRight(page)
})

test('the graph is walked with arrow keys and says the same as its table', options, async () => {
  const page = await room.open('/sources?show=graph')
  await page.getByRole('group', { name: 'Who relies on whom' }).waitFor()
  await looksRight(page)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await page.locator('.reliance-node[tabindex="0"]').focus()
  const from = await focused()
  await page.keyboard.press('ArrowLeft')
  assert.notEqual(await focused(), from)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(?:sources\/|reports\?publisher=)/u)
  await page.goto(`${room.address}/sources?show=graph`)
  const rows = page.locator('.reliance-table tbody tr')
  await rows.first().waitFor()
  assert.equal(await rows.count(), await page.locator('.reliance-edge').count())
})

test('publishers are ordered, and lead to what they printed', options, async () => {
  const page = await room.open('/publishers')
  const names = page.locator('tbody td:first-child')
  await names.first().waitFor()
  await page.getByRole('button', { name: 'Was copied' }).click()
  await page.waitForURL(/order=copiedBy/u)
  await looksRight(page)
  await page.reload()
  await page.getByRole('link', { name: 'Coastwire' }).click()
  await page.waitForURL(/\/reports\?publisher=Coastwire/u)
  await page.locator('tr[data-row]').nth(2).waitFor()
  assert.equal(await page.locator('tr[data-row]').count(), 3)
})

test('wording stands by outlet', options, async () => {
  const page = await room.open('/wording')
  await page.locator('.wording').first().waitFor()
  await page.getByRole('link', { name: 'what happened' }).click()
  await page.waitForURL(/kind=event/u)
  await page.locator('.wording', { hasText: 'Coastwire' }).first().waitFor()
  await looksRight(page)
})

test(
  'sums show their sentences and their tapes, those that do not come out first, and lead to the claims',
  options,
  async () => {
    const page = await room.open('/sums')
    assert.match(await textOf(page.locator('.sum').first()), /does not come out/u)
    await looksRight(page)
    await page.getByRole('link', { name: 'Come out', exact: true }).click()
    await page.waitForURL(/verdict=holds/u)
    await page.locator('.sum [data-verdict="holds"]').first().waitFor()
    assert.equal(await page.locator('.sum [data-verdict="fails"]').count(), 0)
    await page.reload()
    await page.locator('.sum [data-verdict="holds"] a').first().click()
    await page.waitForURL(/\/reports\/.*claim=/u)
  },
)

test('a source says who cites it, and on whose word, in words', options, async () => {
  const page = await room.open('/sources/Brand%20Tolley')
  assert.match(await textOf(page.locator('.view-head')), /cited by REGIONAL COMMAND, PRESS OFFICE/u)
  const quoted = await textOf(page.locator('main'))
  assert.match(quoted, /the report ← Brand Tolley/u)
  assert.doesNotMatch(quoted, /the report \(unnamed\)/u)
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
