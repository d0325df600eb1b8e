import type { Actor, Claim, Link } from '../model/claim.ts'
import { digest } from '../text/digest.ts'
import { cut, LONGEST } from './ftm-entity.ts'
import { isProperName } from './proper-name.ts'

/** Somebody who is named: what schema they are of, and by which name. */
export interface Party {
  readonly id: string
  readonly schema: 'Person' | 'Organization' | 'PublicBody'
  readonly name: string
}

/** Who is named in a claim, with the words: its sources in the order of the chain, who did it, whom it befell. */
export function partiesOf({ attribution, agent, subject }: Claim): { readonly party: Party; readonly words: string }[] {
  const cited = attribution.flatMap(link => partyOfLink(link) ?? [])
  const acting = [agent, subject].flatMap(actor => {
    const party = actor === undefined ? undefined : partyOfActor(actor.value)
    if (actor === undefined || party === undefined) return []
    return [{ party, words: actor.basis === 'stated' ? actor.at.exact : actor.value.name }]
  })
  return [...cited, ...acting]
}

function partyOfLink({ name, type, at }: Link): { readonly party: Party; readonly words: string } | undefined {
  if (name === undefined || type === 'unnamed' || type === 'document') return undefined
  if (type === 'person' && !isProperName(name)) return undefined // "the mayor" may be another one in the next report
  const party = partyOf(type === 'person' ? 'Person' : 'Organization', name)
  return party && { party, words: at?.exact ?? name }
}

/** Parts of a state. */
const PUBLIC: ReadonlySet<string> = new Set(['military', 'police', 'official'])

/** An actor with a name of its own: "United States", not the "soldiers" that stand where no name is known. */
export function partyOfActor({ name, role = '' }: Actor): Party | undefined {
  if (!isProperName(name)) return undefined
  return partyOf(PUBLIC.has(role) ? 'PublicBody' : 'Organization', name)
}

function partyOf(schema: Party['schema'], name: string): Party | undefined {
  const plain = cut(name, LONGEST.name)
  return plain === undefined || plain === ''
    ? undefined
    : { id: `hearsay-party-${digest(schema, plain)}`, schema, name: plain }
}
