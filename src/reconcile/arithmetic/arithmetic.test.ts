import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import type { Claim } from '../../model/claim.ts'
import { PROFILES } from '../../model/profile.ts'
import { reconcile } from '../reconcile.ts'

/** `verdict rule` of each finding in one report. */
function findings(text: string): string[] {
  return reconcile(markedCase(`= r1 | Outlet A | 2031-03-05\n${text}`), PROFILES.plain).arithmetic.map(
    ({ verdict, rule }) => `${verdict} ${rule.replace('arithmetic.', '')}`,
  )
}

const parts = (soldiers: string, civilians: string) =>
  `{${soldiers}|killed soldiers|as=soldiers/military} soldiers and {${civilians}|killed civilians|as=civilians/civilian} civilians`

test('a list after a colon names all parts, so that it must give the total', () => {
  assert.deepEqual(findings(`The shelling killed {30|killed people} people: ${parts('18', '12')}.`), ['holds sum'])
  assert.deepEqual(findings(`The shelling killed {30|killed people} people: ${parts('18', '13')}.`), ['fails sum'])
  assert.deepEqual(findings(`The shelling killed {30|killed people} people: ${parts('18', '11')}.`), ['fails sum'])
})

test('a list of names proves no total wrong', () => {
  const given = markedCase(
    '= r1 | Outlet A | 2031-03-05\nIt killed {two|killed medics|as=medics/medical} medics, {one Brand|killed Brand} and {one Wick|killed Wick} and {one Tarn|killed Tarn}.',
  )
  const counted = reconcile(given, PROFILES.plain).arithmetic
  assert.deepEqual(
    counted.map(({ verdict }) => verdict),
    ['fails'],
  )
  const claims = given.claims.map(
    (claim): Claim =>
      claim.at.exact === 'two'
        ? claim
        : {
            ...claim,
            quantity: { value: claim.quantity.value, basis: 'inferred', from: [claim.at], rule: 'count.named' },
          },
  )
  assert.deepEqual(reconcile({ ...given, claims }, PROFILES.plain).arithmetic, [])
})

test('what comes on top is no total, nor has one person parts, nor is a part of a part beside it', () => {
  assert.deepEqual(
    findings(`It hurt ${parts('8', '6')} and {10|wounded others|of=addition} others.`.replaceAll('killed', 'wounded')),
    [],
  )
  assert.deepEqual(
    findings('{1|killed woman|id=one} woman died, including {two|killed officers|of=part-of:one} officers.'),
    [],
  )
  assert.deepEqual(
    findings(
      '{Eight|killed people|id=all} people died, {six|killed guards|as=guards/military|of=part-of:all} of them guards, of whom {five|killed women|as=women/female|of=part-of:all} were women.',
    ),
    ['holds part-within-total', 'holds part-within-total'],
  )
})

test('a list that may leave some out fails only above its total', () => {
  assert.deepEqual(findings(`The shelling killed {30|killed people} people, among them ${parts('10', '5')}.`), [])
  assert.deepEqual(findings(`The shelling killed {30|killed people} people, among them ${parts('18', '15')}.`), [
    'fails sum',
  ])
})

test('rounded and bounded totals are given their leeway', () => {
  assert.deepEqual(findings(`The shelling killed {about 30|killed people} people: ${parts('18', '13')}.`), [
    'holds sum',
  ])
  assert.deepEqual(findings(`The shelling killed {at least 30|killed people} people: ${parts('18', '13')}.`), [
    'holds sum',
  ])
})

test('figures of other places, of one party twice, or set against each other are no list', () => {
  assert.deepEqual(
    findings(
      'In Orme {30|killed people|at=Orme} people died. In Keld it was {18|killed soldiers|as=soldiers/military|at=Keld} soldiers and {15|killed civilians|as=civilians/civilian|at=Keld} civilians.',
    ),
    [],
  )
  assert.deepEqual(
    findings(
      'The shelling killed {30|killed people} people: {18|killed soldiers|as=soldiers/military} soldiers or {16|killed soldiers|as=soldiers/military} soldiers.',
    ),
    [],
  )
  assert.deepEqual(
    findings(
      'It killed {12|killed civilians|as=civilians/civilian} civilians and hurt {three|wounded others} others, three.',
    ),
    [],
  )
})

test('a slip of a thousand is shown with what would mend it', () => {
  const { arithmetic } = reconcile(
    markedCase(
      '= r1 | Outlet A | 2031-03-05\nThe losses came to {more than 3.2 thousand|losses people|as=coalition/military} people. {2,940 thousand|killed soldiers|as=Ostland/military} Ostlanders, {188|killed soldiers|as=Westmark/military} Westmarkers and {112|killed soldiers|as=Suder/military} Suders were killed.',
    ),
    PROFILES.plain,
  )
  assert.deepEqual(arithmetic[0]?.remedy, { rule: 'remedy.thousandfold', term: 0, value: 2940, gives: 3240 })
  assert.equal(arithmetic[0]?.terms.length, 4)
})

