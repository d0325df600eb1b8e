import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  frameOf,
  lookAt,
  lookAtAll,
  lookFrom,
  lookText,
  MAX_ZOOM,
  placeOf,
  radiusOf,
  thickOf,
  WHOLE_WORLD,
  WORLD,
} from './projection.ts'

const places = fc.record({
  lon: fc.double({ min: -170, max: 170, noNaN: true }),
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
})

test('the whole world is the whole drawing', () => {
  assert.deepEqual(frameOf(WHOLE_WORLD), { x: 0, y: 0, width: WORLD.width, height: WORLD.height })
})

test('east is right of west, and north above south', () => {
  assert.ok(placeOf(20, 10).x > placeOf(-20, 10).x)
  assert.ok(placeOf(20, 10).y < placeOf(20, -10).y)
})

test('what a look at places shows has them all inside', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 8 }), all => {
      const { x, y, width, height } = frameOf(lookAtAll(all))
      for (const { lon, lat } of all) {
        const at = placeOf(lon, lat)
        assert.ok(at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height)
      }
    }),
  )
})

test('a frame never leaves the drawing, however far somebody pans or zooms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2000, max: 3000 }),
      fc.integer({ min: -2000, max: 3000 }),
      fc.nat(500),
      (x, y, zoom) => {
        const look = lookAt(x, y, zoom)
        assert.ok(look.zoom >= 1 && look.zoom <= MAX_ZOOM)
        const frame = frameOf(look)
        assert.ok(frame.x >= -0.01 && frame.x + frame.width <= WORLD.width + 0.01)
        assert.ok(frame.y >= -0.01 && frame.y + frame.height <= WORLD.height + 0.01)
      },
    ),
  )
})

test('a look is read back from the address that it wrote', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: MAX_ZOOM }), ({ lon, lat }, zoom) => {
      const text = lookText({ lon, lat, zoom })
      const read = lookFrom(text)
      assert.ok(read !== undefined)
      assert.equal(lookText(read), text)
    }),
  )
})

test('the first look leaves out what lies far off and is hardly spoken of', () => {
  const near = [
    { lon: 60, lat: 10, claims: 40 },
    { lon: 62, lat: 11, claims: 50 },
  ]
  const far = { lon: -100, lat: 50, claims: 2 }
  assert.deepEqual(thickOf([...near, far]), near)
  assert.deepEqual(thickOf([far]), [far])
  assert.deepEqual(thickOf([]), [])
  const even = [far, { lon: 100, lat: -40, claims: 2 }]
  assert.deepEqual(thickOf(even), even)
})

test('what is no look is refused', () => {
  for (const text of ['', 'here', '1,2', '1,2,3,4', '91,0,2', '0,181,2', '0,0,0', '0,0,65', 'a,b,c']) {
    assert.equal(lookFrom(text), undefined, text)
  }
})

test('the area of a mark grows with its claims', () => {
  assert.ok(radiusOf(1, 100) < radiusOf(25, 100) && radiusOf(25, 100) < radiusOf(100, 100))
  assert.equal(radiusOf(100, 100), 22)
  assert.equal(radiusOf(0, 0), 5)
})
