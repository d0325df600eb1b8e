import type { Place } from '../../model/claim.ts'

/** Names that English gives the article, beside those whose last word is a common noun: "the Netherlands". */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'Bahamas',
  'Comoros',
  'Gambia',
  'Maldives',
  'Netherlands',
  'Philippines',
  'Seychelles',
])

// United States   Czech Republic   Gaza Strip   not: Republic of Orme, Islands Bay
const ENDS_IN_NOUN =
  /(?:^United | (?:Bank|Emirates|Federation|Heights|Islands|Kingdom|Republic|States|Strip|Territory)$)/u

/** A place after "in" or "of", with its article where English has one: "the United States", "Tarn". */
export function placeText({ name }: Place): string {
  const hasArticle = WITH_ARTICLE.has(name) || (ENDS_IN_NOUN.test(name) && !name.startsWith('The '))
  return hasArticle ? `the ${name}` : name
}
