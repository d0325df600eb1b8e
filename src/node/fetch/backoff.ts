const FIRST_MS = 1000 // pause before the second try; it doubles from there
const LONGEST_MS = 120_000 // a host that asks for more is left alone in this run, and the user told

/** Answers that tell us to come again later. */
const LATER: ReadonlySet<number> = new Set([429, 502, 503, 504])

export function asksToComeLater(status: number): boolean {
  return LATER.has(status)
}

/**
 * How long to wait before the next try, in milliseconds: what the host asks for, else a second, two, four, ..., each times 0.5 to 1.5, so that
 * many clients do not come back at once. Undefined if the host asks for longer than we stay.
 *
 *   tries 1, no Retry-After       500..1500
 *   tries 2, Retry-After: 30      30_000
 */
export function pauseBefore(
  tries: number,
  retryAfter: string | undefined,
  now: Date,
  random: () => number,
): number | undefined {
  const asked = retryAfterMs(retryAfter, now)
  const pause = asked ?? FIRST_MS * 2 ** (tries - 1) * (0.5 + random())
  return pause > LONGEST_MS ? undefined : pause
}

/** Retry-After as milliseconds from now: seconds or a date (RFC 9110, 10.2.3); undefined if it says neither. */
export function retryAfterMs(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  // 120   not: 1.5 or soon
  if (/^\d+$/u.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}
