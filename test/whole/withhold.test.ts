import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { Verification } from '../../src/app/verify.ts'
import { build } from '../../src/cli/build.ts'
import type { Options } from '../../src/cli/command.ts'
import { exportCase } from '../../src/cli/export.ts'
import { open } from '../../src/cli/open.ts'
import { pack } from '../../src/cli/pack.ts'
import { review } from '../../src/cli/review.ts'
import { seal } from '../../src/cli/seal.ts'
import { verify } from '../../src/cli/verify.ts'
import { withhold } from '../../src/cli/withhold.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const ARCHIVE = Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]) // 7z
const LONG = 'The quay was closed for the night and the boats stayed where they were. '.repeat(6)
const WITNESS = 'Marta Hollis'
const STORY = `SALTMERE, March 4, 2031 (Coastwire) - At least 14 people were killed in Saltmere on Tuesday, the police said. ${WITNESS}, a clerk of 12 Quay Street, saw 9 people wounded near the crane. ${LONG}\n`
const REPORTS = {
  'reports/story.txt': STORY,
  'reports/page.html': `<!doctype html><html><head><title>Crane: ${WITNESS} speaks</title><meta name="author" content="Tam Orrel"></head><body><article><h1>Crane</h1><p>Police said 17 people were killed in Saltmere on Tuesday.</p><p>M&#97;rta <b>Hollis</b> counted 11 wounded people. ${LONG}</p><script type="application/ld+json">{"articleBody":"Marta\\u0020Hollis counted"}</script></article></body></html>`,
  'reports/records.jsonl': `{"text": "${WITNESS} told this paper that 8 people were hurt in Saltmere. ${LONG}", "publisher": "Evening Lantern"}\n{"text": "The army said 3 soldiers were wounded in Tarn on Monday. ${LONG}", "publisher": "Tarn Courier"}\n`,
  'reports/other.txt': `The army said 21 soldiers were captured near Dunmoor on Sunday. ${LONG}\n`,
  'reports/secret/marta-hollis.txt': `Police said 5 people were arrested in Kelpwick on Friday. ${LONG}\n`,
}
const WITH_PACKED = {
  ...REPORTS,
  'reports/packed.txt.gz': gzipSync(
    `${WITNESS} was there, the clinic said on Wednesday; 2 people died in Saltmere. ${LONG}`,
  ),
}
const BY = { by: 'Ada Ravel', why: "a source's safety" }

async function sealedCase(folder: string): Promise<string> {
  const reports = join(folder, 'reports')
  const built = await run(build, [reports], { by: 'Ada Ravel' })
  assert.equal(built.code, 0, built.err)
  await sealed(folder)
  return reports
}

async function sealed(folder: string): Promise<void> {
  const key = join(folder, 'key.pem')
  const chosen = readdirSync(folder).includes('key.pem') ? { key } : { newKey: key }
  assert.equal((await run(seal, [join(folder, 'reports')], { by: 'Ada Ravel', ...chosen })).code, 0)
}

async function records(folder: string, kind: string): Promise<Record<string, never>[]> {
  const { out } = await run(exportCase, [folder], { to: 'jsonl' })
  return out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(line => line.kind === kind)
}

/** Packs, unzips, and gives the folder; every archive inside is unpacked as well. */
async function unpackedBag(folder: string, options: Options = {}): Promise<{ file: string; bag: string; err: string }> {
  const file = join(folder, 'case.zip')
  const bag = join(folder, 'bag')
  rmSync(file, { force: true })
  rmSync(bag, { recursive: true, force: true })
  const done = await run(pack, [join(folder, 'reports')], { output: file, ...options })
  assert.equal(done.code, 0, done.err)
  assert.equal(spawnSync('unzip', ['-q', file, '-d', bag]).status, 0)
  return { file, bag, err: done.err }
}

