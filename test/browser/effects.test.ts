import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { axeFindings, roomInBrowser, skip, textOf } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

test('what a new report changes stands beside the stages, and leads to the question', options, async () => {
  const page = await room.open('/add')
  const again = page.getByRole('button', { name: 'Read the folder again' })
  await again.waitFor()
  assert.equal(
    await page.getByRole('heading', { name: 'What the new reports change' }).count(),
    0,
    'nothing came in yet',
  )
  // the case is held once nothing else is to be done: the first report may come too soon to be told of
  for (let n = 0; n < 5 && (await page.locator('.effect').count()) === 0; n++) {
    const text = `SALTMERE, March ${9 + n} (Hill Wire) - A harbour clerk said 3${n} people were killed in Saltmere on 4 March 2031.`
    writeFileSync(join(room.folder, `late-${n}.txt`), text)
    await page.waitForTimeout(1500)
    await again.click()
    await page.locator('[role=status]', { hasText: 'Last read' }).waitFor()
    await page.waitForTimeout(1500)
  }
  const effect = page.locator('.effect').first()
  assert.match(await textOf(effect), /changes the answer to \d+ question/u)
  assert.match(await textOf(effect), /→/u)
  assert.deepEqual(await axeFindings(page), [])
  await effect.getByRole('link').first().click()
  await page.locator('.question-head h1').waitFor()
})
