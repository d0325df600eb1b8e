import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reads } from './claims-in.ts'

/**
 * Invented sentences by topic, one a line, in the notation of `reads`; ` // ` parts paragraphs, `#` opens a comment. What does not read
 * right stands under the line below, each group under a comment with its reason.
 */
const CORPUS = new URL('./corpus/claims/', import.meta.url)
const KNOWN_FAILURES = '--- known failures'

const MIN_SENTENCES = 400 // as the corpus was asked for
const MIN_REFUSALS = 0.45 // share of sentences that claim nothing

interface Topic {
  readonly name: string
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

const topics = readdirSync(CORPUS)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(topicOf)

for (const { name, right, wrong } of topics) {
  test(`${name}: every sentence claims what its tags say`, () => {
    assert.deepEqual(right.flatMap(failureOf), [])
  })
  if (wrong.length === 0) continue
  test(`${name}: what is listed as a known failure still fails`, () => {
    assert.deepEqual(
      wrong.filter(line => failureOf(line).length === 0),
      [],
    )
  })
}

test('the corpus holds enough sentences, and about as many refusals as acceptances', () => {
  const lines = topics.flatMap(({ right, wrong }) => [...right, ...wrong])
  const refusals = lines.filter(line => !line.includes('<'))
  assert.ok(lines.length >= MIN_SENTENCES, `${lines.length} sentences`)
  assert.ok(refusals.length / lines.length >= MIN_REFUSALS, `${refusals.length} refusals of ${lines.length}`)
  assert.equal(new Set(lines).size, lines.length)
})

function topicOf(file: string): Topic {
  const [right, wrong = ''] = readFileSync(new URL(file, CORPUS), 'utf8').split(`${KNOWN_FAILURES}\n`)
  return { name: file.replace('.txt', ''), right: sentencesOf(right!), wrong: sentencesOf(wrong) }
}

function sentencesOf(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.replaceAll(' // ', '\n\n'))
}

function failureOf(line: string): readonly string[] {
  try {
    reads(line)
    return []
  } catch (error) {
    if (!(error instanceof assert.AssertionError)) throw error
    return [line]
  }
}
