import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { failed, fetched, page, WIDE } from '../../../test/fetching.ts'
import { loopbackNetwork, withHost, withSocketHost } from '../../../test/loopback.ts'
import { publicOnly } from './addresses.ts'
import type { Network } from './network.ts'
import { fetcher } from './page.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('what is kept of an exchange', () => {
  test('is what the host saw and sent, byte for byte', async () => {
    const sent = 'HTTP/1.1 200 Very Well\r\nX-Odd:  two  spaces \r\ncontent-LENGTH: 5\r\nX-Odd: again\r\n\r\nhello'
    let seen = ''
    await withSocketHost(
      (socket, request) => {
        seen = request
        socket.end(sent)
      },
      async origin => {
        const { request, response, headBytes, status, address } = await page(`${origin}/a?b=c`)
        assert.equal(textOf(response), sent)
        assert.equal(textOf(request), seen)
        assert.equal(textOf(response.subarray(headBytes)), 'hello')
        assert.deepEqual([status, address], [200, '127.0.0.1'])
      },
    )
  })

  test('leaves out interim answers and what comes behind the end', async () => {
    const final = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
    await withSocketHost(
      socket => socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${final}and more`),
      async origin => assert.equal(textOf((await page(origin)).response), final),
    )
  })

  test('keeps chunks and packing; the payload is hashed without chunks', async () => {
    const body = gzipSync('<p>Twelve were killed in Tarn.</p>')
    const { createHash } = await import('node:crypto')
    await withHost(
      {
        '/': (_, response) => {
          response.setHeader('content-encoding', 'gzip')
          response.write(body.subarray(0, 9))
          setImmediate(() => response.end(body.subarray(9)))
        },
      },
      async ({ origin }) => {
        const { response, payload, truncated } = await page(`${origin}/`)
        assert.equal(payload, createHash('sha256').update(body).digest('hex'))
        assert.ok(textOf(response).includes('\r\n\r\n9\r\n'))
        assert.equal(truncated, undefined)
      },
    )
  })

  test('is the same over TLS, to a host that proves who it is', async () => {
    const part = (name: string): string =>
      readFileSync(join(import.meta.dirname, '..', '..', '..', 'test', 'tls', name), 'utf8')
    const cert = part('coastwire.cert.pem')
    const server = createSecureServer({ key: part('coastwire.key.pem'), cert }, (_, response) => response.end('hello'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const trusted = getCACertificates()
    try {
      assert.equal(await failed(`https://coastwire.example:${port}/`), 'bad-certificate')
      setDefaultCACertificates([...trusted, cert])
      assert.match(
        textOf((await page(`https://coastwire.example:${port}/`)).response),
        /^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*\r\n[^<]*hello/u,
      )
      assert.equal(await failed(`https://tarn.example:${port}/`), 'bad-certificate')
    } finally {
      setDefaultCACertificates(trusted)
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('only the open internet is fetched from', () => {
  const to = (addresses: readonly string[]): Network =>
    loopbackNetwork({ resolve: async () => addresses, policy: publicOnly })

  test('not a name, nor a number, that leads to a private address', async () => {
    for (const address of ['10.0.0.1', '127.0.0.1', '::1', '169.254.169.254', '::ffff:192.168.0.1'])
      assert.equal(await failed('http://coastwire.example/', { network: to([address]) }), 'private-address')
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '017700000001',
      '[::1]',
      '[::ffff:7f00:1]',
      '169.254.169.254',
    ])
      assert.equal(await failed(`http://${host}/`, { network: to(['93.184.215.14']) }), 'private-address', host)
  })

  test('not a name of which one answer is private', async () => {
    assert.equal(
      await failed('http://coastwire.example/', { network: to(['93.184.215.14', '10.0.0.1']) }),
      'private-address',
    )
  })

  test('not a page that redirects to a private address', async () => {
    await withHost(
      { '/': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end() },
      async ({ origin }) => assert.equal(await failed(`${origin}/`), 'private-address'),
    )
  })

  test('not a robots.txt that redirects to a private address', async () => {
    await withHost(
      { '/robots.txt': (_, response) => response.writeHead(301, { location: 'http://[fd00::1]/' }).end(), '/': 'page' },
      async ({ origin }) => assert.equal(await failed(`${origin}/`), 'private-address'),
    )
  })

  test('the address that was checked is the one connected to, whatever the name says next', async () => {
    await withHost({ '/': 'page' }, async ({ origin, asked }) => {
      const answers = [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.1']]
      let questions = 0
      const network = loopbackNetwork({ resolve: async () => answers[Math.min(questions++, 2)]! })
      assert.equal((await page(`${origin}/`, { network })).address, '127.0.0.1')
      assert.equal(questions, 2, 'one question a connection')
      assert.equal(await failed(`${origin}/`, { network }), 'private-address')
      assert.equal(asked.length, 2)
    })
  })

  test('no other scheme, no password, no address without end', async () => {
    for (const address of [
      'ftp://coastwire.example/',
      'file:///etc/hosts',
      'javascript:alert(1)',
      'http://ada:secret@coastwire.example/',
      `http://coastwire.example/${'a'.repeat(5000)}`,
      'http://',
      'coastwire',
    ])
      assert.equal(await failed(address), 'bad-address', address)
    await withHost(
      { '/': (_, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end() },
      async ({ origin }) => assert.equal(await failed(`${origin}/`), 'bad-address'),
    )
  })
})

describe('limits', () => {
  const endless = (socket: import('node:net').Socket): void => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const more = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(65_536)));
      if (!socket.destroyed) socket.once('drain', more)
    }
    more()
  }

  test('a body without end is cut where the limit is, and says so', async () => {
    await withSocketHost(endless, async origin => {
      const { response, truncated } = await page(origin, { limits: { bytes: 100_000, ms: 20_000 } })
      assert.equal(truncated, 'length')
      assert.equal(response.length, 100_000)
    })
  })

  test('a body that drips is cut when the time is over', async () => {
    await withSocketHost(
      socket => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhello')
        const drip = setInterval(() => socket.write('.'), 20)
        socket.once('close', () => clearInterval(drip))
      },
      async origin => {
        const { response, truncated } = await page(origin, { limits: { bytes: 100_000, ms: 1500 } })
        assert.equal(truncated, 'time')
        assert.match(textOf(response), /hello\.*$/u)
      },
    )
  })

  test('a head that drips is given up', async () => {
    await withSocketHost(
      socket => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const drip = setInterval(() => socket.write('X-A: b\r\n'), 20)
        socket.once('close', () => clearInterval(drip))
      },
      async origin => assert.equal(await failed(origin, { limits: { bytes: 100_000, ms: 300 } }), 'too-slow'),
    )
  })

  test('a head without end is given up', async () => {
    await withSocketHost(
      socket => {
        socket.write(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(20_000)}`)
      },
      async origin => assert.equal(await failed(origin), 'bad-answer'),
    )
  })

  test('an answer that breaks off says so', async () => {
    await withSocketHost(
      socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhello'),
      async origin => assert.equal((await page(origin)).truncated, 'disconnect'),
    )
  })

  test('what is no HTTP is no answer', async () => {
    await withSocketHost(
      socket => socket.end('220 mail.coastwire.example ESMTP\r\n'),
      async origin => assert.equal(await failed(origin), 'bad-answer'),
    )
  })

  test('redirects in a circle come to an end', async () => {
    await withHost(
      { '/': (_, response) => response.writeHead(302, { location: '/' }).end() },
      async ({ origin, asked }) => {
        assert.equal(await failed(`${origin}/`), 'too-many-redirects')
        assert.equal(asked.length, 1 + 11)
      },
    )
  })

  test('a dead address of a host is passed by, also when there are many of one family', async () => {
    await withHost({ '/': 'page' }, async ({ origin }) => {
      const network = loopbackNetwork({ policy: () => undefined, resolve: async () => ['127.0.0.2', '127.0.0.1'] })
      assert.equal((await page(`${origin}/`, { network })).address, '127.0.0.1')
      const families = loopbackNetwork({
        policy: () => undefined,
        resolve: async () => ['::1', '::1', '::1', '::1', '127.0.0.1'],
      })
      assert.equal((await page(`${origin}/`, { network: families })).address, '127.0.0.1')
    })
  })

  test('a stopped run gives up at once', async () => {
    const controller = new AbortController()
    await withSocketHost(
      () => controller.abort(),
      async origin => assert.equal(await failed(origin, { stop: controller.signal }), 'stopped'),
    )
  })
})

test('what was fetched is let go of, however long the run', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const held = (): number => {
    collect()
    return process.memoryUsage().arrayBuffers
  }
  await withHost({ '/': 'x'.repeat(1_000_000) }, async ({ origin }) => {
    const stop = new AbortController().signal
    const { fetchPage } = fetcher({ agent: 'hearsay/test', limits: WIDE, delayMs: 1 }, loopbackNetwork(), stop)
    await fetchPage(`${origin}/`, 'text/html')
    const before = held()
    for (let visit = 0; visit < 30; visit++) assert.equal((await fetchPage(`${origin}/`, 'text/html')).kind, 'fetched')
    // what is collected is given back by another thread, when it comes to it
    for (let look = 0; look < 100 && held() - before >= 10_000_000; look++)
      await new Promise(resolve => setTimeout(resolve, 20))
    assert.ok(held() - before < 10_000_000, `${held() - before} bytes of 30 pages are held`)
  })
})

const RUNS = Number(process.env['HEARSAY_FUZZ_RUNS'] ?? 40) // thousands are for a release

test('whatever bytes a host answers with, the fetch ends in an answer or a reason', async () => {
  const junk = fc.string({ unit: 'binary-ascii', maxLength: 20 })
  const start = fc.constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\n',
    'HTTP/1.0 302 Found\r\nLocation: //\r\n',
    'HTTP/1.1 304 Not Modified\r\n',
  )
  const header = fc.constantFrom(
    'Content-Length: 5\r\n',
    'Content-Length: 500\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Content-Encoding: gzip\r\n',
    'Connection: keep-alive\r\n',
    'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  )
  const body = fc.constantFrom('hello', '5\r\nhello\r\n', '0\r\n\r\n', 'ffffffffffffffff\r\n', '\r\n')
  const mostly = (part: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 20, arbitrary: part }, { weight: 1, arbitrary: junk })
  const answers = fc
    .tuple(mostly(start), fc.uniqueArray(mostly(header), { maxLength: 3 }), fc.array(mostly(body), { maxLength: 4 }))
    .map(([first, headers, bodies]) => [first, ...headers, '\r\n', ...bodies])
  await withSocketHost(
    (socket, request) => socket.end(decodeURIComponent(request.split(' ')[1]!.slice(1))),
    async origin => {
      await fc.assert(
        fc.asyncProperty(answers, async pieces => {
          const address = `${origin}/${encodeURIComponent(pieces.join('').toWellFormed())}`
          const result = await fetched(address)
          if (result.kind === 'failure') return
          for (const { response, headBytes, status } of result.exchanges) {
            assert.match(textOf(response), /^HTTP\/1\.\d/u)
            assert.ok(headBytes <= response.length && status >= 100)
          }
        }),
        { numRuns: RUNS },
      )
    },
  )
})
