import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeFindings, roomInBrowser, skip, textOf } from './room.ts'

const room = roomInBrowser({ 'prices.txt': 'The fish auction in Saltmere was well attended, and prices held.\n' })

test('a case whose reports hold no figure says so, and not that nothing was read', {
  skip,
  timeout: 120_000,
}, async () => {
  const page = await room.open('/questions')
  const nothing = page.locator('.nothing', { hasText: '1 report' })
  await nothing.waitFor()
  assert.match(await textOf(nothing), /1 report was read, and no figure was found/u)
  assert.deepEqual(await axeFindings(page), [])
  await nothing.getByRole('link', { name: 'See the reports' }).click()
  await page.locator('main h1', { hasText: 'Reports' }).waitFor()
})

test('an address that leads nowhere is told in words, with ways on', { skip, timeout: 120_000 }, async () => {
  const page = await room.open('/questions')
  await page.goto(`${room.address}/questions/q-of-another-case`)
  const fault = page.getByRole('alert')
  await fault.waitFor()
  assert.match(await textOf(fault), /The case holds nothing under this address/u)
  assert.doesNotMatch(await textOf(page.locator('main')), /\/api\//u)
  await page.getByRole('link', { name: 'All questions' }).click()
  await page.locator('main h1', { hasText: 'Questions' }).waitFor()
})
