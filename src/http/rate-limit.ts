/** How much may be asked for: so many at once, and so many a second in the long run. */
export interface Allowance {
  readonly atOnce: number
  readonly perSecond: number
}

/** Counts what is asked for against an allowance: a bucket that fills steadily and that each request takes one drop from. */
function rateLimit({ atOnce, perSecond }: Allowance, nowMs: () => number): () => boolean {
  let drops = atOnce
  let filled = nowMs()
  return () => {
    const now = nowMs()
    drops = Math.min(atOnce, drops + ((now - filled) / 1000) * perSecond)
    filled = now
    if (drops < 1) return false
    drops--
    return true
  }
}

/** What the server allows all its clients together; a page that is scrolled as fast as one can stays far below. */
const ALLOWANCES = {
  read: { atOnce: 600, perSecond: 200 },
  write: { atOnce: 200, perSecond: 20 },
  enter: { atOnce: 20, perSecond: 0.5 },
} as const satisfies Record<string, Allowance>

export type Kind = keyof typeof ALLOWANCES

export function rateLimits(nowMs: () => number): (kind: Kind) => boolean {
  const limits = {
    read: rateLimit(ALLOWANCES.read, nowMs),
    write: rateLimit(ALLOWANCES.write, nowMs),
    enter: rateLimit(ALLOWANCES.enter, nowMs),
  }
  return kind => limits[kind]()
}
