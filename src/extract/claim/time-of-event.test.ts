import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The words and first days of the times of all claims of a text; test reports are written on Thursday, 15 May 2031. */
function times(text: string): (string | undefined)[] {
  return claimsIn(text).map(({ time }) => time?.value.from)
}

test('the time nearest to the event is its time', () => {
  assert.deepEqual(times('Two men were killed on Tuesday.'), ['2031-05-13'])
})

test('verbs that share a figure have their own times', () => {
  assert.deepEqual(times('Two guards were abducted on Monday and freed on Tuesday.'), ['2031-05-12', '2031-05-13'])
  assert.deepEqual(times('A man who was shot on Monday died on Tuesday.'), ['2031-05-13'])
  assert.deepEqual(times('Two men were reported killed on Monday.'), ['2031-05-12'])
})

test('what a word tells that hangs on another is of the time behind it', () => {
  assert.deepEqual(times('Two women on Tuesday protested over the abduction of 12 boys in Lesk on Monday.'), [
    '2031-05-12',
  ])
  assert.deepEqual(times('He met on Tuesday the kin of 12 guards killed in a raid on Monday.'), ['2031-05-12'])
})

test('what a sentence claims tells when the next one was, and not what stands around it', () => {
  assert.deepEqual(
    times(
      'Clothes lay on the road on Wednesday, after a raid that killed 12 guards on Monday. Nine boys were wounded.',
    ),
    ['2031-05-12', '2031-05-12'],
  )
})

test('what is told behind a beginning that is taken up was then', () => {
  const range = (text: string) => claimsIn(text).map(({ time }) => `${time?.value.from}..${time?.value.to}`)
  assert.deepEqual(range('It was the worst raid since May 2029, when 12 guards were killed.'), [
    '2029-05-01..2029-05-31',
  ])
  assert.deepEqual(range('Since May 2029, when the war began, 12 guards have been killed.'), ['2029-05-01..undefined'])
})

test('the time of a saying is not that of what is said', () => {
  assert.deepEqual(times('Police confirmed on Wednesday that two men were killed near the bridge on Monday.'), [
    '2031-05-12',
  ])
  assert.deepEqual(times('Two men were killed on Monday, police said on Wednesday.'), ['2031-05-12'])
})

test('the time of a saying is better than none', () => {
  assert.deepEqual(times('Two men were killed, police said on Wednesday.'), ['2031-05-14'])
  const bases = (text: string) => claimsIn(text).map(({ time }) => `${time?.basis} ${time?.rule}`)
  assert.deepEqual(bases('Two men were killed, police said on Wednesday.'), ['inferred time.said'])
  assert.deepEqual(bases('On Wednesday, the mayor said two men had been killed.'), ['inferred time.said'])
  assert.deepEqual(bases('Two men were killed on Wednesday, the mayor said.'), ['stated time.sentence'])
  assert.deepEqual(bases('On Wednesday, according to police, two men were killed.'), ['stated time.sentence'])
})

test('a toll of which only its telling has a day is as of that day', () => {
  const bases = (text: string) => claimsIn(text).map(({ time }) => `${time?.basis} ${time?.rule} ${time?.value.from}`)
  assert.deepEqual(bases('The office corrected the toll of the slide to 97 people on Wednesday.'), [
    'inferred time.said 2031-05-14',
  ])
  assert.deepEqual(bases('A slide killed nine clerks on Monday. The toll rose to 97.').slice(-1), [
    'inferred time.carried 2031-05-12',
  ])
})

test('the time of a saying gives way to a time that was told before it', () => {
  assert.deepEqual(times('Two men were killed on Monday. A woman was wounded, police said on Wednesday.'), [
    '2031-05-12',
    '2031-05-12',
  ])
  assert.deepEqual(times('Two men were killed, police said on Wednesday. Shells had fallen on Monday.'), ['2031-05-12'])
  assert.deepEqual(times('Two men were killed on Monday. A woman was wounded on Wednesday, police said.'), [
    '2031-05-12',
    '2031-05-14',
  ])
  assert.deepEqual(times('Two men were killed, police said on Tuesday. Troops left on Wednesday.'), ['2031-05-13'])
})

test('the time at which a toll rose or was put is not that of those who died', () => {
  assert.deepEqual(times("On Wednesday the toll of Monday's blast rose to 19."), ['2031-05-12'])
  assert.deepEqual(times('The blast hit Lesk on Monday. The ministry put the toll at 19 on Wednesday.'), ['2031-05-12'])
  const [alone] = claimsIn('The number of those killed rose to 19 on Wednesday.')
  assert.equal(alone?.time?.basis, 'inferred')
})

test('a sentence without a time goes on in the time of the one before it', () => {
  assert.deepEqual(times('The market was shelled on Tuesday. Two men were killed.'), ['2031-05-13'])
})

