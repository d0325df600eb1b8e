import type { Sameness } from '../model/alignment.ts'
import type { Claim, Link } from '../model/claim.ts'
import { extremesOf, highFigureOf, isOpen, lowFigureOf } from '../model/extremes.ts'
import type { Issue } from '../model/issue.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Origin, Origins, Question, RelationKind } from '../model/question.ts'
import { shownName } from '../text/shown.ts'

/** What records say in English: the one place where codes become sentences. */

/** Made for the first number: it takes as long as reading a report, and many commands say none. */
let numbers: Intl.NumberFormat | undefined

/** A number as a reader expects it: 4,486,000. */
export function numberText(value: number): string {
  numbers ??= new Intl.NumberFormat('en')
  return numbers.format(value)
}

/** Bounds in words: "16", "more than 24", "16 to more than 24", "up to 70", "about 2,800". */
export function boundsText({ low, high, lowExclusive, highExclusive, approximate }: Bounds): string {
  const about = approximate ? 'about ' : ''
  if (low === undefined && high === undefined) return 'not stated'
  if (low === undefined) return `${highExclusive ? 'fewer than' : 'up to'} ${numberText(high ?? 0)}`
  if (high === undefined) return `${lowExclusive ? 'more than' : 'at least'} ${numberText(low)}`
  if (low === high) return `${about}${numberText(low)}`
  return `${about}${numberText(low)} to ${highExclusive ? 'under ' : ''}${numberText(high)}`
}

/**
 * What the answers to a question span, in figures that somebody gave: "16 to more than 24", "14 to 41", "up to 70". Unlike a range
 * with an open end, it shows how far apart the answers are.
 */
export function spreadText(answers: readonly Bounds[]): string {
  const extremes = extremesOf(answers)
  if (extremes === undefined) return 'not stated'
  const { lowest, highest } = extremes
  if (lowFigureOf(lowest) === highFigureOf(highest)) return boundsText(isOpen(lowest) ? lowest : highest)
  const figure = numberText(lowFigureOf(lowest))
  const from = lowest.low === undefined ? `at most ${figure}` : `${lowest.lowExclusive ? 'more than ' : ''}${figure}`
  const to = highest.high === undefined ? boundsText(highest) : numberText(highest.high)
  return `${from} to ${to}`
}

/** What an origin says in all, or that it only denies what others say. */
export function originAnswersText(
  { denies, range }: Pick<Origin, 'denies' | 'range'>,
  answers: readonly Bounds[],
): string {
  if (denies === true) return `denies ${boundsText(range)}`
  return answers.length === 0 ? boundsText(range) : spreadText(answers)
}

/** "left standing: at least 17": what updates, corrections and denials leave of a question's answers; nothing where they leave all. */
export function standingText({ standing, range }: Pick<Question, 'standing' | 'range'>): string | undefined {
  const left = standing === undefined ? 'nothing' : boundsText(standing)
  return left === boundsText(range) ? undefined : `left standing: ${left}`
}

/** What a question's answers come to: what is left standing where that is less than all of them, else what they span. */
export function answersText(
  { standing, range }: Pick<Question, 'standing' | 'range'>,
  answers: readonly Bounds[],
): string {
  const isNarrower = standing !== undefined && boundsText(standing) !== boundsText(range)
  return isNarrower ? boundsText(standing) : spreadText(answers)
}

/** "3 origins", or "2 to 4 origins" where unnamed sources may be the same. */
export function originsText({ atLeast, atMost }: Pick<Origins, 'atLeast' | 'atMost'>): string {
  if (atLeast === atMost) return counted(atLeast, 'origin')
  return `${atLeast} to ${atMost} origins`
}

/** "12 reports, 3 origins, 4 claims". */
export function weightText(question: Question): string {
  return `${counted(question.reports.length, 'report')}, ${originsText(question.origins)}`
}

