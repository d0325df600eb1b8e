/** Pairs of reports that share winnowed fingerprints, by dolos-core: `node dolos.ts DOCS FOUND`. Words are its tokens. */
import { readFileSync, writeFileSync } from 'node:fs'
import { File, FingerprintIndex, Region, TokenizedFile } from '@dodona/dolos-core'

const GRAM = 5 // words, and fingerprints in a window: as ours
const WINDOW = 10
const MOST_HOLDERS = 50 // of a fingerprint; what more hold is furniture
const LEAST_SHARED = 2 // fingerprints of a pair
const [documents, found] = process.argv.slice(2)
const lines = readFileSync(documents!, 'utf8').split('\n').filter(Boolean)
const files = lines.map((line, number) => {
  const { text } = JSON.parse(line) as { text: string }
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const regions = words.map(({ index, 0: word }) => new Region(0, index, 0, index + word.length))
  return new TokenizedFile(
    new File(String(number), text),
    words.map(([word]) => word.toLowerCase()),
    regions,
  )
})
const index = new FingerprintIndex(GRAM, WINDOW)
index.addFiles(files)
const shared = new Map<string, number>()
for (const fingerprint of index.sharedFingerprints()) {
  const holders = fingerprint.files()
  if (holders.length < 2 || holders.length > MOST_HOLDERS) continue
  for (const [n, one] of holders.entries()) {
    for (const other of holders.slice(n + 1)) {
      const key = `${one.file.path} ${other.file.path}`
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  }
}
writeFileSync(found!, [...shared].flatMap(([key, count]) => (count < LEAST_SHARED ? [] : [`${key}\n`])).join(''))
