import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { dossierOf } from './evidence.ts'
import { link } from './link.ts'
import { LINK_AT, NEVER, WEIGHTS } from './weights.ts'

/** The weight of the first two claims of some reports, and the signals behind it. */
function weighed(...reports: readonly string[]): { weight: number; signals: Record<string, number> } {
  const source = reports
    .map((text, at) => (text.startsWith('=') ? text : `= r${at} | Outlet ${at} | 2031-03-05\n${text}`))
    .join('\n')
  const { linker } = link(dossierOf(markedCase(source)))
  return linker.groundOf(0, 1)
}

const HERE = 'at=Orme|on=2031-03-04'
const slide = (figure: string, more = HERE) => `The slide at Orme killed {${figure}|killed people|${more}} people.`
const other = (figure: string, more = HERE) =>
  `Mud came down on Orme, where {${figure}|killed people|${more}} people died.`

test('the same people, place and day are one question, though the figures differ', () => {
  assert.ok(weighed(slide('12'), other('15')).weight >= LINK_AT)
})

test('signals add up to the weight', () => {
  const { weight, signals } = weighed(slide('12'), other('15'))
  assert.ok(Math.abs(Object.values(signals).reduce((sum, value) => sum + value, 0) - weight) < 0.05)
})

test('other measures, other places and days far apart rule a link out', () => {
  assert.equal(weighed(slide('12'), other('12').replace('killed', 'wounded')).weight, NEVER)
  assert.equal(weighed(slide('12'), other('12', 'at=Keld|on=2031-03-04')).weight, NEVER)
  assert.equal(weighed(slide('12'), other('12', 'at=Orme|on=2031-03-12')).weight, NEVER)
})

test('a telling figure speaks louder than a small or a round one', () => {
  assert.equal(weighed(slide('137'), other('137')).signals['figure'], WEIGHTS.figureTelling)
  assert.equal(weighed(slide('three'), other('three')).signals['figure'], WEIGHTS.figureSame)
  assert.equal(weighed(slide('100'), other('100')).signals['figure'], WEIGHTS.figureSame)
})

test('the further apart the figures, the less they are one', () => {
  const near = weighed(slide('12'), other('15')).signals['figure']!
  const far = weighed(slide('12'), other('90')).signals['figure']!
  assert.ok(far < near && near < 0)
})

test('"more than 20" and 4,000 meet on paper only', () => {
  assert.ok(weighed(slide('more than 20'), other('4,000')).signals['figure']! < -2)
  assert.equal(weighed(slide('more than 20'), other('25')).signals['figure'], WEIGHTS.figureMeets)
})

test('the toll of a day is not that of three days', () => {
  assert.equal(
    weighed(slide('12'), other('15', 'at=Orme|on=2031-03-02..2031-03-04')).signals['time'],
    WEIGHTS.timeNested,
  )
})

test('a denial has a day of its own', () => {
  const denial =
    'The mine of Orme denied that {12|killed people|at=Orme|on=2031-03-05|stance=denied} people died there.'
  assert.equal(weighed(slide('12'), denial).signals['time'], WEIGHTS.timeOfDenial)
})

test('what is denied a day before it happened is something else', () => {
  const denial = 'The mine denied that {12|killed people|at=Orme|on=2031-03-03|stance=denied} people died there.'
  assert.equal(weighed(slide('12'), denial).signals['time'], WEIGHTS.timeFewDaysOff)
})

test('two counts over stretches that begin apart are two tolls, unless they are one figure', () => {
  const since = (figure: string, day: string) => slide(figure, `at=Orme|on=${day}..2031-03-04`)
  const [spring, fortnight] = ['2030-10-01', '2031-02-18']
  assert.equal(weighed(since('340', spring), since('210', fortnight)).weight, NEVER)
  assert.notEqual(weighed(since('340', spring), since('340', fortnight)).weight, NEVER)
  assert.notEqual(weighed(since('340', spring), since('350', '2030-10-05')).weight, NEVER)
})

