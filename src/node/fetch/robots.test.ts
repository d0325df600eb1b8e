import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NO_RULES, robotsRules } from './robots.ts'

const rules = (text: string) => robotsRules('https://coastwire.example/robots.txt', text)
const page = (path: string) => new URL(path, 'https://coastwire.example')

test('the group of our own name goes before that of all', () => {
  const { allows } = rules(
    'User-agent: *\nDisallow: /\n\nUser-agent: hearsay\nDisallow: /private/\nAllow: /private/open',
  )
  assert.equal(allows(page('/news/1')), true)
  assert.equal(allows(page('/private/1')), false)
  assert.equal(allows(page('/private/open/1')), true)
})

test('without a group of our own that of all holds, with its wildcards', () => {
  const { allows } = rules('User-agent: othername\nDisallow:\n\nUser-agent: *\nDisallow: /*.pdf$\nDisallow: /search?')
  assert.equal(allows(page('/a/b.pdf')), false)
  assert.equal(allows(page('/a/b.pdf?page=2')), true)
  assert.equal(allows(page('/search?q=x')), false)
})

test('an empty file asks for nothing', () => {
  assert.equal(rules('').allows(page('/')), NO_RULES.allows(page('/')))
  assert.equal(rules('').delayMs, 0)
})

test('Crawl-delay is obeyed up to two minutes, and nonsense is not', () => {
  assert.equal(rules('User-agent: *\nCrawl-delay: 7').delayMs, 7000)
  assert.equal(rules('User-agent: *\nCrawl-delay: 0.5').delayMs, 500)
  assert.equal(rules('User-agent: *\nCrawl-delay: 86400').delayMs, 120_000)
  for (const value of ['-4', 'Infinity', 'often', ''])
    assert.equal(rules(`User-agent: *\nCrawl-delay: ${value}`).delayMs, 0)
})

test('a rule of very many wildcards closes more rather than less, and opens nothing', () => {
  const many = `/${'*a'.repeat(1000)}`
  assert.equal(rules(`User-agent: *\nDisallow: ${many}`).allows(page(`/${'a'.repeat(20)}`)), false)
  assert.equal(rules(`User-agent: *\nDisallow: ${many}`).allows(page('/b')), true)
  assert.equal(rules(`User-agent: *\nDisallow: /\nAllow: ${many}`).allows(page(`/${'a'.repeat(2000)}`)), false)
  assert.equal(rules('User-agent: *\nDisallow: /*a*b*c$').allows(page('/xaxbxc')), false)
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const { allows, delayMs } = rules(`User-agent: *\nDisallow: ${text}\n${text}`)
      assert.equal(typeof allows(page('/news')), 'boolean')
      assert.ok(delayMs >= 0)
    }),
    { numRuns: 30 },
  )
})
