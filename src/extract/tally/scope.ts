import { type Claim, isAside, type TimeRange } from '../../model/claim.ts'

/** Days between two happenings that a report on one of them does not count together: a month's series still is one story. */
const MAX_DAYS_APART = 45
const DAY = 86_400_000 // milliseconds

/** The claims that are of the happening a report is about: what looks back at others adds nothing once the report has begun. */
export function mainClaims(told: readonly Claim[]): readonly Claim[] {
  const claims = withoutKnownAsides(told)
  const lead = claims.findIndex(claim => !isAside(claim))
  if (lead < 0) return claims
  const day = claims.slice(lead).find(claim => dayOf(claim) !== undefined && !isAside(claim))
  const main = day === undefined ? undefined : dayOf(day)
  const isSeries = (claim: Claim) => main !== undefined && !isOfSeries(day!, main) && isOfSeries(claim, main)
  const { start } = claims[lead]!.sentence.span
  return claims.filter(
    (claim, index) =>
      index <= lead ||
      (claim.sentence.span.start === start && !isAside(claim)) ||
      !(isAside(claim) || isFarFrom(claim, main) || isSeries(claim)),
  )
}

/** "Last year a boy was shot there. [The boy] died", "after his father's death": who is known from an aside alone is of that. */
function withoutKnownAsides(claims: readonly Claim[]): readonly Claim[] {
  const own = new Set<string>()
  const aside = new Set<string>()
  return claims.filter(claim => {
    const whom = claim.subject?.value.name ?? ''
    if (whom === '') return true
    if (isAside(claim)) aside.add(whom)
    else if (isKnown(claim) && aside.has(whom) && !own.has(whom)) return false
    else own.add(whom)
    return true
  })
}

function isKnown({ hints }: Claim): boolean {
  return hints.some(({ kind }) => kind === 'restatement')
}

/** Longest period that one happening is counted over, in days: beyond it a figure is a statistic, unless the report begins with it. */
const MAX_PERIOD = 60

function isFarFrom(claim: Claim, main: number | undefined): boolean {
  const { time } = claim
  if (time?.basis === 'stated' && isLong(time.value)) return true
  const day = dayOf(claim)
  return day !== undefined && main !== undefined && main - day > MAX_DAYS_APART * DAY
}

/** Longest time that one operation is counted over, in days, where the report tells of a day: "more than 25 since December" is a series. */
const MAX_OPERATION = 10

/** Does a claim count over a longer time than one happening takes, one that begins well before the day of the report's own? */
function isOfSeries({ time }: Claim, main: number): boolean {
  if (time?.basis !== 'stated' || time.value.from === undefined) return false
  const from = Date.parse(time.value.from)
  const to = time.value.to === undefined ? Math.max(main, from) : Date.parse(time.value.to)
  return main - from > MAX_OPERATION * DAY && to - from > MAX_OPERATION * DAY
}

/** The last day that a claim's time allows, in milliseconds. */
function dayOf(claim: Claim): number | undefined {
  const to = claim.time?.value.to
  return to === undefined ? undefined : Date.parse(to)
}

/** "In 2014", "since 2000" */
function isLong({ from, to }: TimeRange): boolean {
  if (from === undefined) return false
  return to === undefined ? false : Date.parse(to) - Date.parse(from) > MAX_PERIOD * DAY
}