test('one voice in one report does not give one answer twice over', () => {
  const twice =
    'Police counted {12|killed people|by=Police:organisation|at=Orme} people at Orme. Police counted {30|killed people|by=Police:organisation|at=Orme} people.'
  assert.equal(weighed(twice).weight, NEVER)
})

test('a headline run into its lead says one thing twice, a list says two things', () => {
  const headline =
    'Two hurt by a falling roof at Orme {two|wounded people|at=Orme} people were hurt on Tuesday when the roof of the old mill came down, {two|wounded people|at=Orme} people said'
  assert.ok(weighed(headline).weight >= LINK_AT)
  assert.equal(
    weighed('The roof hurt {two|wounded people|at=Orme} people and {two|wounded people|at=Orme} people.').weight,
    NEVER,
  )
})

test('a figure that seldom repeats by chance is one in two sentences of a report, however near', () => {
  const twice = (figure: string) =>
    `A raid on Orme hurt {${figure}|wounded people|${HERE}}. {${figure}|wounded people|${HERE}} people were hurt there.`
  assert.equal(weighed(twice('16')).signals['report'], WEIGHTS.sameReportTelling)
  assert.ok(weighed(twice('16')).weight >= LINK_AT)
  assert.equal(weighed(twice('six')).weight, NEVER)
})

test('a headline run into its lead may round its figure, and is told by the capital behind it', () => {
  const run = (lead: string) =>
    `Two hurt by a roof: {2|wounded people|${HERE}} people hurt in Orme city {${lead}|wounded people|${HERE}} people were hurt`
  assert.ok(weighed(run('At least two')).weight >= LINK_AT)
  assert.equal(weighed(run('at least two')).weight, NEVER)
  assert.equal(weighed(run('At least nine')).weight, NEVER)
})

test('a headline toll and what it has come to below are one, as are large figures of which one leaves room for the other', () => {
  const told = (one: string, other: string) =>
    `A ferry sank off Orme with ${one} dead, the town said in its bulletin.\n\n${other} guests died there.`
  assert.ok(weighed(told(`{134|killed people|${HERE}}`, `{At least 132|killed people|${HERE}}`)).weight >= LINK_AT)
  assert.equal(weighed(told(`{134|killed people|${HERE}}`, `{At least 70|killed people|${HERE}}`)).weight, NEVER)
})

test('two sources side by side are set against each other, far apart they speak of two happenings', () => {
  const police = 'Police counted {12|killed people|by=Police:organisation|at=Orme} people killed at Orme.'
  const priest = 'The priest buried {40|killed people|by=The priest:unnamed|at=Orme} people.'
  const filler =
    'The road over the pass was closed, and the bridge below the mill stood under water until the evening. '.repeat(5)
  assert.notEqual(weighed(`${police} ${priest}`).weight, NEVER)
  assert.equal(weighed(`${police} ${filler}${priest}`).weight, NEVER)
})

test('what a report tells of another happening does not answer with its own', () => {
  const beside = (more: string) =>
    `Police counted {12|killed people|by=Police:organisation|${HERE}} dead at Orme. The mayor spoke of {15|killed people|by=The mayor:unnamed|${HERE}${more}}.`
  assert.equal(weighed(beside('|of=background')).weight, NEVER)
  assert.notEqual(weighed(beside('')).weight, NEVER)
})

test('two sorts of people that a report picks from the dead are two', () => {
  const picked = (whom: string, more: string) =>
    `At Orme {one|killed child|${HERE}${more}} of the dead was a child. Among the dead, too, was {one|killed ${whom}|${HERE}${more}} of the village. {12|killed people|id=all|${HERE}} died.`
  assert.equal(weighed(picked('clerk', '|of=part-of:all')).weight, NEVER)
  assert.notEqual(weighed(picked('child', '|of=part-of:all')).weight, NEVER)
})

