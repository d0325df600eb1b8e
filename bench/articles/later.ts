import type { PageKind } from './kit.ts'
import { foot, top } from './newspapers.ts'

/** Pages that were written when the rules were done, and that no rule was changed for. */
export const LATER: readonly PageKind[] = [
  {
    name: 'later-portal-continues',
    make: k =>
      k.page(
        `${top(k)}<div id="module-article" class="caas-container"><div class="caas-inner-body"><header class="caas-title-wrapper"><h1>${k.title}</h1></header><div class="caas-attr"><div class="caas-attr-meta">${k.name}</div><time>Sat, March 8, 2031 at 6:12 AM</time><div class="caas-3rd-share">Link Copied</div></div><div class="caas-body">${k.paragraphs(3)}<figure class="caas-figure"><div class="caas-img-container"><img></div><div class="caption-wrapper caption-aligned-with-image"><figcaption class="caption-collapse">${k.caption()} (Mik Strand)</figcaption></div></figure><div class="caas-readmore"><button>Story continues</button></div>${k.paragraphs(4)}<p><em>Read the original article on <a href="/o">The Hill Gazette</a></em></p></div></div><div class="caas-recirc"><h2>Recommended articles</h2>${k.cards(5, '<div class="ntk"><h3><a href="/r">{H}</a></h3><p>{S}</p></div>')}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'later-caps-links',
    make: k =>
      k.page(
        `${top(k)}<main class="main-content"><article class="article-wrap"><header class="article-header"><h1 class="headline speakable">${k.title}</h1><h2 class="sub-headline speakable">${k.gold('Officials differ over how many were on board, and over who was told.')}</h2><div class="author-byline">By <span><a href="/p">${k.name}</a></span> | Courier</div></header><div class="article-content"><div class="article-body">${k.paragraphs(2, '<p class="speakable">|</p>')}<p><a href="/1"><strong>STORM WARNING FOR THE OUTER ISLANDS</strong></a></p>${k.paragraphs(2)}<div class="image-ct inline"><div class="m"><img></div><div class="info"><div class="caption"><p>${k.caption()}, as seen from the boat of the coast guard on the second day of the search. <span>(Quay Pictures)</span></p></div></div></div>${k.paragraphs(2)}<p><a href="/2"><strong>TRIAL OF FORMER MAYOR OPENS IN SALTMERE</strong></a></p>${k.paragraphs(2)}<p><a href="/app"><strong>CLICK HERE TO GET THE COURIER APP</strong></a></p><p><i>Coastwire contributed to this report.</i></p></div></div></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'later-read-also-breaks',
    make: k =>
      k.page(
        `${top(k)}<div class="contentwrapper"><h1>${k.title}</h1><div class="byline">${k.name} / Updated: Mar 8, 2031, 06:12 IST</div><div class="arttextxml"><div data-articlebody="1">${k.paragraphs(2, '|<br><br>')}<div class="readalso"><span>Read Also</span><div><a href="/a">${k.headline()}</a><p>${k.summary()}</p></div></div>${k.paragraphs(3, '|<br><br>')}<span class="poll"><b>Poll</b> Should the road be opened? <i>Yes</i> <i>No</i></span>${k.paragraphs(2, '|<br><br>')}</div></div><div class="trendingnow"><h3>Trending Topics</h3>${k.links(8, '<a href="/t">|</a> ')}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'later-list-of-items',
    make: k =>
      k.page(
        `${top(k)}<main id="main-content-area"><header class="article-header"><h1>${k.title}</h1><p class="article__subhead"><em>${k.gold('Two offices give two figures, as families wait for names at the school.')}</em></p></header><figure class="article-featured-image"><img><figcaption>${k.caption()} [Mik Strand/Quay]</figcaption></figure><div class="date-simple"><span class="screen-reader-text">Published On 8 Mar 2031</span><span aria-hidden="true">8 Mar 2031</span></div><div class="wysiwyg wysiwyg--all-content">${k.paragraphs(3)}<div class="more-on"><h2 class="more-on__heading">Recommended Stories</h2><span class="screen-reader-text">list of 3 items</span><ul class="more-on__articles-list">${k.cards(3, '<li><article><h3><a href="/m">{H}</a></h3></article></li>')}</ul><span class="screen-reader-text">end of list</span></div>${k.linked(4)}${k.heading()}${k.paragraphs(3)}</div><div class="article-source"><span>Source</span>: Courier and news agencies</div></main>${foot(k)}`,
      ),
  },
  {
    name: 'later-bold-lists',
    make: k =>
      k.page(
        `${top(k)}<div class="sdc-article-header"><h1><span>${k.title}</span></h1><p class="sdc-article-header__sub-title">${k.gold('The company has not said why the list was changed on the morning of the crossing.')}</p></div><div class="sdc-article-author">By ${k.name}, home affairs editor</div><div class="sdc-article-date">Saturday 8 March 2031 06:12, UK</div><div class="sdc-site-layout"><div class="sdc-article-body sdc-article-body--lead">${k.paragraphs(3)}<p><strong>Read more:<br></strong><a href="/1"><strong>${k.headline()}</strong></a><br><a href="/2"><strong>${k.headline()}</strong></a></p>${k.paragraphs(3)}<div class="sdc-article-image"><figure><img><figcaption class="ui-media-caption"><span class="u-hide-visually">Image:</span><span class="ui-media-caption__caption-text">${k.caption()}</span></figcaption></figure></div><p><strong><a href="/w">Follow the Courier channel and never miss a story</a></strong></p>${k.paragraphs(3)}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'later-donation-box',
    make: k =>
      k.page(
        `${top(k)}<main><article class="l-main-content"><div class="c-entry-hero"><h1 class="c-page-title">${k.title}</h1><p class="c-entry-summary">${k.gold('It took three days to learn that nobody had counted.')}</p><div class="c-byline">By <a>${k.name}</a> Updated Mar 8, 2031, 6:12am EST</div></div><div class="l-col__main"><div class="c-entry-content">${k.linked(4)}<div class="c-article-body-promo"><div class="c-read-more"><h4>Related</h4><ul>${k.cards(3, '<li><a href="/r">{H}</a></li>')}</ul></div></div>${k.heading('<h3 id="x">|</h3>')}${k.linked(4)}<div class="contribution-callout"><p><strong>Will you support our explanatory journalism?</strong></p><p>Most news outlets make their money through advertising or subscriptions. But when it comes to what we’re trying to do, there are a couple of reasons that we can’t rely only on ads and subscriptions to keep the lights on.</p><p>It’s important that we have several ways we make money. That’s why we also turn to you, our readers, to help us keep our work free.</p></div></div></div></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'later-radio-captions',
    make: k =>
      k.page(
        `${top(k)}<main><article class="story"><div class="storytitle"><h1>${k.title}</h1></div><div id="story-meta" class="story-meta"><div class="dateblock"><time>March 8, 2031 6:12 AM ET</time></div><p class="byline__name"><a>${k.name}</a></p></div><div id="storytext" class="storytext"><div class="bucketwrap image large"><div class="imagewrap"><img></div><div class="credit-caption"><div class="caption-wrap"><div class="caption"><p>${k.caption()}. <b class="credit">Mik Strand/Quay FM</b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b></div><span class="credit">Mik Strand/Quay FM</span></div></div>${k.paragraphs(3)}<div class="bucketwrap internallink insettwocolumn"><div class="bucket img"><a href="/x"><img></a><div class="bucketblock"><h3 class="slug"><a href="/s">Islands</a></h3><h3><a href="/x">${k.headline()}</a></h3></div></div></div>${k.linked(4)}<aside class="ad-backstage"><p>Sponsor Message</p></aside>${k.paragraphs(3)}</div><ul class="tags"><li><a>ferry</a></li></ul></article></main><section class="recommended-stories"><h3>More Stories From Quay FM</h3>${k.cards(4, '<article><h2><a>{H}</a></h2><p>{S}</p></article>')}</section>${foot(k)}`,
      ),
  },
  {
    name: 'later-journal-references',
    make: k =>
      k.page(
        `${top(k)}<main><article class="c-article"><ul class="c-article-identifiers"><li>NEWS</li><li><time>08 March 2031</time></li></ul><h1 class="c-article-magazine-title">${k.title}</h1><div class="c-article-teaser-text">${k.gold('The study counts the dead of ten floods, and finds that the first figure is mostly the lowest.')}</div><ul class="c-article-author-list"><li>${k.name}</li></ul><div class="c-article-body main-content">${k.linked(5)}<figure class="figure"><picture><img></picture><p class="figure__caption"><span>${k.caption()}, from the second to the ninth of the month, by number of households. Source: Tarn Survey Office, annual tables, own reckoning; data of the last year are not final. </span>Credit: Strand</p></figure>${k.heading()}${k.paragraphs(4)}<p class="doi">doi: https://doi.example/10.1000/d41586</p></div><section class="references"><h2>References</h2><ol><li><p>Petry, I. & Moss, D. <i>Isl. Stud.</i> <b>12</b>, 34–41 (2029). <a>Article</a> <a>Google Scholar</a></p></li><li><p>Fenn, O. <i>J. Floods</i> <b>3</b>, 1–9 (2030). <a>Article</a> <a>Google Scholar</a></p></li></ol></section></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'later-two-columns-table',
    make: k =>
      `<html><head><title>${k.title} : Tarn Diary</title></head><body><table id=layout><tr><td id=leftcol><h3>About me</h3><p>I am a teacher in Kettle, and I write down what happens here, since nobody else does, and since the paper of the district was closed two years ago.</p><h3>Links</h3><ul>${k.links(9)}</ul></td><td id=maincol><div class=blogbody><h2 class=date>March 08, 2031</h2><h3 class=title>${k.title}</h3>${k.linked(5)}<div class=posted>Posted by ${k.name} at March 8, 2031 06:12 AM | <a href=t>TrackBack</a></div><div class=comments-head>Comments</div><div class=comments-body><p>${k.comment()}</p><span class=comments-post>Posted by: someone at March 9, 2031 09:10 AM</span></div><div class=comments-body><p>${k.comment()}</p><span class=comments-post>Posted by: somebody at March 9, 2031 11:00 AM</span></div></div></td></tr></table></body></html>`,
  },
  {
    name: 'later-contents-and-boxes',
    make: k =>
      k.page(
        `${top(k)}<div class="page-body"><div class="rs_read_this">Listen to this page</div><h1>${k.title}</h1><div class="toc"><h2>On this page</h2><ol><li><a href="#a">What happened</a></li><li><a href="#b">Who is missing</a></li><li><a href="#c">What comes next</a></li></ol></div><div class="rte">${k.paragraphs(2)}<h2 id="a">${k.gold('What happened')}</h2>${k.paragraphs(3)}<h2 id="b">${k.gold('Who is missing')}</h2><ul><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li></ul>${k.paragraphs(2)}<h2 id="c">${k.gold('What comes next')}</h2>${k.paragraphs(2)}</div><div class="feedback"><h2>Was this page helpful?</h2><p>Thank you for your feedback. It will not be answered, but it helps us to make this page better for everybody.</p></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'later-german-magazine',
    tongue: 'de',
    make: k =>
      k.page(
        `<header><nav><ul>${k.links(12)}</ul></nav></header><main><article><header><h2><span class="kicker">Steinau</span> <span>${k.title}</span></h2><div class="leadtext">${k.sentence('|')}</div><div class="autor">Von <a>${k.name}</a></div><time>08.03.2031, 06.12 Uhr</time></header><section class="article-section">${k.paragraphs(2)}<div class="affiliate"><strong>Mehr zum Thema</strong><article><a href="/x"><h3>${k.headline()}</h3></a></article></div>${k.paragraphs(3)}<figure><img><figcaption>${k.caption()}<small>Foto: Strand</small></figcaption></figure>${k.heading('<h3>|</h3>')}${k.paragraphs(4)}</section><footer><div>Diskutieren Sie mit</div><ul><li><a>Feedback</a></li></ul></footer></article><section><h2>Mehrfach gelesene Artikel</h2>${k.cards(8, '<article><h3><a href="/y">{H}</a></h3><section>{S}</section></article>')}</section></main>`,
      ),
  },
  {
    name: 'later-arabic-site',
    tongue: 'ar',
    make: k =>
      k.page(
        `<div class="hd"><ul>${k.links(10)}</ul></div><div class="story-page"><h1 class="story-title">${k.title}</h1><div class="story-info"><span>${k.name}</span><span>٨ مارس ٢٠٣١</span></div><div class="story-img"><img><span>${k.caption()}</span></div><div class="story-txt"><div>${k.paragraphs(5)}</div><div class="read-also"><b>اقرأ أيضا</b><a href="/x">${k.headline()}</a></div><div>${k.paragraphs(2)}</div></div><div class="share-bar"><a>شارك</a></div></div><div class="latest">${k.cards(9, '<div class="li"><a href="/y">{H}</a><small>{S}</small></div>')}</div>`,
      ),
  },
  {
    name: 'later-infinite-scroll',
    make: k =>
      k.page(
        `${top(k)}<div class="scroll"><div class="article-block" data-id="1"><h1>${k.title}</h1><div class="auth">${k.name}</div><div class="article-txt">${k.paragraphs(6)}</div></div><div class="next-up"><div class="article-block" data-id="2"><h2>${k.headline()}</h2><div class="article-txt"><p>${k.summary()} ${k.summary()}</p><p>${k.summary()}</p></div><a href="/2">Read on</a></div></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'later-quiz-and-poll',
    make: k =>
      k.page(
        `${top(k)}<article class="buzz"><h1 class="title">${k.title}</h1><div class="desc">${k.gold('We asked those who were there.')}</div><div class="byline"><div>${k.name}</div><div>News Reporter</div></div><div class="subbuzzes">${[1, 2, 3, 4, 5].map(n => `<div class="subbuzz subbuzz-text xs-mb4"><h2 class="subbuzz__title"><span class="subbuzz__number">${n}.</span> ${k.heading('|')}</h2>${k.paragraphs(2)}<div class="subbuzz-image"><img><span class="subbuzz__attribution">Strand / Via quay.example</span></div></div>`).join('')}</div><div class="newsletter-signup"><p>Get the best of the islands in your mailbox, every morning but Sunday.</p></div></article>${foot(k)}`,
      ),
  },
]
