import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { watchOver } from '../../src/cli/watch.ts'
import type { Network } from '../../src/node/fetch/network.ts'
import { archivesIn, recordsIn } from '../archive.ts'
import { loopbackNetwork, withHost } from '../loopback.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const look = (into: string, feeds: readonly string[], network: Network = loopbackNetwork()) =>
  run(watchOver(network), feeds, { into, once: true })

const rss = (...links: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Coastwire</title>${links
    .map(link => `<item><title>News</title><link>${link}</link><description>Twelve were killed.</description></item>`)
    .join('')}</channel></rss>`

const pagesOf = async (folder: string): Promise<(string | undefined)[]> =>
  (await recordsIn(folder))
    .filter(({ type }) => type === 'response')
    .map(({ fields }) => fields.get('warc-target-uri')?.replace(/^.*\//u, ''))

test('new entries are captured once, and the host is asked for news only', async () => {
  const links = ['/1', '/2']
  await withFolder({}, folder =>
    withHost(
      {
        '/feed.xml': (request, response) => {
          if (request.headers['if-none-match'] === `"${links.length}"`) response.writeHead(304).end()
          else response.setHeader('etag', `"${links.length}"`).end(rss(...links))
        },
        '/1': 'first',
        '/2': 'second',
        '/3': 'third',
      },
      async ({ origin, asked }) => {
        const network = loopbackNetwork()
        const first = await look(folder, [`${origin}/feed.xml`], network)
        assert.equal(first.code, 0, first.out)
        assert.match(first.out, /feed\.xml: 2 new of 2/u)
        assert.match((await look(folder, [`${origin}/feed.xml`], network)).out, /feed\.xml: nothing new/u)
        links.unshift('/3')
        assert.match((await look(folder, [`${origin}/feed.xml`], network)).out, /feed\.xml: 1 new of 3/u)
        assert.deepEqual(await pagesOf(folder), ['1', '2', '3'])
        assert.deepEqual(
          asked.filter(({ path }) => /\d$/u.test(path)).map(({ path }) => path),
          ['/1', '/2', '/3'],
        )
      },
    ),
  )
})

test('Atom, JSON Feed and packed feeds are read, and addresses within the feed are followed from it', async () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>A</title><link href="one"/><summary>x</summary></entry></feed>'
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'C',
    items: [{ id: '2', url: '/news/two', content_text: 'x' }],
  }
  await withFolder({}, folder =>
    withHost(
      {
        '/news/atom': atom,
        '/news/feed.json': JSON.stringify(json),
        '/news/rss': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(rss('three'))),
        '/news/one': '1',
        '/news/two': '2',
        '/news/three': '3',
      },
      async ({ origin }) => {
        const { code, out } = await look(
          folder,
          ['/atom', '/feed.json', '/rss'].map(path => `${origin}/news${path}`),
        )
        assert.equal(code, 0, out)
        assert.deepEqual((await pagesOf(folder)).sort(), ['one', 'three', 'two'])
      },
    ),
  )
})

test('a watched case is built as pages come in, and what each changes is told', async () => {
  const page = (figure: string, source: string) =>
    `<html><body><p>${figure} people were killed when a wall came down in Vesnice on 3 March 2031, ${source} said.</p></body></html>`
  const looks = [['/1', '/2'], ['/3', '/1', '/2'], undefined]
  let looked = 0
  await withFolder({}, folder =>
    withHost(
      {
        '/feed': (_, response) => {
          const links = looks[looked++]
          if (links === undefined) response.writeHead(410).end()
          else response.end(rss(...links))
        },
        '/1': (_, response) => response.setHeader('content-type', 'text/html').end(page('Twelve', 'police')),
        '/2': (_, response) => response.setHeader('content-type', 'text/html').end(page('Nine', 'the mayor')),
        '/3': (_, response) => response.setHeader('content-type', 'text/html').end(page('Fifteen', 'doctors')),
      },
      async ({ origin }) => {
        const network = { ...loopbackNetwork(), sleep: async () => {} }
        const { out } = await run(watchOver(network), [`${origin}/feed`], { into: folder, build: true })
        const told = out.split('\n').filter(line => /^Built|^ {2}[~+-]|changes/u.test(line))
        assert.equal(told.length, 4, out)
        assert.equal(told[0], 'Built: 2 new files.')
        assert.match(told[1]!, /changes the answer to 1 question/u)
        assert.match(told[2]!, /^ {2}~ How many people were killed in Vesnice .* -> .* · a new voice: doctors/u)
        assert.equal(told[3], 'Built: 1 new file.')
      },
    ),
  )
})

test('an entry whose host is in trouble stays new; one that is closed or gone does not', async () => {
  let isUp = false
  await withFolder({}, folder =>
    withHost(
      {
        '/robots.txt': 'User-agent: *\nDisallow: /closed',
        '/feed': (_, response) => response.setHeader('etag', '"same"').end(rss('/later', '/closed', '/gone')),
        '/later': (_, response) => (isUp ? response.end('here') : response.writeHead(503).end()),
      },
      async ({ origin }) => {
        assert.match((await look(folder, [`${origin}/feed`])).out, /3 new of 3/u)
        isUp = true
        assert.match((await look(folder, [`${origin}/feed`])).out, /1 new of 3/u)
        assert.match((await look(folder, [`${origin}/feed`])).out, /0 new of 3/u)
      },
    ),
  )
})

test('a page that is no feed, a bomb and a feed that refuses are told', async () => {
  await withFolder({}, folder =>
    withHost(
      {
        '/page': '<html><body><p>Hello</p></body></html>',
        '/bomb': (_, response) =>
          response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 << 20, '<rss>'))),
        '/empty': '<rss version="2.0"><channel><title>Coastwire</title></channel></rss>',
      },
      async ({ origin }) => {
        const { code, out } = await look(
          folder,
          ['/page', '/bomb', '/gone', '/empty'].map(path => origin + path),
        )
        assert.equal(code, 3)
        assert.match(out, /page\n {2}is no feed/u)
        assert.match(out, /bomb(?:: 0 new of 0|\n {2}is no feed)/u)
        assert.match(out, /gone: answered 404/u)
        assert.match(out, /empty: 0 new of 0/u)
        assert.deepEqual(archivesIn(folder), [])
      },
    ),
  )
})

test('a feed that asks to be left alone is, while the others are looked at', async () => {
  let looks = 0
  const controller = new AbortController()
  await withFolder({}, folder =>
    withHost(
      {
        '/tired': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
        '/feed': (_, response) => {
          if (++looks === 3) controller.abort()
          response.end(rss())
        },
      },
      async ({ origin, asked }) => {
        const network = loopbackNetwork()
        const sleep: Network['sleep'] = async (ms, signal) => {
          await network.sleep(ms, signal)
          if (controller.signal.aborted) process.emit('SIGINT')
        }
        const { code } = await run(watchOver({ ...network, sleep }), [`${origin}/tired`, `${origin}/feed`], {
          into: folder,
        })
        assert.equal(code, 0)
        assert.equal(asked.filter(({ path }) => path === '/tired').length, 1)
        assert.equal(asked.filter(({ path }) => path === '/feed').length, 3)
      },
    ),
  )
})

test('Ctrl+C ends a watch well, and a killed one goes on where it was', async () => {
  const links = Array.from({ length: 30 }, (_, n) => `/${n}`)
  const pages = Object.fromEntries(links.map(link => [link, `Page ${link}`]))
  await withFolder({}, folder =>
    withHost({ '/feed': rss(...links), ...pages }, async ({ origin, asked }) => {
      const start = () =>
        spawn(process.execPath, [join(import.meta.dirname, 'fetch-child.ts'), 'watch', folder, `${origin}/feed`])
      const killed = start()
      await once(killed.stdout, 'data')
      killed.kill('SIGKILL')
      await once(killed, 'close')
      const stopped = start()
      let out = ''
      let wasTold = false
      stopped.stdout.on('data', text => {
        out += text
        if (/ new of 30/u.test(out) && !wasTold) wasTold = stopped.kill('SIGINT')
      })
      const [code] = await once(stopped, 'close')
      assert.equal(code, 0, out)
      assert.match(out, /Stopped\.\n$/u)
      assert.equal(new Set(await pagesOf(folder)).size, 30)
      const askedTwice = asked.filter(({ path }) => /\d$/u.test(path)).length - 30
      assert.ok(askedTwice <= 1, `${askedTwice} asked for again: only the one that the kill met may be`)
    }),
  )
})