test('a rise from one figure to another is one toll', () => {
  const toll =
    'At Orme the toll rose to {19|killed people|id=now|of=update|at=Orme} from {14|killed people|id=was|of=previous|at=Orme} people.'
  assert.ok(weighed(toll).weight >= LINK_AT)
})

test('people of two ages are two people', () => {
  const girl = (age: string) => `At Orme {a ${age}-year-old girl|killed girl|${HERE}} was killed.`
  assert.equal(weighed(girl('9'), girl('6')).weight, NEVER)
  assert.notEqual(weighed(girl('9'), girl('9')).weight, NEVER)
})

test('what is added is not the count', () => {
  assert.equal(
    weighed(slide('12'), other('12 more', `${HERE}|of=addition`)).signals['addition'],
    WEIGHTS.additionBesideCount,
  )
})

test('names in common stand in for a place that nobody knows', () => {
  const near = weighed(
    'The works of Brannick blew up and killed {12|killed people} people.',
    'Fire took the works of Brannick and {15|killed people} people.',
  )
  const far = weighed(
    'The works of Brannick blew up and killed {12|killed people} people.',
    'Fire took the mill of Aldery and {15|killed people} people.',
  )
  assert.equal(near.signals['place'], WEIGHTS.nameShared)
  assert.equal(far.signals['place'], WEIGHTS.namesApart)
})

test('the name of a source or of a weekday is no such name', () => {
  const { signals } = weighed(
    'The works blew up on Friday and killed {12|killed people|by=Ada Ravel:person} people, said Ada Ravel.',
    'Fire on Friday killed {15|killed people|by=Ada Ravel:person} people, said Ada Ravel.',
  )
  assert.equal(signals['place'], undefined)
})

test('nobody denies what they claim: one voice with a claim and a denial speaks of two things', () => {
  const by = 'by=Orme League:organisation'
  const denial = other('15', `${HERE}|${by}|stance=denied`)
  assert.equal(weighed(slide('12', `${HERE}|${by}`), denial).signals['voice'], WEIGHTS.voiceDenies)
  assert.equal(weighed(slide('12'), denial).signals['voice'], undefined)
})

test('one sentence lists people of two sorts, and calls one crowd by one vague word', () => {
  const list = `The slide at Orme killed {two|killed women|${HERE}} women from the mill and {two|killed soldiers|${HERE}} soldiers.`
  assert.equal(weighed(list).weight, NEVER)
  const crowds = `The slide at Orme killed {hundreds|killed people|${HERE}} of people and {scores|killed people|${HERE}} of people further down the valley road.`
  assert.equal(weighed(crowds).weight, NEVER)
})

test('what one report puts on two days is two happenings', () => {
  const days = `On Sunday {a girl|killed girl|at=Orme|on=2031-03-04} was killed at Orme. On Saturday {a girl|killed girl|at=Orme|on=2031-03-03} had been killed there.`
  assert.equal(weighed(days).weight, NEVER)
})

test('a dateline years later is another happening, however alike the words', () => {
  const told = (day: string) =>
    `= r${day} | Outlet ${day} | ${day}\nThe slide at Orme killed {12|killed people|at=Orme|on=${day}} people near the mill, the mayor said.`
  assert.ok(weighed(told('2031-03-05'), told('2029-03-05')).weight < LINK_AT)
})

test('what is told beside an addition is told of what was added', () => {
  const raid = `Shells killed {20|killed people|${HERE}|by=Orme police:organisation} people in Orme and hurt {many|wounded people|${HERE}|by=Orme police:organisation}, Orme police said. A later raid killed {three|killed people|${HERE}|of=addition} more people and hurt {around 15|wounded people|${HERE}} others.`
  const { linker } = link(dossierOf(markedCase(`= r0 | Outlet | 2031-03-05\n${raid}`)))
  assert.equal(linker.weigh(1, 3), NEVER)
  const again = raid.replace('{around 15|', '{many|')
  assert.notEqual(link(dossierOf(markedCase(`= r0 | Outlet | 2031-03-05\n${again}`))).linker.weigh(1, 3), NEVER)
})