/** "1 report", "2 reports". */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A chain as a line, from the page to whoever is said to know: "The Herald <- provincial official <- hospital". */
export function chainText(claim: Claim, publisher: string | undefined): string {
  const links = claim.attribution.map(linkText)
  return [publisher ?? 'the report', ...links].join(' ← ')
}

function linkText({ name, at, type }: Link): string {
  const words = name ?? (at === undefined ? 'nobody named' : oneLine(at.exact))
  return type === 'unnamed' && at !== undefined ? `${words} (unnamed)` : words
}

/** Text on one line, as lists show it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Rules as a reader is told of them, for those that stand beside a result; others are shown by their id. */
const RULES: Readonly<Record<string, string>> = {
  'arithmetic.addition': 'a toll, what came to it, and the toll then',
  'arithmetic.losses-within-present': 'no more can be lost than were there',
  'arithmetic.part-within-total': 'a part is no more than its total',
  'arithmetic.rate': 'a rate times its time',
  'arithmetic.ratio': 'a ratio of two figures',
  'arithmetic.report-sum': 'parts told over a report, against its total',
  'arithmetic.rise': 'a rise from one figure to another',
  'arithmetic.rising-toll-falls': 'a toll that is said to rise is higher than before',
  'arithmetic.running-toll-falls': 'a running toll does not fall',
  'arithmetic.share': 'a share of a figure',
  'arithmetic.sum': 'parts against their total',
  'direction.containment': 'the others are parts of it',
  'direction.credit': 'the others credit it',
  'direction.date': 'it was printed first',
  'direction.edits': 'the others leave out words that it has, and never the other way round',
  'measure.among': 'the text counts it among the other',
  'measure.listed-part': 'the text lists it under the other',
  'measure.part': 'the text says that it is a part',
  'measure.part-of-them': 'the text says that it is a part',
  'measure.toll-reaches': 'the text says what the toll was',
  'measure.toll-was': 'the text says what the toll was',
  'measure.was': 'the text says what the figure was before',
  'origin.cites-outlet': 'one cites the other',
  'origin.copied-text': 'the text is a copy',
  'origin.generic-name': 'only one body here has such a name',
  'origin.initials': 'one name is the other’s initials',
  'origin.named-later': 'the report names it in another place',
  'origin.report-repeats-its-source': 'the report says it again in its own voice',
  'origin.same-named-source': 'the same source is named',
  'origin.same-publisher': 'the same publisher speaks',
  'origin.same-quotation': 'the quotation is the same',
  'origin.same-words-in-one-report': 'one report says it twice',
  'origin.short-name': 'one name is short for the other',
  'origin.spelling': 'one name is another spelling of the other',
  'origin.speaks-for': 'one speaks for the other',
  'origin.stands-for-name': 'a pronoun stands for the name',
  'origin.word-order': 'one name has the words of the other in another order',
  'origin.unnamed-may-be-same': 'an unnamed source may be the same person',
  'relation.bounds-apart': 'no number satisfies both',
  'relation.bounds-overlap': 'a number satisfies both',
  'relation.changed.cut-copy': 'the words around it are the same',
  'relation.changed.passage': 'the words around it are the same',
  'relation.changed.rewrite': 'the words around it are nearly the same',
  'relation.changed.shared-quotation': 'the quotation around it is the same',
  'relation.changed.translation': 'what stands around it is the same in other words',
  'relation.changed.whole-copy': 'the words around it are the same',
  'relation.cites-outlet': 'it cites the other report',
  'relation.copied-later-higher': 'the text came out again with a higher figure',
  'relation.denied': 'the source says that it is not so',
  'relation.digits-swapped': 'two digits are swapped',
  'relation.same-origin-later-higher': 'the same source, later and higher',
  'relation.same-origin-later-lower': 'the same source, later and lower',
  'relation.thousandfold': 'a thousand times the other',
  'relation.told-rounder': 'the one tells the figure of the other less exactly',
}

