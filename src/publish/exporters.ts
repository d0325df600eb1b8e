import type { CaseFile } from '../model/case-file.ts'
import type { Profile } from '../model/profile.ts'
import { acled } from './acled.ts'
import { claimReview } from './claim-review.ts'
import { csv } from './csv.ts'
import { followTheMoney } from './follow-the-money.ts'
import { geojson } from './geojson.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { markdown } from './markdown.ts'
import { ucdp } from './ucdp.ts'
import { webAnnotation } from './web-annotation.ts'

/** Writes a case file in one format. Pure: the same case file gives the same characters. */
export interface Exporter {
  /** What `--to` calls it. */
  readonly name: string
  /** Ending of a file in this format, without the point. */
  readonly extension: string
  readonly summary: string
  /** The house rules that the format is made for; they hold whatever `--profile` says. */
  readonly profile?: string
  /** The parts of the file in order; joined they are the whole. */
  export(ledger: CaseFile, profile: Profile): Iterable<string>
}

/** All exporters, in the order in which `--help` lists them. */
export const exporters: readonly Exporter[] = [
  html,
  markdown,
  csv,
  json,
  jsonLines,
  webAnnotation,
  geojson,
  followTheMoney,
  ucdp,
  acled,
  claimReview,
]
