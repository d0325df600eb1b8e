import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteIn, withoutSite } from './site-name.ts'

test('the name of the site at the end of a title is no part of it', () => {
  assert.equal(withoutSite('Ferry sinks | Vale Courier', 'Vale Courier'), 'Ferry sinks')
  assert.equal(withoutSite('Ferry sinks - Islands - VALE COURIER', 'Vale Courier'), 'Ferry sinks - Islands')
  assert.equal(withoutSite('渡船沉没_河口网', '河口网'), '渡船沉没')
})

test('what ends a title otherwise stays', () => {
  assert.equal(withoutSite('Ferry sinks - nine dead', 'Vale Courier'), 'Ferry sinks - nine dead')
  assert.equal(withoutSite('Vale Courier', 'Vale Courier'), 'Vale Courier')
  assert.equal(withoutSite('Ferry sinks | Vale Courier', undefined), 'Ferry sinks | Vale Courier')
})

test('the site is named behind what the page calls its report elsewhere', () => {
  assert.equal(siteIn('Ferry sinks at Arlo | Islands | Vale Courier', ['Ferry sinks at Arlo']), 'Vale Courier')
  assert.equal(siteIn('Islands: Ferry sinks at Arlo - Vale Courier', ['Ferry sinks at Arlo']), 'Vale Courier')
})

test('what stands behind another title, an author or a day is no site', () => {
  assert.equal(siteIn('Ferry sinks at Arlo - nine dead', ['Storm warning for Arlo']), undefined)
  assert.equal(siteIn('Ferry sinks at Arlo', ['Ferry sinks at Arlo']), undefined)
  assert.equal(siteIn('Ferry sinks at Arlo - by Ada Vale', ['Ferry sinks at Arlo']), undefined)
  assert.equal(siteIn('Ferry sinks at Arlo - 4 March 2031', ['Ferry sinks at Arlo']), undefined)
})
