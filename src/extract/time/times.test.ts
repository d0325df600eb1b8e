import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '../../../test/marked.ts'
import { languageOf, packs } from '../../lang/languages.ts'
import type { TimeMention } from '../../model/mention.ts'
import { tokenize } from '../../text/tokenize.ts'
import { timeReader, timesFrom } from './times.ts'

const language = languageOf(packs[0]!)
const read = timeReader(language)

const WRITTEN = '2014-05-07' // a Wednesday

function timesIn(text: string, asOf = WRITTEN): readonly TimeMention[] {
  const tokens = tokenize(text, language.vocabulary)
  return read(tokens, 0, tokens.count, asOf)
}

/** Says which words are times, and their days: "from..to", one day, or "?" where unknown. */
function reads(source: string, ...days: string[]): void {
  const { text, spans } = marked(source)
  const found = timesIn(text)
  const words = found.map(time => text.slice(time.span.start, time.span.end))
  const wanted = (spans.get('time') ?? []).map(span => text.slice(span.start, span.end))
  assert.deepEqual(words, wanted, text)
  assert.deepEqual(found.map(daysOf), days, text)
}

function daysOf(time: TimeMention): string {
  const { from, to } = time.time
  if (from === undefined && to === undefined) return '?'
  return from === to ? from! : `${from ?? ''}..${to ?? ''}`
}

/** Says that there is no time in any of the texts. */
function refuses(...texts: string[]): void {
  for (const text of texts) {
    assert.deepEqual(
      timesIn(text).map(time => text.slice(time.span.start, time.span.end)),
      [],
      text,
    )
  }
}

test('reads days by name from the day of writing', () => {
  reads(
    'Shells fell <time>today</time>, <time>yesterday</time> and <time>last night</time>.',
    '2014-05-07',
    '2014-05-06',
    '2014-05-06',
  )
  reads('Talks will go on <time>tomorrow</time>.', '2014-05-08')
  reads('Two men were held <time>this morning</time>.', '2014-05-07')
})

test('looks back to a weekday', () => {
  reads('The mill burned on <time>Monday</time>.', '2014-05-05')
  reads('The mill burned <time>Wednesday</time>.', '2014-05-07')
  reads('The mill burned <time>Thursday night</time>.', '2014-05-01')
})

test('looks on to a weekday where the clause looks forward', () => {
  reads('The envoy will meet the governor on <time>Monday</time>.', '2014-05-12')
  reads('Votes are due <time>Friday</time>.', '2014-05-09')
  reads('He said <time>Monday</time> that talks will go on.', '2014-05-05')
})

test('reads last, next and this before a weekday', () => {
  reads('It began <time>last Friday</time> and ends <time>next Tuesday</time>.', '2014-05-02', '2014-05-13')
  reads('It ends <time>this Friday</time>.', '2014-05-09')
  reads('It will end on <time>Monday of next week</time>.', '2014-05-12')
})

test('reads dates in both orders, with and without a year', () => {
  reads('On <time>Nov. 20, 2011</time>, two fell.', '2011-11-20')
  reads('On <time>20 November 2011</time> two fell.', '2011-11-20')
  reads('Two fell on <time>8 December</time>.', '2013-12-08')
  reads('Two fell on <time>December 8th</time>.', '2013-12-08')
  reads('Two fell on <time>the 4th of April</time>.', '2014-04-04')
  reads('EASTVILLE, <time>30 DEC 89</time> -- TWO FELL', '1989-12-30')
})

test('takes a date without a year for the near one', () => {
  reads('The bids are open until then; <time>May 20</time> is the last day.', '2014-05-20')
  reads('Two fell on <time>June 20</time>.', '2014-06-20')
  reads('Two fell on <time>Sept. 20</time>.', '2013-09-20')
})

test('reads dates in numbers', () => {
  reads('Filed <time>2014-03-09</time>.', '2014-03-09')
  reads('Filed <time>05/07/2014</time>.', '2014-05-07')
  reads('Filed <time>25/04/2014</time>.', '2014-04-25')
  reads('Filed <time>11.18.2013</time>.', '2013-11-18')
  reads('Filed <time>25.04.13</time>.', '2013-04-25')
  reads('Filed <time>06/05/2014</time>.', '2014-05-06')
})

