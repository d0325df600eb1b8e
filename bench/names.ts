const SYLLABLES = ['ba', 'co', 'du', 'fe', 'gi', 'ka', 'lo', 'mu', 'ne', 'pi', 'ra', 'so', 'tu', 've', 'zi']

/** A name made of syllables, another for every number. */
export function syllableName(number: number): string {
  let rest = number + 15
  let name = ''
  while (rest > 0) {
    name += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return name[0]!.toUpperCase() + name.slice(1)
}
