import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '../../../test/marked.ts'
import { languageOf, packs } from '../../lang/languages.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { tokenize } from '../../text/tokenize.ts'
import { quantityReader } from './quantities.ts'

const english = languageOf(packs[0]!)
const quantitiesIn = quantityReader(english)

function read(text: string): QuantityMention[] {
  const tokens = tokenize(text, english.vocabulary)
  return quantitiesIn(tokens, 0, tokens.count)
}

/** Each quantity in short: its kind, its numbers or word, its unit. */
function brief(text: string): string[] {
  return read(text).map(({ quantity, unit }) => {
    const { kind, ...rest } = quantity
    return [kind, ...Object.values(rest), ...(unit === undefined ? [] : [`(${unit})`])].join(' ')
  })
}

/** The quantities of a marked text are those that the tags mark. */
function finds(source: string): void {
  const { text, spans } = marked(source)
  const found = read(text).map(({ span }) => text.slice(span.start, span.end))
  const wanted = (spans.get('quantity') ?? []).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(found, wanted, text)
}

test('bounds before a number belong to the quantity', () => {
  finds('<quantity>More than two dozen</quantity> miners and <quantity>at least 70</quantity> guards fell ill.')
  assert.deepEqual(brief('more than two dozen'), ['more-than 24'])
  assert.deepEqual(brief('at least another 12'), ['at-least 12'])
  assert.deepEqual(brief('no more than 30%'), ['at-most 30 (percent)'])
  assert.deepEqual(brief('losses exceeded one hundred'), ['more-than 100'])
  assert.deepEqual(brief('the toll has reached 32'), ['exact 32'])
  assert.deepEqual(brief('as many as 40, up to 130 thousand'), ['at-most 40', 'at-most 130000'])
  assert.deepEqual(brief('an estimated 50,000 and some 200 and ~15'), ['about 50000', 'about 200', 'about 15'])
  assert.deepEqual(brief('not less than five; fewer than 10'), ['at-least 5', 'fewer-than 10'])
})

test('bounds after a number belong to it', () => {
  finds('The flood left <quantity>500 or more</quantity> without a roof.')
  assert.deepEqual(brief('a dozen or so'), ['about 12'])
  assert.deepEqual(brief('70+ wounded'), ['at-least 70'])
  assert.deepEqual(brief('20 people at least'), ['at-least 20'])
  assert.deepEqual(brief('forty-odd'), ['about 40'])
  assert.deepEqual(brief('12 people, at least 5 of them children'), ['exact 12', 'at-least 5'])
})

test('two bounds on one thing make an interval', () => {
  assert.deepEqual(brief('more than 10 but fewer than 20'), ['between 10 20'])
  assert.deepEqual(brief('more than 40 and less than 10'), ['more-than 40', 'fewer-than 10'])
  assert.deepEqual(brief('up to 20, more than 10'), ['at-most 20', 'more-than 10'])
})

test('ranges keep both ends and share their scale', () => {
  finds(
    'Between them stood <quantity>7-8 thousand</quantity> fighters, <quantity>from 20,000 to 70,000</quantity> families.',
  )
  assert.deepEqual(brief('4-5 thousand'), ['between 4000 5000'])
  assert.deepEqual(brief('6–12 thousand'), ['between 6000 12000'])
  assert.deepEqual(brief('between twenty and thirty'), ['between 20 30'])
  assert.deepEqual(brief('two or three hundred'), ['between 200 300'])
  assert.deepEqual(brief('10 to 15'), ['between 10 15'])
  assert.deepEqual(brief('from 10 to as many as 20'), ['between 10 20'])
  assert.deepEqual(brief('$10 to $15 billion'), ['between 10000000000 15000000000 (money)'])
  assert.deepEqual(brief('about 20 to 30'), ['between 20 30 true'])
})

test('what is no range stays two figures', () => {
  assert.deepEqual(brief('The toll rose from 33 to 40'), ['exact 33', 'exact 40'])
  assert.deepEqual(brief('5 or 500'), ['exact 5', 'exact 500'])
  assert.deepEqual(brief('it fell 3 percent to 900'), ['exact 3 (percent)', 'exact 900'])
})

