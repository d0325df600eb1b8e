import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_GRADED, pileSettings } from './feature-bits.ts'

const SIZES = Array.from({ length: 24 }, (_, doublings) => 2 ** doublings)

test('the larger the pile, the more is asked for, the fewer may hold an anchor, and the more must hold what is common', () => {
  const all = SIZES.map(reports => pileSettings(10, reports))
  for (const [n, settings] of all.entries()) {
    const before = all[n - 1] ?? settings
    assert.ok(settings.leastBits >= before.leastBits)
    assert.ok(settings.maxAnchorFrequency <= before.maxAnchorFrequency)
    assert.ok(settings.commonReports >= before.commonReports)
    assert.ok(settings.commonReports <= MOST_GRADED, 'more than that is never counted')
  }
  assert.ok(all.at(-1)!.commonReports > all[0]!.commonReports)
})

test('what a pile asks for is the same until it has doubled', () => {
  for (const reports of SIZES) assert.deepEqual(pileSettings(10, reports * 2 - 1), pileSettings(10, reports))
})