/** A rule in words, or its id. */
export function ruleText(rule: string): string {
  return RULES[rule] ?? rule
}

const RELATION_WORDS: Readonly<Record<RelationKind, string>> = {
  agrees: 'agrees with',
  compatible: 'can be true together with',
  conflicts: 'conflicts with',
  updates: 'updates',
  corrects: 'corrects',
  'part-of': 'is part of',
  'copy-of': 'is a copy of',
  relays: 'relays',
  denies: 'denies',
  'unit-slip': 'looks like a slip of the unit beside',
  'changed-in-copying': 'changed in copying from',
}

/** How one claim stands to another, in words: "conflicts with". */
export function relationText(kind: RelationKind): string {
  return RELATION_WORDS[kind]
}

const SAMENESS_WORDS: Readonly<Record<Sameness, string>> = {
  'whole-copy': 'whole copy',
  'cut-copy': 'cut copy',
  passage: 'shared passage',
  rewrite: 'rewritten',
  translation: 'same facts in other words',
  'shared-quotation': 'same quotation',
  boilerplate: 'boilerplate',
}

/** What kind of passage two reports share, in words: "rewritten". */
export function samenessText(kind: Sameness): string {
  return SAMENESS_WORDS[kind]
}

const ISSUES: Readonly<Record<string, string>> = {
  'keep.damaged-original': 'the kept original no longer has the hash it was kept under; add the file again',
  'keep.missing-original': 'the kept original is missing; add the file again',
  'keep.link-nowhere': 'is a link to a file that is not there',
  'keep.link-outside': 'is a link to a file outside the folder, and was not read; put a copy of the file there',
  'keep.link-to-folder': 'is a link to a folder, and was passed over; put the folder itself there',
  'keep.no-file': 'is no file (but a pipe, a socket or a device), and was passed over',
  'keep.unnamable': 'has a name that is not in UTF-8, so that it cannot be opened; rename it',
  'keep.same-bytes': 'has the same bytes as {as}, and counts once',
  'read.changing': 'changed while it was read; what the case had of it stays, and the next build takes it',
  'read.bad-bytes': 'some bytes are no {encoding}; they are shown as �',
  'read.bad-csv': 'is not well-formed CSV; the other rows were read',
  'read.bad-json': 'is not valid JSON; the other records were read',
  'read.bad-record': 'a record is damaged and was passed over; the others were read',
  'read.cut-record': 'ends in the middle of a record; what came before was read',
  'read.cut-short':
    'unpacks to more than {limit:size}; what came before was read, the rest was not: cut it into smaller files',
  'read.damaged-mail': 'is a message that cannot be taken apart; save it again from the mail program',
  'read.damaged-member': 'is damaged in its archive; what could be unpacked was read',
  'read.damaged-page': 'cannot be read; the other pages were',
  'read.damaged-pdf': 'is a damaged PDF; print it to a new one, or save its text',
  'read.damaged-tar': 'is a damaged archive; what came before was read',
  'read.damaged-zip': 'is a damaged archive without a directory; download it again, or unpack it and add the files',
  'read.encrypted': 'is locked by a password; unlock it and add it again',
  'read.missing-member': 'is listed by the collection and not in it',
  'read.more-faults': 'holds {more} more faults of this kind',
  'read.pictures-only': 'has {pages} pages of pictures and no text; run text recognition over it and add the result',
  'read.too-deep': 'lies in archives within archives, deeper than {limit}; unpack them and add the files',
  'read.unknown-packing': 'is packed in a way that cannot be unpacked here ({method}); unpack it and add the file',
  'read.other-packing':
    'is packed in a way that cannot be unpacked here ({looksLike}); unpack it and add what is in it',
  'read.unpacks-too-large': 'unpacks to more than {limit:size}, and was not read; unpack it and add it in parts',
  'read.unsafe-name':
    'has a name that leads out of its archive, and was not read; unpack the archive into a folder of its own and add the file',
  'read.damaged-gzip': 'is packed, and damaged; what could be unpacked was read',
  'read.damaged-xml': 'is not well-formed XML; what could be read was read',
  'read.empty': 'is empty',
  'read.no-page': 'keeps no page: its host answered otherwise, or the page had not changed since an earlier capture',
  'read.no-text': 'holds no text',
  'read.no-text-field':
    'holds no text: the field must be called text, body or content, or be named, as in --fields text=story',
  'read.no-text-column':
    'has no column called text, body or content, but {columns}; name the one that holds the words, as in --fields text={widest}',
  'read.not-text': 'is no text (it looks like {looksLike}); give it as text, HTML, PDF, Word, mail, JSON Lines or CSV',
  'read.picture': 'is a picture ({looksLike}); if it shows text, run text recognition over it and add the result',
  'read.old-office': 'is in an old format of office programs (DOC, XLS, PPT, MSG); save it as DOCX, CSV, PDF or EML',
  'read.rich-text': 'is rich text (RTF); save it as DOCX, ODT or PDF',
  'read.slides': 'holds slides; save them as PDF',
  'read.spreadsheet': 'is a spreadsheet; save each of its sheets as CSV',
  'read.empty-archive': 'is an archive with nothing in it',
  'read.too-large': 'is too large ({bytes:size}, at most {limit:size}); cut it into smaller files',
  'read.too-long': 'holds one text of {characters} characters (at most {limit}); cut it into reports',
  'read.failed': 'could not be read: {reason}; save it in another format',
  'read.took-too-long':
    'took too long to read and was given up; save it in another format, or cut it into smaller files',
  'read.took-too-much':
    'took too much memory to read and was given up; save it in another format, or cut it into smaller files',
  'read.folder': 'is a folder; name the files in it, or make a case of it with: hearsay build',
  'read.unreadable': 'cannot be read ({reason}); check that it is there and that you may read it',
  'review.bad-record': 'is no decision that this version knows; it was passed over',
  'review.broken-chain': 'does not follow from the line before: one of the two was changed after it was written',
  'review.changed': 'is not the decision that was written last: somebody changed the log',
  'review.cut': 'is now the last decision of the log, and those after it are missing',
  'review.headless': 'may not be the last decision: the file that tells where the log ended is missing',
  'review.mixed-measures': 'merges questions that count different things by now ({id}); it changes nothing',
  'review.unreadable': 'is no decision: somebody changed the log',
  'review.untrue': 'shows something else than what was sealed',
  'review.withheld': 'concerns something that is withheld, and is not shown',
  'review.unknown-id': 'decides on {id} ({kind}), which is not in the case; it changes nothing until it is',
}

/** An issue in words: what is wrong, and what to do. A code without words is shown with its parameters. */
export function issueText(issue: Issue): string {
  const template = ISSUES[issue.parameters['more'] === undefined ? issue.code : 'read.more-faults']
  const path = shownName(issue.path)
  const place = issue.part === undefined ? path : `${path}, ${issue.part}`
  if (template === undefined) {
    const details = Object.entries(issue.parameters).map(([name, value]) => `${name} ${value}`)
    return `${place}: ${issue.code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
  }
  return `${place}: ${template.replace(PARAMETER, (_, name: string, size?: string) => {
    const value = issue.parameters[name]
    return size === undefined ? shownName(String(value ?? '?')) : sizeText(Number(value))
  })}`
}

// {reason}   {limit:size}
const PARAMETER = /\{(\w+)(:size)?\}/gu

/** Bytes as people count them: "812 bytes", "64 MB". */
function sizeText(bytes: number): string {
  const [unit, size] = bytes < 1e4 ? ['bytes', 1] : bytes < 2 ** 20 ? ['kB', 2 ** 10] : ['MB', 2 ** 20]
  return `${numberText(Math.ceil(bytes / Number(size)))} ${unit}`
}
