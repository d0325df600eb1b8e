import type { Kit, PageKind } from './kit.ts'

/** Sites of daily papers: boxes, bars and grids of their publishing systems around and inside the report. */
export const NEWSPAPERS: readonly PageKind[] = [
  {
    name: 'broadsheet-islands',
    make: k =>
      k.page(`${top(k)}<main data-layout="StandardLayout"><article><div data-gu-name="title"><div class="dcr-1"><a href="/world">World</a></div></div><div data-gu-name="headline"><h1 class="dcr-2">${k.title}</h1></div>
<div data-gu-name="standfirst"><div class="dcr-3">${k.sentence()}</div></div><div data-gu-name="meta"><address aria-label="Contributor info"><div>${k.name} in Arlo</div></address><details><summary>Sat 8 Mar 2031 06.00 GMT</summary>Last modified on Sat 8 Mar 2031 12.11 GMT</details><div><a href="#">Share</a></div></div>
<div data-gu-name="media"><figure id="lead"><img src="a.jpg"><figcaption><span>${k.caption()}. Photograph: Mik Strand/Quay Pictures</span></figcaption></figure></div>
<div data-gu-name="body"><div id="maincontent"><div class="article-body-commercial-selector article-body-viewer-selector dcr-4">${k.paragraphs(3, '<p class="dcr-5">|</p>')}
<gu-island name="RichLinkComponent"><aside class="element element-rich-link"><div class="rich-link"><h2>${k.headline()}</h2><a href="/x">Read more</a></div></aside></gu-island>${k.linked(3, '<p class="dcr-5">|</p>')}
<div class="ad-slot-container" aria-hidden="true"><div class="ad-slot">Advertisement</div></div>${k.heading('<h2 id="a"><strong>|</strong></h2>')}${k.paragraphs(3, '<p class="dcr-5">|</p>')}
<gu-island name="EmailSignUpWrapper"><div class="email-signup"><a href="#skip">skip past newsletter promotion</a><h3>Sign up to First Edition</h3><p>Our morning email breaks down the key stories of the day, telling you what is happening and why it matters to you</p><p><strong>Privacy Notice:</strong> Newsletters may contain information about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.</p><p>after newsletter promotion</p></div></gu-island>${k.paragraphs(4, '<p class="dcr-5">|</p>')}</div>
<div class="submeta"><span>Explore more on these topics</span><ul><li><a href="/t">Ferries</a></li><li><a href="/u">Port Vale</a></li><li><a href="/v">news</a></li></ul><div><a href="#">Share</a><a href="#">Reuse this content</a></div></div></div></div></article>
<section data-component="more-on-this-story"><h2>More on this story</h2><ul>${k.cards(6, '<li><a href="/x" aria-label="{H}"></a><h3>{H}</h3><div>{S}</div><time>3h ago</time></li>')}</ul></section><section><h2>Most viewed</h2><ol>${k.cards(8, '<li><a href="/y"><h4>{H}</h4></a></li>')}</ol></section></main>${foot(k)}`),
  },
  {
    name: 'metropolis-columns',
    make: k =>
      k.page(`<div id="app"><header>${menu(k)}</header><main id="site-content"><div><article id="story"><div id="top-wrapper"><div>Advertisement</div><a href="#after-top">SKIP ADVERTISEMENT</a></div><header><h1 data-testid="headline">${k.title}</h1><p id="article-summary" class="css-1n0">${k.gold('A closed road, a missing ferry list, and a council that will not say who knew.')}</p><div data-testid="share-tools"><ul><li><button>Share full article</button></li><li><a href="#c">42</a></li></ul></div><div data-testid="photoviewer"><figure><picture><img src="a.jpg"></picture><figcaption><span>${k.caption()}</span><span><span>Credit...</span>Mik Strand for The Vale Courier</span></figcaption></figure></div><div class="byline"><p itemprop="author">By <a href="/by">${k.name}</a></p></div><time>March 8, 2031</time></header>
<section name="articleBody"><div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${k.linked(3, '<p class="css-at9mc1 evys1bk0">|</p>')}</div><aside aria-label="companion column"></aside></div><div id="story-ad-1-wrapper"><div><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div></div>
<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${k.paragraphs(4, '<p class="css-at9mc1 evys1bk0">|</p>')}${k.heading('<h2 class="css-13o6u42">|</h2>')}${k.paragraphs(2, '<p class="css-at9mc1 evys1bk0">|</p>')}</div></div><div><figure><img src="b.jpg"><figcaption><span>${k.caption()}</span><span>Mik Strand</span></figcaption></figure></div><div id="story-ad-2-wrapper"><p>Advertisement</p></div>
<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${k.linked(5, '<p class="css-at9mc1 evys1bk0">|</p>')}</div></div></section>
<div class="bottom-of-article"><div class="authorBio"><p>${k.name} is a reporter on the islands desk, covering harbours, roads and the people who depend on them.</p></div><div><p>A version of this article appears in print on March 9, 2031, Section A, Page 5 of the Island edition with the headline: ${k.headline()}. Order Reprints | Today’s Paper | Subscribe</p></div></div></article></div>
<div data-testid="recirculation"><h2>Related Content</h2>${k.cards(9, '<article><a href="/z"><h3>{H}</h3><p>{S}</p></a><span>Mik Strand</span></article>')}</div></main></div>${foot(k)}`),
  },
  {
    name: 'arc-interstitial',
    make: k =>
      k.page(`${top(k)}<div id="fusion-app"><div class="b-article-header"><h1 class="b-headline">${k.title}</h1><h2 class="b-subheadline">${k.gold('Two offices give two figures, and neither has shown a list')}</h2></div><div class="b-byline">By ${k.name}<br>March 8, 2031 at 6:05 a.m. PST</div>
<article class="b-article-body article-body-wrapper">${k.paragraphs(2, '<p class="c-paragraph">|</p>')}<div class="c-interstitial"><p class="interstitial-link"><i>[<a href="/q">${k.headline()}</a>]</i></p></div>${k.paragraphs(2, '<p class="c-paragraph">|</p>')}<div class="b-gallery"><div class="b-gallery__image"><img src="1.jpg"></div><div class="b-gallery__caption-text"><span>${k.caption()}</span><span>(Mik Strand)</span></div></div>${k.linked(3, '<p class="c-paragraph">|</p>')}<div class="arcad-feature"><div>Story continues below advertisement</div></div>${k.heading('<h3 class="c-heading">|</h3>')}${k.paragraphs(4, '<p class="c-paragraph">|</p>')}<hr class="c-divider"></article>
<div class="b-author-bio"><div class="b-author-bio__author-description"><p>${k.name} writes about local government for the Courier. Before that he worked on the docks for eleven years. <a href="/m">Follow</a></p></div></div><div class="b-results-list"><h2>Latest</h2>${k.cards(5, '<div class="b-results-list__wrapper"><a href="/n"><h2>{H}</h2></a><p class="b-results-list__description">{S}</p><span>By Ben Tarn</span></div>')}</div></div>${foot(k)}`),
  },
  {
    name: 'regional-reach',
    make: k =>
      k.page(`${top(k)}<article class="article-main channel-news"><ul class="breadcrumbs"><li><a href="/">News</a></li><li><a href="/v">Port Vale</a></li></ul><h1 class="section-theme-background-indicator publication-font" itemprop="headline name">${k.title}</h1><p itemprop="description">${k.gold('The road has been closed since Friday, and people in the lower town want to know why')}</p>
<div class="byline"><div class="article-information"><span class="author-label">By</span><a href="/a">${k.name}</a><ul class="time-info"><li><span class="time-container">12:04, 8 MAR 2031</span></li></ul></div></div><div class="sharebar"><ul><li><a href="#">Share</a></li><li><a href="#comments-section">Comments</a></li></ul></div>
<div class="article-body" itemprop="articleBody"><figure class="in-article-image"><div class="mod-image"><img src="1.jpg"></div><figcaption><span class="caption">${k.caption()}</span> <span class="credit">(Image: Vale Live)</span></figcaption></figure><div class="in-article-newsletter"><div class="title-container"><span>Get the latest news from Port Vale straight to your inbox</span></div><div class="form"><form><input><button>Sign Up</button></form></div><div><p>We use your sign-up to provide content in ways you've consented to and to improve our understanding of you. This may include adverts from us and third parties based on our understanding. You can unsubscribe at any time.</p></div></div>
${k.paragraphs(4)}<div class="read-more-links"><h3>Read More</h3><ul><li><a href="/1">${k.headline()}</a></li><li><a href="/2">${k.headline()}</a></li></ul></div>${k.paragraphs(3)}<p><strong><a href="/3">Join our group to get stories like this on your phone</a></strong></p><p><strong>READ MORE: </strong><a href="/4">${k.headline()}</a></p>${k.paragraphs(3)}<p><strong>READ NEXT:</strong></p><ul><li><p><a href="/5">${k.headline()}</a></p></li><li><p><a href="/6">${k.headline()}</a></p></li></ul></div>
<div class="tag-list"><span>Follow</span><ul><li><a href="/t">Port Vale</a></li></ul></div><div id="comments-section"></div></article><aside class="related-column">${k.cards(6, '<div class="teaser"><figure><img></figure><div class="inner"><strong><a href="/l">Crime</a></strong><a class="headline" href="/h">{H}</a><div class="description">{S}</div></div></div>')}</aside>${foot(k)}`),
  },
  {
    name: 'plain-siblings',
    make: k =>
      k.page(`${top(k)}<div class="columns"><div class="col-8"><div class="kicker">Harbours</div><h1>${k.title}</h1><div class="lead"><p><strong>${k.gold('The list of passengers that the company gave to the police has forty-one names, and eleven of them belong to nobody who was on board, the inquiry was told.')}</strong></p></div><div class="author">${k.name} | 08.03.2031, 11:20</div>
<div class="text-element">${k.paragraphs(1)}</div><div class="ad-element"></div><div class="text-element">${k.paragraphs(1)}</div><div class="image-element"><img src="x"><div class="image-element__caption">${k.caption()} (Foto: Strand)</div></div><div class="text-element">${k.paragraphs(2)}</div><div class="teaser-element"><a href="/m"><span>More on this</span> ${k.headline()}</a></div><div class="text-element">${k.heading('<h3>|</h3>')}${k.paragraphs(2)}</div><div class="text-element">${k.paragraphs(1)}</div></div>
<div class="col-4"><div class="box"><h4>Most read</h4><ol>${k.cards(6, '<li><a href="/r">{H}</a></li>')}</ol></div></div></div>${foot(k)}`),
  },
  {
    name: 'module-per-paragraph',
    make: k =>
      k.page(
        `${top(k)}<div class="site"><div class="story"><div class="hero"><h1>${k.title}</h1></div>${modules(k, 9)}<div class="module module--author"><p>By ${k.name}</p></div></div></div><div class="wall">${k.cards(10, '<div class="module module--promo"><h3><a href="/x">{H}</a></h3><p>{S}</p></div>')}</div>${foot(k)}`,
      ),
  },
  {
    name: 'paywall-notice',
    make: k =>
      k.page(
        `${top(k)}<main><article class="premium"><h1>${k.title}</h1><p class="byline">By ${k.name}, islands correspondent</p><div class="article-text paywall-preview">${k.paragraphs(5)}</div><div class="regwall-overlay"><h2>Already a subscriber? Log in</h2><h3>To continue reading, choose your subscription</h3><p>You have read your three free articles this month. Subscribe today and enjoy unlimited access to every story on all of your devices, with the first month for only one crown.</p><ul><li>Unlimited access to the website and the app</li><li>The morning letter by our editor</li><li>Cancel at any time</li></ul><button>Subscribe</button></div></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'print-archive-tables',
    make: k =>
      `<html><head><title>${k.title}</title></head><body bgcolor=white><center><table width=760 cellpadding=0><tr><td colspan=3><img src=logo.gif></td></tr><tr><td width=140 valign=top><font size=1>${k.links(12, '<a href=x>|</a><br>')}</font></td><td width=480 valign=top><font face=arial size=4><b>${k.title}</b></font><br><font size=1>By ${k.name}<br>Staff Writer</font><p><font face=times>${k.paragraphs(8, '|<p>')}</font><p><table border=0><tr><td><a href=p.htm>Printer-friendly version</a></td><td><a href=m.htm>Mail this story</a></td></tr></table></td><td width=140 valign=top bgcolor=#eeeeee><font size=1><b>MORE NEWS</b><br>${k.cards(9, '<a href=x.htm>{H}</a><br><br>')}</font></td></tr></table><font size=1>All contents copyright The Hill Gazette</font></center></body></html>`,
  },
]

export const top = (k: Kit): string =>
  `<header class="site-header"><a class="logo" href="/">Vale Courier</a><form action="/search"><input name="q"><button>Search</button></form>${menu(k)}</header>`

export const menu = (k: Kit): string => `<nav class="main-nav"><ul>${k.links(24)}</ul></nav>`

export const foot = (k: Kit): string =>
  `<footer class="site-footer"><ul>${k.links(18)}</ul><p>© 2031 Vale Courier Media. All rights reserved. Reproduction in whole or in part without written permission is prohibited, and content is for personal use only.</p></footer>`

function modules(k: Kit, count: number): string {
  const parts: string[] = []
  for (let index = 0; index < count; index++) {
    parts.push(`<section class="module module--text"><div class="module__inner">${k.paragraphs(1)}</div></section>`)
    if (index % 3 === 1) parts.push('<section class="module module--ad"><span>Ad</span></section>')
    if (index === 4)
      parts.push(
        `<section class="module module--image"><img src="i"><p class="module__caption">${k.caption()}</p></section>`,
      )
  }
  return parts.join('')
}
