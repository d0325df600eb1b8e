import type { PageKind } from './kit.ts'
import { foot, menu, top } from './newspapers.ts'

/** Agencies, offices and relief groups: plain pages, old markup, lists, tables, and text without paragraphs. */
export const WIRES: readonly PageKind[] = [
  {
    name: 'wire-paragraph-divs',
    make: k =>
      k.page(`${top(k)}<main><article data-testid="Article"><div class="article__header"><h1 data-testid="Heading">${k.title}</h1><div class="info-content"><div>By <a href="/a">${k.name}</a></div><time><span>March 8, 2031</span><span>6:12 AM UTC</span><span>Updated ago</span></time></div><div role="toolbar"><button>Aa</button></div></div><div class="article-body__content"><div data-testid="primary-gallery"><figure><img><figcaption><span>${k.caption()}. COASTWIRE/Mik Strand</span> <a href="/l">Purchase Licensing Rights, opens new tab</a></figcaption></figure></div><ul data-testid="SummaryList"><li>${k.gold('Governor raises figure to 41')}</li><li>${k.gold('Road to the lower town remains closed')}</li></ul>
${k.paragraphs(7, '<div data-testid="paragraph-0" class="text__text article-body__paragraph">|</div>')}<div data-testid="promo-box"><p>The Coastwire Daily Briefing newsletter provides all the news you need to start your day. Sign up <a href="/s">here.</a></p></div>${k.paragraphs(2, '<div data-testid="paragraph-9" class="text__text article-body__paragraph">|</div>')}<p class="sign-off">${k.gold('Reporting by Dara Moss; Editing by Sol Wray')}</p><p class="trust">Our Standards: <a href="/p">The Coastwire Trust Principles., opens new tab</a></p><div data-testid="TagList"><span>Suggested Topics:</span><ul><li><a href="/w">World</a></li></ul></div><div class="author-bio"><div>${k.name}</div><p>Coastwire</p><p>Covers the islands since 2022, with a focus on shipping, harbours and disasters at sea. Previously with the Hill Gazette.</p></div></div></article><div class="read-next"><h2>Read Next</h2>${k.cards(6, '<div><a href="/x"><h3>{H}</h3></a><span>ago</span></div>')}</div></main>${foot(k)}`),
  },
  {
    name: 'wire-breaks',
    make: k =>
      k.page(
        `<div class="head">${k.links(9, '<a href="/x">|</a> | ')}</div><div id="story"><h2>${k.title}</h2><span class="source">COASTWIRE | Mar 8, 2031, 06.12 PM IST</span><div id="articleText">${k.paragraphs(9, '|<br><br>\n')}</div><div class="disclaimer">(This story has not been edited by our staff and is auto-generated from a syndicated feed.)</div></div><div class="rhs"><b>TOP STORIES</b>${k.cards(8, '<div><a href="/x">{H}</a></div>')}</div>`,
      ),
  },
  {
    name: 'wire-enhancements',
    make: k =>
      k.page(
        `${top(k)}<bsp-story-page><div class="Page-content"><h1 class="Page-headline">${k.title}</h1><div class="Page-lead"><figure class="Figure"><img><figcaption class="Figure-caption"><p>${k.caption()}. (Mik Strand via Coastwire)</p></figcaption></figure></div><div class="Page-byline"><div class="Page-authors">By <a>${k.name}</a></div><div class="Page-dateModified">Updated 6:12 AM GMT, March 8, 2031</div></div><div class="Page-actions"><button>Share</button></div><div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody">${k.paragraphs(1, `<p>${k.gold('ARLO (CW) —')} |</p>`)}${k.linked(2)}<div class="Enhancement"><div class="HTMLModuleEnhancement"><div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-title">Related Stories</div><ul>${k.cards(3, '<li><div class="PagePromo"><h3 class="PagePromo-title"><a>{H}</a></h3></div></li>')}</ul></div></div></div>${k.paragraphs(4)}<div class="SovrnAd Advertisement"></div>${k.heading()}${k.paragraphs(3)}<p>___</p><p>${k.gold('Tarn reported from Dunmoor. Coastwire writer Ben Fenn contributed to this report.')}</p></div></div></div></bsp-story-page><div class="TwoColumnContainer7030">${k.cards(10, '<div class="PagePromo"><div class="PagePromo-content"><h3><a>{H}</a></h3><div class="PagePromo-description">{S}</div></div></div>')}</div>${foot(k)}`,
      ),
  },
  {
    name: 'press-office-list',
    make: k =>
      k.page(
        `${top(k)}<div id="content"><div class="item-page"><h2 itemprop="headline">${k.title}</h2><dl class="article-info"><dt>Details</dt><dd>Published: 08 March 2031</dd><dd>Hits: 312</dd></dl><div itemprop="articleBody">${k.paragraphs(2)}<p>${k.gold('The figures by village are:')}</p><ul>${['Upper Tarn: 340 people, one tanker a day', 'Lower Tarn: the old well has been opened', 'Mill Lane: 60 people moved to the school', 'Kettle: nine ill, no tanker', 'Stone End: three children in hospital', 'Millbeck: all well'].map(text => `<li>${k.gold(text)}</li>`).join('')}</ul>${k.paragraphs(1)}<table><thead><tr><th>${k.gold('District')}</th><th>${k.gold('Dead')}</th><th>${k.gold('Missing')}</th></tr></thead><tbody>${['Arlo', 'Dunmoor', 'Saltmere', 'Kettle', 'Tarn'].map((place, n) => `<tr><td>${k.gold(place)}</td><td>${k.gold(String(n * 3 + 2))}</td><td>${k.gold(String(41 - n * 7))}</td></tr>`).join('')}</tbody></table>${k.paragraphs(1)}</div><ul class="pager pagenav"><li class="previous"><a>Prev</a></li><li class="next"><a>Next</a></li></ul></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'relief-updates',
    make: k =>
      k.page(
        `${top(k)}<main><article class="rw-article rw-report"><header class="rw-article__header"><p class="rw-entity-country">Tarn Islands</p><h1 class="rw-article__title">${k.title}</h1><footer class="rw-article__meta"><dl><dt>Format</dt><dd>Situation Report</dd><dt>Source</dt><dd><ul><li><a>Relief Union</a></li></ul></dd><dt>Posted</dt><dd><time>8 Mar 2031</time></dd></dl></footer></header><div class="rw-article__content"><h3>${k.gold('HIGHLIGHTS')}</h3><ul><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li></ul><h3>${k.gold('SITUATION OVERVIEW')}</h3>${k.paragraphs(4)}<h3>${k.gold('RESPONSE')}</h3><p><strong>${k.gold('Water')}</strong></p><ul><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li></ul><p><strong>${k.gold('Shelter')}</strong></p>${k.paragraphs(2)}</div><section class="rw-report__details"><h2>Report details</h2><dl><dt>Primary country</dt><dd><a>Tarn Islands</a></dd><dt>Language</dt><dd>English</dd></dl></section><section id="related"><h2>Related Content</h2>${k.cards(4, '<article><h3><a>{H}</a></h3><p>{S}</p></article>')}</section></article></main>${foot(k)}`,
      ),
  },
  {
    name: 'preformatted',
    make: k =>
      `<HTML><HEAD><TITLE>${k.title}</TITLE></HEAD><BODY><H2>${k.title}</H2><PRE>\n${k.paragraphs(8, '     |\n')}\n</PRE><HR><A HREF="index.html">Back to index</A></BODY></HTML>`,
  },
  {
    name: 'broken-markup',
    make: k =>
      `<html><head><title>${k.title}</title><body><div class=top><a href=/>Hill Gazette</a><ul>${k.links(12, '<li><a href=x>|</a>')}</ul></div><div id=main class=article><h1>${k.title}<div class=body><p>${k.paragraphs(3, '|<p>')}</div></span><P ALIGN=justify>${k.paragraphs(2, '|<p class="x>">')}<b>${k.heading('|')}<p></b>${k.paragraphs(3, '<div><p>|</div></p>')}</td></tr></table><div class=footer><p>Copyright Hill Gazette<p><a href=c>Contact</a>`,
  },
  {
    name: 'two-paragraphs',
    make: k =>
      k.page(
        `${top(k)}<div class="layout"><div class="content-main"><article><h1>${k.title}</h1><div class="meta">8 March 2031</div><p>${k.gold('Two men were hurt when the arm of a crane broke off at the north quay on Sunday evening, the harbour board said.')}</p><p>${k.gold('Both were taken to the district hospital, and the quay has been closed until the cause is known.')}</p></article></div><div class="content-side">${k.cards(8, '<div class="teaser"><h3><a href="/x">{H}</a></h3><p>{S}</p></div>')}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'brief-one-line',
    make: k =>
      k.page(
        `${top(k)}<div class="flash"><div class="flash-time">14:05</div><h1>${k.title}</h1><div class="flash-text">${k.gold('Divers have recovered a tenth body from the wreck of the ferry off Port Vale, the coast guard says.')}</div><div class="share"><a>Share</a></div></div><div class="flashes"><h2>Latest flashes</h2><ul>${k.cards(12, '<li><span>13:58</span> <a href="/f">{H}</a></li>')}</ul></div>${foot(k)}`,
      ),
  },
  {
    name: 'cookie-consent-first',
    make: k =>
      k.page(
        `<div id="onetrust-consent-sdk"><div class="ot-sdk-container" role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used, or at any time in the privacy policy page.</p><p>We and our partners process data to provide: use precise geolocation data, actively scan device characteristics for identification, store or access information on a device, personalised advertising and content, advertising and content measurement, audience research and services development.</p><button>Accept all</button></div></div>${top(k)}<div class="main"><h1>${k.title}</h1><div class="text">${k.paragraphs(5)}</div></div>${foot(k)}<div class="cookie-policy-text"><p>This website uses cookies to improve your experience while you navigate through the website. Out of these, the cookies that are categorized as necessary are stored on your browser as they are essential for the working of basic functionalities of the website.</p></div>`,
      ),
  },
  {
    name: 'aspnet-form',
    make: k =>
      k.page(
        `<form id="aspnetForm" method="post" action="./news.aspx"><input type="hidden" name="__VIEWSTATE" value="${'dDwtMTg'.repeat(200)}"><div id="ctl00_header">${menu(k)}</div><div id="ctl00_content"><span id="ctl00_lblTitle" class="newsTitle">${k.title}</span><span id="ctl00_lblDate">08/03/2031</span><div id="ctl00_pnlBody" class="newsBody"><span id="ctl00_lblBody">${k.paragraphs(6)}</span></div><a id="ctl00_print">Print</a></div><div id="ctl00_right">${k.cards(6, '<div class="nw"><a>{H}</a></div>')}</div></form>`,
      ),
  },
  {
    name: 'amp-page',
    make: k =>
      k.page(
        `<amp-sidebar id="sb"><ul>${k.links(10)}</ul></amp-sidebar><header class="amp-header"><a>Vale Courier</a></header><main><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${k.title}</h1><div class="amp-wp-meta amp-wp-byline">${k.name}</div><div class="amp-wp-meta amp-wp-posted-on"><time>8 March 2031</time></div></header><figure class="amp-wp-article-featured-image"><amp-img></amp-img><figcaption class="wp-caption-text">${k.caption()}</figcaption></figure><div class="amp-wp-article-content">${k.paragraphs(3)}<amp-ad><div placeholder>Advertisement</div></amp-ad>${k.paragraphs(3)}<amp-embed type="taboola"></amp-embed><div class="amp-related-inline"><span>Also Read |</span> <a href="/x">${k.headline()}</a></div>${k.linked(3)}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta">Categories: <a>News</a></div><a href="#respond">Leave a Comment</a></footer></article></main>`,
        '<link rel="canonical" href="https://vale.example/1"><script async src="https://cdn.example/v0.js"></script>',
      ),
  },
]
