import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MapView } from '../../src/model/view-overview.ts'
import { looksRight } from './looks-right.ts'
import { roomInBrowser, skip } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

/** Places that do not exist, so that no place of the world is said to have seen what it has not. */
const VIEW: MapView = {
  revision: 1,
  unplaced: 2,
  places: [
    { name: 'Saltmere', lat: 12, lon: 61, questions: 4, claims: 30, disputed: 2 },
    { name: 'Tarn', lat: 9, lon: 66, questions: 1, claims: 3, disputed: 0 },
  ],
}

test(
  'places are marks on a map and lines of a list, moved over and chosen by pointer and by key',
  options,
  async () => {
    const page = await room.open('/families')
    await page.route('**/api/map*', route => route.fulfill({ json: VIEW }))
    await page.goto(`${room.address}/map`)
    await page.locator('.world-country').first().waitFor({ state: 'attached' })
    const saltmere = page.getByRole('button', { name: /^Saltmere: 4 questions, 2 disputed/u })
    await saltmere.waitFor()
    await looksRight(page)
    assert.equal(await page.locator('tr[data-row]').count(), 2)

    await saltmere.focus()
    await page.keyboard.press('ArrowRight')
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '', /^Tarn/u)
    await page.keyboard.press('Enter')
    await page.waitForURL(/spot=Tarn/u)
    await page.getByRole('status').getByText('Tarn: 1 question').waitFor()

    const shown = () => page.locator('.world svg').getAttribute('viewBox')
    const before = await shown()
    await page.locator('.world').focus()
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowUp')
    assert.notEqual(await shown(), before)
    await page.waitForURL(/at=/u)
    const kept = await shown()
    await page.reload()
    await saltmere.waitFor()
    assert.equal(await shown(), kept)
    assert.equal(await page.getByRole('button', { name: /^Tarn/u }).getAttribute('aria-pressed'), 'true')

    await page.getByRole('button', { name: 'Whole world' }).click()
    assert.equal(await shown(), '0 0 960 500')
    await page.getByRole('link', { name: 'Saltmere' }).click()
    await page.waitForURL(/\/questions\?.*place=Saltmere/u)
  },
)

test('a case without a place that is known says so', options, async () => {
  const page = await room.open('/map')
  await page.getByText(/^None of the \d+ questions names a place/u).waitFor()
  await looksRight(page)
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
