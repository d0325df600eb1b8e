import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuestionRow, Page as Rows } from '../../src/model/view.ts'
import { axeFindings, roomInBrowser, skip, textOf } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 120_000 }

const KILLED = 'How many people were killed in Saltmere on 4 March 2031?'

async function questionNamed(text: string): Promise<QuestionRow> {
  const { rows } = await room.json<Rows<QuestionRow>>('/api/questions?limit=100')
  const row = rows.find(each => each.text === text)
  assert.ok(row, `no question ${text}`)
  return row
}

test(
  'the list shows what is disputed most first, each question with its answers, reports and origins',
  options,
  async () => {
    const page = await room.open('/')
    await page.locator('.question-line').first().waitFor()
    assert.match(page.url(), /\/questions$/u)
    const { rows } = await room.json<Rows<QuestionRow>>('/api/questions?order=disagreement')
    const shown = await page.locator('.question-line h2').allTextContents()
    assert.deepEqual(
      shown,
      rows.slice(0, shown.length).map(({ text }) => text),
    )
    const line = page.locator('.question-line', { hasText: KILLED }).first()
    const { reports, origins } = await questionNamed(KILLED)
    assert.match(await textOf(line), new RegExp(`${reports} reports · ${origins.atLeast} origins`, 'u'))
    const voices = await line.getByRole('list', { name: 'On whose word' }).locator('li').allTextContents()
    assert.deepEqual(voices.map(name => name.trim()).slice(0, 2), ['provincial health department', 'Radio Kelp'])
    assert.equal(voices.at(-1), 'and 2 more', 'who only denies comes behind those who say so')
    const words = await line.locator('svg[role=img]').getAttribute('aria-label')
    assert.match(words ?? '', /at least 14.*about 20/u)
    assert.ok((await line.locator('.mark-shape').count()) >= 5, 'a mark for each answer')
    assert.ok(await line.locator('.mark-tip').count(), 'an open end is drawn open')
  },
)

test('search, filters, order and house rules stand in the address, and a reload shows the same', options, async () => {
  const page = await room.open('/questions')
  const total = (): Promise<string> => textOf(page.locator('.total [role=status]'))
  await page.keyboard.press('/')
  await page.keyboard.type('wounded')
  await page.waitForURL(/q=wounded/u)
  await page.getByLabel('Order').click()
  await page.getByRole('option', { name: 'Most reports' }).click()
  await page.waitForURL(/order=reports/u)
  await page.getByLabel('Sign').click()
  await page.getByRole('option', { name: /conflict/u }).click()
  await page.waitForURL(/sign=conflict/u)
  const { total: left } = await room.json<Rows<QuestionRow>>('/api/questions?q=wounded&sign=conflict')
  await page.locator('.total [role=status]', { hasText: new RegExp(`^${left} question`, 'u') }).waitFor()
  const seen = [await total(), ...(await page.locator('.question-line h2').allTextContents())]
  await page.reload()
  await page.locator('.question-line').first().waitFor()
  assert.deepEqual([await total(), ...(await page.locator('.question-line h2').allTextContents())], seen)
  assert.equal(await page.getByLabel('Search the words').inputValue(), 'wounded')
})

test('other house rules redraw the ranges at once and stay with the reader', options, async () => {
  const page = await room.open('/questions')
  const range = page.locator('.question-line', { hasText: KILLED }).first().locator('.range')
  const plain = await textOf(range)
  await page.getByLabel('House rules').click()
  await page.getByRole('option', { name: /acled/u }).click()
  await page.waitForURL(/profile=acled/u)
  await page.waitForFunction(
    ([text, before]) =>
      [...document.querySelectorAll('.question-line')]
        .find(line => line.textContent?.includes(text!))
        ?.querySelector('.range')?.textContent !== before,
    [KILLED, plain],
  )
  await page.getByRole('link', { name: KILLED }).first().click()
  await page.locator('.claim').first().waitFor()
  assert.match(page.url(), /\/questions\/.*profile=acled/u)
})

test('a question shows words first, and every number is one click from its anchor and its rules', options, async () => {
  const { id, claims } = await questionNamed(KILLED)
  const page = await room.open(`/questions/${id}`)
  await page.locator('.claim').first().waitFor()
  assert.equal(await page.locator('.claim').count(), claims)
  const claim = page.locator('.claim', { hasText: 'Radio Kelp reported at noon' })
  assert.equal(await textOf(claim.locator('mark')), 'about 20')
  assert.equal(await claim.locator('blockquote').getAttribute('dir'), 'auto', 'words run as their script does')
  assert.match(await textOf(claim.locator('.chain')), /Radio Kelp/u)
  await claim.getByRole('button', { name: 'about 20' }).click()
  const how = await textOf(claim.locator('.how-read'))
  assert.match(how, /archive\/radio-monitor\.txt.*characters 52 to 60/su)
  assert.match(how, /quantity\.about/u)
  await page.getByText('it was printed first').or(page.getByText('the text is a copy')).first().click()
  assert.match(await textOf(page.locator('.why[open] blockquote').first()), /shells hit the harbour market/u)
  await page.getByRole('heading', { name: 'The toll over time' }).waitFor()
  await page.locator('.toll svg').waitFor()
  for (const heading of ['If an origin fell away', 'Sums in which', 'Under each house', 'Other questions'])
    assert.ok(await page.getByRole('heading', { name: heading }).count(), heading)
  await page.reload()
  await page.locator('.claim').first().waitFor()
  assert.equal(await page.locator('.claim[data-current]').count(), 1)
})

