import { readdirSync, readFileSync } from 'node:fs'
import { packs } from '../src/lang/languages.ts'
import { marked } from './marked.ts'

const CORPUS = new URL('./corpus/claims/', import.meta.url)

/** The plain texts of the corpus of invented sentences, those that are known to fail among them, and of the packs' examples. */
export function inventedSentences(): string[] {
  const lines = readdirSync(CORPUS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => readFileSync(new URL(name, CORPUS), 'utf8').split('\n'))
    .filter(line => line !== '' && !line.startsWith('#') && !line.startsWith('---'))
  return [...lines, ...packs.flatMap(({ examples }) => examples)].map(
    line => marked(line.split(' # ')[0]!.replaceAll(' // ', '\n\n')).text,
  )
}
