import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import PDFDocument from 'pdfkit'
import type { Page, QuestionRow, ReportHead } from '../../src/model/view.ts'
import type { ReportView } from '../../src/model/view-report.ts'
import { cookieOf, type RoomUnderTest, roomUnderTest, TOKEN } from './room-fixture.ts'

/** Attacks on the reading room, each as it would come. */

const ROUTES = [
  '/',
  '/questions',
  '/assets/page.js',
  '/api/case',
  '/api/questions',
  '/api/questions/q1',
  '/api/facets',
  '/api/claims/c1',
  '/api/reports',
  '/api/reports/r1',
  '/api/pairs?left=a&right=b',
  '/api/families',
  '/api/sources',
  '/api/publishers',
  '/api/graph',
  '/api/sums',
  '/api/wording',
  '/api/timeline',
  '/api/map',
  '/api/issues',
  '/api/history',
  '/api/events',
  '/api/originals/00',
  '/api/openapi.json',
  '/api/nothing',
]

const JSON_TYPE = { 'content-type': 'application/json' }
const BYTES_TYPE = { 'content-type': 'application/octet-stream' }

describe('the reading room, attacked', () => {
  let under: RoomUnderTest
  let session: string

  before(async () => {
    under = await roomUnderTest({
      maxUploadBytes: 1 << 20,
      patience: { headersTimeout: 300, requestTimeout: 800, connectionsCheckingInterval: 50 },
    })
    session = cookieOf(await fetch(`${under.address}/?token=${TOKEN}`, { redirect: 'manual' }))
  })
  after(() => under.close())

  /** A request with headers that fetch would not let us send. */
  const raw = (
    path: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(`${under.address}${path}`, { method, headers }, answer => {
        let text = ''
        answer.on('data', part => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      })
      asked.on('error', reject)
      asked.end()
    })
  const post = (path: string, headers: Record<string, string>, body: string | Uint8Array): Promise<Response> =>
    fetch(`${under.address}${path}`, { method: 'POST', headers, body: body as string })
  /** What the server answers to these very bytes, until it ends the connection. */
  const spoken = (words: string): Promise<string> =>
    new Promise(resolve => {
      const socket = connect(Number(new URL(under.address).port), '127.0.0.1', () => socket.write(words))
      let heard = ''
      socket.on('data', part => (heard += part))
      socket.on('error', () => resolve(heard))
      socket.on('close', () => resolve(heard))
    })
  const own = (): Record<string, string> => ({ cookie: session, origin: under.address })

  test('nobody is told anything without a session or a token', async () => {
    for (const path of ROUTES) {
      const bare = await fetch(`${under.address}${path}`)
      assert.equal(bare.status, 401, path)
      const guessed = await fetch(`${under.address}${path}`, {
        headers: { authorization: 'Bearer wrong', cookie: 'hearsay_session=1' },
      })
      assert.equal(guessed.status, 401, path)
      assert.ok(!(await bare.text()).includes('saltmere'), path)
    }
    for (const path of ['/api/decisions', '/api/build', '/api/files?path=a.txt']) {
      assert.equal((await post(path, JSON_TYPE, '{}')).status, 401, path)
    }
  })

  test('the session cookie is closed to scripts and to other sites, and the token leaves the address', async () => {
    const answer = await fetch(`${under.address}/questions?token=${TOKEN}&q=a`, { redirect: 'manual' })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/questions?q=a')
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^hearsay_session_\d+=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/u,
    )
    assert.equal((await fetch(`${under.address}/api/case`, { headers: { cookie: session } })).status, 200)
  })

  test('a redirect never leads to another host', async () => {
    const { status } = await raw(`//evil.example/?token=${TOKEN}`, { host: new URL(under.address).host })
    assert.equal(status, 303)
    const answer = await fetch(`${under.address}//evil.example/?token=${TOKEN}`, { redirect: 'manual' })
    assert.equal(answer.headers.get('location'), '/evil.example/')
  })

  test('a foreign name that resolves to this machine is refused (DNS rebinding)', async () => {
    const { port } = new URL(under.address)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1@evil.example',
    ]) {
      for (const path of ['/', '/api/case', `/?token=${TOKEN}`]) {
        const { status, text } = await raw(path, { host, cookie: session, authorization: `Bearer ${TOKEN}` })
        assert.ok(status === 403 || status === 400, `${host}${path}: ${status}`)
        assert.ok(!text.includes('saltmere'))
      }
    }
    assert.match(await spoken('GET /api/case HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 40[03] /u)
    assert.equal((await raw('/api/case', { host: `localhost:${port}`, cookie: session })).status, 200)
  })

  test('another site can neither decide, add nor build (CSRF)', async () => {
    const deed = JSON.stringify({
      deeds: [{ kind: 'reliability', source: 'a', grade: 'A' }],
      by: 'eve',
      why: 'x',
      seen: 1,
    })
    const forged: Record<string, string>[] = [
      { cookie: session, origin: 'http://evil.example' },
      { cookie: session, origin: 'null' },
      { cookie: session, origin: 'http://127.0.0.1:1' },
      { cookie: session },
      { cookie: session, origin: under.address, 'sec-fetch-site': 'cross-site' },
      { authorization: `Bearer ${TOKEN}`, origin: 'http://evil.example' },
    ]
    for (const headers of forged) {
      assert.equal(
        (await post('/api/decisions', { ...headers, ...JSON_TYPE }, deed)).status,
        403,
        JSON.stringify(headers),
      )
      assert.equal((await post('/api/files?path=x.txt', { ...headers, ...BYTES_TYPE }, 'x')).status, 403)
      assert.equal((await post('/api/build', headers, '')).status, 403)
    }
    // what a form can send without asking first has one of these types
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      assert.equal((await post('/api/decisions', { ...own(), 'content-type': type }, deed)).status, 415, type)
      assert.equal((await post('/api/files?path=x.txt', { ...own(), 'content-type': type }, 'x')).status, 415, type)
    }
    assert.equal((await under.json<Page<unknown>>('/api/history')).total, 0)
    assert.ok(!existsSync(join(under.folder, 'x.txt')))
  })

  test('another site can neither read answers nor frame the page', async () => {
    const foreign = await fetch(`${under.address}/api/case`, {
      headers: { cookie: session, origin: 'http://evil.example' },
    })
    assert.equal(foreign.status, 403)
    for (const path of ['/', '/questions/q1', '/assets/page.js', '/api/case', '/api/nothing', '/nothing.js']) {
      const { headers } = await fetch(`${under.address}${path}`, { headers: { cookie: session } })
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/u, path)
      assert.match(policy, /script-src 'self'(?:;|$)/u, path)
      assert.match(policy, /style-src 'self'(?:;|$)/u, path)
      assert.match(policy, /frame-ancestors 'none'/u, path)
      assert.doesNotMatch(policy, /unsafe|\*|https?:/u, path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path)
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
      assert.equal(headers.get('access-control-allow-origin'), null, path)
      if (path.startsWith('/api/')) assert.equal(headers.get('cache-control'), 'no-store', path)
    }
  })

  test('no path of an upload leads out of the folder of reports or into the case', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'hearsay-outside-'))
    symlinkSync(outside, join(under.folder, 'away'))
    writeFileSync(join(outside, 'kept.txt'), 'kept')
    symlinkSync(join(outside, 'kept.txt'), join(under.folder, 'link.txt'))
    const bad = [
      '../x.txt',
      'a/../../x.txt',
      '/etc/x.txt',
      '//x.txt',
      'a//x.txt',
      'a/./x.txt',
      '.hearsay/log.jsonl',
      'a/.hidden',
      '..',
      '.',
      '',
      'a/',
      'a\\..\\..\\x.txt',
      'C:\\x.txt',
      'C:x.txt',
      'x.txt:stream',
      'nul',
      'con.txt',
      'a\u0000.txt',
      'a\n.txt',
      'a\u202etxt.exe',
      'trailing.',
      ' lead.txt',
      'x'.repeat(300),
      `${'a/'.repeat(40)}x.txt`,
      'away/x.txt',
      'away/deeper/x.txt',
    ]
    // the case's own folder is written to meanwhile
    const lying = (): string[] =>
      readdirSync(under.folder, { recursive: true, encoding: 'utf8' }).filter(name => !name.startsWith('.hearsay'))
    const logged = readFileSync(join(under.folder, '.hearsay', 'log.jsonl'), 'utf8')
    const before = lying()
    for (const path of bad) {
      const answer = await post(`/api/files?path=${encodeURIComponent(path)}`, { ...own(), ...BYTES_TYPE }, 'x')
      assert.ok(answer.status === 403 || answer.status === 400, `${JSON.stringify(path)}: ${answer.status}`)
      assert.ok(!(await answer.text()).includes(tmpdir()), 'no path of the machine is told')
    }
    assert.deepEqual(lying(), before)
    assert.equal(readFileSync(join(under.folder, '.hearsay', 'log.jsonl'), 'utf8'), logged)
    assert.deepEqual(readdirSync(outside), ['kept.txt'])
    const taken = await post('/api/files?path=link.txt', { ...own(), ...BYTES_TYPE }, 'new')
    assert.deepEqual(await taken.json(), { path: 'link (2).txt', bytes: 3 })
    assert.equal(readFileSync(join(outside, 'kept.txt'), 'utf8'), 'kept')
    rmSync(join(under.folder, 'away'))
    rmSync(join(under.folder, 'link.txt'))
    rmSync(outside, { recursive: true })
  })

  test('a file that is there is never overwritten', async () => {
    const sent = await Promise.all(
      ['one', 'two', 'three'].map(text => post('/api/files?path=same/name.txt', { ...own(), ...BYTES_TYPE }, text)),
    )
    const names = await Promise.all(sent.map(async answer => ((await answer.json()) as { path: string }).path))
    assert.deepEqual(names.sort(), ['same/name (2).txt', 'same/name (3).txt', 'same/name.txt'])
    const texts = names.map(name => readFileSync(join(under.folder, name), 'utf8'))
    assert.deepEqual(texts.sort(), ['one', 'three', 'two'])
    rmSync(join(under.folder, 'same'), { recursive: true })
  })

  test('no address of the page or of an original reads anything else on the disk', async () => {
    mkdirSync(join(under.folder, 'secret'))
    writeFileSync(join(under.folder, 'secret', 'a.txt'), 'confidential')
    for (const path of [
      '/assets/../../reports/secret/a.txt',
      '/assets/..%2f..%2freports/secret/a.txt',
      '/assets/%2e%2e/%2e%2e/reports/secret/a.txt',
      '/assets/..\\..\\reports\\secret\\a.txt',
      '/..%2freports/secret/a.txt',
      '/assets//etc/passwd',
      '/assets/page.js%00.html',
      '/api/originals/..%2f..%2flog.jsonl',
      '/api/originals/%2e%2e%2flog.jsonl',
      '/api/originals/..',
      `/api/originals/${'0'.repeat(64)}`,
      '/api/originals/log.jsonl',
    ]) {
      const { status, text } = await raw(path, { host: new URL(under.address).host, cookie: session })
      assert.ok(!text.includes('confidential') && !text.includes('root:'), path)
      assert.ok(status === 404 || (status === 200 && text.includes('<title>page</title>')), `${path}: ${status}`)
    }
    rmSync(join(under.folder, 'secret'), { recursive: true })
  })

  test('an upload that says it has 2 GB is refused at its first byte', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const asked = request(
        `${under.address}/api/files?path=big.bin`,
        { method: 'POST', headers: { ...own(), ...BYTES_TYPE, 'content-length': String(2 ** 31) } },
        got => resolve(got.statusCode ?? 0),
      )
      asked.on('error', reject)
      asked.write('x')
    })
    assert.equal(answer, 413)
    assert.ok(!existsSync(join(under.folder, 'big.bin')))
  })

  test('an upload of 2 GB that does not say so is cut off, is not held, and leaves nothing', async () => {
    const MIB = 1 << 20
    let sent = 0
    const part = new Uint8Array(MIB)
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MIB
        if (sent > 2 ** 31) controller.close()
        else controller.enqueue(part)
      },
    })
    const memory = process.memoryUsage().rss
    const answer = await fetch(`${under.address}/api/files?path=big.bin`, {
      method: 'POST',
      headers: { ...own(), ...BYTES_TYPE },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      got => got.status,
      () => 413, // the connection was cut while we were sending
    )
    assert.equal(answer, 413)
    assert.ok(sent < 256 * MIB, `${sent} bytes were taken`)
    assert.ok(process.memoryUsage().rss - memory < 512 * MIB)
    assert.deepEqual(
      readdirSync(under.folder).filter(name => name.includes('big') || name.includes('upload')),
      [],
    )
  })

  test('a body of JSON that is too large or none is refused', async () => {
    const large = await post('/api/decisions', { ...own(), ...JSON_TYPE }, `"${'x'.repeat(5 << 20)}"`).then(
      got => got.status,
      () => 413,
    )
    assert.equal(large, 413)
    assert.equal((await post('/api/decisions', { ...own(), ...JSON_TYPE }, '{')).status, 400)
    assert.equal((await post('/api/decisions', { ...own(), ...JSON_TYPE }, '{"__proto__": {"deeds": []}}')).status, 400)
  })

  test('a client that never ends its headers, and one that never ends its body, are let go of', async () => {
    const { host } = new URL(under.address)
    assert.match(await spoken(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `), /^(?:HTTP\/1\.1 408|$)/u)
    const body = `POST /api/files?path=slow.txt HTTP/1.1\r\nHost: ${host}\r\nCookie: ${session}\r\nOrigin: ${under.address}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nslow`
    assert.doesNotMatch(await spoken(body), /^HTTP\/1\.1 2/u)
    await new Promise(resolve => setTimeout(resolve, 100))
    assert.deepEqual(
      readdirSync(under.folder).filter(name => name.includes('slow') || name.includes('upload')),
      [],
    )
    assert.equal((await fetch(`${under.address}/api/case`, { headers: { cookie: session } })).status, 200)
  })

  test('a fault is told without the places of this machine', async () => {
    for (const path of [
      '/api/questions/%00',
      '/api/reports/..%2f..',
      '/api/sources/%F0%9F%98%80',
      '/api/claims/%22%3E',
      '/api/questions?limit=-1',
    ]) {
      const answer = await under.ask(path)
      const text = await answer.text()
      assert.ok(answer.status === 400 || answer.status === 404, `${path}: ${answer.status}`)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/u)
      assert.ok(!text.includes('/src/') && !text.includes(under.folder) && !text.includes('node:'), text)
    }
    assert.deepEqual(under.failures, [])
  })
})

test('a token is good for one browser, and the terminal shows the next', async () => {
  const under = await roomUnderTest({
    isFixed: false,
    files: { 'a.txt': 'Police said 12 people were killed in Tarn.' },
  })
  try {
    const enter = (token: string, cookie = ''): Promise<Response> =>
      fetch(`${under.address}/?token=${token}`, { redirect: 'manual', headers: { cookie } })
    const [first] = under.announced
    const answer = await enter(first!)
    assert.equal(answer.status, 303)
    assert.equal((await enter(first!)).status, 401)
    assert.match(await (await enter(first!)).text(), /newest address/u)
    assert.equal((await enter(first!, cookieOf(answer))).status, 303, 'who is in already stays in')
    assert.equal(under.announced.length, 2)
    assert.equal((await enter(under.announced[1]!)).status, 303)
    const asProgram = await fetch(`${under.address}/api/case`, {
      headers: { authorization: `Bearer ${under.announced[2]}` },
    })
    assert.equal(asProgram.status, 401, 'a token for a browser is none for programs')
  } finally {
    await under.close()
  }
})

test('who asks too fast is told to wait, and guessing tokens gets slower still', async () => {
  const under = await roomUnderTest({
    allowsAll: false,
    files: { 'a.txt': 'Police said 12 people were killed in Tarn.' },
  })
  try {
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, n) => fetch(`${under.address}/?token=guess${n}`)))
    assert.equal(guesses.filter(({ status }) => status === 401).length, 20)
    assert.equal(guesses.filter(({ status }) => status === 429).length, 10)
    const asked: Response[] = []
    for (let n = 0; n < 7; n++) {
      asked.push(...(await Promise.all(Array.from({ length: 100 }, () => under.ask('/assets/page.js')))))
    }
    assert.equal(asked.filter(({ status }) => status === 200).length, 600)
    const late = asked.find(({ status }) => status === 429)
    assert.equal(late?.headers.get('retry-after'), '1')
  } finally {
    await under.close()
  }
})

test('what a hostile report says of itself reaches the page as words alone', async () => {
  const script = '<script>alert(1)</script>'
  const under = await roomUnderTest({
    files: {
      'hostile.jsonl': `${JSON.stringify({
        text: `Police said 12 people were killed in Tarn. ${script} "><img src=x onerror=alert(1)>`,
        title: script,
        publisher: `"><svg onload=alert(1)>`,
        url: 'javascript:alert(document.cookie)',
      })}\n${JSON.stringify({ text: 'Police said 14 people were killed in Tarn.', url: ' JaVaScRiPt:alert(1)', title: 'b' })}\n`,
      'page.html': `<html><head><title>Tarn</title><link rel="canonical" href="javascript:alert(2)"></head><body><article><p>Police said 15 people were killed in Tarn on Monday evening after the shelling of the harbour.</p>${script}</article></body></html>`,
    },
  })
  try {
    const { rows } = await under.json<Page<ReportHead>>('/api/reports')
    assert.equal(rows.length, 3)
    for (const head of rows) assert.equal(head.url, undefined, JSON.stringify(head))
    for (const { id, sha256 } of rows) {
      const view = await under.json<ReportView>(`/api/reports/${encodeURIComponent(id)}`)
      assert.doesNotMatch(JSON.stringify(view.document), /javascript:/iu)
      const original = await under.ask(`/api/originals/${sha256}`)
      assert.equal(original.status, 200)
      assert.equal(original.headers.get('content-type'), 'text/plain; charset=utf-8')
      assert.equal(original.headers.get('x-content-type-options'), 'nosniff')
      assert.match(original.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/u)
    }
    const questions = await under.ask('/api/questions')
    assert.match(questions.headers.get('content-type') ?? '', /^application\/json/u)
    const page = (await questions.json()) as Page<QuestionRow>
    assert.ok(page.total > 0)
    assert.equal(
      await (await under.ask(`/questions/${encodeURIComponent(script)}`)).text(),
      '<!doctype html><title>page</title>',
    )
    const missing = await under.ask(`/nothing${encodeURIComponent(script)}.html`)
    assert.match(missing.headers.get('content-type') ?? '', /^application\/problem\+json/u)
  } finally {
    await under.close()
  }
})

test('a PDF is left to the browser’s own viewer, under a policy that runs nothing', async () => {
  const under = await roomUnderTest({ files: { 'a.pdf': await pdfOf('Police said 12 people were killed in Tarn.') } })
  try {
    const { rows } = await under.json<Page<ReportHead>>('/api/reports')
    const original = await under.ask(`/api/originals/${rows[0]!.sha256}`)
    assert.equal(original.headers.get('content-type'), 'application/pdf')
    assert.equal(original.headers.get('x-content-type-options'), 'nosniff')
    const policy = original.headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'none';.*frame-ancestors 'self'$/u)
    assert.doesNotMatch(policy, /script-src|sandbox/u)
  } finally {
    await under.close()
  }
})

async function pdfOf(words: string): Promise<Uint8Array> {
  const pdf = new PDFDocument()
  pdf.text(words)
  pdf.end()
  const parts: Buffer[] = []
  for await (const part of pdf) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
