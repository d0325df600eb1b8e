import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOf, type PageElement, parsePage } from './dom.ts'
import { removeFurniture, reportSpan } from './furniture.ts'
import { visibleText } from './text.ts'

const SENTENCE =
  'The ferry left Port Vale at noon with more people aboard than its papers allow, the harbour master said.'

/** Lines that are left of an article that they stand in the middle of. */
function leftOf(markup: string): string[] {
  const paragraphs = `<p>${SENTENCE}</p>`.repeat(4)
  const body = bodyOf(parsePage(`<!doctype html><html><body>${paragraphs}${markup}${paragraphs}</body></html>`)!)
  removeFurniture(body as PageElement, { titles: ['Ferry sinks'], authors: new Set(['Ada Vale']) })
  return visibleText(body)
    .split('\n\n')
    .filter(line => line !== SENTENCE)
}

for (const markup of [
  '<div class="related-links"><p>Older ferries to be withdrawn</p></div>',
  '<figure><figcaption>The ferry last summer</figcaption></figure>',
  '<p class="byline">By Ada Vale</p>',
  '<p><strong>Read more:</strong> <a href="/1">What we know of the ferry</a></p>',
  '<p><a href="/1">What we know of the ferry</a></p>',
  '<p>Sign up to our letter, and get the <a href="/1">news of the islands</a> every morning.</p>',
  '<p>Advertisement</p>',
  '<p>Story continues below</p>',
  '<ul><li><a href="/1">What we know of the ferry</a></li><li><a href="/2">Who was on board</a></li></ul>',
  '<div id="comments"><p>This was bound to happen.</p></div>',
  '<div class="StoryTools_readMore__x"><span>Three more stories</span></div>',
  '<p>Lesen Sie auch: <a href="/1">Was wir über die Fähre wissen</a></p>',
  '<p>Читайте также: <a href="/1">Что известно о пароме</a></p>',
  '<div><span>Publicité</span></div>',
  `<p class="imageCaption">The ferry in the harbour last summer, left, and the quay on the morning after, right. It was built at Arlo.</p>`,
  '<a href="/1"><div>Older ferries to be withdrawn</div><div>The council met on Monday.</div></a>',
  '<div><img src="q.jpg"><span>The quay on Monday, before it was closed</span></div>',
  '<figure><img src="q.jpg"><div><span>The quay on Monday.</span><span>Mik Strand / Courier</span></div></figure>',
  '<table><tr><td><img src="q.jpg"></td></tr><tr><td>The quay on Monday. Courier photo</td></tr></table>',
  '<p>Subscribers only: <a href="/1">What the ferry cost the islands</a></p>',
  '<p>Follow the Vale Courier on Facebook, and send your story ideas to desk@vale.example.</p>',
  '<p><em>Never miss a crossing: sign up for our <a href="/1">newsletter</a> of the islands, every Friday.</em></p>',
  '<p>We are a charity. If you value our work, please consider a gift, so that it stays free for all.</p>',
  '<p>92 shares</p>',
  `<div class="subscribe-box"><h4>For members</h4>${'<p>It begins behind the mill, and takes you up to the pass in two hours, or in three if you rest.</p>'.repeat(2)}</div>`,
  `<div class="newsletter">${'<p>Every morning it tells you what the islands will talk of, and why, before the first ferry leaves.</p>'.repeat(2)}</div>`,
  '<div class="share-text"><p>It begins behind the mill, and takes you up to the pass in two hours, or in three if you rest.</p></div>',
  '<p><img src="q.jpg"></p><p align="center">The quay on Monday, before it was closed</p>',
  '<p><img src="q.jpg"></p><p style="text-align: center">The quay on Monday.</p>',
  '<p>What do you think of the ferry? Have your say <a href="/1">in the comments below</a></p>',
  '<p>Xem thêm: <a href="/1">Phà chìm ở cảng</a></p>',
  '<span class="visually-hidden">Share this report</span>',
  '<p>Advertisement · Scroll down</p>',
  '<div><h3>About the author</h3><p>She has written on ferries and on those who wait for them since the bridge fell.</p></div>',
  '<a href="/1"><span>Leggi anche</span><h3>Il traghetto che non torna</h3></a>',
  '<div><a href="/1">News</a> <a href="/2">Sport</a> <a href="/3">Ferries</a> <a href="/4">Letters</a></div>',
  '<div class="vjs-video"><p>The ferry leaves the harbour</p></div>',
  '<p>A version of this article appears in print on March 5, 2031, Section A, Page 4 of the Island edition with the headline: A crowded crossing.</p>',
])
  test(`takes ${markup.slice(0, 60)} out of an article`, () => assert.deepEqual(leftOf(markup), []))

