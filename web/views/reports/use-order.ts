import { useAddress } from '../../room.tsx'
import type { Order } from './long-table.tsx'

/** The order of a table as the address has it, so that an ordered table can be shared; the usual order is not written into it. */
export function useOrder(columns: ReadonlySet<string>, usual: string): Order {
  const { query, setQuery } = useAddress()
  const wanted = query.get('order') ?? usual
  return {
    by: columns.has(wanted) ? wanted : usual,
    columns,
    onOrder: column => setQuery({ order: column === usual ? undefined : column }),
  }
}
