import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Page } from '../../../src/model/view.ts'
import { type Answer, ask, useNews } from '../../answers.tsx'
import type { Rows } from '../../parts/rows.ts'

const PAGE = 500 // rows: the most that one answer may have

/** All rows of a list that is short enough to be ordered in the page: publishers are hundreds where reports are many thousands. */
export function useAllRows<Row>(path: string, compare: (left: Row, right: Row) => number): Rows<Row> {
  const revision = useNews()
  const [told, setTold] = useState<Answer<readonly Row[]>>({ kind: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the case asks anew
  useEffect(() => {
    let isWanted = true
    askAll<Row>(path).then(
      answer => isWanted && setTold({ kind: 'here', answer }),
      (fault: Error) => isWanted && setTold({ kind: 'failed', detail: fault.message }),
    )
    return () => {
      isWanted = false
    }
  }, [path, revision])
  const sorted = useMemo(() => (told.kind === 'here' ? told.answer.toSorted(compare) : []), [told, compare])
  const at = useCallback((place: number) => sorted[place], [sorted])
  const state = told.kind === 'here' ? ({ kind: 'here', answer: { total: sorted.length } } as const) : told
  return { state, at, see: nothing }
}

async function askAll<Row>(path: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (;;) {
    const query = `offset=${rows.length}&limit=${PAGE}`
    const page = await ask<Page<Row>>(`${path}${path.includes('?') ? '&' : '?'}${query}`)
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** All rows are there: nothing is asked for when they are looked at. */
function nothing(): void {}