test('a headline takes the time of the text under it', () => {
  assert.deepEqual(
    times('TWO KILLED IN MARKET\n\nThe market was shelled on Tuesday. The two men were killed at once.').slice(0, 1),
    ['2031-05-13'],
  )
})

test('the date of a dateline is no time of an event while the text tells one', () => {
  assert.deepEqual(times('VESNICE, May 15 (Coastwire) - Shells fell on the market yesterday. Two men were killed.'), [
    '2031-05-14',
  ])
})

test('a name in capitals and a day make a dateline without a dash', () => {
  assert.deepEqual(
    times('VESNICE, May 15, 2031. Final count of the shelling of the market on May 13. In all, two men were killed.'),
    ['2031-05-13'],
  )
  assert.deepEqual(times('Shells fell in Vesnice, May 15, 2031. Two men were killed.'), ['2031-05-15'])
})

test('a date that was printed over a report is no time of an event while the text tells one', () => {
  const died = 'Two men were killed in Vesnice on Monday.'
  assert.deepEqual(times(`15 May 2031 ${died}`), ['2031-05-12'])
  assert.deepEqual(times(`Date of publication 15 May 2031 Blast kills two in Vesnice. ${died}`), [
    '2031-05-12',
    '2031-05-12',
  ])
  assert.deepEqual(times(`Blast kills two in Vesnice TNA Thursday 15 May 2031 ${died}`), ['2031-05-12', '2031-05-12'])
  assert.deepEqual(times(`15 May 2031 title: Blast kills two in Vesnice. ${died}`), ['2031-05-12', '2031-05-12'])
  assert.deepEqual(times('15 May 2031 Two men were killed in Vesnice.'), ['2031-05-15'])
  assert.deepEqual(times('On 14 May 2031 Police shot two men. Nine were killed on Monday.'), [
    '2031-05-14',
    '2031-05-12',
  ])
  assert.deepEqual(times('A blast of 14 May 2031 Lesk police said killed two men. Nine were killed on Monday.'), [
    '2031-05-14',
    '2031-05-12',
  ])
})

test('a bulletin that tells no time tells of its own day', () => {
  assert.deepEqual(times('VESNICE (May 15, 2031) - Shells fell on the market. Two men were killed.'), ['2031-05-15'])
})

test('a stretch that began nobody knows when is no day told before', () => {
  const news = 'Shells killed two men on Monday.'
  for (const toll of [
    'In recent days nine others have been killed.',
    'Nine others were killed over the past few weeks.',
    'Nine others died in the last months.',
  ])
    assert.deepEqual(times(`${news} ${toll}`), ['2031-05-12', undefined], toll)
  assert.deepEqual(times(`${news} Recent shelling killed nine others.`), ['2031-05-12', '2031-05-12'])
  assert.deepEqual(times('In the last days of April gunmen killed two men.'), ['2031-04-30'])
})

test('an old date is the background of its own sentence only', () => {
  assert.deepEqual(times('He led the raid of March 1 in which five men were killed. Two men were wounded.'), [
    '2031-03-01',
    undefined,
  ])
})

test('the day of a saying is not the scene of what follows', () => {
  assert.deepEqual(times('Two men were killed on Monday, police said on Wednesday. A woman was wounded.').slice(1), [
    '2031-05-12',
  ])
})

test('what a report speaks of as "Tuesday\'s attack" was on that day, whatever else it tells of', () => {
  const attack = 'Two men were killed in a raid.\n\nGunmen came at dawn.\n\nA mill burned down on Monday.\n\n'
  assert.deepEqual(times(`${attack}Ivo Brand survived Tuesday's attack.`), ['2031-05-13'])
  assert.deepEqual(times(`${attack}Ivo Brand won Tuesday's election.`), ['2031-05-12'])
  const hurt = "Two men were killed on Monday. A girl was wounded in Tuesday's raid. A boy was wounded, too."
  assert.deepEqual(times(hurt), ['2031-05-12', '2031-05-13', '2031-05-13'])
})

test('what an event is measured by is not when it was', () => {
  const when = (text: string) => times(text)[0] ?? 'unknown'
  assert.equal(when('Nine men were killed in the deadliest raid in the country since 2014.'), 'unknown')
  assert.equal(when('Nine men were killed on Monday in the worst raid since 2014.'), '2031-05-12')
  assert.equal(when('A raid killed nine men in the deadliest attack of the war in 2031.'), 'unknown')
  assert.equal(when('Friday Okon, a clerk, said nine men were killed.'), 'unknown')
  assert.equal(when('On Friday, Okon said nine men were killed.') === 'unknown', false)
  assert.notEqual(when('Nine men have been killed in the valley since 2014.'), 'unknown')
})