test('a part does not exceed its total', () => {
  assert.deepEqual(
    findings('{12|killed people|id=all} people died, including {15|killed children|of=part-of:all} children.'),
    ['fails part-within-total'],
  )
  assert.deepEqual(
    findings('{12|killed people|id=all} people died, including {five|killed children|of=part-of:all} children.'),
    ['holds part-within-total'],
  )
  assert.deepEqual(
    findings('{At least 12|killed people|id=all} people died, including {15|killed children|of=part-of:all} children.'),
    ['holds part-within-total'],
  )
})

test('nobody loses more than were there', () => {
  assert.deepEqual(
    findings(
      '{70|killed soldiers|as=soldiers/military} soldiers died out of {50|personnel soldiers|as=soldiers/military} in the convoy.',
    ),
    ['fails losses-within-present'],
  )
  assert.deepEqual(
    findings(
      '{70|killed soldiers|as=soldiers/military} soldiers died while {50|personnel soldiers|as=soldiers/military} held the bridge.',
    ),
    [],
  )
})

test('a ratio gives the other side from one', () => {
  const text = (result: string) =>
    `The rate is {one soldier to two rebels|loss-ratio soldiers}. The ministry says {about 3,600|killed rebels|as=rebels/insurgent|by=ministry:organisation} rebels died. So {${result}|losses soldiers|as=soldiers/military|stance=hypothetical} soldiers must be lost.`
  assert.deepEqual(findings(text('at least 2,400')), ['fails ratio'])
  assert.deepEqual(findings(text('about 1,800')), ['holds ratio'])
  assert.deepEqual(findings(text('about 90')), [])
})

test('what the text adds to a figure is a part of what it gives in all', () => {
  const text = (total: string) =>
    `{18|killed people} people died in Orme. {Another 20|killed people|of=addition} died there later. Altogether {${total}|killed people} died.`
  assert.deepEqual(findings(text('38')), ['holds report-sum'])
  assert.deepEqual(findings(text('30')), ['fails report-sum'])
})

test('a share is that of its part in its whole', () => {
  const text = (share: string) =>
    `Of {120|killed people|id=all} people killed, {30|killed children|of=part-of:all} children, or ${share}, were under ten.`
  assert.deepEqual(findings(text('40 percent')), ['fails share', 'holds part-within-total'])
  assert.deepEqual(findings(text('25%')), ['holds part-within-total', 'holds share'])
})

test('a rate over days gives the total', () => {
  const text = (total: string) =>
    `{12|killed people|each=1} people a day were killed. Over the ten days {${total}|killed people|on=2031-03-01..2031-03-10} people were killed.`
  assert.deepEqual(findings(text('200')), ['fails rate'])
  assert.deepEqual(findings(text('120')), ['holds rate'])
})

test('what was and what came gives what is, and a toll that rises does not fall', () => {
  const text = (now: string, more: string) =>
    `The toll rose to {${now}|killed people|id=now|of=update:was} from {30|killed people|id=was|of=previous:now} after {${more} more|killed people|of=addition} died.`
  assert.deepEqual(findings(text('35', 'five')), ['holds addition'])
  assert.deepEqual(findings(text('33', 'five')), ['fails addition'])
  assert.deepEqual(findings(text('25', 'five')), ['fails rising-toll-falls'])
})

test('a total that says so is the sum of the figures before it, wherever they are', () => {
  const text = (total: string) =>
    `In Orme {12|killed people|at=Orme} people died. In Keld {20|killed people|at=Keld} people died. In all {${total}|killed people} people were killed.`
  assert.deepEqual(findings(text('30')), ['fails report-sum'])
  assert.deepEqual(findings(text('32')), ['holds report-sum'])
  assert.deepEqual(findings(text('about 30')), ['holds report-sum'])
  assert.deepEqual(findings(text('50')), [])
  assert.deepEqual(findings(text('30').replace('In all', 'Earlier')), [])
  assert.deepEqual(findings(text('30').replace('at=Keld', 'at=Orme')), [])
})

test('a toll that is said to have risen is no lower than its source gave before, though it does not say from what', () => {
  const told = (verb: string) =>
    findings(
      `The slide killed {44|killed people|at=Orme|on=2031-03-04|by=Roads Office:organisation} people, the Roads Office said.\n= r2 | Outlet A | 2031-03-07\nThe toll of the slide ${verb} {41|killed people|rule=measure.toll-reaches|at=Orme|on=2031-03-04|by=Roads Office:organisation}, the Roads Office said.`,
    )
  assert.deepEqual(told('has risen to'), ['fails running-toll-falls'])
  assert.deepEqual(told('was corrected to'), [])
})

test('a share by which a toll rose is that between its two figures', () => {
  const text = (share: string, now = '60') =>
    `The toll rose ${share}, from {40|killed people|id=was|of=previous:now} to {${now}|killed people|id=now|of=update:was}.`
  assert.deepEqual(findings(text('by 50 percent')), ['holds rise'])
  assert.deepEqual(findings(text('by 75 percent')), ['fails rise'])
  assert.deepEqual(findings(text('48 percent')), ['fails rise'])
  assert.deepEqual(findings(text('by 50 percent', 'about 55')), [])
  assert.deepEqual(findings(text('to a third; 75 percent of them children')), [])
})

