/** Shorter words that differ by a letter are mostly two words: "Jan", "Jon". In letters. */
const MIN_LENGTH = 5

/** Are two words the same but for one letter, left out, put in, another or two of them in the wrong order: "Halloran", "Haloran"? */
export function isMisspelling(left: string, right: string): boolean {
  if (left.length > right.length) return isMisspelling(right, left)
  if (left.length < MIN_LENGTH || right.length - left.length > 1) return false
  let first = 0
  while (first < left.length && left[first] === right[first]) first++
  const rest = left.slice(first + 1)
  if (left.length < right.length) return left.slice(first) === right.slice(first + 1)
  if (rest === right.slice(first + 1)) return true
  return (
    left[first] === right[first + 1] && left[first + 1] === right[first] && rest.slice(1) === right.slice(first + 2)
  )
}
