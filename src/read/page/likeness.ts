const GRAM = 4 // words in a row that are compared

/** How alike two texts are: the harmonic mean of the shares of word runs that each has in common with the other. */
export function likeness(left: string, right: string): number {
  const [inLeft, inRight] = [gramsOf(left), gramsOf(right)]
  let common = 0
  for (const gram of inLeft) if (inRight.has(gram)) common++
  return inLeft.size + inRight.size === 0 ? 0 : (2 * common) / (inLeft.size + inRight.size)
}

/** The runs of four words of a text, without case and marks. */
export function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= words.length; i++) grams.add(words.slice(i, i + GRAM).join(' '))
  return grams
}
