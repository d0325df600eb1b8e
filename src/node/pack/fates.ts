import { firstPaths } from '../../app/build.ts'
import { deriveOne } from '../../app/derive.ts'
import { type LogLine, shownIn } from '../../app/log-line.ts'
import type { Digest } from '../../app/merkle.ts'
import type { Originals, Progress, Read, Sha256, Store } from '../../app/ports.ts'
import { MARK, type Proof, redacted } from '../../app/redaction.ts'
import { fromHex } from '../../app/seal.ts'
import type { WantedWords, WithholdingPlan } from '../../app/withhold.ts'
import type { SourceDocument } from '../../model/document.ts'
import type { Pipeline } from '../../pipeline.ts'
import type { Fate } from './closed-lines.ts'
import { foundInside, spansIn, standIn } from './look-for-words.ts'
import { encodingOf, isWrapping } from './look-inside.ts'

/** What telling the fate of originals takes. */
export interface FateWorld {
  readonly store: Store
  readonly originals: Originals
  readonly read: Read
  readonly pipeline: Pipeline
  readonly sha256: Sha256
  readonly digest: Digest
  readonly progress: Progress
}

/** What becomes of each original that the log names, current or former. */
export async function fatesOf(
  world: FateWorld,
  plan: WithholdingPlan,
  log: readonly LogLine[],
): Promise<Map<string, Fate>> {
  const documents = Map.groupBy(world.store.evidence().documents, document => document.capture.sha256)
  const paths = firstPaths(world.store.files())
  const lineByHash = new Map<string, LogLine>()
  for (const line of log.map(shownIn)) {
    const { sha256 } = line
    if (typeof sha256 === 'string' && !lineByHash.has(sha256)) lineByHash.set(sha256, line)
  }
  for (const hash of paths.keys()) if (!lineByHash.has(hash)) lineByHash.set(hash, {})
  const fates = new Map<string, Fate>()
  for (const [hash, line] of lineByHash) {
    world.progress('Looking for what is withheld', fates.size, lineByHash.size)
    const whole = plan.originals.get(hash)
    const wanted = plan.words.filter(({ only }) => only === undefined || only === hash)
    const bytes = wanted.length === 0 || whole !== undefined ? undefined : await world.originals.get(hash)
    if (whole !== undefined) fates.set(hash, { kind: 'closed', because: whole })
    else if (bytes === undefined) fates.set(hash, { kind: 'open' })
    else {
      const original = { bytes, path: paths.get(hash), line, documents: documents.get(hash) ?? [] }
      fates.set(hash, await fateOf(original, wanted, world))
    }
  }
  return fates
}

/** An original with what the case knows of it. */
interface Original {
  readonly bytes: Uint8Array
  /** Where it stands in the folder; nowhere, if it has gone. */
  readonly path: string | undefined
  readonly line: LogLine
  readonly documents: readonly SourceDocument[]
}

async function fateOf(original: Original, wanted: readonly WantedWords[], world: FateWorld): Promise<Fate> {
  const { bytes, path, line, documents } = original
  const encodings = documents.length > 0 ? documents.map(({ encoding }) => encoding) : [encodingOf(bytes) ?? 'utf-8']
  const spans = isWrapping(bytes) ? [] : spansIn(bytes, encodings, wanted)
  const inside = foundInside(bytes, encodings, wanted, { isRead: documents.length > 0 })
  const standing = wanted.filter(
    one =>
      inside.standing.includes(one) ||
      (spans.length > 0 && spansIn(bytes, encodings, [one]).length > 0) ||
      documents.some(document => tells(document, [one])),
  )
  if (standing.length === 0) return { kind: 'open', isUnseen: inside.isUnseen }
  const because = [...new Set(standing.map(one => one.because))]
  const { passages, key } = line
  const canBeCut = spans.length > 0 && inside.standing.length === 0
  if (!canBeCut || path === undefined || typeof passages !== 'string' || typeof key !== 'string')
    return { kind: 'closed', because }
  const wide = encodings.find(encoding => encoding.startsWith('utf-16'))
  const left = redacted(bytes, spans, markIn(wide), fromHex(key), world.digest)
  const derived = await deriveOne(world, path, world.sha256(left.bytes), left.bytes)
  const isClean = spansIn(left.bytes, encodings, wanted).length === 0
  if (!isClean || derived.documents.some(({ document }) => tells(document, wanted))) return { kind: 'closed', because }
  const proof: Proof = {
    kind: 'hearsay-redaction',
    version: 1,
    sha256: derived.sha256,
    passages,
    pieces: left.pieces,
    because,
  }
  return { kind: 'redacted', because, bytes: left.bytes, proof, derived }
}

function markIn(wide: string | undefined): Uint8Array {
  const mark = Buffer.from(MARK, wide === undefined ? 'latin1' : 'utf16le')
  return wide === 'utf-16be' ? mark.swap16() : mark
}

/** Do words stand in anything that was read of a document? */
function tells(
  { text, title, publisher, url, author, capture }: SourceDocument,
  wanted: readonly WantedWords[],
): boolean {
  return [text, title, publisher, url, author, capture.part].some(
    value => value !== undefined && standIn(value, wanted),
  )
}
