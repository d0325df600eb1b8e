import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/** Runs the command line as a user would; `env` changes the environment. */
export function hearsay(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 29,
  })
  return { out: done.stdout, err: done.stderr, code: done.status }
}

/** The arguments that start the command line in a child process. */
export const command = (words: readonly string[]): string[] => [main, ...words]

/** A folder of files for the length of a deed. */
export function withFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, deed: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  const clean = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const result = deed(folder)
    if (result instanceof Promise) return result.finally(clean) as T
    clean()
    return result
  } catch (fault) {
    clean()
    throw fault
  }
}
