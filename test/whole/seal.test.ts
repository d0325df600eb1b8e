import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mock, test } from 'node:test'
import type { Seal } from '../../src/app/seal.ts'
import type { Verification } from '../../src/app/verify.ts'
import { build } from '../../src/cli/build.ts'
import type { Options } from '../../src/cli/command.ts'
import { review } from '../../src/cli/review.ts'
import { seal } from '../../src/cli/seal.ts'
import { verify } from '../../src/cli/verify.ts'
import { timeStampingAuthority } from '../time-stamping-authority.ts'
import { hearsay, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const REPORTS = {
  'reports/a.txt': 'At least 14 people were killed in Saltmere on Tuesday, police said.\n',
  'reports/b.txt': 'Police said 17 people were killed in Saltmere on Tuesday.\n',
}

const TEN_YEARS_MS = 10 * 365.25 * 24 * 60 * 60 * 1000

const at = (folder: string, path: string): string => join(folder, 'reports', '.hearsay', path)
const read = (file: string): string => readFileSync(file, 'utf8')
const sealIn = (folder: string, number: number): Seal => JSON.parse(read(at(folder, `seals/000${number}.json`)))

async function built(folder: string): Promise<string> {
  const reports = join(folder, 'reports')
  assert.equal((await run(build, [reports], { by: 'Ada Ravel' })).code, 0)
  return reports
}

async function sealNow(folder: string, options: Options = {}) {
  const key = join(folder, 'key.pem')
  const chosen = readdirSync(folder).includes('key.pem') ? { key } : { newKey: key }
  return run(seal, [join(folder, 'reports')], { by: 'Ada Ravel', ...chosen, ...options })
}

async function faultsIn(folder: string, options: Options = {}): Promise<string[]> {
  const done = await run(verify, [join(folder, 'reports')], { json: true, ...options })
  const { faults } = JSON.parse(done.out) as Verification
  assert.equal(done.code, faults.length === 0 ? 0 : 3)
  return faults.map(({ of, says }) => `${of}: ${says}`)
}

test('a seal can be checked by openssl alone, and its key is for its owner only', () =>
  withFolder(REPORTS, async folder => {
    await built(folder)
    const done = await sealNow(folder)
    assert.match(done.out, /^Seal 1 of reports, by Ada Ravel, .*\n {2}log\.jsonl: 2 lines, root [0-9a-f]{64}\n/u)
    assert.equal(statSync(join(folder, 'key.pem')).mode & 0o777, 0o600)
    const { statement, signature, publicKey } = sealIn(folder, 1)
    writeFileSync(join(folder, 'statement'), JSON.stringify(statement))
    writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'base64'))
    writeFileSync(join(folder, 'key.der'), Buffer.from(publicKey, 'base64'))
    const words = 'pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in statement -sigfile signature'
    const checked = spawnSync('openssl', words.split(' '), { cwd: folder, encoding: 'utf8' })
    assert.equal(checked.status, 0, checked.stderr)
    assert.equal((await sealNow(folder, { newKey: join(folder, 'key.pem') })).code, 2)
    assert.match((await run(seal, [join(folder, 'reports')], { newKey: join(folder, 'key.pem') })).err, /exists/u)
  }))

test('seals accumulate, each grown out of the one before, and cover additions, decisions and nothing later', () =>
  withFolder(REPORTS, async folder => {
    const reports = await built(folder)
    await sealNow(folder)
    writeFileSync(join(reports, 'c.txt'), 'The army said 3 soldiers were wounded in Tarn on Monday.\n')
    await built(folder)
    const claim = /"id":"([^"]+\.killed)"/u.exec(hearsay(['export', reports, '--to', 'jsonl']).out)![1]!
    await run(review, [reports, 'accept', claim], { by: 'Ada', why: 'seen' })
    await sealNow(folder)
    assert.deepEqual(await faultsIn(folder), [])
    const logs = sealIn(folder, 2).statement.logs
    assert.deepEqual([logs.log.size, logs.reviews.size, logs.withheld.size], [3, 1, 0])
    await run(review, [reports, 'accept', claim], { by: 'Ben', why: 'seen too' })
    assert.match((await run(verify, [reports])).out, /1 log line came after the last seal/u)
    const { fingerprint } = sealIn(folder, 2)
    assert.match((await faultsIn(folder, { signedBy: fingerprint }))[0]!, /came after the last seal/u)
    assert.match((await faultsIn(folder, { signedBy: '0'.repeat(64) }))[0]!, /the last seal is of the key/u)
    assert.equal((await run(verify, [reports], { signedBy: fingerprint.slice(0, 8) })).code, 2)
  }))