test('the number behind "on" and a month is its day, whatever word comes next', () => {
  reads('The raid on <time>April 25</time> killed at least seven.', '2014-04-25')
  reads('In <time>April</time> 25 killed themselves.', '2014-04-01..2014-04-30')
})

test('lets the weekday agree with its date', () => {
  reads('It fell on <time>Sunday, May 4</time>.', '2014-05-04')
  reads('It fell on <time>Sunday 4 May 2014</time>.', '2014-05-04')
})

test('reads calendar units', () => {
  reads('Two fell <time>last week</time>.', '2014-04-28..2014-05-04')
  reads('Two fell <time>this month</time>.', '2014-05-01..2014-05-31')
  reads('Two fell <time>last year</time>.', '2013-01-01..2013-12-31')
  reads('Two fell over <time>the weekend</time>.', '2014-05-03..2014-05-04')
  reads('Two fell in <time>the third quarter of 2013</time>.', '2013-07-01..2013-09-30')
  reads('Two fell in <time>the first half of 2013</time>.', '2013-01-01..2013-06-30')
})

test('reads months, years, decades and centuries', () => {
  reads('It began in <time>March 2011</time>.', '2011-03-01..2011-03-31')
  reads('It began in <time>October</time>.', '2013-10-01..2013-10-31')
  reads('It began in <time>2011</time>.', '2011-01-01..2011-12-31')
  reads('It began in <time>the 1990s</time>.', '1990-01-01..1999-12-31')
  reads("It began in <time>the '80s</time>.", '1980-01-01..1989-12-31')
  reads('It began in <time>the 20th century</time>.', '1900-01-01..1999-12-31')
  reads('It began in <time>June last year</time>.', '2013-06-01..2013-06-30')
})

test('reads parts of months and years', () => {
  reads('It began in <time>early April</time>.', '2014-04-01..2014-04-15')
  reads('It began in <time>mid-November 2013</time>.', '2013-11-10..2013-11-20')
  reads('It began at <time>the end of 2013</time>.', '2013-09-01..2013-12-31')
  reads('It began <time>earlier this month</time>.', '2014-05-01..2014-05-06')
})

test('reads stretches up to now and from now on', () => {
  reads('Ten fell in <time>the past 24 hours</time>.', '2014-05-06..2014-05-07')
  reads('Ten fell in <time>the last two days</time>.', '2014-05-05..2014-05-06')
  reads('Ten will come in <time>the next three days</time>.', '2014-05-08..2014-05-10')
})

test('finds stretches that began nobody knows when', () => {
  reads('Ten fell in <time>recent weeks</time>.', '?')
  reads('Ten fell over <time>the past few days</time>.', '?')
  reads('Ten fell in <time>the last several months</time>.', '?')
  reads('Ten fell in a recent battle, and few of the past masters came.')
})

test('counts back from now, and from what was spoken of', () => {
  reads('Two fell <time>three days ago</time>.', '2014-05-04')
  reads('Two fell <time>a year ago</time>.', '2013-01-01..2013-12-31')
  reads('It opened on <time>1 March 2014</time>; <time>two days later</time> it shut.', '2014-03-01', '2014-03-03')
  reads('It opened on <time>1 March 2014</time> and shut <time>the same day</time>.', '2014-03-01', '2014-03-01')
})

test('adds counts up, and counts from a first or to a last day', () => {
  reads('Two fell <time>two weeks and two days ago</time>.', '2014-04-21')
  reads('A truce of <time>three days starting 9 May</time> was signed.', '2014-05-09..2014-05-11')
  reads('Sales rose in <time>the quarter ended March 31</time>.', '2014-01-01..2014-03-31')
  reads('Over <time>the ten days to May 3</time> 200 people were killed.', '2014-04-24..2014-05-03')
  reads('The talks were put off two days to <time>May 9</time>.', '2014-05-09')
  refuses('In the quarter of Lesk a shop burnt down.')
  reads('It fell <time>two days before 5 May 2014</time>.', '2014-05-03')
})

