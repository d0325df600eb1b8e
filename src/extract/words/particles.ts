import type { Particles } from '../../lang/actor-lexicon.ts'
import type { Language } from '../../lang/language.ts'
import type { Tokens } from '../../text/tokens.ts'
import { withBits } from './word-table.ts'

/** What a small word says of the phrase that it stands before; bits of `WordClasses.particles`. */
export const PARTICLE: Readonly<Record<keyof Particles, number>> = {
  genitive: 1 << 0,
  agent: 1 << 1,
  origin: 1 << 2,
  recipient: 1 << 3,
  among: 1 << 4,
  comparative: 1 << 5,
  degree: 1 << 6,
  neither: 1 << 7,
  besides: 1 << 8,
  reflexive: 1 << 9,
  present: 1 << 10,
  either: 1 << 11,
  almost: 1 << 12,
  any: 1 << 13,
  per: 1 << 14,
  singling: 1 << 15,
  changing: 1 << 16,
  attending: 1 << 17,
  reason: 1 << 18,
  whole: 1 << 19,
  able: 1 << 20,
  hands: 1 << 21,
  strikes: 1 << 22,
  within: 1 << 23,
  raising: 1 << 24,
  staying: 1 << 25,
  assaults: 1 << 26,
  heading: 1 << 27,
  believing: 1 << 28,
  households: 1 << 29,
  severity: 1 << 30,
  finding: 1 << 31,
}

/** Bits of PARTICLE by word id. */
export function particleBits({ pack, vocabulary }: Language): Uint32Array {
  const particles = Object.entries(pack.actors.particles) as [keyof Particles, readonly string[]][]
  return withBits(
    new Uint32Array(vocabulary.size),
    vocabulary,
    particles.map(([name, words]) => [words, PARTICLE[name]]),
  )
}

/** Tokens before `limit`, and the bits of PARTICLE by word id. */
interface ParticleContext {
  readonly tokens: Tokens
  readonly limit: number
  readonly classes: { readonly particles: Uint32Array }
}

/** Is the token one of these particles: "of" before its phrase, "how" before "many"? */
export function isParticle({ tokens, limit, classes }: ParticleContext, token: number, bits: number): boolean {
  return token < limit && (classes.particles[tokens.word[token]!]! & bits) !== 0
}