test('parts of two figures that are apart are apart', () => {
  const raids = `In all {16|killed people|${HERE}|id=all|by=Orme police:organisation} people died in Orme, {three|killed children|${HERE}|of=part-of:all|by=Orme police:organisation} of them children, Orme police said. Further north {seven|killed people|${HERE}|id=more|of=addition} more people died, {two|killed children|${HERE}|of=part-of:more} of them children.`
  const { linker } = link(dossierOf(markedCase(`= r0 | Outlet | 2031-03-05\n${raids}`)))
  assert.equal(linker.weigh(1, 3), NEVER)
})

test('the toll of a disaster runs upwards for days, and is one question', () => {
  const told = (figure: string, day: string, on: string) =>
    `= r${day} | Outlet ${day} | ${day}\nThe slide at Orme killed {${figure}|killed people|at=Orme${on}} people.`
  const risen = weighed(told('2,100', '2031-03-05', '|on=2031-03-04'), told('11,300', '2031-03-09', ''))
  assert.ok(risen.weight >= LINK_AT)
  assert.equal(risen.signals['time'], WEIGHTS.timeFits)
  const small = weighed(told('21', '2031-03-05', '|on=2031-03-04'), told('113', '2031-03-09', ''))
  assert.equal(small.signals['time'], WEIGHTS.timeMisfit)
  assert.ok(small.signals['figure']! < -2 && risen.signals['figure']! > -0.5)
  const inCountry = (figure: string) => slide(figure, 'at=Ruvania//XA|on=2031-03-04')
  assert.ok(weighed(inCountry('2,100'), inCountry('11,300')).signals['figure']! < -2)
})

test('others who are missing are besides the dead, and no addition to the missing', () => {
  const first = `= r0 | Outlet 0 | 2031-03-05\nThe slide at Orme killed {12|killed people|${HERE}} people. Another {40|missing people|${HERE}|of=addition} are missing.`
  const second = `= r1 | Outlet 1 | 2031-03-05\nAt Orme {40|missing people|${HERE}} people are missing.`
  const { linker } = link(dossierOf(markedCase(`${first}\n\n${second}`)))
  assert.equal(linker.groundOf(1, 2).signals['addition'], undefined)
  const more = first.replace('killed {12|killed people', 'hid {12|missing people')
  const later = link(dossierOf(markedCase(`${more}\n\n${second}`))).linker
  assert.equal(later.groundOf(1, 2).signals['addition'], WEIGHTS.additionBesideCount)
})

test('somebody who is named in full was killed once, whatever day and town are read beside the name', () => {
  const told = (name: string, where: string) =>
    `A clerk who quarrelled over a ferry ticket shot {${name}|killed|${where}} with a hunting rifle.`
  const far = 'at=Keld|on=2031-03-12'
  const one = weighed(told('Ivo Brand', HERE), told('14-year-old Ivo T. Brand Jr', far))
  assert.equal(one.signals['person'], WEIGHTS.personSame)
  assert.ok(one.weight >= LINK_AT)
  assert.equal(weighed(told('Ivo Brand', HERE), told('Ada Brand', far)).weight, NEVER)
  assert.equal(weighed(told('Ivo T. Brand', HERE), told('Ivo K. Brand', far)).weight, NEVER)
  assert.equal(weighed(told('Ivo Brand', HERE), told('Ada Keller', HERE)).weight, NEVER)
})

test('that no civilians were killed is said of whoever was, that no soldiers were leaves others open', () => {
  const none = (whom: string) => weighed(slide('12'), `Mud came down, and {no|killed ${whom}|${HERE}} ${whom} died.`)
  assert.ok(none('civilians').weight >= LINK_AT)
  assert.equal(none('soldiers').signals['subject'], WEIGHTS.subjectNone)
})
