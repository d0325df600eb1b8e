import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { TimelineView } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import '../questions/questions.css'
import { FILTERS, Filters, filterQuery } from '../questions/filters.tsx'
import { type Days, isDay, meet } from './days.ts'
import { Incidents } from './incidents.tsx'
import { TimelineChart } from './timeline-chart.tsx'

/** What happened when. The stretch that is chosen narrows the incidents below, and the questions that the page leads to. */
export function View(): ReactNode {
  const address = useAddress()
  const { query, setQuery } = address
  const asked = useMemo(() => askedFrom(query), [query])
  const told = useAnswer<TimelineView>(`/api/timeline?${asked}`)
  const days = daysFrom(query)
  return (
    <>
      <header className="view-head">
        <h1>{strings.timeline.heading}</h1>
        <p className="quiet">{strings.timeline.lead}</p>
      </header>
      <Filters address={address} />
      <Shown of={told}>
        {view =>
          view.bars.length === 0 ? (
            <div className="nothing">
              <p>{strings.timeline.none}</p>
              <WholeTime address={address} />
            </div>
          ) : (
            <>
              <TimelineChart view={view} chosen={days} onChoose={({ from, to }) => setQuery({ from, to })} />
              <ChosenDays
                view={view}
                days={days}
                address={address}
                onDays={({ from, to }) => setQuery({ from, to })}
                onShown={({ from, to }) => setQuery({ since: from, until: to, from: undefined, to: undefined }, false)}
              />
              <Incidents incidents={view.incidents.filter(incident => isShown(incident, days))} query={query} />
              {view.undated > 0 && <p className="quiet">{strings.timeline.undated(view.undated)}</p>}
            </>
          )
        }
      </Shown>
    </>
  )
}

/** What is chosen, in words, and the way to its questions. */
function ChosenDays({
  view,
  days,
  address,
  onDays,
  onShown,
}: {
  readonly view: TimelineView
  readonly days: Partial<Days>
  readonly address: ReturnType<typeof useAddress>
  /** Makes these days all that the chart shows. */
  readonly onShown: (days: Partial<Days>) => void
  readonly onDays: (days: { readonly from?: string | undefined; readonly to?: string | undefined }) => void
}): ReactNode {
  const { query } = address
  const bars = view.bars.filter(bar => meet(bar, days))
  const sum = (of: (bar: TimelineView['bars'][number]) => number): number => bars.reduce((all, bar) => all + of(bar), 0)
  const filter = {
    ...Object.fromEntries(FILTERS.map(name => [name, query.get(name) ?? undefined])),
    from: query.get('from') ?? query.get('since') ?? undefined,
    to: query.get('to') ?? query.get('until') ?? undefined,
  }
  const isNarrowed = days.from !== undefined || days.to !== undefined
  return (
    <div className="timeline-chosen">
      <DayField label={strings.timeline.firstDay} day={days.from} onDay={from => onDays({ ...days, from })} />
      <DayField label={strings.timeline.lastDay} day={days.to} onDay={to => onDays({ ...days, to })} />
      {isNarrowed && (
        <button type="button" className="button" onClick={() => onDays({})}>
          {strings.timeline.clear}
        </button>
      )}
      {isNarrowed && (
        <button type="button" className="button" onClick={() => onShown(days)}>
          {strings.timeline.closer}
        </button>
      )}
      <WholeTime address={address} />
      <span role="status">
        {strings.timeline.chosen(
          sum(({ questions }) => questions),
          sum(({ disputed }) => disputed),
          sum(({ claims }) => claims),
        )}
      </span>
      <Link className="button" href={linkTo('/questions', query, filter)}>
        {strings.timeline.toQuestions}
      </Link>
    </div>
  )
}

/** The way back from some days to all of the time. */
function WholeTime({ address: { query, setQuery } }: { readonly address: ReturnType<typeof useAddress> }): ReactNode {
  if (!query.has('since') && !query.has('until')) return null
  return (
    <button type="button" className="button" onClick={() => setQuery({ since: undefined, until: undefined }, false)}>
      {strings.timeline.whole}
    </button>
  )
}

/** A field for one end of the stretch; what is no day of the calendar leaves that end open. */
function DayField({
  label,
  day,
  onDay,
}: {
  readonly label: string
  readonly day: string | undefined
  readonly onDay: (day: string | undefined) => void
}): ReactNode {
  return (
    <label className="timeline-day">
      {label}
      <input
        type="date"
        value={day ?? ''}
        onChange={({ target }) => onDay(isDay(target.value) ? target.value : undefined)}
      />
    </label>
  )
}

function isShown(incident: Partial<Days>, days: Partial<Days>): boolean {
  if (days.from === undefined && days.to === undefined) return true
  return incident.from !== undefined && meet(incident, days)
}

/** What the chart is asked for: the days that are shown, whatever part of them is chosen. */
function askedFrom(query: URLSearchParams): URLSearchParams {
  const asked = filterQuery(query)
  for (const [end, shown] of [
    ['from', 'since'],
    ['to', 'until'],
  ] as const) {
    const day = query.get(shown) ?? ''
    if (isDay(day)) asked.set(end, day)
    else asked.delete(end)
  }
  return asked
}

function daysFrom(query: URLSearchParams): Partial<Days> {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
}
