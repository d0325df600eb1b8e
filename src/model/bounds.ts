import type { Profile, Worth } from './profile.ts'
import type { Bounds, Quantity } from './quantity.ts'

/** The interval that a quantity allows under a profile. Unknown vague words are worth an unnumbered plural. */
export function boundsOf(quantity: Quantity, profile: Profile): Bounds {
  const bounds = allowed(quantity, profile)
  return profile.keeps === 'lowest' ? lowest(bounds) : bounds
}

/** What one factor after a vague word multiplies it by: "several dozen", "tens of thousands". */
const FACTORS: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
}

function allowed(quantity: Quantity, profile: Profile): Bounds {
  switch (quantity.kind) {
    case 'exact':
      return interval(quantity.value, quantity.value)
    case 'about':
      return { ...interval(quantity.value, quantity.value), approximate: true }
    case 'at-least':
      return interval(quantity.min, undefined)
    case 'more-than':
      return { ...interval(quantity.min, undefined), lowExclusive: true }
    case 'at-most':
      return interval(undefined, quantity.max)
    case 'fewer-than':
      return { ...interval(undefined, quantity.max), highExclusive: true }
    case 'between':
      return { ...interval(quantity.min, quantity.max), approximate: quantity.approximate === true }
    case 'vague': {
      const { low, high } = worthOf(quantity.word, profile)
      return quantity.bound === 'at-most' ? interval(undefined, high) : interval(low, high)
    }
    case 'none':
      return interval(0, 0)
  }
}

function worthOf(word: string, profile: Profile): Worth {
  const [count = '', ...factors] = word.split(' ')
  const worth = profile.worths[count] ?? profile.worths['plural'] ?? { low: PLURAL }
  const times = factors.reduce((product, factor) => product * (FACTORS[factor] ?? 1), 1)
  return { low: worth.low * times, ...(worth.high !== undefined && { high: worth.high * times }) }
}

const PLURAL = 2 // the least that a plural can mean

/** The most conservative reading: the low end where there is one, as an exact figure. */
function lowest(bounds: Bounds): Bounds {
  const low = bounds.low ?? bounds.high
  if (low === undefined) return bounds
  return { low, high: low, lowExclusive: false, highExclusive: false, approximate: bounds.approximate }
}

function interval(low: number | undefined, high: number | undefined): Bounds {
  return {
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    lowExclusive: false,
    highExclusive: false,
    approximate: false,
  }
}
