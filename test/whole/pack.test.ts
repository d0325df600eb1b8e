import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Verification } from '../../src/app/verify.ts'
import { build } from '../../src/cli/build.ts'
import type { Options } from '../../src/cli/command.ts'
import { exportCase } from '../../src/cli/export.ts'
import { open } from '../../src/cli/open.ts'
import { pack } from '../../src/cli/pack.ts'
import { review } from '../../src/cli/review.ts'
import { seal } from '../../src/cli/seal.ts'
import { verify } from '../../src/cli/verify.ts'
import { openZip } from '../../src/node/pack/zip-read.ts'
import { zipWriter } from '../../src/node/pack/zip-write.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const PAGE = '<!doctype html><title>Bus</title><body><p>Police said 17 people were killed in Saltmere on Tuesday.</p>'

/** A web capture of one page, as crawlers write it. */
function capture(url: string, page: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2031-03-04T14:05:09Z',
    'WARC-Record-ID: <urn:uuid:1f0d7e4a-0000-4000-8000-000000000001>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`
}

const URL_OF_PAGE = 'https://www.coastwire.example/News?b=2&a=1'
const REPORTS = {
  'reports/a.txt': 'At least 14 people were killed in Saltmere on Tuesday, police said.\n',
  'reports/sub/same.txt': 'At least 14 people were killed in Saltmere on Tuesday, police said.\n',
  'reports/new\nline & "quote".md': 'The army said 3 soldiers were wounded in Tarn on Monday.\n',
}
const WITH_CAPTURE = { ...REPORTS, 'reports/page.warc': capture(URL_OF_PAGE, PAGE) }

async function sealedCase(folder: string): Promise<string> {
  const reports = join(folder, 'reports')
  await run(build, [reports], { by: 'Ada Ravel' })
  await run(review, [reports, 'rename', (await ids(reports, 'question'))[0]!], {
    text: 'How many died?',
    by: 'Ada',
    why: 'plain',
  })
  const sealed = await run(seal, [reports], { by: 'Ada Ravel', newKey: join(folder, 'key.pem') })
  assert.equal(sealed.code, 0, sealed.err)
  return reports
}

async function ids(folder: string, kind: string): Promise<string[]> {
  const { out } = await run(exportCase, [folder], { to: 'jsonl' })
  const lines = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  return lines.filter(line => line.kind === kind).map(line => line.id)
}

async function packed(folder: string, name = 'case.zip', options: Options = {}): Promise<string> {
  const file = join(folder, name)
  const done = await run(pack, [join(folder, 'reports')], { output: file, ...options })
  assert.equal(done.code, 0, done.err)
  return file
}

async function checked(file: string, options: Options = {}): Promise<Verification & { code: number }> {
  const done = await run(verify, [file], { json: true, ...options })
  return { ...JSON.parse(done.out), code: done.code }
}

