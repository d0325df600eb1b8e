import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf, packs } from '../../lang/languages.ts'
import { tokenize } from '../../text/tokenize.ts'
import { numeralReader } from './number.ts'

const english = languageOf(packs[0]!)
const numeralAt = numeralReader(english)

/** The value of the number that the words begin with, and how many tokens it leaves. */
function read(words: string): { value: number; kind: string; left: number } | undefined {
  const tokens = tokenize(words, english.vocabulary)
  const found = numeralAt(tokens, 0, tokens.count)
  return found && { value: found.value, kind: found.kind, left: tokens.count - 1 - found.last }
}

function numberOf(words: string): number | undefined {
  const found = read(words)
  return found?.left === 0 ? found.value : undefined
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ')
const TEENS = 'fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** English number words of a whole number below a trillion. */
function spelled(n: number, and: boolean): string {
  const below = (m: number): string => {
    const small = [...ONES, ...TEENS]
    if (m < 20) return small[m]!
    return TENS[Math.floor(m / 10) - 2]! + (m % 10 === 0 ? '' : `-${small[m % 10]}`)
  }
  const join = (head: string, rest: number, tail: string) => (rest === 0 ? head : `${head}${tail}${spelled(rest, and)}`)
  if (n < 100) return below(n)
  if (n < 1000) return join(`${below(Math.floor(n / 100))} hundred`, n % 100, and ? ' and ' : ' ')
  for (const [scale, word] of SCALES) {
    if (n >= scale) {
      const rest = n % scale
      return join(`${spelled(Math.floor(n / scale), and)} ${word}`, rest, and && rest < 100 ? ' and ' : ' ')
    }
  }
  return ''
}

const SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const

test('the words of a whole number read back as the number', () => {
  const sizes = fc.oneof(fc.nat({ max: 999 }), fc.nat({ max: 999_999 }), fc.nat({ max: 999_999_999_999 }))
  fc.assert(
    fc.property(sizes, fc.boolean(), (n, and) => {
      assert.equal(numberOf(spelled(n, and)), n, spelled(n, and))
    }),
    { numRuns: 400 },
  )
})

test('mixtures of digits and words multiply as written', () => {
  assert.equal(numberOf('80 thousand'), 80_000)
  assert.equal(numberOf('12.5 thousand'), 12_500)
  assert.equal(numberOf('4,486 thousand'), 4_486_000)
  assert.equal(numberOf('3 hundred and 21'), 321)
  assert.equal(numberOf('two point five million'), 2_500_000)
  assert.equal(numberOf('5-million'), 5_000_000)
})

test('articles, dozens and couples count', () => {
  assert.equal(numberOf('a hundred'), 100)
  assert.equal(numberOf('two dozen'), 24)
  assert.equal(numberOf('half a dozen'), 6)
  assert.equal(numberOf('a couple of hundred'), 200)
  assert.equal(numberOf('three score'), 60)
  assert.equal(numberOf('half a million'), 500_000)
  assert.equal(numberOf('half-a-million'), 500_000)
  assert.equal(numberOf('one and a half million'), 1_500_000)
})

test('letters run onto digits scale them, where they are no unit', () => {
  assert.equal(numberOf('2.3bn'), 2_300_000_000)
  assert.equal(numberOf('10k'), 10_000)
  assert.equal(numberOf('4.3M'), 4_300_000)
  assert.equal(numberOf('82mm'), 82)
  assert.equal(numberOf('256GB'), 256)
})

test('spaces group thousands only in groups of three', () => {
  assert.equal(numberOf('1 500'), 1500)
  assert.equal(numberOf('1\u00a0500'), 1500)
  assert.equal(numberOf('1\u202f414\u202f021'), 1_414_021)
  assert.equal(numberOf('423 0000'), undefined)
  assert.equal(numberOf('12 34'), undefined)
})

test('fractions are parts, mixed numbers are numbers', () => {
  assert.deepEqual(read('two-thirds'), { value: 2 / 3, kind: 'part', left: 0 })
  assert.deepEqual(read('1/3'), { value: 1 / 3, kind: 'part', left: 0 })
  assert.deepEqual(read('2 1/4'), { value: 2.25, kind: 'number', left: 0 })
  assert.deepEqual(read('½'), { value: 0.5, kind: 'part', left: 0 })
  assert.deepEqual(read('one hundred and three quarters'), { value: 100.75, kind: 'number', left: 0 })
})

test('ordinals are told from counts and from parts', () => {
  assert.equal(read('twenty-first')?.kind, 'ordinal')
  assert.equal(read('101st')?.kind, 'ordinal')
  assert.equal(read('one hundred and fifth')?.kind, 'ordinal')
  assert.equal(read('one fifth')?.kind, 'part')
})

test('what two numbers say is not added up', () => {
  assert.deepEqual(read('three hundred and two hundred')?.value, 300)
  assert.deepEqual(read('4000 3 hundred')?.value, 4000)
  assert.deepEqual(read('five six')?.value, 5)
  assert.deepEqual(read('10.7 million 11')?.value, 10_700_000)
})

test('names that begin with letters are no number', () => {
  assert.equal(read('M1A1'), undefined)
  assert.equal(read('A2'), undefined)
  assert.equal(read('soldiers'), undefined)
})