/** Every byte that is under a folder, names and all, as one text. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(entry => `${entry.name}\n${entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : ''}`)
    .join('\n')
}

async function checked(file: string): Promise<Verification> {
  return JSON.parse((await run(verify, [file], { json: true })).out)
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/[^a-z0-9]/gu, '')

test('withheld words are nowhere in the pack, the rest is, and the seal made before still verifies', () =>
  withFolder(WITH_PACKED, async folder => {
    const reports = await sealedCase(folder)
    const before = await records(reports, 'claim')
    const done = await run(withhold, [reports], { words: WITNESS, ...BY })
    assert.equal(done.code, 0, done.err)
    assert.match(done.err, /story\.txt: the same words stand here, and are withheld too/u)
    const { file, bag, err } = await unpackedBag(folder)
    assert.match(err, /1 log line is not sealed yet/u)
    const bytes = everything(bag)
    for (const spelling of ['hollis', 'marta'])
      assert.equal(letters(bytes).includes(spelling), false, `${spelling} stands in the pack`)
    for (const kept of [
      'At least 14 people were killed',
      'saw 9 people wounded',
      'Tarn Courier',
      '21 soldiers',
      '5 people were arrested',
      "a source's safety",
    ])
      assert.ok(bytes.includes(kept), kept)
    for (const path of ['story.txt', 'page.html', 'records.jsonl', 'secret/marta-hollis.txt', 'packed.txt.gz']) {
      const hash = createHash('sha256')
        .update(WITH_PACKED[`reports/${path}` as keyof typeof WITH_PACKED])
        .digest('hex')
      if (path !== 'secret/marta-hollis.txt') assert.equal(bytes.includes(hash), false, `the hash of ${path}`)
      if (path !== 'secret/marta-hollis.txt')
        assert.equal(bytes.includes(hash.slice(0, 16)), false, `the id of ${path}`)
    }
    const { faults, seals, redacted, closed } = await checked(file)
    assert.deepEqual(faults, [])
    assert.deepEqual([seals.length, redacted, closed], [1, 3, 6])
    const again = join(folder, 'again')
    const opened = await run(open, [file], { output: again })
    assert.equal(opened.code, 0, opened.out + opened.err)
    const after = await records(again, 'claim')
    assert.ok(after.length > 3 && after.length < before.length)
    assert.equal(letters(everything(again)).includes('hollis'), false)
    assert.deepEqual((await checked(again)).faults, [])
    await run(withhold, [again], { words: 'Dunmoor on Sunday', by: 'Ben', why: 'a hiding place' })
    const second = join(folder, 'second.zip')
    assert.equal((await run(pack, [again], { output: second })).code, 0)
    const handedOn = await checked(second)
    assert.deepEqual([handedOn.faults, handedOn.redacted], [[], 4])
    assert.doesNotMatch(readFileSync(second, 'latin1'), /Hollis|Dunmoor on Sunday/u)
    await sealed(folder)
    assert.deepEqual((await checked((await unpackedBag(folder)).file)).faults, [])
  }))

/** An archive of a page that can be read, and of a body that the page's script asked for, sent in a coding. */
function capturesOf(body: Uint8Array, ...heads: readonly string[]): Uint8Array {
  const page = `<html><body><p>Police said 7 people were killed in Saltmere on Tuesday. ${LONG}</p></body></html>`
  const answers = [
    ['text/html', Buffer.from(page), []],
    ['application/json', Buffer.from(body), heads],
  ] as const
  return Buffer.concat(
    answers.flatMap(([type, content, more], index) => {
      const head = ['HTTP/1.1 200 OK', `Content-Type: ${type}`, ...more, '', ''].join('\r\n')
      const length = head.length + content.length
      return [
        Buffer.from(
          `WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-04T14:05:09Z\r\nWARC-Target-URI: https://vale.example/${index}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${head}`,
        ),
        content,
        Buffer.from('\r\n\r\n'),
      ]
    }),
  )
}

/** A body in chunks of a few bytes each, so that no name stands in one piece. */
function chunked(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('latin1')
  const chunks = text.match(/.{1,7}/gsu) ?? []
  return Buffer.from([...chunks, ''].map(one => `${one.length.toString(16)}\r\n${one}\r\n`).join(''), 'latin1')
}

