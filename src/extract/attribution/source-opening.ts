import { TOKEN } from '../../text/tokens.ts'
import { WORD } from './cue-words.ts'
import { isCapital, isOf, isPast, markOf, type Reading } from './reading.ts'
import { isInClause } from './source-relative.ts'
import { CLOSED, isAcronym, isArticle } from './source-words.ts'

/** Does a phrase begin at an article that no mark parts from the words before: of a clause, behind a number, behind a title that has run into its text? */
export function opensUnmarked(reading: Reading, index: number, floor: number): boolean {
  return (
    opensContact(reading, index, floor) ||
    isBehindNumber(reading, index, floor) ||
    isBehindConnective(reading, index, floor) ||
    opensLostSentence(reading, index, floor)
  )
}

/** "the raid [the officers] said was revenge": an article right behind a noun begins a clause of its own. */
function opensContact(reading: Reading, index: number, floor: number): boolean {
  const before = index - 1
  if (
    before <= floor ||
    isInClause(reading, index, floor) ||
    !isArticle(reading, index) ||
    markOf(reading, before) !== 0 ||
    isCapital(reading, index)
  )
    return false
  return !isOf(reading, before, CLOSED) && !isCapital(reading, before) && !isPast(reading, before)
}

/** "Published on 26 October 2031 [A group] says": behind a number, an article begins another phrase. */
function isBehindNumber(reading: Reading, index: number, floor: number): boolean {
  return index > floor && isArticle(reading, index) && reading.tokens.kind[index - 1] === TOKEN.number
}

/** "Raid Kills Nine in Lesk Meanwhile [a group] said": an adverb with a capital begins a sentence, and the article behind it the subject. */
function isBehindConnective(reading: Reading, index: number, floor: number): boolean {
  const before = index - 1
  if (before <= floor || !isArticle(reading, index) || markOf(reading, before) !== 0) return false
  return isCapital(reading, before) && isOf(reading, before, WORD.adverb) && !isOf(reading, before, WORD.determiner)
}

/** "Army Says Bly Killed [The] guards said": where a title has run into its text, an article with a capital begins the sentence. "Ann The Knife Bly" is a name. */
function opensLostSentence(reading: Reading, index: number, floor: number): boolean {
  if (index <= floor || !isArticle(reading, index) || !isCapital(reading, index) || isAcronym(reading, index))
    return false
  const isName = isCapital(reading, index + 1) && !isAcronym(reading, index + 1)
  return !isName && markOf(reading, index - 1) === 0 && !isOf(reading, index - 1, CLOSED | WORD.of)
}