test('scores, dates, telephone numbers and names count nothing', () => {
  for (const text of [
    'Ostrava won 3-2 in the rain.',
    'Call 555-0142, +1-555-123-4567 or 1-800-VESNICE.',
    'It began on May 5, 2014 and ended on 6 June.',
    'From 2011 to 2014 nobody came; in 1996 they left.'.replace('nobody', 'they'),
    'Doors open at 9:30 and close at 11 p.m.',
    'The B-52H and the F-16 passed Division 30.',
    'Flight 370 left Gate 12 under Article 5.',
    'He lives at 16 Harbour Street.',
    'It was heard at 8 40 p.m. on december 25 in all quarters.',
    'In the 1990s the M1A1 was new.',
    'They are open 24/7 since 9/11.',
  ]) {
    assert.deepEqual(brief(text), [], text)
  }
})

test('a number beside a date is still a count', () => {
  finds('In May <quantity>12</quantity> people left; on May 12 <quantity>three</quantity> people came back.')
  finds('The army lost <quantity>2000</quantity> men in 2014.')
  finds('In Vesnice <quantity>12</quantity> died.')
  finds('Bomb Kills <quantity>12</quantity> In Market')
  finds('Raid Leaves <quantity>40</quantity> Dead')
})

test('units tell what is no plain count', () => {
  assert.deepEqual(brief('a 15-year-old boy'), ['exact 15 (age)'])
  assert.deepEqual(brief('Bo Lind, 34, a baker'), ['exact 34 (age)'])
  assert.deepEqual(brief('Bo Lind (34)'), ['exact 34 (age)'])
  assert.deepEqual(brief('of those in Lesk, 34, or half, left'), ['exact 34', 'exact 0.5 (fraction)'])
  assert.deepEqual(brief('rose by 40 percent, from 30 to 42'), ['exact 40 (percent)', 'exact 30', 'exact 42'])
  assert.deepEqual(brief('children under the age of 5'), ['fewer-than 5 (age)'])
  assert.deepEqual(brief('children under five died'), ['fewer-than 5 (age)'])
  assert.deepEqual(brief('women over 60'), ['more-than 60 (age)'])
  assert.deepEqual(brief('under five children'), ['fewer-than 5'])
  assert.deepEqual(brief('women over 200'), ['more-than 200'])
  assert.deepEqual(brief('$2.3bn and 9 billion shekels'), ['exact 2300000000 (money)', 'exact 9000000000 (money)'])
  assert.deepEqual(brief('12 km in two days'), ['exact 12 (kilometre)', 'exact 2 (day)'])
  assert.deepEqual(brief('two-thirds of them'), [`exact ${2 / 3} (fraction)`])
  assert.deepEqual(brief('one out of three'), [`exact ${1 / 3} (fraction)`])
  assert.deepEqual(brief('the 101st guard and the third one'), ['exact 101 (ordinal)', 'exact 3 (ordinal)'])
  assert.deepEqual(brief('82mm rounds, 5m people'), ['exact 82 (millimetre)', 'exact 5000000'])
})

test('vague words and none are kept as words', () => {
  assert.deepEqual(brief('dozens of cars'), ['vague dozens'])
  assert.deepEqual(brief('several hundred rebels'), ['vague several hundred'])
  assert.deepEqual(brief('at least several hundred'), ['vague several hundred at-least'])
  assert.deepEqual(brief('tens of thousands fled'), ['vague tens thousand'])
  assert.deepEqual(brief('a handful of men'), ['vague handful'])
  assert.deepEqual(brief('no casualties'), ['none'])
  assert.deepEqual(brief('not a single house'), ['none'])
})

test('words that only look like quantities are none', () => {
  for (const text of [
    'At least he tried.',
    'They no longer came.',
    'How many were there?',
    'This one is ours.',
    'They met one another.',
    'He sat over there, about to leave.',
    'The score was not known.',
    'It was half time.',
  ]) {
    assert.deepEqual(brief(text), [], text)
  }
})

test('a part that an ordinal counts is no fraction', () => {
  assert.deepEqual(brief('the second quarter of the year'), ['exact 2 (ordinal)'])
  assert.deepEqual(brief('a quarter of the year'), ['exact 0.25 (fraction)'])
})