function unzipped(file: string, into: string): string {
  const done = spawnSync('unzip', ['-q', file, '-d', into], { encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)
  return into
}

test('a pack opens into the same case, which goes on from its log and its seals', () =>
  withFolder(WITH_CAPTURE, async folder => {
    const reports = await sealedCase(folder)
    const file = await packed(folder)
    const again = join(folder, 'again')
    const opened = await run(open, [file], { output: again })
    assert.equal(opened.code, 0, opened.err + opened.out)
    assert.match(opened.out, /^All the same: 3 originals/u)
    for (const to of ['json', 'html']) {
      const [left, right] = [await run(exportCase, [reports], { to }), await run(exportCase, [again], { to })]
      assert.equal(left.out, right.out)
    }
    for (const [path, text] of Object.entries(WITH_CAPTURE))
      assert.equal(readFileSync(join(again, path.replace(/^reports\//u, '')), 'utf8'), text)
    assert.equal(
      readFileSync(join(again, '.hearsay', 'log.jsonl'), 'utf8'),
      readFileSync(join(reports, '.hearsay', 'log.jsonl'), 'utf8'),
    )
    writeFileSync(join(again, 'z.txt'), 'Two women were hurt in Tarn on Friday, the clinic said.\n')
    await run(build, [again], { by: 'Ben' })
    await run(seal, [again], { newKey: join(folder, 'other.pem'), by: 'Ben' })
    const { faults, seals, code } = await checked(again)
    assert.deepEqual([faults, seals.map(one => one.by), code], [[], ['Ada Ravel', 'Ben'], 0])
  }))

test('the same case gives the same bytes', () =>
  withFolder(REPORTS, async folder => {
    await sealedCase(folder)
    const [first, second] = [await packed(folder, 'one.zip'), await packed(folder, 'two.zip')]
    utimesSync(join(folder, 'reports', 'a.txt'), 1, 1)
    await run(build, [join(folder, 'reports')])
    const third = await packed(folder, 'three.zip')
    assert.ok(readFileSync(first).equals(readFileSync(second)))
    assert.ok(readFileSync(first).equals(readFileSync(third)))
  }))

test('coreutils find every file of the bag under its hash, and the manifests name them all', () =>
  withFolder(REPORTS, async folder => {
    await sealedCase(folder)
    const bag = unzipped(await packed(folder), join(folder, 'bag'))
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const done = spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag, encoding: 'utf8' })
      assert.equal(done.status, 0, done.stdout + done.stderr)
    }
    const named = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.slice(66))
    const found = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(bag.length + 1))
    assert.deepEqual(named, found.sort())
    const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8')
    const size = found.reduce((sum, path) => sum + readFileSync(join(bag, path)).length, 0)
    assert.match(info, new RegExp(`^Payload-Oxum: ${size}\\.${found.length}$`, 'mu'))
  }))

test('the crate describes every file of the payload, and a pack that was zipped anew is still one', () =>
  withFolder(WITH_CAPTURE, async folder => {
    await sealedCase(folder)
    const bag = unzipped(await packed(folder), join(folder, 'bag'))
    const { '@graph': graph } = JSON.parse(readFileSync(join(bag, 'data', 'ro-crate-metadata.json'), 'utf8'))
    const byId = new Map<string, Record<string, unknown>>(
      graph.map((entity: { '@id': string }) => [entity['@id'], entity]),
    )
    assert.equal(byId.size, graph.length)
    const parts = (byId.get('./')!['hasPart'] as { '@id': string }[]).map(part => decodeURIComponent(part['@id']))
    const found = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'ro-crate-metadata.json')
      .map(entry => join(entry.parentPath, entry.name).slice(bag.length + 6))
    assert.deepEqual(parts.sort(), found.sort())
    for (const path of found) {
      const bytes = readFileSync(join(bag, 'data', path))
      const { identifier, contentSize } = byId.get(path)!
      assert.deepEqual(
        [identifier, contentSize],
        [`sha256:${createHash('sha256').update(bytes).digest('hex')}`, String(bytes.length)],
      )
    }
    const anew = join(folder, 'anew.zip')
    assert.equal(spawnSync('zip', ['-q', '-9', '-r', anew, '.'], { cwd: bag }).status, 0)
    assert.deepEqual((await checked(anew)).faults, [])
  }))

