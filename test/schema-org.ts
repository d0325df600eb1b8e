import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGES = join(import.meta.dirname, '..', 'node_modules')
const FLAGS = '--noEmit --strict --skipLibCheck --target es2024 --module nodenext --types'.split(' ')

/** JSON texts of JSON-LD graphs in; out, whether schema.org has every type and property in them, by its vocabulary as types (schema-dts) and the TypeScript compiler. */
export function knownToSchemaOrg(graphs: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  try {
    const types = JSON.stringify(join(PACKAGES, 'schema-dts', 'dist', 'schema.d.ts'))
    const consts = graphs.map((text, index) => `export const graph${index}: Graph = ${text}`)
    const file = join(folder, 'graphs.ts')
    writeFileSync(file, [`import type { Graph } from ${types}`, ...consts].join('\n'))
    const compiler = join(PACKAGES, 'typescript', 'bin', 'tsc')
    return spawnSync(process.execPath, [compiler, ...FLAGS, '', file]).status === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}
