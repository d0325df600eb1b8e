import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField } from 'react-aria-components/SearchField'
import { type CaseView, QUESTION_ORDERS, type QuestionRow } from '../../../src/model/view.ts'
import { type Address, useAddress } from '../../address.ts'
import { Shown, useAnswer } from '../../answers.tsx'
import { useKeys } from '../../keys.ts'
import { Choice } from '../../parts/choice.tsx'
import { useRows } from '../../parts/rows.ts'
import { VirtualList } from '../../parts/virtual-list.tsx'
import { strings } from '../../strings.ts'
import { Day, Filters, filterQuery } from './filters.tsx'
import { QuestionLine } from './question-line.tsx'
import './questions.css'

const WIDE_ROW = 132 // pixels; question, plot and signs side by side
const NARROW_ROW = 272 // pixels; under each other
const NARROW = '(max-width: 60rem)'
const TYPING_MS = 250 // after the last key, so that not every letter asks the server

/** All questions of the case, most disputed first unless another order is chosen, each with the range of its answers. */
export function View(): ReactNode {
  const address = useAddress()
  const { query } = address
  // Where one stands in the list is in the address too, so that going back from a question leads there; another choice begins at the top.
  const setQuery: Address['setQuery'] = (changes, replace) => address.setQuery({ ...changes, at: undefined }, replace)
  const current = Number(query.get('at') ?? 0)
  const setCurrent = (place: number): void => address.setQuery({ at: place === 0 ? undefined : String(place) })
  const asked = filterQuery(query)
  const order = QUESTION_ORDERS.find(id => id === query.get('order')) ?? 'disagreement'
  asked.set('order', order)
  const rows = useRows<QuestionRow>(`/api/questions?${asked}`)
  const isNarrow = useMedia(NARROW)
  const search = useRef<HTMLInputElement>(null)
  useKeys(useMemo(() => ({ '/': () => search.current?.focus() }), []))
  const profile = query.get('profile')
  const tail = profile === null ? '' : `?profile=${encodeURIComponent(profile)}`

  return (
    <div className="questions">
      <header className="view-head">
        <h1>{strings.questions.heading}</h1>
        <p className="quiet">{strings.questions.leads[order]}</p>
      </header>
      <div className="questions-tools">
        <Search inputRef={search} value={query.get('q') ?? ''} onSearch={q => setQuery({ q })} />
        <Day name="from" label={strings.questions.from} address={{ ...address, setQuery }} />
        <Day name="to" label={strings.questions.to} address={{ ...address, setQuery }} />
        <Choice
          label={strings.questions.orders.name}
          chosen={order}
          onChoose={id => setQuery({ order: id === 'disagreement' ? undefined : id })}
          options={QUESTION_ORDERS.map(id => ({ id, name: strings.questions.orders[id] }))}
        />
      </div>
      <Filters address={{ ...address, setQuery }} />
      <Shown of={rows.state}>
        {({ total }) => (
          <>
            <div className="total">
              <p role="status">{strings.questions.count(total)}</p>
              <p className="note">{strings.questions.legend}</p>
            </div>
            {total === 0 ? (
              <Nothing isFiltered={[...asked.keys()].some(name => name !== 'order' && name !== 'profile')} />
            ) : (
              <VirtualList
                label={strings.questions.heading}
                total={total}
                rowHeight={isNarrow ? NARROW_ROW : WIDE_ROW}
                current={Math.min(current, total - 1)}
                onCurrent={setCurrent}
                see={rows.see}
                row={({ place }) => {
                  const row = rows.at(place)
                  return row === undefined ? (
                    <p className="awaited">{strings.loading}</p>
                  ) : (
                    <QuestionLine
                      row={row}
                      href={`/questions/${encodeURIComponent(row.id)}${tail}`}
                      onOpen={() => setCurrent(place)}
                    />
                  )
                }}
              />
            )}
          </>
        )}
      </Shown>
    </div>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  return <div className="nothing">{isFiltered ? <p>{strings.questions.none}</p> : <NoneAtAll />}</div>
}

/** Either nothing was read, or what was read has no figure: two cases that ask for different steps. */
function NoneAtAll(): ReactNode {
  const told = useAnswer<CaseView>('/api/case')
  return (
    <Shown of={told}>
      {({ counts: { reports } }) => (
        <>
          <p>{reports === 0 ? strings.questions.noneAtAll : strings.questions.noFigures(reports)}</p>
          {reports > 0 && (
            <a className="button" href="/reports">
              {strings.questions.toReports}
            </a>
          )}
          <a className="button" href="/add">
            {strings.questions.toAdd}
          </a>
        </>
      )}
    </Shown>
  )
}

/** A field that asks when the typing has come to rest. */
function Search({
  inputRef,
  value,
  onSearch,
}: {
  readonly inputRef: React.RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onSearch: (words: string) => void
}): ReactNode {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const tell = useCallback((words: string) => onSearch(words), [onSearch])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => tell(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, value, tell])
  return (
    <SearchField className="field search" value={typed} onChange={setTyped} onSubmit={tell} onClear={() => tell('')}>
      <Label>{strings.questions.search}</Label>
      <Input ref={inputRef} placeholder={strings.questions.searchHint} />
    </SearchField>
  )
}

function useMedia(media: string): boolean {
  const [isSo, setSo] = useState(() => window.matchMedia(media).matches)
  useEffect(() => {
    const list = window.matchMedia(media)
    const look = (): void => setSo(list.matches)
    list.addEventListener('change', look)
    return () => list.removeEventListener('change', look)
  }, [media])
  return isSo
}
