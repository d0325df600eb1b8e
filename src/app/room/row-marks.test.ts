import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAX_ROW_MARKS, type RowMark } from '../../model/view.ts'
import { marksShown } from './row-marks.ts'

const OPEN = { lowExclusive: false, highExclusive: false, approximate: false } as const
const said = (value: number, claims: number): RowMark => ({
  origin: 0,
  bounds: { ...OPEN, low: value, high: value },
  stance: 'reported',
  claims,
})

test('as many marks as a row has room for are shown as they come', () => {
  const marks = Array.from({ length: MAX_ROW_MARKS }, (_, n) => said(n, 1))
  assert.deepEqual(marksShown(marks), marks)
})

test('the lowest and the highest answer keep their marks, however few claims give them', () => {
  const common = Array.from({ length: MAX_ROW_MARKS + 6 }, (_, n) => said(40 + n, 9))
  const shown = marksShown([...common, said(5, 1), said(400, 1), { ...said(0, 1), bounds: OPEN }])
  assert.equal(shown.length, MAX_ROW_MARKS)
  assert.deepEqual(
    shown.slice(-2).map(({ bounds }) => bounds.low),
    [5, 400],
  )
})

test('an answer that is open upwards is the highest by its lower end', () => {
  const common = Array.from({ length: MAX_ROW_MARKS }, (_, n) => said(40 + n, 9))
  const open: RowMark = { ...said(90, 1), bounds: { ...OPEN, low: 90 } }
  assert.ok(marksShown([...common, open]).includes(open))
})
