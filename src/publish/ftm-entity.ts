import { oneLine } from './wording.ts'

/** An entity of FollowTheMoney; every property is a list. */
export interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Characters of a value, as the types of the model have them. */
export const LONGEST = { name: 384, string: 1024, text: 65_000 } as const

/** An entity with the properties that have a value. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const given = [...new Set(values.filter(value => value !== undefined && value !== ''))] as string[]
    return given.length === 0 ? [] : [[name, given]]
  })
  return { id, schema, properties: Object.fromEntries(filled) }
}

/** Text of a length that the model takes, without what no database keeps. */
export function cut(text: string | undefined, longest: number): string | undefined {
  if (text === undefined) return undefined
  const plain = oneLine(text.toWellFormed().replace(/\p{Cc}/gu, ' '))
  return plain.length <= longest ? plain : plain.slice(0, longest).toWellFormed()
}

/** 2031, 2031-03 or 2031-03-04, with or without a time; undefined for anything else. */
export function dateIn(text: string | undefined): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/u.exec(text ?? '')?.[0]
}
