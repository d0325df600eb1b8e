import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { failed, page, WIDE } from '../../../test/fetching.ts'
import { loopbackNetwork, withHost } from '../../../test/loopback.ts'
import { fetcher } from './page.ts'

describe('politeness', () => {
  test('what robots.txt closes is not asked for', async () => {
    const robots = 'User-agent: hearsay\nDisallow: /closed\nCrawl-delay: 3'
    await withHost({ '/robots.txt': robots, '/open': 'page', '/closed/1': 'page' }, async ({ origin, asked }) => {
      const network = loopbackNetwork()
      assert.equal(await failed(`${origin}/closed/1`), 'robots')
      assert.equal((await page(`${origin}/open`, { network })).status, 200)
      assert.ok(
        network.slept.some(ms => ms > 2000 && ms <= 3000),
        `${network.slept}`,
      )
      assert.ok(asked.every(({ path }) => path !== '/closed/1'))
    })
  })

  test('a redirect into what robots.txt closes is not followed', async () => {
    await withHost(
      {
        '/robots.txt': 'User-agent: *\nDisallow: /closed',
        '/': (_, response) => response.writeHead(302, { location: '/closed' }).end(),
        '/closed': 'page',
      },
      async ({ origin }) => assert.equal(await failed(`${origin}/`), 'robots'),
    )
  })

  test('a host whose robots.txt is out of order is left alone', async () => {
    await withHost(
      { '/robots.txt': (_, response) => response.writeHead(500).end(), '/': 'page' },
      async ({ origin, asked }) => {
        assert.equal(await failed(`${origin}/`), 'robots-unknown')
        assert.equal(asked.length, 1)
      },
    )
  })

  test('a robots.txt that cannot be unpacked closes its host; one that is packed is read', async () => {
    const packed = (coding: string, body: Uint8Array) => ({
      '/robots.txt': (_: unknown, response: import('node:http').ServerResponse) => {
        response.setHeader('content-encoding', coding).end(body)
      },
      '/': 'page',
    })
    const rules = gzipSync('User-agent: *\nDisallow: /')
    await withHost(packed('gzip', rules), async ({ origin }) => assert.equal(await failed(`${origin}/`), 'robots'))
    await withHost(packed('zstd', rules), async ({ origin }) =>
      assert.equal(await failed(`${origin}/`), 'robots-unknown'),
    )
    for (const [coding, pack] of [
      ['br', brotliCompressSync],
      ['zstd', zstdCompressSync],
    ] as const)
      await withHost(packed(coding, pack('User-agent: *\nDisallow: /')), async ({ origin }) =>
        assert.equal(await failed(`${origin}/`), 'robots'),
      )
    const bomb = gzipSync(Buffer.concat([Buffer.from('User-agent: *\nDisallow: /\n#'), Buffer.alloc(64 << 20)]))
    await withHost(packed('gzip', bomb), async ({ origin }) => assert.equal(await failed(`${origin}/`), 'robots'))
  })

  test('a host that asks to wait is waited for', async () => {
    let tries = 0
    await withHost(
      {
        '/': (_, response) => {
          if (++tries < 3) response.writeHead(429, { 'retry-after': '7' }).end()
          else response.end('page')
        },
      },
      async ({ origin }) => {
        const network = loopbackNetwork()
        assert.equal((await page(`${origin}/`, { network })).status, 200)
        assert.deepEqual(network.slept.filter(ms => ms === 7000).length, 2)
      },
    )
  })

  test('a host that asks to wait for a day is told of, not waited for', async () => {
    await withHost(
      { '/': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end() },
      async ({ origin }) => {
        const network = loopbackNetwork()
        assert.equal((await page(`${origin}/`, { network })).status, 503)
        assert.ok(network.slept.every(ms => ms <= 1000))
      },
    )
  })

  test('a host that is down is tried three times, each after a longer pause', async () => {
    const network = loopbackNetwork()
    const port = await withHost({}, async host => host.port)
    assert.equal(await failed(`http://coastwire.example:${port}/`, { network }), 'unreachable')
    assert.deepEqual(network.slept, [1000, 2000])
  })

  test('one request at a time goes to a host, with a pause between two', async () => {
    let open = 0
    let most = 0
    const answer = (_: unknown, response: import('node:http').ServerResponse): void => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end('page')
      }, 5)
    }
    await withHost({ '/1': answer, '/2': answer, '/3': answer }, async ({ origin }) => {
      const network = loopbackNetwork()
      const { fetchPage } = fetcher(
        { agent: 'hearsay/test', limits: WIDE, delayMs: 1000 },
        network,
        new AbortController().signal,
      )
      await Promise.all(['/1', '/2', '/3'].map(path => fetchPage(origin + path, 'text/html')))
      assert.equal(most, 1)
      assert.equal(network.slept.filter(ms => ms > 900 && ms <= 1000).length, 3)
    })
  })

  test('says who asks, and sends nothing else of ours', async () => {
    await withHost({ '/': 'page' }, async ({ origin, asked }) => {
      await page(`${origin}/`)
      const names = asked.at(-1)!.headers.filter((_, index) => index % 2 === 0)
      assert.deepEqual(names, ['Host', 'User-Agent', 'Accept', 'Accept-Encoding', 'Connection'])
      assert.equal(asked.at(-1)!.headers[3], 'hearsay/test')
    })
  })
})