test('whatever of a pack is changed, added or taken out is named, and the pack is not opened', () =>
  withFolder(REPORTS, async folder => {
    await sealedCase(folder)
    const file = await packed(folder)
    const zip = openZip(file)
    const parts = zip.paths.map(path => [path, Buffer.from(zip.read(path))] as const)
    zip.close()
    const written = (
      name: string,
      change: (parts: readonly (readonly [string, Buffer])[]) => readonly (readonly [string, Buffer])[],
    ): string => {
      const out: Uint8Array[] = []
      const writer = zipWriter(bytes => out.push(bytes))
      for (const [path, bytes] of change(parts)) writer.add(path, bytes)
      writer.end()
      writeFileSync(join(folder, name), Buffer.concat(out))
      return join(folder, name)
    }
    assert.deepEqual((await checked(written('same.zip', all => all))).faults, [])
    for (const [path] of parts) {
      const flipped = written('flipped.zip', all =>
        all.map(([name, bytes]) => (name === path ? [name, bytes.with(0, bytes[0]! ^ 1) as Buffer] : [name, bytes])),
      )
      assert.ok((await checked(flipped)).faults.length > 0, `flipped ${path}`)
      const without = written('without.zip', all => all.filter(([name]) => name !== path))
      assert.ok((await checked(without)).faults.length > 0, `without ${path}`)
    }
    for (const name of [
      'data/extra.txt',
      '../out.txt',
      '/etc/out.txt',
      'data/../../out.txt',
      'data\\out.txt',
      'C:/out.txt',
    ])
      assert.ok((await checked(written('more.zip', all => [...all, [name, Buffer.from('x')]]))).faults.length > 0, name)
    const refused = await run(
      open,
      [
        written('flipped.zip', all =>
          all.map(([name, bytes]) => [name, name === 'data/log.jsonl' ? Buffer.from('') : bytes]),
        ),
      ],
      { output: join(folder, 'no') },
    )
    assert.equal(refused.code, 1)
    assert.match(refused.err, /^not opened:\n {2}data\/log\.jsonl does not have the hash/u)
    assert.equal(existsSync(join(folder, 'no')), false)
    assert.equal(existsSync(join(folder, 'no.part')), false)
  }))

test('a pack whose manifests were made anew after a change is found out by its seal and its rebuild', () =>
  withFolder(REPORTS, async folder => {
    await sealedCase(folder)
    const bag = unzipped(await packed(folder), join(folder, 'bag'))
    const rezipped = (): string => {
      for (const [manifest, pattern] of [
        ['manifest-sha256.txt', 'data'],
        ['tagmanifest-sha256.txt', 'bagit.txt bag-info.txt manifest-sha256.txt'],
      ] as const) {
        const line = `find ${pattern} -type f | sort | xargs sha256sum > ${manifest}`
        assert.equal(spawnSync('sh', ['-c', line], { cwd: bag }).status, 0)
      }
      rmSync(join(folder, 'forged.zip'), { force: true })
      assert.equal(spawnSync('zip', ['-q', '-r', join(folder, 'forged.zip'), '.'], { cwd: bag }).status, 0)
      return join(folder, 'forged.zip')
    }
    const change = async (path: string, edit: (text: string) => string): Promise<string> => {
      const file = join(bag, 'data', path)
      const before = readFileSync(file, 'utf8')
      writeFileSync(file, edit(before))
      assert.notEqual(readFileSync(file, 'utf8'), before)
      const { faults } = await checked(rezipped())
      writeFileSync(file, before)
      return faults.map(({ of, says }) => `${of}: ${says}`).join('\n')
    }
    assert.deepEqual((await checked(rezipped())).faults, [])
    assert.match(
      await change('log.jsonl', text => text.replace('Ada Ravel', 'Eve')),
      /seal 1, log\.jsonl: the entries are not those/u,
    )
    assert.match(
      await change('reviews.jsonl', text => text.replace('plain', 'other')),
      /seal 1, reviews\.jsonl: the entries/u,
    )
    assert.match(
      await change('ledger.jsonl', text => text.replace('Saltmere', 'Saltmore')),
      /the ledger of the pack is not what its originals give/u,
    )
    const { files } = JSON.parse(readFileSync(join(bag, 'data', 'case.json'), 'utf8'))
    const { at } = files.find((one: { path: string }) => one.path === 'a.txt')
    assert.match(await change(at, text => text.replace('14', '15')), /is not the original/u)
    const forged = REPORTS['reports/a.txt'].replace('14', '15')
    const hash = createHash('sha256').update(forged).digest('hex')
    writeFileSync(join(bag, 'data', at), forged)
    const record = await change('case.json', text =>
      text.replaceAll(/"[0-9a-f]{64}"(,\s+"bytes": 68)/gu, `"${hash}"$1`),
    )
    assert.match(record, /^ledger: a\.txt: the log has it as/mu)
  }))