test('reads the last day of a year, and pairs of days', () => {
  reads('It was shut by <time>year-end</time>.', '2014-12-31')
  reads('They met on <time>16 and 17 October 2013</time>.', '2013-10-16..2013-10-17')
})

test('a plan that had been made looks back', () => {
  reads('The offer had been due to expire <time>Friday</time>.', '2014-05-02')
  reads('The court is to meet <time>Friday</time>.', '2014-05-09')
})

test('keeps an end open where the words do', () => {
  reads('Many have died <time>since 2011</time>.', '2011-01-01..')
  reads('It is shut <time>until Friday</time>.', '..2014-05-02')
  reads('Nobody lived there <time>before 1950</time>.', '..1949-12-31')
  reads('It was built <time>after May 3</time>.', '2014-05-04..')
})

test('does not open the time that only names an event', () => {
  reads("Calm returned after <time>Monday</time>'s raid.", '2014-05-05')
  reads('It changed after <time>the 2012</time> vote.', '2012-01-01..2012-12-31')
})

test('four digits behind a day or "in" are a year before those whom a round number would count', () => {
  reads('On <time>9 July 1996</time> guards fled.', '1996-07-09')
  reads('In <time>1996</time> soldiers fled.', '1996-01-01..1996-12-31')
  reads(
    'They fled in <time>2021</time>: 40 in <time>May 2020</time>.',
    '2021-01-01..2021-12-31',
    '2020-05-01..2020-05-31',
  )
  reads('On <time>9 July</time> 2000 people fled.', '2014-07-09')
  reads('Part 1990:2 was lost.')
})

test('the second end of a range gives the first its year where the text has no date', () => {
  const daysIn = (text: string) => {
    const tokens = tokenize(text, language.vocabulary)
    return read(tokens, 0, tokens.count, undefined).map(daysOf)
  }
  assert.deepEqual(daysIn('It fell between 3 March and 5 May 2031.'), ['2031-03-03..2031-05-05'])
  assert.deepEqual(daysIn('It fell from December to May 2031.'), ['2030-12-01..2031-05-31'])
  assert.deepEqual(daysIn('It fell from 3 March to May 2031.'), ['?', '2031-05-01..2031-05-31'])
})

test('reads ranges, and keeps their ends', () => {
  reads('It lasted <time>from 5 March to 7 April</time>.', '2014-03-05..2014-04-07')
  reads('It fell <time>between 2003 and 2006</time>.', '2003-01-01..2006-12-31')
  reads('It fell on <time>March 5-7</time>.', '2014-03-05..2014-03-07')
  reads('It fell on <time>5 to 7 March 2013</time>.', '2013-03-05..2013-03-07')
  reads('The war of <time>1914-1918</time>.', '1914-01-01..1918-12-31')
  const [range] = timesIn('It fell between 2003 and 2006.')
  assert.deepEqual(range!.inner!.map(daysOf), ['2003-01-01..2003-12-31', '2006-01-01..2006-12-31'])
})

test('reports a time whose days the words do not tell', () => {
  reads('Ten fell <time>in the first two weeks</time>.', '?')
  assert.deepEqual(timesIn('Two fell on Monday.', '2014-05').map(daysOf), ['?'])
  const tokens = tokenize('Two fell on Monday.', language.vocabulary)
  assert.deepEqual(read(tokens, 0, tokens.count, undefined).map(daysOf), ['?'])
})

test('reads the night up to the day of writing', () => {
  reads('Ten were held <time>overnight</time>.', '2014-05-06..2014-05-07')
  reads('Ten were held overnight <time>Monday</time>.', '2014-05-05')
})

test('refuses words that only look like months and days', () => {
  refuses(
    'They may leave.',
    'May I ask?',
    'The army began to march on the capital.',
    'The March on Oskel drew many.',
    'April said no.',
    'The second man fled.',
    'The Sun reported it.',
    'He sat down.',
    'One may ask.',
    'August Brenn was held.',
    'It is a mar on the record.',
  )
})

