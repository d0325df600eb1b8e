import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

const built = join(import.meta.dirname, '..', '..', 'dist', 'web')
const MAX_BYTES = 300_000 // of script that the first view loads, compressed

test('the first view needs less than 300 kB of script, compressed', () => {
  assert.ok(existsSync(join(built, 'index.html')), 'the page is not built: npm run build:web')
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/u, 'the policy allows nothing inline')
  const scripts = new Set<string>()
  const load = (file: string): void => {
    if (scripts.has(file)) return
    scripts.add(file)
    const code = readFileSync(join(built, 'assets', file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu)) load(name!)
  }
  for (const [, name] of page.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/gu)) load(name!)
  assert.ok(scripts.size > 0, 'no script in index.html')
  // The first view is loaded by the entry when it is shown.
  for (const [, name] of [...scripts]
    .map(file => readFileSync(join(built, 'assets', file), 'utf8'))
    .join('\n')
    .matchAll(/\.\/(questions-view-[\w-]+\.js)/gu))
    load(name!)
  assert.ok(
    [...scripts].some(file => file.startsWith('questions-view')),
    'the first view is loaded by itself',
  )
  const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, 'assets', file))).length, 0)
  assert.ok(bytes < MAX_BYTES, `${bytes} bytes: ${[...scripts].join(', ')}`)
})
