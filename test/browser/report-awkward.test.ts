import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomInBrowser, skip } from './room.ts'

const AWKWARD = {
  'long.txt': Array.from(
    { length: 400 },
    (_, n) => `The mayor of Tarn said that ${n + 3} people were wounded in quarter ${n}.`,
  ).join('\n\n'),
  'markup.txt':
    'Police in Tarn said <img src=x onerror="document.title=1"> that 9 people were killed.\n\n<script>alert(1)</script>',
  'arabic.txt': 'قالت الشرطة إن 12 شخصا قتلوا في المدينة.',
}

const room = roomInBrowser(AWKWARD)
const options = { skip, timeout: 120_000 }

test('a long report is marked as it comes near, markup is text, and Arabic runs from the right', options, async () => {
  const page = await room.open('/reports')
  await page.getByRole('link', { name: /quarter 0/u }).click()
  await page.locator('.figure').first().waitFor()
  assert.ok((await page.locator('.figure').count()) < 300, 'what is far away is not marked')
  assert.match((await page.locator('.report-text').textContent()) ?? '', /in quarter 399\./u)
  await page.getByRole('button', { name: 'Previous figure' }).click()
  await page.locator('.figure[aria-current]', { hasText: '402' }).waitFor()

  await page.goto(`${room.address}/reports`)
  await page.getByRole('link', { name: /Police in Tarn/u }).click()
  await page.locator('.figure').waitFor()
  assert.equal(await page.locator('.report-text img, .report-text script').count(), 0)
  assert.match((await page.locator('.report-text').textContent()) ?? '', /<script>alert\(1\)<\/script>/u)

  await page.goto(`${room.address}/reports`)
  await page.getByRole('link', { name: /الشرطة/u }).click()
  const text = page.locator('.report-block > p')
  await text.waitFor()
  assert.equal(await text.evaluate(element => getComputedStyle(element).direction), 'rtl')
})

test('no page met a fault or asked anybody else', { skip }, () => assert.deepEqual(room.faults, []))
