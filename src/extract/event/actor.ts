import type { Language } from '../../lang/language.ts'
import type { Actor } from '../../model/claim.ts'
import { fold } from '../../text/fold.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, type Tokens } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import type { WordClasses } from '../words/word-classes.ts'

/** The names of nations and armed groups, by their words. */
export interface ActorNames {
  readonly trie: PhraseTrie
  readonly names: readonly { readonly name: string; readonly role?: string; readonly isNation: boolean }[]
}

/** A language in, its actors' names out; built once. */
export function actorNames(language: Language): ActorNames {
  const { nations, organisations } = language.pack.actors
  const names = [
    ...nations.map(({ name }) => ({ name, isNation: true })),
    ...organisations.map(({ name, role }) => ({ name, isNation: false, ...(role === undefined ? {} : { role }) })),
  ]
  const phrases: [string, number][] = [...nations, ...organisations].flatMap((entry, index) =>
    entry.words.map((word): [string, number] => [word, index]),
  )
  return { trie: phraseTrie(phrases, language.vocabulary), names }
}

const PERSON = 'person' // the role of words that say no more than that

/** Words for somebody in, tokens `first`..`last` inclusive, the actor out: a group's name before a nation's, before the head noun. */
export function actorOf(tokens: Tokens, first: number, last: number, classes: WordClasses, actors: ActorNames): Actor {
  let name: string | undefined
  let groupRole: string | undefined
  let isNation = true
  let role: string | undefined
  let head = -1
  let isTail = false
  let more = 0
  let isYoung = false
  let isMember = false
  for (let i = first; i <= last; i++) {
    const word = tokens.word[i]!
    const bits = classes.of[word]!
    if (bits & WORD.preposition) {
      if (isTail) isMember = false
      isTail = true
    }
    if (tokens.flags[i]! & (FLAG.capital | FLAG.caps)) {
      const match = phraseAt(actors.trie, tokens, i, last + 1)
      if (match !== undefined) {
        const found = actors.names[match.value]!
        if (name === undefined || (isNation && !found.isNation && !isTail)) {
          name = found.name
          isNation = found.isNation
          groupRole = found.role
        }
      }
    }
    const found = classes.roles[classes.role[word]!]!
    if (!isTail) {
      if (found !== '') role = found
      isMember = (bits & WORD.grouping) !== 0
      if (classes.more[word]! & MORE.young) isYoung = true
      if (classes.more[word]! & (MORE.male | MORE.female | MORE.child | MORE.adult)) more = classes.more[word]!
      const isSuffix = head >= 0 && (classes.more[word]! & MORE.suffix) !== 0 // "Ivo Brand Jr" goes by Brand
      if (!isSuffix && /[\p{L}\p{N}]/u.test(tokens.text[tokens.start[i]!]!)) head = i
    } else if (isMember && found !== '' && found !== PERSON) {
      // "two members of the guard": they are who the body is
      role = found
      head = i
    }
  }
  const resolvedRole = groupRole ?? role
  return {
    name: name ?? (head < 0 ? '' : fold(tokens.text.slice(tokens.start[head], tokens.end[head]))),
    ...(resolvedRole === undefined ? {} : { role: resolvedRole }),
    ...(more & MORE.male ? { sex: 'male' as const } : more & MORE.female ? { sex: 'female' as const } : {}),
    // "A young man" may be a boy.
    ...(more & (MORE.child | MORE.adult) && !isYoung ? { isChild: (more & MORE.child) !== 0 } : {}),
  }
}

/** Do tokens `first`..`last` inclusive end in the name of a nation or a group? "Al-Nusra" is no person, "the Al-Nusra leader Idris Tal" is. */
export function isBodyName(tokens: Tokens, first: number, last: number, { trie }: ActorNames): boolean {
  for (let i = first; i <= last; i++) if (phraseAt(trie, tokens, i, last + 1)?.last === last) return true
  return false
}
