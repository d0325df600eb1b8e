import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { HistoryRow, QuestionRow, QuestionView, Page as Rows } from '../../src/model/view.ts'
import { roomInBrowser, skip, textOf } from './room.ts'

const room = roomInBrowser()
const options = { skip, timeout: 180_000 }

const WOUNDED = 'How many people were wounded in Saltmere on 4 March 2031?'

async function questionNamed(text: string): Promise<QuestionRow> {
  const { rows } = await room.json<Rows<QuestionRow>>('/api/questions?limit=100')
  const row = rows.find(each => each.text === text)
  assert.ok(row, `no question ${text}`)
  return row
}

/** Opens a question as a reviewer whom the browser knows. */
async function opened(id: string, by: string): Promise<Page> {
  const page = await room.open('/issues')
  await page.evaluate(name => localStorage.setItem('hearsay.reviewer', JSON.stringify({ by: name, why: 'test' })), by)
  await page.goto(`${room.address}/questions/${id}`)
  await page.locator('.claim').first().waitFor()
  return page
}

const told = (page: Page, words: RegExp): Promise<void> =>
  page.locator('.told', { hasText: words }).waitFor({ timeout: 60_000 })

/** Asks until what is true will be: a decision is in the log at once, the answers follow. */
async function comes<Answer>(path: string, isSo: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await room.json<Answer>(path)
    if (isSo(answer)) return answer
    assert.ok(tries < 120, `${path} stays ${JSON.stringify(answer).slice(0, 500)}`)
    await new Promise(later => setTimeout(later, 500))
  }
}

test('a question is reviewed with the keyboard alone, from the list to the last undoing', options, async () => {
  const page = await room.open('/questions')
  const keys = page.keyboard
  await page.locator('.question-line').first().waitFor()
  await keys.press('/')
  await keys.type('wounded')
  await page.waitForURL(/q=wounded/u)
  await page.locator('.total', { hasText: /^[1-9] questions/u }).waitFor()
  await keys.press('Tab')
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const { id } = await questionNamed(WOUNDED)
  for (let n = 0; n < 10; n++) {
    await keys.press('j')
    const link = await page.locator('.question-line a:focus').getAttribute('href')
    if (link?.includes(id)) break
  }
  await keys.press('Enter')
  await page.locator('.claim').first().waitFor()

  // The first decision asks who decides, and why; both are kept.
  await keys.press('j')
  await keys.press('a')
  await page.getByRole('dialog').waitFor()
  await keys.type('Ada Ravel')
  await keys.press('Tab')
  await keys.type('first reading')
  await keys.press('Enter')
  await told(page, /You accepted the claim/u)
  const first = await page.locator('.claim[data-current]').getAttribute('data-claim')
  await page.locator('.claim[data-current] .sign', { hasText: 'accepted' }).waitFor()

  await keys.press('j')
  const second = await page.locator('.claim[data-current]').getAttribute('data-claim')
  assert.notEqual(second, first)
  await keys.press('r')
  await told(page, /You rejected the claim/u)
  await page.locator(`[data-claim="${second}"]:not([data-verdict="rejected"])`).waitFor({ state: 'detached' })
  await keys.press('u')
  await told(page, /You undid/u)
  await page.locator(`[data-claim="${second}"]`).waitFor()

  await keys.press('n')
  await page.getByRole('dialog').waitFor()
  await keys.press('Control+A')
  await keys.type('How many were hurt at the harbour?')
  await keys.press('Enter')
  await page.locator('.question-head h1', { hasText: 'How many were hurt at the harbour?' }).waitFor()

  await keys.press('c')
  await page.getByRole('dialog').waitFor()
  await page
    .getByRole('dialog')
    .getByLabel(/^Number$|^From$/u)
    .first()
    .focus()
  await keys.press('Control+A')
  await keys.type('39')
  await keys.press('Enter')
  await told(page, /You corrected the claim/u)
  await page.locator('.claim .sign', { hasText: 'corrected' }).waitFor()

  await keys.press('g')
  await page.getByRole('dialog').waitFor()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await told(page, /You set the reliability/u)
  await page.locator('.origin-facts .sign', { hasText: 'reliability B' }).waitFor()

  await comes<Rows<HistoryRow>>('/api/history', ({ total }) => total === 6)
})

