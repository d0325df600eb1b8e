import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fetchPagesOver } from '../../src/cli/fetch.ts'
import type { Network } from '../../src/node/fetch/network.ts'
import { read } from '../../src/read/read.ts'
import { archivesIn, recordsIn } from '../archive.ts'
import { loopbackNetwork, withHost } from '../loopback.ts'
import { hearsay, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const PAGE =
  '<html><head><title>Harbour</title></head><body><p>At least 12 people were killed in Saltmere, police said.</p></body></html>'

const fetchInto = (into: string, addresses: readonly string[], network: Network = loopbackNetwork(), options = {}) =>
  run(fetchPagesOver(network), addresses, { into, ...options })

test('a page becomes an archive of its own, which a build reads', async () => {
  await withFolder({}, folder =>
    withHost({ '/harbour': PAGE }, async ({ origin, asked }) => {
      const { code, out } = await fetchInto(folder, [`${origin}/harbour#top`, `${origin}/harbour`])
      assert.equal(code, 0, out)
      assert.match(out, /\n1 of 1 page whole in /u)
      assert.deepEqual(
        asked.map(({ path }) => path),
        ['/robots.txt', '/harbour'],
      )
      assert.equal(archivesIn(folder).length, 1)
      assert.equal(hearsay(['build', folder]).code, 0)
      assert.match(hearsay(['claims', folder, '--json']).out, /At least 12/u)
    }),
  )
})

test('an independent reader, and ours, find warcinfo, answers and requests, each with its time, address and digest', async () => {
  await withFolder({}, folder =>
    withHost(
      {
        '/old': (_, response) => response.writeHead(301, { location: '/harbour' }).end(),
        '/harbour': (_, response) => {
          response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip')
          response.write(gzipSync(PAGE).subarray(0, 20)) // without a length, so that it comes in chunks
          setImmediate(() => response.end(gzipSync(PAGE).subarray(20)))
        },
      },
      async ({ origin }) => {
        await fetchInto(folder, [`${origin}/old`])
        const [info, moved, asking, answer, again, ...rest] = await recordsIn(folder)
        assert.deepEqual(rest, [])
        assert.deepEqual(
          [info, moved, asking, answer, again].map(record => record?.type),
          ['warcinfo', 'response', 'request', 'response', 'request'],
        )
        assert.equal(moved?.line, 'HTTP/1.1 301 Moved Permanently')
        assert.equal(again?.line, 'GET /harbour HTTP/1.1')
        assert.equal(answer?.text, PAGE)
        assert.equal(answer?.fields.get('warc-target-uri'), `${origin}/harbour`)
        assert.equal(answer?.fields.get('warc-ip-address'), '127.0.0.1')
        assert.match(answer?.fields.get('warc-date') ?? '', /^2031-04-09T12:03:\d\d\.\d{3}Z$/u)
        assert.match(answer?.fields.get('warc-payload-digest') ?? '', /^sha256:[\da-f]{64}$/u)
        assert.equal(again?.fields.get('warc-concurrent-to'), answer?.fields.get('warc-record-id'))
        assert.match(info?.text ?? '', /software: hearsay\//u)
        const [path = ''] = archivesIn(folder)
        const { documents } = await read({ path, bytes: readFileSync(join(folder, path)), sha256: 'ab'.repeat(32) })
        assert.deepEqual(
          documents.map(({ text, url, title }) => ({ text, url, title })),
          [
            {
              text: 'At least 12 people were killed in Saltmere, police said.',
              url: `${origin}/harbour`,
              title: 'Harbour',
            },
          ],
        )
      },
    ),
  )
})

test('an unchanged page is a revisit that points to the capture before, as long as that is there', async () => {
  await withFolder({}, folder =>
    withHost({ '/harbour': PAGE }, async ({ origin }) => {
      const network = loopbackNetwork()
      await fetchInto(folder, [`${origin}/harbour`], network)
      const { out } = await fetchInto(folder, [`${origin}/harbour`], network)
      assert.match(out, /unchanged since 2031-04-09/u)
      const records = await recordsIn(folder)
      const [first, revisit] = records.filter(({ type }) => type === 'response' || type === 'revisit')
      assert.equal(revisit?.type, 'revisit')
      assert.equal(revisit?.fields.get('warc-refers-to'), first?.fields.get('warc-record-id'))
      assert.equal(revisit?.fields.get('warc-refers-to-date'), first?.fields.get('warc-date'))
      assert.equal(revisit?.fields.get('warc-payload-digest'), first?.fields.get('warc-payload-digest'))
      assert.equal(revisit?.text, '')
      const built = hearsay(['build', folder])
      assert.equal(built.code, 0, 'an unchanged page is no fault')
      assert.match(built.err, /keeps no page: .* had not changed/u)
      for (const name of archivesIn(folder)) rmSync(join(folder, name))
      await fetchInto(folder, [`${origin}/harbour`], network)
      assert.ok((await recordsIn(folder)).some(({ type }) => type === 'response'))
    }),
  )
})

test('a page that changed is kept anew', async () => {
  let visits = 0
  await withFolder({}, folder =>
    withHost({ '/': (_, response) => response.end(`visit ${++visits}`) }, async ({ origin }) => {
      const network = loopbackNetwork()
      await fetchInto(folder, [`${origin}/`], network)
      const { out } = await fetchInto(folder, [`${origin}/`], network)
      assert.doesNotMatch(out, /unchanged/u)
      assert.deepEqual(
        (await recordsIn(folder)).filter(({ type }) => type === 'response').map(({ text }) => text),
        ['visit 1', 'visit 2'],
      )
    }),
  )
})

test('what could not be fetched is told one by one, and the rest is there', async () => {
  await withFolder({}, folder =>
    withHost({ '/robots.txt': 'User-agent: *\nDisallow: /closed', '/harbour': PAGE }, async ({ origin }) => {
      writeFileSync(join(folder, 'list.txt'), `# our list\n${origin}/harbour\r\n\n  ${origin}/gone\n`)
      const { code, out } = await fetchInto(folder, [`${origin}/closed/1`, 'mailto:desk@tarn.example'], undefined, {
        fromList: join(folder, 'list.txt'),
      })
      assert.equal(code, 3)
      assert.match(out, /closed\/1\n {2}is closed to robots/u)
      assert.match(out, /mailto:desk@tarn\.example\n {2}is no address of a page/u)
      assert.match(out, /gone\n {2}\S+\.warc\.gz, [\d,]+ bytes; answered 404/u)
      assert.equal(archivesIn(folder).length, 2)
    }),
  )
})

test('an answer that is cut says so in its record', async () => {
  await withFolder({}, folder =>
    withHost({ '/': (_, response) => response.end('x'.repeat(100_000)) }, async ({ origin }) => {
      const { code, out } = await fetchInto(folder, [`${origin}/`], undefined, { maxMb: '0.01' })
      assert.equal(code, 3)
      assert.match(out, /cut: too long/u)
      const cut = (await recordsIn(folder)).find(({ type }) => type === 'response')
      assert.equal(cut?.fields.get('warc-truncated'), 'length')
      assert.equal(cut?.fields.get('content-length'), String(Math.floor(0.01 * 1024 * 1024)))
      assert.equal(cut?.fields.has('warc-payload-digest'), false)
    }),
  )
})

test('a packed bomb is kept as it came and never unpacked by fetching', async () => {
  const bomb = gzipSync(Buffer.alloc(64 << 20)) // 64 MB of nothing in 64 KB
  await withFolder({}, folder =>
    withHost({ '/': (_, response) => response.setHeader('content-encoding', 'gzip').end(bomb) }, async ({ origin }) => {
      assert.equal((await fetchInto(folder, [`${origin}/`])).code, 0)
      const [name = ''] = archivesIn(folder)
      assert.ok(readFileSync(join(folder, name)).length < bomb.length * 2)
      assert.ok(gunzipSync(readFileSync(join(folder, name))).includes(bomb))
    }),
  )
})

test('a folder that cannot be written is told without a stack', async () => {
  await withFolder({ 'a-file': 'x' }, async folder => {
    const { code, err } = await fetchInto(join(folder, 'a-file', 'below'), ['http://coastwire.example/'])
    assert.equal(code, 1)
    assert.match(err, /^cannot write into/u)
  })
})

test('Ctrl+C ends a fetch: what was captured is there, the rest is told', async () => {
  await withFolder({}, folder =>
    withHost({ '/1': PAGE, '/2': () => {} }, async ({ origin }) => {
      const addresses = ['/1', '/2', '/3'].map(path => origin + path)
      const child = spawn(process.execPath, [
        join(import.meta.dirname, 'fetch-child.ts'),
        'fetch',
        folder,
        ...addresses,
      ])
      let out = ''
      child.stdout.on('data', text => {
        out += text
        if (out.includes('/1\n') && !child.killed) child.kill('SIGINT')
      })
      const [code] = await once(child, 'close')
      assert.equal(code, 3, out)
      assert.match(out, /\/3\n {2}was not fetched: stopped/u)
      assert.deepEqual(
        (await recordsIn(folder)).filter(({ type }) => type === 'response').map(({ text }) => text),
        [PAGE],
      )
    }),
  )
})

const KILLS = Number(process.env['HEARSAY_KILLS'] ?? 6) // a run of hundreds is for a release; these are to notice a mistake

test('a run that is killed at any moment leaves whole archives only, and the next one goes on', async () => {
  await withFolder({}, folder =>
    withHost(
      Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`/${n}`, `<p>Page ${n}</p>${'x'.repeat(n * 5000)}`])),
      async ({ origin }) => {
        const addresses = Array.from({ length: 40 }, (_, n) => `${origin}/${n}`)
        for (let kill = 0; kill < KILLS; kill++) {
          const child = spawn(process.execPath, [
            join(import.meta.dirname, 'fetch-child.ts'),
            'fetch',
            folder,
            ...addresses,
          ])
          await once(child.stdout, 'data')
          setTimeout(() => child.kill('SIGKILL'), (kill * 97) % 120)
          await once(child, 'close')
          for (const name of archivesIn(folder)) {
            const text = gunzipSync(readFileSync(join(folder, name))).toString('latin1')
            assert.match(text, /\r\n\r\n$/u, name)
            assert.equal(text.match(/WARC-Type: request/gu)?.length, 1, name)
          }
        }
        await fetchInto(folder, addresses)
        assert.deepEqual(
          readdirSync(folder).filter(name => name.endsWith('.part')),
          [],
        )
        const pages = new Set(
          (await recordsIn(folder)).filter(({ type }) => type === 'response').map(({ text }) => text),
        )
        assert.equal(pages.size, 40)
      },
    ),
  )
})