test('words that stand in the packed body of a web archive are found there, and the archive is left out', () => {
  const told = Buffer.from(JSON.stringify({ seenBy: WITNESS, note: LONG }))
  const archives = {
    'br.warc': capturesOf(brotliCompressSync(told), 'Content-Encoding: br'),
    'chunks.warc': capturesOf(chunked(told), 'Transfer-Encoding: chunked'),
    'gzip-chunks.warc': capturesOf(chunked(gzipSync(told)), 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'),
    'gzip.warc': capturesOf(gzipSync(told), 'Content-Encoding: gzip'),
    'packed.warc.gz': gzipSync(capturesOf(zstdCompressSync(told), 'Content-Encoding: zstd')),
    'zstd.warc': capturesOf(zstdCompressSync(told), 'Content-Encoding: zstd'),
  }
  const clean = {
    'other.warc': capturesOf(brotliCompressSync(Buffer.from('{"seenBy": "nobody"}')), 'Content-Encoding: br'),
  }
  const locked = { 'locked.warc': capturesOf(Buffer.from([0x1b, 0, 2, 0xf0, 7]), 'Content-Encoding: lzma') }
  const files = { ...archives, ...clean, ...locked }
  return withFolder(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`reports/${name}`, bytes])),
    async folder => {
      const reports = await sealedCase(folder)
      assert.equal((await run(withhold, [reports], { words: WITNESS, ...BY })).code, 0)
      const file = join(folder, 'case.zip')
      const packed = await run(pack, [reports], { output: file })
      assert.match(packed.out, /Withheld: 6 whole files/u)
      assert.match(packed.err, /^locked\.warc: nobody could look into it/mu)
      assert.doesNotMatch(packed.err, /other\.warc/u)
      const { files: shared } = JSON.parse(textInZip(file, 'data/case.json'))
      assert.deepEqual(
        shared.map((one: { path: string }) => one.path),
        ['locked.warc', 'other.warc'],
      )
      const { faults, closed } = await checked(file)
      assert.deepEqual([faults, closed], [[], 7]) // the line that names the words is closed as well
    },
  )
})

function textInZip(file: string, path: string): string {
  const { stdout } = spawnSync('unzip', ['-p', file, path], { encoding: 'utf8' })
  return stdout
}

test('a change of what is left of a redacted original is found out, though every manifest was made anew', () =>
  withFolder(REPORTS, async folder => {
    const reports = await sealedCase(folder)
    await run(withhold, [reports], { words: WITNESS, ...BY })
    await sealed(folder)
    const { bag } = await unpackedBag(folder)
    const record = JSON.parse(readFileSync(join(bag, 'data', 'case.json'), 'utf8'))
    const story = record.files.find((one: { path: string }) => one.path === 'story.txt')
    const forged = readFileSync(join(bag, 'data', story.at), 'utf8').replace('At least 14', 'At least 41')
    const hash = createHash('sha256').update(forged).digest('hex')
    writeFileSync(join(bag, 'data', story.at), forged)
    const proof = readFileSync(join(bag, 'data', 'redactions', `${story.sha256}.json`), 'utf8')
    writeFileSync(join(bag, 'data', 'redactions', `${hash}.json`), proof.replace(story.sha256, hash))
    rmSync(join(bag, 'data', 'redactions', `${story.sha256}.json`))
    writeFileSync(
      join(bag, 'data', 'case.json'),
      JSON.stringify(record).replaceAll(`"sha256":"${story.sha256}"`, `"sha256":"${hash}"`),
    )
    for (const [manifest, of] of [
      ['manifest-sha256.txt', 'data'],
      ['tagmanifest-sha256.txt', 'bagit.txt bag-info.txt manifest-sha256.txt'],
    ])
      spawnSync('sh', ['-c', `find ${of} -type f | sort | xargs sha256sum > ${manifest}`], { cwd: bag })
    assert.equal(spawnSync('zip', ['-q', '-r', join(folder, 'forged.zip'), '.'], { cwd: bag }).status, 0)
    const says = (await checked(join(folder, 'forged.zip'))).faults.map(fault => fault.says)
    assert.ok(
      says.some(one => /^story\.txt: what is left of it is not of the original that the log names/u.test(one)),
      says.join('\n'),
    )
  }))

