import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Seal, sealFrom } from '../../app/seal.ts'
import { makeFolder, writeWhole } from '../durable.ts'

/** The seals of a case, oldest first: `seals/0001.json`, `seals/0002.json`. */
export interface Seals {
  /** A file that holds no seal is undefined in its place. */
  read(): (Seal | undefined)[]
  add(seal: Seal): void
}

// 0001.json   12345.json   not: 0001.json.part
const SEAL_FILE = /^\d{4,}\.json$/u

export function sealsIn(folder: string): Seals {
  const names = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(name => SEAL_FILE.test(name))
          .sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))
      : []
  return {
    read: () => names().map(name => sealIn(join(folder, name))),
    add(seal) {
      makeFolder(folder)
      const number = Number.parseInt(names().at(-1) ?? '0', 10) + 1
      writeWhole(join(folder, `${String(number).padStart(4, '0')}.json`), `${JSON.stringify(seal, null, 2)}\n`)
    },
  }
}

function sealIn(file: string): Seal | undefined {
  try {
    return sealFrom(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
