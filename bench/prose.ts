import type { Random } from './random.ts'

/** Makes reports of made-up words that behave like news: few words very often, many seldom, and neighbours that like each other. */
export interface Prose {
  word(): string
  sentence(words: number): string
  paragraph(): string
  report(words: number): string
}

const SHORT = [
  'the',
  'of',
  'in',
  'to',
  'and',
  'a',
  'was',
  'that',
  'on',
  'for',
  'by',
  'at',
  'with',
  'from',
  'were',
  'said',
  'had',
  'as',
  'has',
  'but',
]
const VOCABULARY = 20_000 // words, about as many as a newspaper uses in a month
const SHORT_SHARE = 0.38 // of the words of a text are function words
const FIGURE_SHARE = 0.03
const NEIGHBOUR_SHARE = 0.4 // how often a word draws the next one from its four habitual followers
const FOLLOWERS = 4

export function proseOf(random: Random): Prose {
  const words = Array.from({ length: VOCABULARY }, () => coined(random))
  let last = 0
  const ranked = (): number => Math.min(VOCABULARY - 1, Math.floor(Math.exp(random.next() * Math.log(VOCABULARY))))
  const word = (): string => {
    const draw = random.next()
    if (draw < SHORT_SHARE) return random.pick(SHORT)
    if (draw < SHORT_SHARE + FIGURE_SHARE) return String(random.between(2, 900))
    const follows = random.next() < NEIGHBOUR_SHARE
    last = follows ? (Math.imul(last + random.between(1, FOLLOWERS), 0x9e3779b1) >>> 8) % VOCABULARY : ranked()
    return words[last]!
  }
  const sentence = (count: number): string => {
    const text = Array.from({ length: count }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = (): string =>
    Array.from({ length: random.between(2, 4) }, () => sentence(random.between(8, 28))).join(' ')
  const report = (count: number): string => {
    const paragraphs = [sentence(random.between(6, 11)).slice(0, -1)]
    for (let n = 0; n < count; ) {
      const next = paragraph()
      n += next.split(' ').length
      paragraphs.push(next)
    }
    return paragraphs.join('\n\n')
  }
  return { word, sentence, paragraph, report }
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea']
const CODAS = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk']
const NAME_SHARE = 0.12

function coined(random: Random): string {
  let word = ''
  for (let n = random.between(1, 4); n > 0; n--) word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)
  return random.next() < NAME_SHARE ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** The text with about `rate` of its words substituted, dropped, or (a fifth of the changes) exchanged with their neighbour. */
export function altered(text: string, rate: number, prose: Prose, random: Random): string {
  const parts = text.split(/(\s+)/u)
  for (let i = 0; i < parts.length; i += 2) {
    if (random.next() >= rate) continue
    const draw = random.next()
    if (draw < 0.6) parts[i] = prose.word()
    else if (draw < 0.8) parts[i] = ''
    else if (i + 2 < parts.length) [parts[i], parts[i + 2]] = [parts[i + 2]!, parts[i]!]
  }
  return parts.join('')
}
