import { NO_QUESTION } from '../app/room/answer-tables.ts'
import { questionsWith } from '../app/room/question-search.ts'
import type { Reliance } from '../app/room/reliance.ts'
import type { RoomRecords, Rows, SourceOrder } from '../app/room/room-records.ts'
import { entriesWith } from '../app/room/word-index.ts'
import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Claim } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import type { Decision } from '../model/review.ts'
import type { SourceRecord } from '../model/source-record.ts'
import type { CaseView, QuestionRow, ReportHead, Revision } from '../model/view.ts'
import type { PublisherRow } from '../model/view-overview.ts'
import type { FamilyRow } from '../model/view-report.ts'
import type { Wording } from '../model/wording.ts'
import { readerOf } from './room-reader.ts'
import { columnsFrom, numbersFrom, wordIndexFrom } from './room-tables.ts'

/** Records that are read from files, until they are let go of. */
export interface KeptRoom extends RoomRecords {
  /** The path and the reader of the original with this hash. */
  original(sha256: string): { readonly path: string; readonly reader: string } | undefined
  close(): void
}

const MAX_HELD = 64 // texts and questions that are kept parsed: those of a few views

/** Opens the two files of one state. Lists that are counted over are read at once, everything else is looked up. */
export function sqliteRoom(evidenceFile: string, answersFile: string, revision: Revision): KeptRoom {
  const evidence = readerOf(evidenceFile)
  const answers = readerOf(answersFile)
  const columns = columnsFrom(answers.listOf)
  const questionOfClaim = numbersFrom(answers.listOf('questionOfClaim'))
  const tables = {
    claimWords: wordIndexFrom('claimWords', evidence.listOf),
    questionWords: wordIndexFrom('questionWords', answers.listOf),
    questionOfClaim,
  }
  const reportWords = wordIndexFrom('reportWords', evidence.listOf)
  const sourceWords = wordIndexFrom('sourceWords', answers.listOf)
  const fact = <Fact>(name: string): Fact => answers.one<Fact>('SELECT record FROM facts WHERE name = ?', name)!
  const counts = fact<CaseView['counts']>('counts')
  const decisions = answers.all<Decision>('SELECT record FROM decisions ORDER BY place')
  const undone = new Set(
    answers.all<Decision>('SELECT record FROM decisions WHERE isUndone = 1').map(decision => decision.id),
  )
  const isDecided = answers.numbers('SELECT count(*) FROM claims')[0]! > 0

  const asDecided = (claim: Claim): Claim =>
    (isDecided ? answers.one<Claim>('SELECT record FROM claims WHERE id = ?', claim.id) : undefined) ?? claim
  const placesOf = (ids: readonly string[]): readonly number[] =>
    ids.flatMap(id => evidence.numbers('SELECT place FROM reports WHERE id = ?', id))
  const headAt = (place: number): ReportHead =>
    evidence.one<ReportHead>('SELECT head FROM reports WHERE place = ?', place)!
  const document = held((id: string) => evidence.one<SourceDocument>('SELECT record FROM documents WHERE id = ?', id))
  const questionAt = held((place: number) =>
    answers.one<Question>('SELECT record FROM questions WHERE place = ?', place),
  )

  return {
    revision,
    profile: fact<string>('profile'),
    counts,
    columns,
    search: words => questionsWith(tables, words),
    questionRows: places =>
      places.map(place => answers.one<QuestionRow>('SELECT row FROM questions WHERE place = ?', place)!),
    questionPlace: id => answers.numbers('SELECT place FROM questions WHERE id = ?', id)[0],
    questionAt(place) {
      const question = questionAt(place)
      if (question === undefined) throw new RangeError(`There is no question at ${place} of ${columns.size}`)
      return question
    },
    placeOfClaim(id) {
      const [claim] = evidence.numbers('SELECT place FROM claims WHERE id = ?', id)
      const place = claim === undefined ? NO_QUESTION : questionOfClaim[claim]!
      return place === NO_QUESTION ? undefined : place
    },
    claims: ids =>
      ids.flatMap(id => {
        const claim = evidence.one<Claim>('SELECT record FROM claims WHERE id = ?', id)
        return claim === undefined ? [] : asDecided(claim)
      }),
    claimsOf: report =>
      placesOf([report])
        .flatMap(place => evidence.all<Claim>('SELECT record FROM claims WHERE report = ? ORDER BY at, place', place))
        .map(asDecided),
    report: id => evidence.one<Report>('SELECT record FROM reports WHERE id = ?', id),
    document,
    heads: ids => placesOf(ids).map(headAt),
    reports({ words, publisher }, { offset, limit }) {
      if (words.length === 0 && publisher === undefined) {
        const rows = evidence.all<ReportHead>('SELECT head FROM reports ORDER BY place LIMIT ? OFFSET ?', limit, offset)
        return { total: counts.reports, rows }
      }
      const printed =
        publisher === undefined
          ? undefined
          : evidence.numbers('SELECT place FROM reports WHERE publisher = ? ORDER BY place', publisher)
      const places = words.length === 0 ? printed! : both([...entriesWith(reportWords, words)], printed)
      return { total: places.length, rows: places.slice(offset, offset + limit).map(headAt) }
    },
    alignmentsOf: report =>
      placesOf([report]).flatMap(place =>
        evidence.all<PassageAlignment>(
          'SELECT record FROM alignments WHERE "left" = ?1 OR "right" = ?1 ORDER BY place',
          place,
        ),
      ),
    alignmentsBetween(left, right) {
      const [one, other] = [placesOf([left])[0], placesOf([right])[0]]
      if (one === undefined || other === undefined) return []
      return evidence.all<PassageAlignment>(
        'SELECT record FROM alignments WHERE ("left" = ?1 AND "right" = ?2) OR ("left" = ?2 AND "right" = ?1) ORDER BY place',
        one,
        other,
      )
    },
    family: id => evidence.one<Family>('SELECT record FROM families WHERE id = ?', id),
    familyRows: slice => ({
      total: counts.families,
      rows: evidence.page<FamilyRow>('SELECT row FROM families ORDER BY place', slice),
    }),
    source: name => answers.one<SourceRecord>('SELECT record FROM sources WHERE name = ?', name),
    sources(words, order, slice): Rows<SourceRecord> {
      if (words.length === 0) {
        return {
          total: counts.sources,
          rows: answers.page(`SELECT record FROM sources ORDER BY ${ORDER_BY[order]}`, slice),
        }
      }
      const found = new Set(entriesWith(sourceWords, words))
      const places = answers
        .numbers(`SELECT place FROM sources ORDER BY ${ORDER_BY[order]}`)
        .filter(place => found.has(place))
      return {
        total: places.length,
        rows: places
          .slice(slice.offset, slice.offset + slice.limit)
          .map(place => answers.one<SourceRecord>('SELECT record FROM sources WHERE place = ?', place)!),
      }
    },
    publishers: slice => ({
      total: answers.numbers('SELECT count(*) FROM publishers')[0]!,
      rows: answers.page<PublisherRow>('SELECT record FROM publishers ORDER BY place', slice),
    }),
    reliance: () => fact<Reliance>('reliance'),
    arithmeticOf(claims) {
      const places = new Set(claims.flatMap(id => answers.numbers('SELECT place FROM terms WHERE claim = ?', id)))
      return [...places]
        .sort((left, right) => left - right)
        .map(place => answers.one<ArithmeticFinding>('SELECT record FROM arithmetic WHERE place = ?', place)!)
    },
    sums(wanted, { offset, limit }) {
      const which = 'FROM arithmetic WHERE verdict = coalesce(?, verdict)'
      const verdict = wanted ?? null
      return {
        total: answers.numbers(`SELECT count(*) ${which}`, verdict)[0]!,
        rows: answers.all(`SELECT record ${which} ORDER BY place LIMIT ? OFFSET ?`, verdict, limit, offset),
      }
    },
    wordings({ kind = null, about = null }, { offset, limit }) {
      const which = 'FROM wordings WHERE kind = coalesce(?, kind) AND about = coalesce(?, about)'
      return {
        total: answers.numbers(`SELECT count(*) ${which}`, kind, about)[0]!,
        rows: answers.all<Wording>(
          `SELECT record ${which} ORDER BY place LIMIT ? OFFSET ?`,
          kind,
          about,
          limit,
          offset,
        ),
      }
    },
    issues: slice => ({
      total: counts.issues,
      rows: answers.page<Issue>('SELECT record FROM issues ORDER BY place', slice),
    }),
    issuesOf: path => answers.all<Issue>('SELECT record FROM issues WHERE path = ? ORDER BY place', path),
    decisions: () => decisions,
    undone: () => undone,
    original(sha256) {
      const found = evidence.one<[string, string]>(
        'SELECT json_array(path, reader) FROM documents WHERE sha256 = ? LIMIT 1',
        sha256,
      )
      return found === undefined ? undefined : { path: found[0], reader: found[1] }
    },
    close() {
      evidence.close()
      answers.close()
    },
  }
}

const ORDER_BY: Readonly<Record<SourceOrder, string>> = {
  claims: 'place',
  first: 'first DESC, place',
  alone: 'alone DESC, place',
  apart: 'apart DESC, place',
  name: 'name, place',
}

/** Keeps what was last looked up, so that the claims of one question do not parse one text over and over. */
function held<Key, Value>(find: (key: Key) => Value | undefined): (key: Key) => Value | undefined {
  const kept = new Map<Key, Value>()
  return key => {
    const known = kept.get(key) ?? find(key)
    if (known === undefined) return undefined
    kept.delete(key)
    kept.set(key, known)
    if (kept.size > MAX_HELD) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
    return known
  }
}

/** The numbers of one ascending list that another holds too; all of them if there is no other. */
function both(places: number[], others: readonly number[] | undefined): number[] {
  if (others === undefined) return places
  const known = new Set(others)
  return places.filter(place => known.has(place))
}
