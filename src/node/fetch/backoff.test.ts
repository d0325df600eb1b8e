import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asksToComeLater, pauseBefore, retryAfterMs } from './backoff.ts'

const now = new Date('2031-04-09T12:00:00Z')

test('Retry-After is read as seconds and as a date', () => {
  assert.equal(retryAfterMs('120', now), 120_000)
  assert.equal(retryAfterMs('Wed, 09 Apr 2031 12:00:30 GMT', now), 30_000)
  assert.equal(retryAfterMs('Wed, 09 Apr 2031 11:00:00 GMT', now), 0)
  assert.equal(retryAfterMs('soon', now), undefined)
  assert.equal(retryAfterMs(undefined, now), undefined)
})

test('the pause doubles, spread by chance to half and one and a half', () => {
  assert.equal(
    pauseBefore(1, undefined, now, () => 0.5),
    1000,
  )
  assert.equal(
    pauseBefore(3, undefined, now, () => 0.5),
    4000,
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, chance) => {
      const pause = pauseBefore(tries, undefined, now, () => chance)
      const middle = 1000 * 2 ** (tries - 1)
      assert.ok(pause !== undefined && pause >= middle * 0.5 && pause < middle * 1.5)
    }),
  )
})

test('a host that asks for longer than we stay is left alone', () => {
  assert.equal(
    pauseBefore(1, '86400', now, () => 0),
    undefined,
  )
  assert.equal(
    pauseBefore(1, '119', now, () => 0),
    119_000,
  )
})

test('only answers that speak of later are tried again', () => {
  assert.deepEqual([200, 304, 403, 404, 410, 429, 500, 502, 503, 504].filter(asksToComeLater), [429, 502, 503, 504])
})
