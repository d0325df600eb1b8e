const STEPS = [1, 2, 5, 10] as const

/** Round figures from `low` to `high`, about `count` of them: multiples of 1, 2 or 5 times a power of ten, whole ones only. */
export function evenTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, (STEPS.find(each => each * power >= rough) ?? 10) * power)
  const ticks: number[] = []
  for (let n = Math.ceil(low / step); n * step <= high; n++) ticks.push(n * step)
  return ticks.length > 0 ? ticks : [low, high]
}

/** 1, 10, 100, ... from `low` to `high`, with zero where the figures begin there. */
export function tenfoldTicks(low: number, high: number): readonly number[] {
  const ticks = low === 0 ? [0] : []
  for (let tick = 1; tick <= high; tick *= 10) if (tick >= low) ticks.push(tick)
  return ticks.length > 0 ? ticks : [low, high]
}