test('whatever is changed after sealing is named, and nothing more is sealed on top of it', () =>
  withFolder(REPORTS, async folder => {
    const reports = await built(folder)
    await sealNow(folder)
    await sealNow(folder)
    const changes: readonly (readonly [string, (text: string) => string, RegExp])[] = [
      ['log.jsonl', text => text.replace('a.txt', 'z.txt'), /^log: log\.jsonl, line 2: does not follow/u],
      [
        'log.jsonl',
        text => text.replace('b.txt', 'z.txt'),
        /^log: log\.jsonl, line 2: is not the line that was written/u,
      ],
      ['log.jsonl', text => `${text.split('\n')[0]}\n`, /^log: log\.jsonl, line 1: is now the last/u],
      ['log.head.json', () => '', /^log: log\.jsonl, line 2: may not be the last/u],
      ['seals/0001.json', text => text.replace('Ada', 'Eve'), /^seal: seal 1: the signature/u],
      ['seals/0002.json', text => text.replace(/"at": "2/u, '"at": "1'), /^seal: seal 2: the signature/u],
      [
        'seals/0002.json',
        text => text.replace(/"fingerprint": "..../u, '"fingerprint": "0000'),
        /^seal: seal 2: the fingerprint/u,
      ],
      ['seals/0001.json', () => '{}', /^seal: seal 1: cannot be read/u],
    ]
    for (const [file, change, expected] of changes) {
      const before = read(at(folder, file))
      writeFileSync(at(folder, file), change(before))
      assert.notEqual(read(at(folder, file)), before, file)
      const faults = await faultsIn(folder)
      assert.match(faults[0] ?? '', expected)
      const refused = await sealNow(folder)
      assert.equal(refused.code, 1)
      assert.match(refused.err, /^not sealed, since something was changed/mu)
      writeFileSync(at(folder, file), before)
    }
    const second = read(at(folder, 'seals/0002.json'))
    await sealNow(folder)
    rmSync(at(folder, 'seals/0002.json'))
    assert.match((await faultsIn(folder))[0]!, /^seal: seal 2: does not name the seal before it/u)
    writeFileSync(at(folder, 'seals/0002.json'), second)
    assert.deepEqual(await faultsIn(folder), [])
    assert.equal((await run(verify, [reports])).code, 0)
  }))

test('a whole log that was written anew, head and all, is not what was sealed', () =>
  withFolder(REPORTS, async folder => {
    await built(folder)
    await sealNow(folder)
    const forged = join(folder, 'forged')
    mkdirSync(forged)
    mkdirSync(join(forged, 'reports'))
    for (const name of ['a.txt', 'b.txt'])
      writeFileSync(join(forged, 'reports', name), read(join(folder, 'reports', name)))
    await run(build, [join(forged, 'reports')], { by: 'Eve' })
    for (const name of ['log.jsonl', 'log.head.json']) writeFileSync(at(folder, name), read(at(forged, name)))
    assert.deepEqual(await faultsIn(folder), ['seal: seal 1, log.jsonl: the entries are not those that were sealed'])
  }))

test('an authority run by openssl stamps the seal, and the stamp is verified up to a trusted certificate', () =>
  withFolder(REPORTS, async folder => {
    const reports = await built(folder)
    const authority = await timeStampingAuthority(folder)
    try {
      const done = await sealNow(folder, { timestamp: authority.url })
      assert.equal(done.code, 0, done.err)
      assert.match(done.out, /time-stamped by http:/u)
      const { seals, faults } = JSON.parse((await run(verify, [reports], { json: true, trust: authority.trust })).out)
      assert.deepEqual(faults, [])
      assert.equal(seals[0].timestamp.isTrusted, true)
      assert.match(seals[0].timestamp.authority, /Saltmere Time/u)
      assert.ok(Math.abs(Date.parse(seals[0].timestamp.at) - Date.parse(seals[0].at)) < 3_600_000)
      assert.match((await run(verify, [reports])).out, /time-stamped .* \(say --trust to check that certificate\)/u)

      const reply = join(folder, 'response.tsr')
      const { signature, timestamp } = sealIn(folder, 1)
      writeFileSync(reply, Buffer.from(timestamp!.response, 'base64'))
      writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'base64'))
      const words = `ts -verify -data signature -in ${reply} -CAfile ca.pem -untrusted tsa.pem`
      assert.match(spawnSync('openssl', words.split(' '), { cwd: folder, encoding: 'utf8' }).stdout, /OK/u)

      mkdirSync(join(folder, 'other'))
      const other = await timeStampingAuthority(join(folder, 'other'))
      await other.close()
      assert.match(
        (await faultsIn(folder, { trust: other.trust }))[0]!,
        /^timestamp: seal 1: its time-stamp does not hold/u,
      )

      await sealNow(folder, { timestamp: authority.url })
      const [first, second] = [sealIn(folder, 1), sealIn(folder, 2)]
      writeFileSync(at(folder, 'seals/0002.json'), JSON.stringify({ ...second, timestamp: first.timestamp }))
      assert.match((await faultsIn(folder))[0]!, /^timestamp: seal 2: its time-stamp does not hold/u)
    } finally {
      await authority.close()
    }
  }))

test('a seal and its stamp verify ten years later, when the certificates have run out', () =>
  withFolder(REPORTS, async folder => {
    const reports = await built(folder)
    const authority = await timeStampingAuthority(folder)
    await sealNow(folder, { timestamp: authority.url })
    await authority.close()
    mock.timers.enable({ apis: ['Date'], now: Date.now() + TEN_YEARS_MS })
    try {
      const { seals, faults } = JSON.parse((await run(verify, [reports], { json: true, trust: authority.trust })).out)
      assert.deepEqual(faults, [])
      assert.equal(seals[0].timestamp.isTrusted, true)
    } finally {
      mock.timers.reset()
    }
  }))

test('a stamp of a certificate that is not for time-stamping does not hold', () =>
  withFolder(REPORTS, async folder => {
    await built(folder)
    const authority = await timeStampingAuthority(folder)
    await sealNow(folder, { timestamp: authority.url })
    await authority.close()
    const { timestamp } = sealIn(folder, 1)
    const bytes = Buffer.from(timestamp!.response, 'base64')
    // the purpose in the certificate: 1.3.6.1.5.5.7.3.8 becomes ...3.4, e-mail protection; the certificate's signature breaks with it
    const purpose = Buffer.from('06082b06010505070308', 'hex')
    const where = bytes.indexOf(purpose)
    assert.ok(where > 0)
    bytes[where + purpose.length - 1] = 4
    const changed = { ...sealIn(folder, 1), timestamp: { ...timestamp, response: bytes.toString('base64') } }
    writeFileSync(at(folder, 'seals/0001.json'), JSON.stringify(changed))
    assert.match(
      (await faultsIn(folder))[0]!,
      /its time-stamp does not hold: the certificate is not for time-stamping/u,
    )
  }))

test('an authority that does not answer leaves a seal without a stamp, and says so; offline nobody is asked', () =>
  withFolder(REPORTS, async folder => {
    const reports = await built(folder)
    const authority = await timeStampingAuthority(folder)
    const offline = await sealNow(folder, { timestamp: authority.url, offline: true })
    assert.equal(offline.code, 1)
    assert.match(offline.err, /offline/u)
    const words = ['seal', reports, '--key', join(folder, 'key.pem'), '--timestamp', authority.url]
    assert.equal(hearsay(words, { HEARSAY_OFFLINE: '1' }).code, 1)
    assert.equal(authority.asked(), 0)
    await authority.close()
    const done = await sealNow(folder, { timestamp: authority.url })
    assert.equal(done.code, 3)
    assert.match(done.err, /^sealed without a time-stamp: http:.*ECONNREFUSED/u)
    assert.deepEqual(await faultsIn(folder), [])
  }))