for (const markup of [
  `<p class="paywall">Divers found the last of the bodies before dusk, and brought them to the hospital in Arlo.</p>`,
  '<p>Promoted to captain last year, he had never lost a boat before.</p>',
  '<p>You can also take the ferry that leaves at noon on most days.</p>',
  '<p>The <a href="/1">harbour master</a> said no.</p>',
  '<p><a href="/1">“We were told to wait.”</a></p>',
  '<h2>What went wrong</h2>',
  `<div class="entry-read-more">${'<p>It begins behind the mill, and takes you up to the pass in two hours, or in three if you rest.</p>'.repeat(2)}</div>`,
  `<section class="regwall-content">${'<p>It begins behind the mill, and takes you up to the pass in two hours, or in three if you rest.</p>'.repeat(2)}</section>`,
  '<p align="center">The quay was closed on Monday.</p>',
  '<p><img src="q.jpg"></p><p>The quay was closed on Monday.</p>',
  '<p>Dead</p>',
  '<div><time>12:04</time> <p>The ferry is raised.</p></div>',
  `<div><h3><a href="/1">1. The mill path</a></h3>${`<p>It begins behind the mill, and takes you up to the pass in two hours, or in three if you rest.</p>`.repeat(3)}</div>`,
  '<p>Trending upwards, the figure stood at nine on Monday.</p>',
  '<p>Ad hoc groups of divers had begun to search the bay.</p>',
  '<ul><li>Nine people died.</li><li>Four were <a href="/1">saved</a>.</li></ul>',
  '<p>By noon, nine people had died.</p>',
  '<p>Follow the path along the quay until it forks.</p>',
  '<p>“Join us on Facebook,” the organisers had written.</p>',
  '<p>She asked for a donation of nine crowns, and for your support.</p>',
  '<p>He read <a href="/1">the list of those on board</a>.</p>',
  '<div><img src="q.jpg"><h3>The quay</h3><p>It was closed.</p></div>',
  '<p><img src="q.jpg">The quay was closed.</p>',
  '<figure><blockquote>We were told to wait.</blockquote><figcaption>Ada Vale, a passenger</figcaption></figure>',
  '<div><h3>About the ferry</h3><p>She was built at Arlo, and had been out of service since the storm of last year.</p></div>',
  '<p>Ada Vale covers the islands for the Courier.</p>',
  '<p>3 crowns</p>',
])
  test(`leaves ${markup.slice(0, 60)} in an article`, () => assert.notDeepEqual(leftOf(markup), []))

test('what stands above a byline is no part of a report', () => {
  const span = (text: string) => text.slice(...(Object.values(reportSpan(text, [])) as [number, number]))
  assert.equal(span('Ferry sinks\nBY ADA VALE\nStaff Writer\n4 March 2031\nNine died.'), 'Nine died.')
  assert.equal(span('Nine died.\nBy Ada Vale\nFour were saved.'), 'Nine died.\nBy Ada Vale\nFour were saved.')
})

test('lines at the beginning that are title, byline or date are no part of a report, nor lines at its end that lead away', () => {
  const span = (text: string) =>
    text.slice(...(Object.values(reportSpan(text, ['Ferry sinks | Vale Courier'])) as [number, number]))
  assert.equal(
    span('Ferry sinks\n\nBy Ada Vale\n4 March 2031\n\nNine died.\n\nTags: ferry\n© Vale Courier'),
    'Nine died.',
  )
  assert.equal(span('Nine died in 2031.\n\nFour were saved.'), 'Nine died in 2031.\n\nFour were saved.')
})

/** Lines that end an article, and are left at its end. */
function endOf(markup: string): string[] {
  const body = bodyOf(parsePage(`<!doctype html><html><body>${`<p>${SENTENCE}</p>`.repeat(4)}${markup}</body></html>`)!)
  removeFurniture(body as PageElement, { titles: [], authors: new Set(['Ada Vale']) })
  return visibleText(body)
    .split('\n\n')
    .filter(line => line !== SENTENCE)
}

for (const markup of [
  '<p>Ada Vale covers the islands for the Courier.</p>',
  '<p>Ben Tarn is a contributing editor. His last piece was on doors.</p>',
  '<p><em>Contact the desk at desk@vale.example or 555-0142.</em></p><h3>Support us</h3>',
  '<p><b>ADA VALE IS THE COURIER FERRY EDITOR</b></p>',
  '<div>Highlights</div>',
  '<p>The writer can be reached at desk@vale.example.</p>',
])
  test(`takes ${markup.slice(0, 60)} off the end of an article`, () => assert.deepEqual(endOf(markup), []))

for (const markup of [
  '<p>Ben Tarn is a teacher.</p>',
  '<p>Reporting by Ada Vale; editing by Ben Tarn</p>',
  '<p>Media contact: Ben Tarn, desk@vale.example</p>',
  '<p>The inquiry opens on 4-3.</p>',
  '<p>REUTERS</p>',
  '<p>Anyone who saw the ferry is asked to call police at 555-0142 or email tips@vale.example.</p>',
  '<p><strong>Ferries</strong></p>',
  '<p>ADA VALE</p>',
])
  test(`leaves ${markup.slice(0, 60)} at the end of an article`, () => assert.notDeepEqual(endOf(markup), []))

test('words, times and sources above the first paragraph are no part of a report, and headings in bold are', () => {
  const above = (markup: string) => {
    const body = bodyOf(
      parsePage(`<!doctype html><html><body>${markup}${`<p>${SENTENCE}</p>`.repeat(4)}</body></html>`)!,
    )
    removeFurniture(body as PageElement, { titles: [], authors: new Set() })
    return visibleText(body).split('\n\n')[0]
  }
  assert.equal(above('<div>EXCLUSIVE</div>'), SENTENCE)
  assert.equal(
    above('<div><time>5 March</time><span>, updated <time>6 March</time></span> | Source: Courier</div>'),
    SENTENCE,
  )
  assert.equal(above('<p><strong>HIGHLIGHTS</strong></p><ul><li>Nine dead</li></ul>'), 'HIGHLIGHTS')
  assert.equal(above('<p>By <time>noon</time> it was over.</p>'), 'By noon it was over.')
})
