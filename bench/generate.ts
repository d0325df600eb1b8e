/** Reports of invented words with figures, names and speech in them, the same for the same size: for benchmarks without a corpus. */
export function generatedReports(bytes: number): string[] {
  const next = generator(20_310_304)
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!
  const reports: string[] = []
  for (let size = 0; size < bytes; ) {
    const sentences = Array.from({ length: 18 }, () => {
      const form = next()
      const count = 1 + Math.floor(next() * next() * 400)
      if (form < 0.2)
        return `At least ${count} ${pick(PEOPLE)} were killed in ${pick(PLACES)} on ${pick(DAYS)}, ${pick(SOURCES)} said.`
      if (form < 0.35)
        return `${pick(SOURCES)} said that ${count} ${pick(PEOPLE)} were ${pick(['wounded', 'missing', 'displaced', 'detained'])} near ${pick(PLACES)}.`
      return `${pick(OPENERS)} ${Array.from({ length: 8 + Math.floor(next() * 14) }, () => pick(WORDS)).join(' ')}.`
    })
    const text = `${pick(PLACES).toUpperCase()}, March ${1 + Math.floor(next() * 28)} (Coastwire) - ${sentences.join(' ').replaceAll(/(.{300,420}?\.) /gu, '$1\n\n')}`
    reports.push(text)
    size += text.length
  }
  return reports
}

/** Park and Miller's minimal standard generator, in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const PLACES = ['Saltmere', 'Tarn', 'Dunmoor', 'Kelpwick', 'Oxmouth', 'Fenbridge', 'Ostrava Hill', 'Marrow Point']
const PEOPLE = ['people', 'civilians', 'soldiers', 'fishermen', 'fighters', 'children', 'police officers', 'miners']
const SOURCES = [
  'Police',
  'The provincial health department',
  'A military spokesman',
  'Residents',
  'Coastwire',
  'Officials',
  'A hospital source',
]
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'March 4', 'Saturday night']
const OPENERS = ['Meanwhile the', 'In the', 'After the', 'The', 'Before a', 'Under the', 'Some of the', 'Near the']
const WORDS =
  'harbour market council road evening night market hall bridge water boats guards talks bread winter road signal letter weather council school river hill tower market fields lanterns shutters porter supply district regional command northern league hospital roof auction garrison coast port island crew storm register'.split(
    ' ',
  )