test('a withheld report is gone with its claims, its path, its hash and the decisions on it; others stay', () =>
  withFolder(REPORTS, async folder => {
    const reports = await sealedCase(folder)
    const claims = await records(reports, 'claim')
    type Document = { id: string; capture: { path: string; sha256: string } }
    const documents = (await records(reports, 'document')) as unknown as Document[]
    const story = documents.find(one => one.capture.path === 'story.txt')!
    const report = (await records(reports, 'report')).find(one => one['document'] === story.id)!
    const ofStory = claims.find(one => String(one['id']).startsWith(story.id))!
    const ofOther = claims.find(one => /captured/u.test(String(one['id'])))!
    await run(review, [reports, 'accept', String(ofStory['id'])], { by: 'Ben', why: 'seen twice' })
    await run(review, [reports, 'accept', String(ofOther['id'])], { by: 'Ben', why: 'read aloud' })
    const done = await run(withhold, [reports], { report: String(report['id']), ...BY })
    assert.equal(done.code, 0, done.err)
    assert.match(done.out, /^w1 .*withholds the original/u)
    await sealed(folder)
    const { file, bag } = await unpackedBag(folder)
    const bytes = everything(bag)
    for (const gone of ['story.txt', 'At least 14', story.id, story.capture.sha256, 'Quay Street', 'seen twice'])
      assert.equal(bytes.includes(gone), false, gone)
    for (const kept of ['17 people were killed', 'read aloud', WITNESS]) assert.ok(bytes.includes(kept), kept)
    assert.deepEqual((await checked(file)).faults, [])
    const ledger = readFileSync(join(bag, 'data', 'ledger.jsonl'), 'utf8')
    assert.match(ledger, /"review\.withheld"/u)
  }))

test('a claim is withheld by its sentence, in its own file alone if so said, and the decision can be undone', () =>
  withFolder(
    {
      'reports/a.txt': `The clinic said 12 people were hurt in Tarn on Monday. Six boys of the harbour school were wounded. ${LONG}\n`,
      'reports/b.txt': `Six boys of the harbour school were wounded. Police gave no name. ${LONG}\n`,
    },
    async folder => {
      const reports = await sealedCase(folder)
      const claims = (await records(reports, 'claim')) as unknown as {
        id: string
        sentence: { exact: string; document: string }
      }[]
      const claim = claims.find(one => one.sentence.exact.startsWith('Six boys'))!
      const here = await run(withhold, [reports], { claim: claim.id, onlyHere: true, ...BY })
      assert.match(here.err, /the same words stand here, and stay/u)
      const count = (text: string): number => text.split('Six boys of the harbour school').length - 1
      const originals = async (): Promise<number> =>
        count(everything(join((await unpackedBag(folder)).bag, 'data', 'originals')))
      assert.equal(await originals(), 1)
      await run(withhold, [reports], { claim: claim.id, ...BY })
      assert.equal(await originals(), 0)
      await run(withhold, [reports], { undo: 'w2', by: 'Ben', why: 'the school has published it' })
      assert.equal(await originals(), 1)
      await run(withhold, [reports], { undo: 'w1', by: 'Ben', why: 'the school has published it' })
      assert.equal(await originals(), 2)
      const list = await run(withhold, [reports], { list: true })
      assert.match(list.out, /^w1 .*\(undone\)\nw2 .*\(undone\)\nw3 .*undoes w2: the school has published it\nw4 /u)
      assert.deepEqual((await checked(join(folder, 'case.zip'))).faults, [])
    },
  ))

