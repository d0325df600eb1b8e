import { type ReactNode, useState } from 'react'
import { Shown } from '../answers.tsx'
import { strings } from '../strings.ts'
import { useRows } from './rows.ts'
import { VirtualList } from './virtual-list.tsx'

/** All rows that a path of the API gives, fetched and drawn as they are looked at; `none` is said where there are none. */
export function RowList<Row>({
  path,
  label,
  rowHeight,
  none,
  children,
}: {
  readonly path: string
  readonly label: string
  /** Pixels. */
  readonly rowHeight: number
  readonly none: string
  readonly children: (row: Row) => ReactNode
}): ReactNode {
  const rows = useRows<Row>(path)
  const [current, setCurrent] = useState(0)
  return (
    <Shown of={rows.state}>
      {({ total }) =>
        total === 0 ? (
          <p className="nothing">{none}</p>
        ) : (
          <VirtualList
            label={label}
            total={total}
            rowHeight={rowHeight}
            current={Math.min(current, total - 1)}
            onCurrent={setCurrent}
            see={rows.see}
            row={({ place }) => {
              const row = rows.at(place)
              return row === undefined ? <p className="awaited">{strings.loading}</p> : children(row)
            }}
          />
        )
      }
    </Shown>
  )
}