test('claims are split off into a question of their own, and merged back', options, async () => {
  const before = await questionNamed('How many people were killed in Saltmere on 4 March 2031?')
  const page = await opened(before.id, 'Bo Lind')
  await page.locator('body').press('j')
  await page.keyboard.press('s')
  await page.getByRole('dialog').getByRole('button', { name: 'Split 1 claim off' }).click()
  await told(page, /You split 1 claim off/u)
  const has = (claims: number) => (answer: Rows<QuestionRow>) =>
    answer.rows.some(row => row.text === before.text && row.claims === claims)
  await comes('/api/questions?limit=100', has(before.claims - 1))
  await page.keyboard.press('u')
  await told(page, /You undid/u)
  await comes('/api/questions?limit=100', has(before.claims))

  await page.keyboard.press('m')
  await page.getByRole('dialog').getByLabel('Find a question').fill('children')
  await page.getByRole('dialog').locator('.tick', { hasText: 'children' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  await told(page, /You merged 2 questions/u)
  await comes('/api/questions?limit=100', (answer: Rows<QuestionRow>) =>
    answer.rows.some(({ claims }) => claims > before.claims),
  )
  await page.keyboard.press('u')
  await told(page, /You undid/u)
})

test('two browsers at once: each hears of the other, what conflicts is shown, and none is lost', options, async () => {
  const { id } = await questionNamed('How many people were killed in Saltmere on 4 March 2031?')
  const [left, right] = [await opened(id, 'Cy Amber'), await opened(id, 'Dee Frost')]
  await left.locator('body').press('j')
  const claim = await left.locator('.claim[data-current]').getAttribute('data-claim')
  await left.keyboard.press('a')
  await told(left, /You accepted/u)
  await told(right, /Cy Amber accepted the claim/u)
  await right.locator(`[data-claim="${claim}"] .sign`, { hasText: 'accepted' }).waitFor()
  await right.locator('body').press('j')
  assert.equal(await right.locator('.claim[data-current]').getAttribute('data-claim'), claim)
  await right.keyboard.press('r')
  await told(right, /You rejected/u)
  const of = ({ rows }: Rows<HistoryRow>) =>
    rows.filter(({ decision }) => 'claim' in decision && decision.claim === claim)
  const ofClaim = of(await comes<Rows<HistoryRow>>('/api/history', answer => of(answer).length > 1))
  assert.deepEqual(
    ofClaim.map(({ decision }) => [decision.by, decision.kind]),
    [
      ['Dee Frost', 'reject'],
      ['Cy Amber', 'accept'],
    ],
  )
  assert.ok(ofClaim[0]!.conflicting.includes(ofClaim[1]!.decision.id))

  await left.goto(`${room.address}/history`)
  const line = left.locator('.decision', { hasText: 'Dee Frost' })
  assert.match(await textOf(line), /Says otherwise than/u)
  await line.getByRole('button', { name: /^Undo/u }).click()
  await told(left, /You undid/u)
  await left.locator('.decision[data-undone]', { hasText: 'Dee Frost' }).waitFor()
  await comes<QuestionView>(`/api/questions/${id}`, view => view.question.claims.includes(claim!))
})

test(
  'files that are added are read while one watches, and what could not be read is named with what to do',
  options,
  async () => {
    const page = await room.open('/add')
    const { total: issues } = await room.json<Rows<unknown>>('/api/issues')
    await page
      .getByLabel('Choose files')
      .and(page.locator('input'))
      .setInputFiles([
        {
          name: 'tarn.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(
            'TARN, March 9, 2031. Police said 3 people were killed when a bridge fell in Tarn on Sunday.\n',
          ),
        },
        {
          name: 'picture.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
        },
      ])
    await page.getByText('2 of 2 files copied').waitFor()
    await page.locator('.stages li[data-step=done]', { hasText: 'Listing' }).waitFor()
    await page.getByText(/^Last read/u).waitFor({ timeout: 60_000 })
    await page.locator('nav[aria-label=Views] a', { hasText: `Issues${issues + 1}` }).waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: /See the questions/u }).click()
    await page.locator('.question-line', { hasText: 'Tarn' }).first().waitFor()
    await page.locator('nav[aria-label=Views] a', { hasText: 'Issues' }).click()
    await page.locator('.issue', { hasText: 'picture.txt' }).waitFor()
    assert.deepEqual(room.faults, [])
  },
)
