import { UserError } from './command.ts'

const SHOWN = 5 // ids of a beginning that is not enough

/** The record of an id, or of the beginning of one that no other id has. */
export function oneOf<T extends { readonly id: string }>(noun: string, id: string, records: readonly T[]): T {
  const exact = records.find(record => record.id === id)
  if (exact !== undefined) return exact
  const found = records.filter(record => record.id.startsWith(id))
  if (found.length === 1) return found[0]!
  if (found.length === 0) throw new UserError(`there is no ${noun} ${id} in this case`)
  const ids = found.slice(0, SHOWN).map(record => record.id)
  throw new UserError(
    `${found.length} ${noun}s begin with ${id}: ${ids.join(', ')}${found.length > SHOWN ? ', ...' : ''}`,
  )
}