test('refuses habits, names of days and lone durations', () => {
  refuses(
    'They meet every Friday.',
    'Bloody Sunday is a film.',
    'He leads the Future Today club.',
    'They worked in Sun country.',
    'The siege took two weeks.',
    'A three-day truce held.',
    'They fought for years.',
    'He was held for 18 months.',
  )
})

test('a number before a date that begins with its month is no day of it', () => {
  assert.deepEqual(
    timesIn('Shelling wounds 4\nDecember 12, 2022 2:07 pm').map(({ span }) => span.start),
    ['Shelling wounds 4\n'.length],
  )
})

test('refuses numbers that are no years', () => {
  refuses(
    'They held 2000 people.',
    'About 1950 came.',
    'It cost $2000.',
    'Resolution 1973 was passed.',
    'He lives at 2010-15-86.',
    'The score was 3-2 and then 24/7 noise.',
    'Flight 1990 was late.',
    'Call 555-1212.',
    'A woman in her 30s fled.',
    'Guards in their thirties fled.',
    'It was closed from 2100 to 0500.',
    'They live in the 1900 block of Elm Street.',
    'It can or may or may not be.',
  )
})

test('refuses days that no calendar has', () => {
  refuses('Filed 2014-02-30.', 'Filed 31/02/2014.')
})

const WORDS = [
  'last',
  'the',
  'May',
  'Monday',
  '5',
  '2011',
  'since',
  'to',
  'two',
  'days',
  'ago',
  'of',
  '-',
  ',',
  'in',
  'early',
  'third',
  'quarter',
  'year',
  'a',
  '.',
]

test('every time lies in its words, in order, with its first day not after its last, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }), fc.boolean(), (words, isDated) => {
      const text = words.join(' ')
      const tokens = tokenize(text, language.vocabulary)
      let end = 0
      for (const time of read(tokens, 0, tokens.count, isDated ? WRITTEN : undefined)) {
        assert.ok(end <= time.span.start && time.span.start < time.span.end)
        assert.equal(time.span.start, tokens.start[time.first])
        assert.equal(time.span.end, tokens.end[time.last])
        end = time.span.end
        for (const inner of time.inner ?? []) {
          assert.ok(time.span.start <= inner.span.start && inner.span.end <= time.span.end)
        }
        const { from, to } = time.time
        if (from !== undefined && to !== undefined) assert.ok(from <= to, `${text}: ${from}..${to}`)
      }
    }),
  )
})

test('days do not change with the white space, the line ends or the quotes of the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 15 }), words => {
      const days = (separator: string): string[] => timesIn(words.join(separator)).map(daysOf)
      assert.deepEqual(days('  '), days(' '))
      assert.deepEqual(days('\r\n'), days('\n'))
    }),
  )
  assert.deepEqual(timesIn('Today’s toll').map(daysOf), timesIn("Today's toll").map(daysOf))
})

test('counts weeks on both sides of now', () => {
  reads('The ferry will sail <time>the week after next</time>.', '2014-05-19..2014-05-25')
  reads('The mill burned <time>the year before last</time>.', '2012-01-01..2012-12-31')
  reads('The hall will open <time>in a fortnight’s time</time>.', '2014-05-21')
  reads("The bridge opens <time>in two weeks' time</time>.", '2014-05-21')
  reads('He came on <time>Monday, two weeks ago</time>.', '2014-04-21')
  refuses('He lives in a day’s ride of the town.')
})

test('reads a bound by comparison', () => {
  reads('The road was built <time>later than 2008</time>.', '2009-01-01..')
  reads('They must leave <time>no later than May 12</time>.', '..2014-05-12')
  refuses('He came later than 300 others.')
})

test('numbers with points are days first; others are so where the day of writing says it', () => {
  reads('<time>05.02.2013</time>', '2013-02-05')
  reads('<time>02.18.2013</time>', '2013-02-18')
  reads('<time>05-02-2013</time>', '2013-05-02')
  assert.deepEqual(timesIn('05-02-2013', '2013-02-05').map(daysOf), ['2013-02-05'])
  assert.deepEqual(timesIn('05-02-2013', '2013-05-02').map(daysOf), ['2013-05-02'])
  assert.deepEqual(timesIn('05-02-2013', '2013-02-06').map(daysOf), ['2013-02-05'])
})

