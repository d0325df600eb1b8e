import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { firstWords, wordFlags } from './table.ts'
import { goesOn } from './words.ts'

/** A vague figure: its last token, and the word that profiles know it by; no word for none. */
export interface VagueMatch {
  readonly last: number
  readonly word?: string
}

/** Reads the words that count without a number: "dozens", "several hundred", "a handful of", "no". */
export interface VagueReader {
  /** By word id: may a vague figure begin with this word? */
  readonly opens: Uint8Array
  at(tokens: Tokens, first: number, limit: number): VagueMatch | undefined
}

/** Makes the reader of a language's vague words. */
export function vagueReader(language: Language): VagueReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const vague = Object.entries<string>(numbers.vague)
  const scales = Object.entries<string>(numbers.vagueScales)
  const vagueTrie = phraseTrie(
    vague.map(([phrase], index) => [phrase, index] as const),
    vocabulary,
  )
  const scaleTrie = phraseTrie(
    scales.map(([phrase], index) => [phrase, index] as const),
    vocabulary,
  )
  const noneTrie = phraseTrie(
    numbers.none.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const counts = new Set<string>(numbers.vagueCounts)
  const opensVague = firstWords(
    language,
    vague.map(([phrase]) => phrase),
  )
  const opensNone = firstWords(language, numbers.none)
  const opens = opensVague.map((flag, id) => flag | opensNone[id]!)
  const notAfter = wordFlags(language, numbers.notVagueAfter)
  const notBefore = wordFlags(language, numbers.notNoneBefore)

  return { opens, at }

  function at(tokens: Tokens, first: number, limit: number): VagueMatch | undefined {
    if (opensNone[tokens.word[first]!] === 1) {
      const none = phraseAt(noneTrie, tokens, first, limit)
      if (none !== undefined && countsNothing(tokens, none.last + 1, limit)) return { last: none.last }
    }
    if (opensVague[tokens.word[first]!] !== 1) return undefined
    if (first > 0 && goesOn(tokens, first, limit) && notAfter[tokens.word[first - 1]!] === 1) return undefined
    const found = phraseAt(vagueTrie, tokens, first, limit)
    if (found === undefined) return undefined
    const [phrase, word] = vague[found.value]!
    const scale =
      counts.has(phrase) && goesOn(tokens, found.last + 1, limit)
        ? phraseAt(scaleTrie, tokens, found.last + 1, limit)
        : undefined
    return scale === undefined
      ? { last: found.last, word }
      : { last: scale.last, word: `${word} ${scales[scale.value]![1]}` }
  }

  /** Does a word for none have something after it that it can count, or nothing at all? "no longer" does not count. */
  function countsNothing(tokens: Tokens, next: number, limit: number): boolean {
    if (!goesOn(tokens, next, limit)) return true
    return notBefore[tokens.word[next]!] !== 1 && (tokens.kind[next] === TOKEN.word || tokens.kind[next] === TOKEN.mark)
  }
}
