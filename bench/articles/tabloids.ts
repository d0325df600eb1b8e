import type { PageKind } from './kit.ts'
import { foot, top } from './newspapers.ts'

/** Popular papers and broadcasters: pictures between paragraphs, fact boxes, promotions in the middle of the text. */
export const TABLOIDS: readonly PageKind[] = [
  {
    name: 'tabloid-mol',
    make: k =>
      k.page(`${top(k)}<div id="page-container"><div class="article wide" id="js-article-text"><h2>${k.title}</h2><ul class="mol-bullets-with-font"><li><strong>${k.gold('Road has been shut since Friday, with no word on when it opens')}</strong></li><li><strong>${k.gold('Families say the list of the missing is too short')}</strong></li></ul><p class="author-section byline-plain">By <a class="author">${k.name} For Vale Online</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published">Published: 06:31, 8 March 2031</span> | <span class="article-timestamp">Updated: 12:20, 8 March 2031</span></p>
<div class="shareArticles"><ul class="articleIconLinksContainer"><li><a href="#">e-mail</a></li><li><span>14</span><span>shares</span></li></ul><a href="#comments"><span>208</span> View <br>comments</a></div><div itemprop="articleBody">${k.paragraphs(3, '<p class="mol-para-with-font">|</p>')}<div class="artSplitter mol-img-group"><div class="mol-img"><img src="1"></div><p class="imageCaption">${k.caption()}</p></div>${k.paragraphs(2, '<p class="mol-para-with-font">|</p>')}<div class="artSplitter mol-img-group"><div class="splitLeft"><img></div><div class="splitRight"><img></div><p class="imageCaption">${k.caption()}, left, and ${k.caption().toLowerCase()}, right</p></div>
<div class="related-carousel with-fb-like"><div class="mol-article-others"><h3 class="mol-factbox-title">RELATED ARTICLES</h3><ul><li>Previous</li><li>1</li><li>2</li><li>Next</li></ul><ul>${k.cards(4, '<li><a href="/z"><img><span class="pufftext"><span class="arrow-small-r"></span>{H}</span></a></li>')}</ul></div><div class="shareBlock"><h3>Share this article</h3><ul><li>Share</li><li>14 shares</li></ul></div></div>${k.paragraphs(4, '<p class="mol-para-with-font">|</p>')}<div class="mol-video"><p>Your browser does not support iframes.</p></div>${k.paragraphs(3, '<p class="mol-para-with-font">|</p>')}</div></div>
<div id="reader-comments"><h3>Comments 208</h3>${k.comments(6, '<div class="comment"><p class="user-info">someone, Arlo</p><p class="comment-body comment-text">|</p></div>')}</div><div class="beta femail">${k.cards(20, '<div class="puff"><a href="/p">{H}</a></div>')}</div></div>${foot(k)}`),
  },
  {
    name: 'tabloid-readmore',
    make: k =>
      k.page(
        `${top(k)}<main class="sun-main"><article class="sun-container__home-section"><div class="article__kicker">ROAD RAGE</div><h1 class="article__headline">${k.title}</h1><ul class="article__meta"><li class="article__author"><span>${k.name}</span></li><li>Published: 8:10, 8 Mar 2031</li></ul><div class="article__content"><p class="article__content--intro">${k.gold('THE road to the lower town is shut and nobody will say why, furious families told us last night.')}</p>${k.paragraphs(2)}<div class="article__media"><picture><img></picture><div class="article__media-info"><div class="article__media-span">1</div><div class="article__media-caption">${k.caption()}</div><span class="article__credit">Credit: Strand</span></div></div>${k.paragraphs(2)}<div class="rail rail--trending-topic-v2"><p class="rail__title">READ MORE ON THE FERRY</p><div class="teaser-item"><a href="/1"><p class="teaser__kicker">SUNK</p><h3>${k.headline()}</h3></a></div><div class="teaser-item"><a href="/2"><p class="teaser__kicker">SHUT</p><h3>${k.headline()}</h3></a></div></div>${k.paragraphs(3)}<div class="rail__item"><h3>Most read in News</h3>${k.cards(4, '<div class="teaser-item"><a href="/3"><p class="teaser__kicker">LIVE</p><h3>{H}</h3></a></div>')}</div>${k.heading('<h2 class="wp-block-heading">|</h2>')}${k.paragraphs(3)}<p><strong>Do you have a story for our newsdesk? </strong>Email us at tips@courier.example or call 0100 200 300. We pay for videos too.</p></div></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'public-broadcaster',
    make: k =>
      k.page(`${top(k)}<main id="main-content"><article class="ssrcss-1"><header><h1 id="main-heading" class="ssrcss-2">${k.title}</h1></header><div data-component="byline-block"><div class="ssrcss-3"><time>8 March 2031</time></div><div><span>${k.name}</span><span>Islands correspondent, Arlo</span></div></div><div data-component="image-block"><figure><div><span><picture><img></picture></span><span role="text"><span class="visually-hidden">Image source, </span>Quay Pictures</span></div><figcaption><span class="visually-hidden">Image caption, </span>${k.caption()}</figcaption></figure></div>
<div data-component="text-block"><div class="RichTextContainer"><p class="ssrcss-p"><b>${k.gold('At least nine people are missing after a ferry went down off the north quay, officials say.')}</b></p></div></div>${blocks(k.paragraphs(4, '@|@'))}<div data-component="unordered-list-block"><div class="ssrcss-l"><ul role="list"><li><a href="/1">${k.headline()}</a></li><li><a href="/2">${k.headline()}</a></li></ul></div></div>${blocks(k.paragraphs(3, '@|@'))}<div data-component="subheadline-block"><h2 class="ssrcss-h">${k.heading('|')}</h2></div>${blocks(k.linked(3, '@|@'))}<div data-component="unordered-list-block"><ul role="list"><li>${k.gold('Nine people are on the list of the missing')}</li><li>${k.gold('Four were taken to the district hospital')}</li></ul></div>${blocks(k.paragraphs(1, '@|@'))}<div data-component="links-block"><p>More on this story</p><ul>${k.cards(3, '<li><a href="/5">{H}</a></li>')}</ul></div><div data-component="topic-list"><div>Related Topics</div><ul><li><a href="/f">Ferries</a></li><li><a href="/v">Port Vale</a></li></ul></div></article><section data-component="related-stories"><h2>Related stories</h2>${k.cards(6, '<div type="article"><a href="/q"><p>{H}</p></a><p>{S}</p><span>3 hours ago</span></div>')}</section></main>${foot(k)}`),
  },
  {
    name: 'cable-paragraph-divs',
    make: k =>
      k.page(
        `${top(k)}<section class="layout__main"><div class="headline"><h1 class="headline__text">${k.title}</h1></div><div class="byline"><div class="byline__names">By <a><span>${k.name}</span></a>, Channel Nine</div></div><div class="timestamp">3 minute read Updated 2:04 PM, Sat March 8, 2031</div><div class="article__content-container"><main class="article__main"><div class="image__container"><img><div class="image__metadata"><div class="image__caption"><span>${k.caption()}</span></div><figcaption class="image__credit">Mik Strand/Quay</figcaption></div></div><div class="article__content"><cite class="source__cite"><span class="source__location">${k.gold('Arlo')}</span> <span class="source__text">${k.gold('Channel Nine — ')}</span></cite>${k.paragraphs(3, '<div class="paragraph inline-placeholder">|</div>')}<div class="ad-slot-dynamic"></div>${k.linked(3, '<div class="paragraph inline-placeholder">|</div>')}<div class="related-content related-content--article"><a href="/9"><div class="related-content__image"></div><div class="related-content__info"><span class="related-content__label">Related article</span><span class="related-content__headline">${k.headline()}</span><span>5 min read</span></div></a></div>${k.paragraphs(4, '<div class="paragraph inline-placeholder">|</div>')}${k.heading('<h2 class="subheader">|</h2>')}${k.paragraphs(3, '<div class="paragraph inline-placeholder">|</div>')}<div class="editor-note"><p>${k.gold(`Channel Nine’s ${k.name} and Ben Tarn contributed to this report.`)}</p></div></div></main></div></section><section class="zone__items">${k.cards(12, '<li class="card"><a href="/c"><span class="container__headline-text">{H}</span></a></li>')}</section>${foot(k)}`,
      ),
  },
  {
    name: 'station-local',
    make: k =>
      k.page(
        `${top(k)}<div class="article-content"><h1>${k.title}</h1><p class="article-byline">by: <a href="/n">${k.name}</a></p><p>Posted: Mar 8, 2031 / 06:11 AM</p><div class="article-featured-media"><video>player</video><div class="caption">${k.caption()}</div></div><div class="article-body rich-text">${k.paragraphs(1, `<p><strong>${k.gold('ARLO (Quay FM) –')}</strong> |</p>`)}${k.paragraphs(2)}<div class="ad-unit"><span>Advertisement</span></div><p><strong><a href="/w">Watch the full interview in the player above.</a></strong></p>${k.paragraphs(4)}<blockquote class="twitter-tweet"><p>${k.gold('Road to the lower town stays closed tonight. Please use the hill road.')}</p>— Vale Police (@valepolice) <a href="#">March 8, 2031</a></blockquote>${k.paragraphs(2)}</div><p class="copyright">Copyright 2031 Quay FM. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p><div class="article-list"><h2>Trending Stories</h2><ul>${k.cards(6, '<li><h3><a href="/t">{H}</a></h3></li>')}</ul></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'gallery-listicle',
    make: k =>
      k.page(
        `${top(k)}<div class="gallery-page"><h1>Seven places to see in the Tarn hills</h1><div class="intro">${k.paragraphs(1)}</div>${[1, 2, 3, 4, 5, 6, 7].map(n => `<div class="slide" id="s${n}"><h2><span class="slide-number">${n} of 7</span> ${k.gold(['The mill', 'Stone End', 'The upper pass', 'The salt house', 'Kettle', 'The weir', 'The old quay'][n - 1]!)}</h2><div class="slide-image"><img src="${n}.jpg"><span class="photo-credit">Mik Strand / Quay Pictures</span></div><div class="slide-text">${k.paragraphs(1)}</div></div>`).join('')}<div class="gallery-nav"><a href="#">Next slide</a></div></div><div class="more-galleries"><h3>More galleries</h3>${k.cards(6, '<a href="/g"><img><span>{H}</span></a>')}</div>${foot(k)}`,
      ),
  },
  {
    name: 'live-blog',
    make: k =>
      k.page(
        `${top(k)}<main><h1>${k.title}: live updates</h1><div class="live-summary"><h2>Summary</h2><ul>${[1, 2, 3].map(() => `<li>${k.sentence('|')}</li>`).join('')}</ul></div><div class="liveblog-body">${[18, 17, 16, 15, 14, 13].map(hour => `<article class="block" id="b${hour}"><p class="block-time published-time"><time>${k.gold(`${hour}.04 GMT`)}</time></p>${k.heading('<h2 class="block-title">|</h2>')}<div class="block-elements">${k.paragraphs(2)}</div><ul class="block-share"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li></ul></article>`).join('')}</div><div class="pagination"><a href="?p=2">Older posts</a></div></main>${foot(k)}`,
      ),
  },
  {
    name: 'inline-promos-bare',
    make: k =>
      k.page(
        `${top(k)}<div class="wrapper"><div class="left"><h1>${k.title}</h1><div class="txt">${k.paragraphs(2)}<div class="b1"><div>Don't miss</div><a href="/1">${k.headline()}</a></div>${k.paragraphs(2)}<p><a href="/2">${k.headline()}</a></p>${k.paragraphs(2)}<div class="b2"><span>Trending now</span><ul><li><a href="/3">${k.headline()}</a></li><li><a href="/4">${k.headline()}</a></li><li><a href="/5">${k.headline()}</a></li></ul></div>${k.paragraphs(3)}<p>Click here to <a href="/app">download the app</a> and get all the news first</p></div><div class="b9">${k.cards(9, '<div><a href="/x"><img>{H}</a></div>')}</div></div></div>${foot(k)}`,
      ),
  },
]

/** Each paragraph, which stands between two @, in the boxes of its own. */
function blocks(paragraphs: string): string {
  return paragraphs
    .split('@')
    .filter(text => text.trim() !== '')
    .map(
      text =>
        `<div data-component="text-block" class="ssrcss-t"><div class="RichTextContainer"><p class="ssrcss-p">${text}</p></div></div>`,
    )
    .join('')
}