test('reads holidays that fall on a weekday of a month', () => {
  reads('The road was opened on <time>Labor Day 2013</time>.', '2013-09-02')
  reads('The bridge fell on <time>Memorial Day 2012</time>.', '2012-05-28')
  reads('He left on <time>Thanksgiving</time>.', '2013-11-28')
  reads("The shop burnt on <time>Valentine's Day</time>.", '2014-02-14')
  refuses('They signed the labor agreement.', 'The memorial was opened.', 'A day of labor followed.')
})

test('a weekend beside a holiday reaches to it', () => {
  reads('The road was closed over the <time>Labor Day weekend</time>.', '2013-08-31..2013-09-02')
  reads('The road was closed over <time>Thanksgiving weekend 2012</time>.', '2012-11-22..2012-11-25')
  reads('The road was closed over <time>Halloween 2010 weekend</time>.', '2010-10-30..2010-10-31')
  refuses('The Thanksgiving meal was served.')
})

test('times that are read in two goes are those that are read at once', () => {
  const text =
    'It began on 3 May 2031 at Harn. Two days later shots fell. On the same day, between 4 and 9 June, it rained.'
  const tokens = tokenize(text, language.vocabulary)
  const whole = timeReader(language)(tokens, 0, tokens.count, '2031-07-01')
  assert.ok(whole.length > 2)
  for (let end = 0; end <= tokens.count; end++) {
    const timesUpTo = timesFrom(language)(tokens, 0, tokens.count, '2031-07-01')
    assert.ok(timesUpTo(end).every(({ first }) => first < end))
    assert.deepEqual(timesUpTo(tokens.count), whole)
  }
})

test('reads a half behind a count', () => {
  reads('He was held <time>a year and a half ago</time>.', '2012-11-01..2012-11-30')
  reads('She fled <time>two and a half weeks ago</time>.', '2014-04-14..2014-04-20')
  reads(
    'He came on <time>3 May</time>, and <time>a day and a half later</time> he left.',
    '2014-05-03',
    '2014-05-04..2014-05-05',
  )
  refuses('They waited a year and a half.', 'Two and a half tons burned.')
})

test('a date before what bears it as its name is no day', () => {
  refuses('Cars burned on June 9th Street.', 'The 17 July Brigade marched.', 'They met on March 3 Square.')
  reads('It burned on <time>March 9</time> in the street.', '2014-03-09')
  reads('On <time>March 3</time> and on <time>June 9, 2013</time> Street fairs were held.', '2014-03-03', '2013-06-09')
})

test('reads the days that go with Easter, and May Day', () => {
  reads('They met on <time>Good Friday</time> and <time>Easter Monday</time>.', '2014-04-18', '2014-04-21')
  reads('Shots fell on <time>Palm Sunday 2013</time>.', '2013-03-24')
  reads('Forty were held on <time>May Day</time>.', '2014-05-01')
  refuses('They signed the Good Friday pact.', 'It may day after day be worse.', 'She was a good friend.')
})

test('reads a day of the month with its month told from now', () => {
  reads('It fell on <time>the 2nd of this month</time>.', '2014-05-02')
  reads('It fell on <time>the 5th this month</time>.', '2014-05-05')
  reads('It fell on <time>the third of last month</time>.', '2014-04-03')
  reads('It was his 5th <time>this month</time>.', '2014-05-01..2014-05-31')
  reads("It was the second of <time>this month</time>'s raids.", '2014-05-01..2014-05-31')
})

test('reads a day beside the day of an event', () => {
  reads('Fifty were hurt <time>a day before the vote on Sunday</time>.', '2014-05-03')
  reads('He died <time>three days after the March 3</time> raid.', '2014-03-06')
  reads('Ten died <time>a week after Tuesday</time>’s blast.', '2014-05-06')
  reads('The port will open <time>a week after Tuesday</time>’s vote.', '2014-05-20')
  reads('He died two days after he was shot on <time>Sunday</time>.', '2014-05-04')
  reads('Days after the vote, on <time>Sunday</time>, he left.', '2014-05-04')
})
