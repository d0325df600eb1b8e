import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { richCase } from '../../test/rich-case.ts'
import { knownToSchemaOrg } from '../../test/schema-org.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import { claimReview } from './claim-review.ts'

const textOf = (ledger: CaseFile): string => [...claimReview.export(ledger, PROFILES.plain)].join('')

interface Reviewed {
  readonly '@id': string
  readonly author: readonly { readonly name: string }[]
  readonly datePublished: string
  readonly reviewAspect: string
  readonly reviewRating: { readonly alternateName: string; readonly ratingExplanation: string }
}

const reviewsOf = (ledger: CaseFile): readonly Reviewed[] => JSON.parse(textOf(ledger))['@graph']

test('what nobody reviewed is not written', () => {
  assert.deepEqual(reviewsOf(caseWith(everyQuantity)), [])
})

test('an accepted, a corrected and a rejected claim each have their review, by whom and when', () => {
  const reviews = reviewsOf(richCase('Ada'))
  assert.deepEqual(
    reviews.map(({ reviewRating }) => reviewRating.alternateName),
    ['accepted', 'corrected', 'rejected'],
  )
  assert.deepEqual(
    reviews.map(({ datePublished }) => datePublished.slice(0, 10)),
    ['2031-04-01', '2031-04-02', '2031-04-03'],
  )
  assert.match(reviews[1]?.reviewRating.ratingExplanation ?? '', /measure wounded: misread/u)
  assert.deepEqual(
    reviews[2]?.author.map(({ name }) => name),
    ['Ada'],
  )
})

test('a rating is the word of the reviewer and no number, and says what it is about', () => {
  for (const { reviewRating, reviewAspect } of reviewsOf(richCase('Ada'))) {
    assert.equal('ratingValue' in reviewRating, false)
    assert.match(reviewAspect, /not whether what it says is true/u)
  }
})

test('schema.org knows every type and property that is written', () => {
  const graphs = hostileWords.map(words => textOf(richCase(words)))
  assert.equal(knownToSchemaOrg(graphs), true)
  assert.equal(knownToSchemaOrg([graphs[0]!.replace('claimReviewed', 'claimExamined')]), false)
})