test('units follow vague words and words that change nothing', () => {
  assert.deepEqual(brief('a few days ago, dozens of kilometres away'), ['vague few (day)', 'vague dozens (kilometre)'])
  assert.deepEqual(brief('several hundred dollars'), ['vague several hundred (money)'])
  assert.deepEqual(brief('two more years'), ['exact 2 (year)'])
  assert.deepEqual(brief('two more carts'), ['exact 2'])
})

test('"over" bounds no length of time and no pair', () => {
  finds('They fought over <quantity>two days</quantity> over <quantity>a pair of</quantity> boots.')
  finds('<quantity>Over a hundred</quantity> came.')
})

test('the number stands apart from its bound', () => {
  const text = 'killing more than two dozen guards'
  const [mention] = read(text)
  assert.equal(text.slice(mention!.number.start, mention!.number.end), 'two dozen')
  assert.equal(text.slice(mention!.span.start, mention!.span.end), 'more than two dozen')
})

test('numbers beyond all measure are not reported', () => {
  assert.deepEqual(brief('9'.repeat(400)), [])
  assert.ok(
    read('million '.repeat(300)).every(({ quantity }) => 'value' in quantity && Number.isFinite(quantity.value)),
  )
})

test('a reader keeps inside the tokens that it is given', () => {
  const tokens = tokenize('twenty five', english.vocabulary)
  assert.deepEqual(
    quantitiesIn(tokens, 0, 1).map(({ quantity }) => quantity),
    [{ kind: 'exact', value: 20 }],
  )
})

test('numbers do not run on into the next paragraph', () => {
  assert.deepEqual(brief('It killed twenty\n\nfive men came'), ['exact 20', 'exact 5'])
})

const PIECES = [
  'at least',
  'more than',
  '1,500',
  'two dozen',
  'from',
  '10',
  'to',
  '15',
  'between',
  'and',
  'a',
  'half',
  'million',
  ',',
  '.',
  '-',
  '$',
  '%',
  'May',
  '2014',
  'third',
  'no',
  'several',
  'hundred',
  'or more',
  'people',
  'Flight',
  '5m',
  "'",
  '(',
  ')',
  '9:30',
  'one',
  'point',
] // prettier-ignore

test('mentions of any words lie in the text, in order, apart, with their number inside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
      fc.constantFrom(' ', '', '\n'),
      (pieces, space) => {
        const text = pieces.join(space)
        const tokens = tokenize(text, english.vocabulary)
        let last = -1
        for (const { first, last: end, span, number } of quantitiesIn(tokens, 0, tokens.count)) {
          assert.ok(span.start >= last && span.start < span.end && span.end <= text.length)
          assert.ok(span.start <= number.start && number.start < number.end && number.end <= span.end)
          assert.ok(tokens.start[first]! <= span.start && span.end <= tokens.end[end]!)
          last = span.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('line ends, doubled spaces and curly quotes change no value', () => {
  const text =
    "At least 1,500 of the men's 4-5 thousand horses, two dozen carts and half a million coins; no one's left."
  const values = brief(text)
  assert.ok(values.length >= 5)
  assert.deepEqual(brief(text.replaceAll(' ', '  ')), values)
  assert.deepEqual(brief(text.replaceAll(' ', '\r\n')), values)
  assert.deepEqual(brief(text.replaceAll("'", '\u2019')), values)
  assert.deepEqual(brief(`${text} It rained.`), values)
})

test('digits with a leading zero are a code, not a count', () => {
  assert.deepEqual(
    read('Case 016 of the files.').map(({ unit }) => unit),
    ['code'],
  )
})

test('a number that names a sort, a district or a model counts nothing', () => {
  finds('A four-door van and a six-speed box stood beside <quantity>two</quantity> trucks.')
  finds('It rained in the 90049 ZIP Code for <quantity>two days</quantity>.')
  finds('The ePort 11 was sold <quantity>300 times</quantity>; Planet 9 was not.')
  finds('A <quantity>12</quantity>-man crew sank with <quantity>three</quantity> boats.')
})
