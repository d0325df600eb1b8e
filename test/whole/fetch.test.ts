import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fetchPagesOver } from '../../src/cli/fetch.ts'
import type { Network } from '../../src/node/fetch-network.ts'
import { loopbackNetwork, withHost } from '../loopback.ts'
import { hearsay, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const PAGE =
  '<html><head><title>Harbour</title></head><body><p>At least 12 people were killed in Saltmere, police said.</p></body></html>'

const fetchInto = (into: string, addresses: readonly string[], network: Network = loopbackNetwork(), options = {}) =>
  run(fetchPagesOver(network), addresses, { into, ...options })

const archivesIn = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.warc.gz'))

const unpacked = (folder: string, name: string): string =>
  gunzipSync(readFileSync(join(folder, name))).toString('latin1')

test('a page becomes an archive of its own, which a build reads', async () => {
  await withFolder({}, folder =>
    withHost({ '/harbour': PAGE }, async ({ origin, asked }) => {
      const { code, out } = await fetchInto(folder, [`${origin}/harbour#top`, `${origin}/harbour`])
      assert.equal(code, 0, out)
      assert.deepEqual(
        asked.map(({ path }) => path),
        ['/robots.txt', '/harbour'],
      )
      const [name = '', ...others] = archivesIn(folder)
      assert.deepEqual(others, [])
      assert.match(unpacked(folder, name), /GET \/harbour HTTP\/1\.1\r\n/u)
      const built = hearsay(['build', folder])
      assert.equal(built.code, 0, built.err)
      const claims = hearsay(['claims', folder, '--json'])
      assert.match(claims.out, /At least 12/u)
    }),
  )
})

test('an unchanged page is a revisit that points to the capture before', async () => {
  await withFolder({}, folder =>
    withHost({ '/harbour': (_, response) => response.end(gzipSync(PAGE)) }, async ({ origin }) => {
      const network = loopbackNetwork()
      await fetchInto(folder, [`${origin}/harbour`], network)
      const { out } = await fetchInto(folder, [`${origin}/harbour`], network)
      assert.match(out, /unchanged since 2031-04-09/u)
      const [first = '', second = ''] = archivesIn(folder).map(name => unpacked(folder, name))
      const id = /WARC-Type: response\r\nWARC-Record-ID: (\S+)/u.exec(first)?.[1]
      assert.ok(second.includes(`WARC-Refers-To: ${id}`))
      assert.match(second, /WARC-Type: revisit/u)
      assert.doesNotMatch(second, /WARC-Type: response/u)
    }),
  )
})

test('offline, fetch and watch refuse and say why', () => {
  for (const words of [
    ['fetch', 'https://coastwire.example/', '--offline'],
    ['--offline', 'watch', 'https://coastwire.example/feed'],
  ]) {
    const { code, err } = hearsay(words)
    assert.equal(code, 1)
    assert.match(err, /offline/u)
  }
  assert.equal(hearsay(['fetch', 'https://coastwire.example/'], { HEARSAY_OFFLINE: '1' }).code, 1)
})
