import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

/** From the ground up: a file may import from its own room and from any floor below it. Rooms on one floor do not know each other. */
const floors = [
  ['model'],
  ['text'],
  ['lang'],
  ['read', 'segment', 'match', 'extract', 'reconcile', 'publish'],
  ['read-documents.ts'],
  ['pipeline.ts'],
  ['app'],
  ['store', 'http'],
  ['node'],
  ['cli'],
]

/** The same within `src/extract/`: a reader knows the readers below it, and `extract.ts` knows them all. */
const readers = [
  ['words'],
  ['number', 'time'],
  ['place'],
  ['attribution', 'event'],
  ['claim', 'tally'],
  ['extract.ts'],
  ['cited.ts'],
]

const source = join(import.meta.dirname, '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /(?<!\.test)\.ts$/u.test(file))

test('imports point down', () => {
  for (const { file, room, target, specifier } of imports()) {
    if (file === 'index.ts') continue
    assert.ok(target === room || floorOf(target) < floorOf(room), `${file} imports ${specifier}`)
  }
})

test('every room stands on a floor', () => {
  for (const file of files) {
    const room = roomOf(file)
    assert.ok(room === 'index.ts' || floorOf(room) >= 0, `${file} is in no room that test/architecture.test.ts knows`)
  }
})

test('a reader of reports knows the readers below it alone', () => {
  const floorIn = (path: string) => readers.findIndex(floor => floor.includes(path.split('/')[1]!))
  for (const { file, path, specifier } of imports()) {
    if (roomOf(file) !== 'extract' || roomOf(path) !== 'extract') continue
    assert.ok(floorIn(file) >= 0, `${file} stands beside no reader that test/architecture.test.ts knows`)
    const ownReader = file.split('/')[1] === path.split('/')[1]
    assert.ok(ownReader || floorIn(path) < floorIn(file), `${file} imports ${specifier}`)
  }
})

test('the core names no module of Node', () => {
  for (const file of files.filter(name => floorOf(roomOf(name)) <= floorOf('app'))) {
    assert.doesNotMatch(readFileSync(join(source, file), 'utf8'), /from 'node:/u, file)
  }
})

/** Files that may open a connection, or shut the way to one, and what they need for it. Whatever else reaches out is a mistake. */
const REACHING_OUT: Readonly<Record<string, readonly string[]>> = {
  'node/fetch/connection.ts': ['node:net', 'node:tls', 'node:dns/promises'],
  'node/fetch/exchange.ts': ['node:http'],
  'node/refuse-connections.ts': ['node:net', 'node:dgram', 'node:dns'],
  'node/log/ask-authority.ts': ['fetch'], // a timestamp, when a seal is asked to have one
  'node/workers/hand.ts': ['node:child_process'], // starts the program's own workers
  'node/room/writer.ts': ['node:child_process'], // as does the reading room
}

// node:net   node:dns/promises   undici   not: node:fs
const NETWORK_MODULE =
  /^(?:node:)?(?:net|tls|https?|http2|dgram|dns|child_process|inspector)(?:\/|$)|^(?:undici|axios|got|ws)$/u

// fetch(address)   new WebSocket(url)   not: fetchPage(address), app.fetch
const NETWORK_GLOBAL = /(?<![\w.$])(?:fetch(?=\()|(?:WebSocket|EventSource|XMLHttpRequest)\b)/gu

test('only fetching opens connections', () => {
  for (const file of files) {
    const code = readFileSync(join(source, file), 'utf8')
    const modules = [
      ...code.matchAll(/^import (?!type )[^;]*?from '([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gmu),
    ]
    for (const [, from, dynamic, required] of modules) {
      const name = from ?? dynamic ?? required ?? ''
      if (NETWORK_MODULE.test(name)) assert.ok(REACHING_OUT[file]?.includes(name), `${file} imports ${name}`)
    }
    for (const [name] of code.matchAll(NETWORK_GLOBAL))
      assert.ok(REACHING_OUT[file]?.includes(name), `${file} calls ${name}`)
  }
})

test('only main.ts prints or exits', () => {
  for (const file of files.filter(name => name !== 'cli/main.ts')) {
    const code = readFileSync(join(source, file), 'utf8')
    assert.doesNotMatch(code, /\bconsole\.\w+\(|process\.(?:exit\b|exitCode|stdout)/u, file)
  }
})

test('ARCHITECTURE.md has a heading for every room', () => {
  const text = readFileSync(join(source, '..', 'ARCHITECTURE.md'), 'utf8')
  for (const room of new Set(files.map(roomOf))) {
    if (!room.endsWith('.ts'))
      assert.match(text, new RegExp(`^#+ .*\`src/${room}/\``, 'mu'), `no heading for src/${room}/`)
  }
})

test('every dependency of the core stands behind one file', () => {
  const holders = new Map<string, Set<string>>()
  for (const file of files) {
    for (const [, name] of readFileSync(join(source, file), 'utf8').matchAll(/from '((?!node:|\.)[^']+)'/gu)) {
      holders.set(name!, (holders.get(name!) ?? new Set()).add(file))
    }
  }
  for (const [name, inFiles] of holders) assert.equal(inFiles.size, 1, `${name} is named in ${[...inFiles].join(', ')}`)
})

function* imports() {
  for (const file of files) {
    for (const [, specifier] of readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/gu)) {
      const path = relative(source, join(source, dirname(file), specifier!)).replaceAll('\\', '/')
      yield { file, room: roomOf(file), path, target: roomOf(path), specifier: specifier! }
    }
  }
}

function roomOf(file: string): string {
  return file.split('/')[0]!
}

function floorOf(room: string): number {
  return floors.findIndex(floor => floor.includes(room))
}

test('the page takes records and words from the core, and nothing else', () => {
  const web = join(source, '..', 'web')
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(name =>
    /(?<!\.test)\.tsx?$/u.test(name),
  )) {
    for (const [, path] of readFileSync(join(web, file), 'utf8').matchAll(/from '[./]*\/src\/([^']+)'/gu)) {
      assert.match(
        path!,
        /^(?:model\/|publish\/(?:wording|telling-relations)\.ts$)/u,
        `web/${file} imports src/${path}`,
      )
    }
  }
})