test('copies in other words are listed, since they stay', () =>
  withFolder(
    {
      'reports/a.txt': `A nurse named Oda Brandt hid nine wounded fishermen in the ice house behind the old customs shed until the patrol had passed the bridge. ${LONG}\n`,
      'reports/b.txt': `A nurse named Oda Brandt hid eight wounded fishermen in the ice house behind the old customs shed until the patrol had passed the bridge. ${LONG}\n`,
    },
    async folder => {
      const reports = await sealedCase(folder)
      const [first] = (await records(reports, 'document')) as unknown as { id: string; text: string }[]
      const done = await run(withhold, [reports], {
        document: first!.id,
        span: `0-${first!.text.indexOf(' The quay')}`,
        ...BY,
      })
      assert.match(done.err, /[ab]\.txt: a copy of the passage in other words, which stays/u)
    },
  ))

test('every file is named that words could stand in unseen, and a text too large to be read is looked through', () =>
  withFolder(
    {
      'reports/a.txt': `The clinic said 12 people were hurt in Tarn on Monday. ${LONG}\n`,
      'reports/old.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 1, 2, 3]),
      'reports/parts.rar': Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0, 9, 9]),
      'reports/sound.mp3': Uint8Array.from({ length: 3000 }, (_, n) => (n * 2_654_435_761) >>> 13),
      'reports/in.zip': zipSync({ 'b.txt': strToU8('Nobody was hurt in Orme.\n'), 'c.7z': ARCHIVE }),
      'reports/wide.txt': Buffer.from(`\ufeff${'. '.repeat(17_000_000)}${WITNESS} was there.\n`, 'utf16le'),
    },
    async folder => {
      const reports = join(folder, 'reports')
      assert.match((await run(build, [reports], { by: 'Ada Ravel' })).err, /wide\.txt: is too large/u)
      await run(withhold, [reports], { words: WITNESS, ...BY })
      const done = await run(pack, [reports], { output: join(folder, 'one.zip') })
      const named = [...done.err.matchAll(/^(.*): nobody could look into it/gmu)].map(([, path]) => path)
      assert.deepEqual(named, ['in.zip', 'old.doc', 'parts.rar', 'sound.mp3'])
      assert.match(done.out, /Withheld: 1 whole file, a part of 0 others/u)
      assert.deepEqual((await checked(join(folder, 'one.zip'))).faults, [])
    },
  ))

test('a file that holds no text can be withheld, and one that nobody can look into is named', () =>
  withFolder(
    {
      'reports/a.txt': `The clinic said 12 people were hurt in Tarn on Monday. ${LONG}\n`,
      'reports/face.png': Uint8Array.from(
        { length: 300 },
        (_, n) => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a][n] ?? (n * 7) % 256,
      ),
    },
    async folder => {
      const reports = join(folder, 'reports')
      await run(build, [reports], { by: 'Ada Ravel' })
      await run(withhold, [reports], { words: WITNESS, ...BY })
      const named = await run(pack, [reports], { output: join(folder, 'one.zip') })
      assert.equal(named.code, 3)
      assert.match(named.err, /face\.png: nobody could look into it for withheld words; it is packed as it is/u)
      assert.equal((await run(withhold, [reports], { original: 'face.png', ...BY })).code, 0)
      const done = await run(pack, [reports], { output: join(folder, 'two.zip') })
      assert.equal(done.code, 0, done.err)
      assert.match(done.out, /Withheld: 1 whole file/u)
      assert.ok(!readFileSync(join(folder, 'two.zip'), 'latin1').includes('face.png'))
      assert.deepEqual((await checked(join(folder, 'two.zip'))).faults, [])
    },
  ))

test('what cannot be withheld is said, and nothing is decided', () =>
  withFolder(REPORTS, async folder => {
    const reports = await sealedCase(folder)
    for (const [options, expected] of [
      [{}, /say what to withhold/u],
      [{ words: '...' }, /takes words/u],
      [{ words: 'Marta', report: 'x' }, /one of/u],
      [{ report: 'nothing' }, /there is no report nothing/u],
      [{ undo: 'w9' }, /there is no withholding w9/u],
      [{ words: WITNESS, why: 'marta hollis is in danger' }, /the reason says what is withheld/u],
    ] as const) {
      const done = await run(withhold, [reports], { ...BY, ...options })
      assert.notEqual(done.code, 0)
      assert.match(done.err, expected)
    }
    assert.equal((await run(withhold, [reports], { list: true })).out, '')
  }))
