import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passingCodes } from './codes.ts'

for (const text of [
  '',
  'Two fell at Harn.',
  'Café “Őr” 🌊',
  'a lone \ud83c half',
  'ü'.repeat(150_000),
  'u'.repeat(150_000),
])
  test(`gives every code unit and blanks behind: ${text.slice(0, 20)}`, () => {
    const codes = passingCodes(text)
    for (let i = 0; i < text.length; i++) assert.equal(codes[i], text.charCodeAt(i))
    for (let i = text.length; i < text.length + 4; i++) assert.equal(codes[i], 0x20)
  })
