import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherSpelling, isWithArticle } from './spellings.ts'

const words = (name: string): string[] => name.toLowerCase().split(/[ -]/u)
const isOne = (left: string, right: string): boolean => isOtherSpelling(words(left), words(right))

test('a name that was written with other letters is one name', () => {
  for (const [left, right] of [
    ['Rami Abdul Rahim', 'Ramy Abdel-Rahim'],
    ['Rami Abd al-Rahim', 'Rami Abdulrahim'],
    ['Muhammad Hassun', 'Mohammed al-Hasoun'],
    ['Khalid Said', 'Khaled Saeed'],
    ['Zelenskyi', 'Zelensky'],
  ] as const)
    assert.equal(isOne(left, right), true, `${left}, ${right}`)
})

test('names of others are others', () => {
  for (const [left, right] of [
    ['Marko Petrenko', 'Mirko Petrenko'],
    ['Ivan Orlov', 'Ivan Orlova'],
    ['Hassan Darwil', 'Hussein Darwil'],
    ['Alan Bly', 'Ellen Bly'],
    ['Yevgeniy Orlenko', 'Evgeni Orlenko'],
    ['Adel', 'Adil'],
    ['Karimi', 'Karami'],
    ['Ann Roe', 'Ann Rue'],
  ] as const)
    assert.equal(isOne(left, right), false, `${left}, ${right}`)
})

test('an article of its own language adds nothing to a name', () => {
  assert.equal(isWithArticle(words('Al-Watar'), ['watar']), true)
  assert.equal(isWithArticle(words('Al-Watar'), ['matar']), false)
  assert.equal(isWithArticle(['al'], ['el']), false)
})
