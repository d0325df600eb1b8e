import { evidenceOf } from '../app/evidence.ts'
import type { Derived, KeptFile, Store } from '../app/ports.ts'
import type { Comparison } from '../pipeline.ts'

/** A store that lasts as long as the process: the oracle that other stores are held against. */
export function memoryStore(): Store {
  let engine: string | undefined
  const files = new Map<string, KeptFile>()
  const derived = new Map<string, Derived>()
  const comparisons = new Map<string, Comparison>()
  return {
    engine: () => engine,
    beginEngine(next) {
      engine = next
      derived.clear()
      comparisons.clear()
    },
    files: () => [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1)),
    putFiles(put, remove) {
      for (const path of remove) files.delete(path)
      for (const file of put) files.set(file.path, file)
    },
    derivedPaths: () => new Map([...derived].sort().map(([hash, one]) => [hash, one.path])),
    putDerived(put, remove) {
      comparisons.clear()
      for (const hash of remove) derived.delete(hash)
      for (const one of put) derived.set(one.sha256, one)
    },
    evidence: () => evidenceOf([...derived.values()]),
    comparison: profile => comparisons.get(profile),
    questions(profile, most) {
      const questions = comparisons.get(profile)?.questions
      return questions !== undefined && questions.length <= most ? questions : undefined
    },
    isCompared: profile => comparisons.has(profile),
    putComparison(profile, comparison) {
      comparisons.set(profile, comparison)
    },
    dropComparisons(prefix) {
      for (const name of comparisons.keys()) if (name.startsWith(prefix)) comparisons.delete(name)
    },
    close() {},
  }
}
