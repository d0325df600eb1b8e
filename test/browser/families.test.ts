import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksRight } from './looks-right.ts'
import { roomInBrowser, skip } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

test(
  'a family of copies is a tree in time, with the figure that changed on the way, and leads to both texts',
  options,
  async () => {
    const page = await room.open('/families')
    await looksRight(page)
    const table = page.getByRole('table', { name: 'Families of copies' })
    await table.getByRole('link', { name: 'Shells hit harbour market in Saltmere' }).press('Enter')
    const tree = page.getByRole('list', { name: 'The reports, each under what it was copied from' })
    await tree.waitFor()
    assert.equal(await tree.locator('.family-row').count(), 7)
    const changed = tree.locator('.family-row', { hasText: 'Dunmoor Post' })
    assert.match((await changed.locator('.family-changes').textContent()) ?? '', /figure\s*14 became 41/u)
    assert.equal(await changed.locator('.family-dot[data-changed]').count(), 1)
    await looksRight(page)
    await page.reload()
    await tree.waitFor()
    for (const who of ['The Harbour Herald', 'Tarn Courier', 'Dunmoor Post']) {
      await page.getByRole('checkbox', { name: `Compare the version of ${who}` }).check()
    }
    await page.getByRole('link', { name: 'Compare these 3 versions' }).click()
    const versions = page.getByRole('table', { name: /^The first version/u })
    await versions.waitFor()
    assert.equal(await versions.locator('thead th').count(), 3)
    assert.match((await versions.locator('tbody tr', { hasText: 'At least 14' }).textContent()) ?? '', /At least 41/u)
    await looksRight(page)
    await page.goBack()
    await tree.waitFor()
    await changed.getByRole('link', { name: 'Compare the two' }).click()
    await page.waitForURL(/\/pairs\?left=.*right=/u)
    await page.getByRole('table', { name: 'The two reports, side by side' }).locator('.slip').first().waitFor()
    await page.setViewportSize({ width: 320, height: 700 })
    await looksRight(page)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(beyond <= 0, `${beyond} pixels too wide`)
  },
)

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
