import { altered, proseOf } from './prose.ts'
import { randomOf } from './random.ts'

/** How a copy was made, in the order of the table. */
export const COPY_KINDS = ['whole', 'cut', 'passage', 'passage 10 %', 'rewrite 5-15 %', 'rewrite 15-30 %'] as const

/** A copy that was planted: report `right` was made from report `left`. */
export interface Plant {
  readonly left: number
  readonly right: number
  readonly kind: number
}

export interface Corpus {
  readonly texts: readonly string[]
  readonly plants: readonly Plant[]
  /** The family of each report that was copied or is a copy. */
  readonly families: ReadonlyMap<number, number>
}

const REPORT_WORDS = 400 // about 3 kB
const COPIED_SHARE = 0.05 // of the originals are copied, one to six times
const FURNITURE_SHARE = 0.1 // of the reports end in one of fifty standing paragraphs

/** `count` reports, of which about one in ten is a copy of an earlier one; the same for the same seed. */
export function corpusOf(count: number, seed: number): Corpus {
  const random = randomOf(seed)
  const prose = proseOf(random)
  const furniture = Array.from({ length: 50 }, () => `${prose.sentence(18)} ${prose.sentence(16)} All rights reserved.`)
  const texts: string[] = []
  const plants: Plant[] = []
  const families = new Map<number, number>()
  const due = new Map<number, number>() // a later place in the corpus, and the original to be copied there
  for (let number = 0; number < count; number++) {
    const original = due.get(number)
    if (original !== undefined) {
      const kind = random.between(0, COPY_KINDS.length - 1)
      texts.push(copyOf(texts[original]!, kind))
      plants.push({ left: original, right: number, kind })
      families.set(number, original)
      continue
    }
    const text = prose.report(random.between(REPORT_WORDS - 80, REPORT_WORDS + 120))
    texts.push(random.next() < FURNITURE_SHARE ? `${text}\n\n${random.pick(furniture)}` : text)
    if (random.next() >= COPIED_SHARE) continue
    for (let copies = random.between(1, 6); copies > 0; copies--) {
      const place = random.between(number + 1, Math.min(count - 1, number + 20_000))
      if (place > number && !due.has(place)) {
        due.set(place, number)
        families.set(number, number)
      }
    }
  }
  return { texts, plants, families }

  function copyOf(text: string, kind: number): string {
    const paragraphs = text.split('\n\n')
    switch (COPY_KINDS[kind]!) {
      case 'whole':
        return text
      case 'cut':
        return paragraphs
          .slice(0, Math.max(2, Math.round(paragraphs.length * (0.4 + random.next() * 0.5))))
          .join('\n\n')
      case 'passage':
        return within(passageOf(text))
      case 'passage 10 %':
        return within(altered(passageOf(text), 0.1, prose, random))
      case 'rewrite 5-15 %':
        return altered(text, 0.05 + random.next() * 0.1, prose, random)
      case 'rewrite 15-30 %':
        return altered(text, 0.15 + random.next() * 0.15, prose, random)
    }
  }

  function passageOf(text: string): string {
    const words = text.split(' ')
    const length = random.between(40, 120)
    const first = random.between(0, Math.max(0, words.length - length))
    return words.slice(first, first + length).join(' ')
  }

  function within(passage: string): string {
    const paragraphs = prose.report(random.between(240, 400)).split('\n\n')
    paragraphs.splice(random.between(1, paragraphs.length), 0, passage)
    return paragraphs.join('\n\n')
  }
}
