import type { Decision, DecisionId } from '../../model/review.ts'
import type { HistoryRow, Page } from '../../model/view.ts'
import { oneLine } from '../../publish/wording.ts'
import { claimsOf, isAtOdds } from './decision-concerns.ts'
import type { RoomRecords, Slice } from './room-records.ts'

const MAX_WORDS = 160 // characters of what a decision was about

/** The log of decisions, newest first. */
export function historyPage(records: RoomRecords, { offset, limit }: Slice): Page<HistoryRow> {
  const log = records.decisions()
  const undone = records.undone()
  const newestFirst = log.toReversed().slice(offset, offset + limit)
  return {
    revision: records.revision,
    total: log.length,
    offset,
    rows: newestFirst.map(decision => ({
      decision,
      holds: !undone.has(decision.id),
      about: cut(aboutOf(decision, log, records)),
      conflicting: conflictsOf(decision, log, undone),
    })),
  }
}

/** Decisions of others that hold and say otherwise. */
function conflictsOf(decision: Decision, log: readonly Decision[], undone: ReadonlySet<DecisionId>): DecisionId[] {
  return log
    .filter(other => other.by !== decision.by && !undone.has(other.id) && isAtOdds(decision, other))
    .map(({ id }) => id)
}

/** What a decision was about: the words of the claim, the question, the name of the source. */
function aboutOf(decision: Decision, log: readonly Decision[], records: RoomRecords): string {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return records.claims([decision.claim])[0]?.sentence.exact ?? `${decision.claim}, which is not in the case`
    case 'merge':
    case 'split':
    case 'rename':
      return questionText(claimsOf(decision), records) ?? 'a question that is not in the case'
    case 'reliability':
      return decision.source
    case 'undo': {
      const undone = log.find(({ id }) => id === decision.decision)
      return undone === undefined || undone.id === decision.id ? decision.decision : aboutOf(undone, log, records)
    }
  }
}

function questionText(claims: readonly string[], records: RoomRecords): string | undefined {
  const place = claims.map(id => records.placeOfClaim(id)).find(found => found !== undefined)
  return place === undefined ? undefined : records.questionRows([place])[0]?.text
}

function cut(text: string): string {
  const line = oneLine(text)
  return line.length <= MAX_WORDS ? line : `${line.slice(0, MAX_WORDS)} …`
}