test('a share by which a figure rose is of the base right behind it, and of no other figure', () => {
  const text = (share: string, now = '90') =>
    `Last week {${now}|killed people|id=now} people were killed, ${share} {60|killed people} of the week before.`
  assert.deepEqual(findings(text('up 50 percent on the')), ['holds rise'])
  assert.deepEqual(findings(text('up 20% compared with the')), ['fails rise'])
  assert.deepEqual(findings(text('down 25 percent from', '45')), ['holds rise'])
  assert.deepEqual(findings(text('up 20 percent on the', 'about 90')), [])
  assert.deepEqual(findings(text('up 20 percent on May, and')), [])
  assert.deepEqual(findings(text('20 percent of the')), [])
  assert.deepEqual(
    findings(
      'Raids killed {45|killed people|id=now} people, down 25 percent from the {60|killed people|of=part-of:now} of May.',
    ),
    ['holds rise'],
  )
})

test('a share of rounded figures, of other people, or beside another share is not reckoned with', () => {
  const text = (all: string, rest: string) =>
    `Of {${all}|killed people|id=all} people killed, {30|killed children|of=part-of:all} children${rest}.`
  assert.deepEqual(findings(text('about 120', ', or 40 percent, were under ten')), ['holds part-within-total'])
  assert.deepEqual(findings(text('120', ', or 40 percent of the school and 10 percent of the town, died')), [
    'holds part-within-total',
  ])
  assert.deepEqual(findings(text('120', ' and 40 others died')), ['holds part-within-total'])
})

test('a rate of others, or of another voice, gives no total; one far off was not worked out from it', () => {
  const text = (total: string, subject = 'people', by = '') =>
    `{12|killed people|each=1} people a day were killed. Over the ten days {${total}|killed ${subject}|on=2031-03-01..2031-03-10${by}} ${subject} were killed, the mayor said.`
  assert.deepEqual(findings(text('200', 'people', '|by=mayor:person')), [])
  assert.deepEqual(findings(text('200', 'soldiers')), [])
  assert.deepEqual(findings(text('900')), [])
  assert.deepEqual(findings(text('about 110')), ['holds rate'])
})

test('parts that the text lists behind a total are summed whoever says them, wherever each was and whatever they are called', () => {
  const told = (last: string) => {
    const parts = ['four', '12', last].map(
      (figure, at) => `{${figure}|killed soldiers|of=part-of:all|by=office:organisation|at=Town ${at}} in Town ${at}`,
    )
    const given = markedCase(
      `= r1 | Outlet A | 2031-03-05\nThe army lost {23|killed soldiers|id=all} soldiers, an office said: ${parts.join(', ')}.`,
    )
    const claims = given.claims.map(claim => ({
      ...claim,
      hints: claim.hints.map(hint => ({ ...hint, rule: 'measure.spread' })),
    }))
    return reconcile({ ...given, claims }, PROFILES.plain).arithmetic.flatMap(({ verdict, rule }) =>
      rule === 'arithmetic.sum' ? [verdict] : [],
    )
  }
  assert.deepEqual(told('seven'), ['holds'])
  assert.deepEqual(told('eight'), ['fails'])
})

test('a toll that is said to fall may be lower than before', () => {
  const text = (verb: string) =>
    `The toll ${verb} to {25|killed people|id=now|of=update:was} from {30|killed people|id=was|of=previous:now}.`
  for (const verb of ['rose', 'climbed', 'which had fallen in May, rose'])
    assert.deepEqual(findings(text(verb)), ['fails rising-toll-falls'], verb)
  for (const verb of ['fell', 'was revised', 'was down', 'came', 'which had risen in May, fell'])
    assert.deepEqual(findings(text(verb)), [], verb)
})

test('a figure that the text makes the sum of those before it is the sum of all', () => {
  const text = (total: string) =>
    `It killed {10|killed men|id=a|of=part-of:all} men in Orme, {10|killed men|id=b|of=part-of:all} in Keld and {10|killed men|id=c|of=part-of:all} in Varn, {${total}|killed people|id=all} in total.`
  const sums = (total: string) => {
    const given = markedCase(`= r1 | Outlet A | 2031-03-05\n${text(total)}`)
    const claims = given.claims.map(claim =>
      claim.at.exact === total ? { ...claim, rules: [...claim.rules, 'measure.in-all'] } : claim,
    )
    const { arithmetic } = reconcile({ ...given, claims }, PROFILES.plain)
    return arithmetic.filter(({ rule }) => rule === 'arithmetic.sum').map(({ verdict }) => verdict)
  }
  assert.deepEqual(sums('30'), ['holds'])
  assert.ok(sums('40').includes('fails'))
  assert.ok(sums('20').includes('fails'))
})