test('a mark of the plot leads to its words, and the address keeps the claim', options, async () => {
  const { id } = await questionNamed(KILLED)
  const page = await room.open(`/questions/${id}`)
  await page.getByRole('button', { name: 'Radio Kelp: about 20' }).click()
  await page.waitForURL(/claim=/u)
  assert.match(await textOf(page.locator('.claim:focus')), /Radio Kelp reported/u)
  await page.reload()
  await page.locator('.claim[data-current]').waitFor()
  assert.match(await textOf(page.locator('.claim[data-current]')), /Radio Kelp reported/u)
})

test('the keyboard reaches everything: past the head, from row to row, into a question and back', options, async () => {
  const page = await room.open('/questions')
  await page.locator('.question-line').first().waitFor()
  await page.keyboard.press('Tab')
  assert.match(await textOf(page.locator(':focus')), /Skip/u)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const text = await textOf(page.locator('.question-line a:focus'))
  await page.keyboard.press('Enter')
  await page.locator('.question-head h1').waitFor()
  assert.equal(plain(await textOf(page.locator('.question-head h1'))), plain(text))
  assert.equal(await page.locator(':focus').getAttribute('id'), 'content', 'the focus goes to the new view')
  assert.match(await page.title(), new RegExp(plain(text).slice(0, 20), 'u'))
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.getByLabel('Single letters act as commands').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  assert.equal(await page.getByRole('dialog').count(), 0, 'single letters are off')
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/questions\?at=1$/u)
  await page.locator('.virtual-row[data-current]', { hasText: text }).waitFor()
})

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

test('of a hundred thousand questions only those are drawn that are seen', options, async () => {
  const row = await questionNamed(KILLED)
  const page = await room.open('/history')
  await page.route('**/api/questions?*', async route => {
    const { searchParams } = new URL(route.request().url())
    const offset = Number(searchParams.get('offset'))
    const rows = Array.from({ length: Number(searchParams.get('limit')) }, (_, n) => ({
      ...row,
      id: `q${offset + n}`,
      text: `Question ${offset + n + 1}`,
    }))
    await route.fulfill({ json: { revision: 1, total: 100_000, offset, rows } })
  })
  await page.getByRole('link', { name: 'Questions' }).click()
  await page.locator('.question-line').first().waitFor()
  assert.ok((await page.locator('.question-line').count()) < 60)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await page.getByText('Question 100000', { exact: true }).waitFor()
  assert.ok((await page.locator('.question-line').count()) < 60)
  assert.equal(await page.locator('li[aria-posinset="100000"]').getAttribute('aria-setsize'), '100000')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against WCAG 2.2 AA in the ${colorScheme}`, options, async () => {
    const { id } = await questionNamed(KILLED)
    const page = await room.open('/questions', { colorScheme, reducedMotion: 'reduce' })
    for (const path of ['/questions', `/questions/${id}`, '/add', '/issues', '/history']) {
      await page.goto(room.address + path)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      assert.deepEqual(await axeFindings(page), [], path)
    }
  })
}

test('axe finds nothing in any dialog', options, async () => {
  const { id } = await questionNamed(KILLED)
  const page = await room.open(`/questions/${id}`, { colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.locator('.claim').first().waitFor()
  for (const key of ['a', 'c', 's', 'm', 'n', 'g', '?']) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    assert.deepEqual(await axeFindings(page), [], `dialog of ${key}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('nothing is cut off at 320 pixels', options, async () => {
  const { id } = await questionNamed(KILLED)
  const page = await room.open('/questions', { viewport: { width: 320, height: 640 } })
  for (const path of ['/questions', `/questions/${id}`, '/add', '/issues', '/history']) {
    await page.goto(room.address + path)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= 320, `${path} is ${width} wide`)
  }
})

test('a question prints on one page', options, async () => {
  const { id } = await questionNamed(KILLED)
  const page = await room.open(`/questions/${id}`)
  await page.locator('.claim').first().waitFor()
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length, 1)
})

test('every view opens from its address alone, and none complains or reaches for anything else', options, async () => {
  const page = await room.open('/questions')
  const views = await page
    .locator('nav[aria-label=Views] a')
    .evaluateAll(links => links.map(link => link.getAttribute('href')!))
  assert.ok(views.length >= 11)
  for (const path of views) {
    await page.goto(room.address + path)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await page.locator('main [role=alert]').count(), 0, path)
  }
  await page.goto(`${room.address}/no-such-view`)
  await page.getByText('There is no such page here.').waitFor()
  assert.deepEqual(room.faults, [])
})