test('a web capture is put as WACZ, whose index leads to its record', () =>
  withFolder(WITH_CAPTURE, async folder => {
    await sealedCase(folder)
    const bag = unzipped(await packed(folder), join(folder, 'bag'))
    const [name] = readdirSync(join(bag, 'data', 'captures'))
    const wacz = unzipped(join(bag, 'data', 'captures', name!), join(folder, 'wacz'))
    const [archive] = readdirSync(join(wacz, 'archive'))
    const warc = readFileSync(join(wacz, 'archive', archive!))
    assert.equal(warc.toString(), WITH_CAPTURE['reports/page.warc'])
    const [key, time, fields] = /^(\S+) (\d{14}) (\{.*\})$/u
      .exec(readFileSync(join(wacz, 'indexes', 'index.cdxj'), 'utf8').trimEnd())!
      .slice(1)
    assert.deepEqual([key, time], ['example,coastwire)/news?a=1&b=2', '20310304140509'])
    const { url, filename, offset, length, status, mime } = JSON.parse(fields!)
    assert.deepEqual([url, filename, status, mime], [URL_OF_PAGE, archive, '200', 'text/html'])
    assert.deepEqual([Number(offset), Number(length)], [0, warc.length - '\r\n\r\n'.length])
    const [head, page] = readFileSync(join(wacz, 'pages', 'pages.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.equal(head.format, 'json-pages-1.0')
    assert.deepEqual([page.url, page.ts], [URL_OF_PAGE, '2031-03-04T14:05:09Z'])
    const descriptor = readFileSync(join(wacz, 'datapackage.json'))
    const { resources, wacz_version: version } = JSON.parse(descriptor.toString())
    assert.equal(version, '1.1.1')
    for (const { path, hash, bytes } of resources) {
      const part = readFileSync(join(wacz, path))
      assert.deepEqual([hash, bytes], [`sha256:${createHash('sha256').update(part).digest('hex')}`, part.length])
    }
    const { hash } = JSON.parse(readFileSync(join(wacz, 'datapackage-digest.json'), 'utf8'))
    assert.equal(hash, `sha256:${createHash('sha256').update(descriptor).digest('hex')}`)
  }))

test('where files lay on this machine can be left out, and everything still verifies', () =>
  withFolder(REPORTS, async folder => {
    await sealedCase(folder)
    const bag = unzipped(await packed(folder, 'case.zip', { places: false }), join(folder, 'bag'))
    assert.ok(!readFileSync(join(bag, 'data', 'log.jsonl'), 'utf8').includes(folder))
    const { faults, closed } = await checked(join(folder, 'case.zip'))
    assert.deepEqual([faults, closed], [[], 3])
  }))

test('keys and packs are not put among the reports, where the next build would take them in', () =>
  withFolder({ 'reports/a.txt': REPORTS['reports/a.txt'] }, async folder => {
    const reports = join(folder, 'reports')
    await run(build, [reports])
    for (const done of [
      await run(seal, [reports], { newKey: join(reports, 'key.pem') }),
      await run(seal, [join(reports, '.hearsay')], { newKey: join(reports, 'sub', 'key.pem') }),
      await run(pack, [reports], { output: join(reports, 'case.zip') }),
    ]) {
      assert.equal(done.code, 2)
      assert.match(done.err, /there it would be taken for a report/u)
    }
    assert.deepEqual(readdirSync(reports).sort(), ['.hearsay', 'a.txt'])
  }))

test('what is no pack is said in one line', () =>
  withFolder({ 'junk.zip': 'no archive', 'cut.zip': 'PK\u0003\u0004' }, async folder => {
    for (const name of ['junk.zip', 'cut.zip']) {
      const done = await run(open, [join(folder, name)], { output: join(folder, 'no') })
      assert.equal(done.code, 1)
      assert.match(done.err, /^not opened:\n {2}it is (?:no ZIP archive, or is )?cut off\n$/u)
    }
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full', 'a'), '')
    assert.match((await run(open, [join(folder, 'junk.zip')], { output: join(folder, 'full') })).err, /is not empty/u)
  }))

test('a pack that is not there is not there, whatever is asked of it', () =>
  withFolder({}, async folder => {
    for (const command of [open, verify])
      assert.deepEqual(await run(command, [join(folder, 'gone.zip')]), {
        code: 1,
        out: '',
        err: `there is no ${join(folder, 'gone.zip')}\n`,
      })
  }))
