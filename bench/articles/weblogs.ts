import type { Kit, PageKind } from './kit.ts'

/** Weblogs and magazines on the publishing systems and themes that most of them use. */
export const WEBLOGS: readonly PageKind[] = [
  {
    name: 'wordpress-classic',
    make: k =>
      k.page(
        `<div id="page" class="hfeed"><header id="branding"><h1 id="site-title"><a href="/">Dunmoor Watch</a></h1><h2 id="site-description">Notes from a town under fire</h2><nav id="access"><div class="menu"><ul>${k.links(6)}</ul></div></nav></header><div id="main"><div id="primary"><div id="content" role="main"><nav id="nav-single"><span class="nav-previous"><a>← Previous</a></span><span class="nav-next"><a>Next →</a></span></nav><article id="post-12" class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">${k.title}</h1><div class="entry-meta"><span class="sep">Posted on </span><a><time>March 8, 2031</time></a><span class="by-author"> by <span class="author vcard">${k.name}</span></span></div></header><div class="entry-content">${k.linked(2)}<div class="wp-caption alignright"><img><p class="wp-caption-text">${k.caption()}</p></div>${k.paragraphs(3)}<blockquote>${k.sentence()}</blockquote>${k.paragraphs(2)}</div><footer class="entry-meta">This entry was posted in <a>Diary</a> and tagged <a>market</a>, <a>shelling</a> by <a>${k.name}</a>. Bookmark the <a>permalink</a>.</footer></article><div id="comments"><h2 id="comments-title">6 thoughts on “${k.title}”</h2><ol class="commentlist">${k.comments(6, '<li class="comment"><article class="comment"><footer class="comment-meta"><span class="fn">someone</span> on March 9, 2031 said:</footer><div class="comment-content"><p>|</p></div><div class="reply"><a>Reply</a></div></article></li>')}</ol><div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div></div></div><div id="secondary" class="widget-area"><aside class="widget"><h3>Recent Posts</h3><ul>${k.cards(5, '<li><a>{H}</a></li>')}</ul></aside></div></div></div>`,
      ),
  },
  {
    name: 'newspaper-theme',
    make: k =>
      k.page(
        `<div class="td-container"><div class="td-crumb-container">Home News</div><article class="post type-post status-publish"><div class="td-post-header"><ul class="td-category"><li><a>News</a></li></ul><header class="td-post-title"><h1 class="entry-title">${k.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> <a>${k.name}</a></div><span class="td-post-date"><time>March 8, 2031</time></span><div class="td-post-views">2041</div></div></header></div><div class="td-post-sharing"><div class="td-social-sharing-button">Facebook</div><div>Twitter</div></div><div class="td-post-content tagdiv-type"><div class="td-post-featured-image"><figure><img><figcaption class="wp-caption-text">${k.caption()}</figcaption></figure></div>${k.paragraphs(3)}<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span></div>${k.paragraphs(3)}${k.heading('<h3>|</h3>')}${k.linked(3)}</div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a>Arlo</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-post-next-prev-content"><span>Previous article</span><a>${k.headline()}</a></div><div class="td-post-next-prev-content"><span>Next article</span><a>${k.headline()}</a></div></div><div class="td-author-name vcard author"><span class="fn">${k.name}</span></div></footer></article><div class="td_block_wrap td_block_related_posts"><h4>RELATED ARTICLES MORE FROM AUTHOR</h4>${k.cards(3, '<div class="td_module_related_posts"><h3 class="entry-title td-module-title"><a>{H}</a></h3></div>')}</div><div class="td-ss-main-sidebar">${k.cards(6, '<div class="td_module_6"><h3 class="td-module-title"><a>{H}</a></h3><div class="td-excerpt">{S}</div></div>')}</div></div>`,
      ),
  },
  {
    name: 'genesis-jetpack',
    make: k =>
      k.page(
        `<div class="site-container"><div class="site-inner"><div class="content-sidebar-wrap"><main class="content"><article class="post entry" itemscope><header class="entry-header"><h1 class="entry-title" itemprop="headline">${k.title}</h1><p class="entry-meta"><time class="entry-time">March 8, 2031</time> by <span class="entry-author">${k.name}</span> <span class="entry-comments-link"><a>14 Comments</a></span></p></header><div class="entry-content" itemprop="text"><p><em>This post may contain affiliate links. Please read my <a href="/d">disclosure policy</a>.</em></p>${k.paragraphs(2)}<p><img></p>${k.paragraphs(2)}${k.heading('<h2>|</h2>')}<ul><li>${k.gold('2 cups of flour, sifted')}</li><li>${k.gold('a pinch of salt')}</li><li>${k.gold('one glass of milk, warm')}</li><li>${k.gold('butter for the pan')}</li></ul>${k.heading('<h2>|</h2>')}<ol><li>${k.gold('Stir the flour into the milk until no lumps are left.')}</li><li>${k.gold('Let it stand for half an hour.')}</li><li>${k.gold('Bake on both sides in hot butter.')}</li></ol>${k.paragraphs(1)}<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li><a>Click to share on Facebook (Opens in new window)</a></li><li><a>Click to print</a></li></ul></div></div></div><div id="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3></div></div><footer class="entry-footer"><p class="entry-meta"><span class="entry-categories">Filed Under: <a>Bread</a></span></p></footer></article><section class="author-box"><h4>About ${k.name}</h4><div class="author-box-content"><p>I bake in a small kitchen above the harbour and write down what comes out of the oven, good or bad.</p></div></section><div class="entry-comments" id="comments"><h3>Comments</h3><ol class="comment-list">${k.comments(9, '<li><article><p class="comment-author">someone says</p><div class="comment-content"><p>|</p></div></article></li>')}</ol></div></main></div></div></div>`,
      ),
  },
  {
    name: 'blogspot-breaks',
    make: k =>
      k.page(
        `<div class="content-outer"><div class="header-inner"><h1 class="title">Harbour Notes</h1></div><div class="main section" id="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Saturday, 8 March 2031</span></h2><div class="post hentry"><h3 class="post-title entry-title">${k.title}</h3><div class="post-body entry-content" id="post-body-1"><div class="separator" style="clear: both;"><a href="1.jpg"><img></a></div>${k.paragraphs(4, '|<br /><br />')}<table class="tr-caption-container"><tbody><tr><td><img></td></tr><tr><td class="tr-caption">${k.caption()}</td></tr></tbody></table>${k.linked(3, '<div>|</div><div><br /></div>')}${k.paragraphs(1, '|')}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">${k.name}</span></span> <span class="post-timestamp">at <a>08:14</a></span><span class="post-labels">Labels: <a>quay</a>, <a>ferry</a></span></div></div></div><div class="comments" id="comments"><h4>5 comments:</h4><div class="comments-content"><ol>${k.comments(5, '<li class="comment"><div class="comment-block"><div class="comment-header"><cite>Anonymous</cite></div><p class="comment-content">|</p></div></li>')}</ol></div></div></div></div></div><div class="sidebar"><div class="widget BlogArchive"><h2>Blog Archive</h2><ul>${k.cards(8, '<li><a>{H}</a></li>')}</ul></div></div></div>`,
      ),
  },
  {
    name: 'essay-platform',
    make: k =>
      k.page(
        `<div id="root"><div class="a b c"><div class="ab"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><article class="meteredContent"><div class="l"><section><div class="gn go"><h1 class="pw-post-title">${k.title}</h1><h2 class="pw-subtitle-paragraph">${k.gold('What I saw in three days at the closed road, and what I was told not to see')}</h2><div class="speechify-ignore"><div><a>${k.name}</a> · <a>Follow</a></div><p>7 min read</p><span>Mar 8, 2031</span></div><div class="pw-multi-vote"><p>214</p></div><div>Listen</div><div>Share</div>${k.paragraphs(3, '<p class="pw-post-body-paragraph graf">|</p>')}<figure class="paragraph-image"><img><figcaption class="md me">${k.caption()}. Photo by the author</figcaption></figure>${k.linked(4, '<p class="pw-post-body-paragraph graf">|</p>')}<blockquote class="nq"><p class="graf">${k.sentence('|')}</p></blockquote>${k.heading('<h1 class="oa">|</h1>')}${k.paragraphs(4, '<p class="pw-post-body-paragraph graf">|</p>')}</div></section></div></article><footer><div class="tags"><a>Harbours</a><a>Reporting</a></div><div><p>214</p><p>9</p></div><div class="author"><h2>Written by ${k.name}</h2><span>1.2K Followers</span><p>Writes on harbours, roads and people who wait. Lives in Arlo with two cats.</p><a>Follow</a></div></footer><h2>More from ${k.name}</h2>${k.cards(4, '<article><a href="/m"><h2>{H}</h2><h3>{S}</h3></a></article>')}</div></div>`,
      ),
  },
  {
    name: 'letter-platform',
    make: k =>
      k.page(
        `<div id="main"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${k.title}</h1><h3 class="subtitle">${k.gold('The week on the islands, and one thing that nobody asked for')}</h3><div class="byline-wrapper"><div>${k.name}</div><div>Mar 08, 2031</div></div><div class="post-ufi"><a>31</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${k.linked(4)}<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Northern Line is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input><button>Subscribe</button></form></div></div>${k.heading('<h2 class="header-with-anchor-widget">|</h2>')}${k.paragraphs(4)}<div class="captioned-image-container"><figure><img><figcaption class="image-caption">${k.caption()}</figcaption></figure></div>${k.paragraphs(2)}<p class="button-wrapper"><a class="button primary"><span>Share</span></a></p></div></div><div class="post-footer"><a>31 Likes</a></div></article><div id="discussion"><h4>Discussion about this post</h4>${k.comments(7, '<div class="comment"><div class="comment-body"><p>|</p></div></div>')}</div></div>`,
      ),
  },
  {
    name: 'ghost-cards',
    make: k =>
      k.page(
        `<div class="viewport"><header class="gh-head">${k.links(5, '<a>|</a>')}</header><main class="site-main"><article class="article post"><header class="article-header gh-canvas"><h1 class="article-title">${k.title}</h1><p class="article-excerpt">${k.gold('A list with eleven names too many, and a company that will not explain them.')}</p><div class="article-byline"><h4 class="author-name"><a>${k.name}</a></h4><time>Mar 8, 2031</time> <span>• 6 min read</span></div><figure class="article-image"><img><figcaption>${k.caption()}</figcaption></figure></header><section class="gh-content gh-canvas">${k.paragraphs(3)}<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${k.headline()}</div><div class="kg-bookmark-description">${k.summary()}</div><div class="kg-bookmark-metadata"><span>Vale Courier</span></div></div></a></figure>${k.paragraphs(2)}${k.heading('<h2 id="x">|</h2>')}<ul><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li><li>${k.sentence('|')}</li></ul>${k.linked(3)}<div class="kg-card kg-cta-card"><div><p>Enjoying this? Members get every report a day early, and the archive too.</p><a class="kg-btn">Become a member</a></div></div>${k.paragraphs(2)}</section></article><section class="footer-cta"><h2>Sign up for more like this.</h2><a>Enter your email</a></section><aside class="read-more-wrap"><div class="read-more inner">${k.cards(3, '<article class="post-card"><a><h2 class="post-card-title">{H}</h2><div class="post-card-excerpt">{S}</div></a></article>')}</div></aside></main></div>`,
      ),
  },
  {
    name: 'site-builder-blocks',
    make: k =>
      k.page(
        `<div id="siteWrapper"><main id="page"><article id="sections"><section class="blog-item-section"><div class="blog-item-wrapper"><article class="h-entry entry"><div class="blog-item-inner-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title">${k.title}</h1></div><div class="blog-item-meta-wrapper"><span>Mar 8</span> <span>Written By <a>${k.name}</a></span></div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout"><div class="row sqs-row"><div class="col sqs-col-12">${[0, 1, 2].map(() => `<div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content">${k.paragraphs(3, '<p class="" style="white-space:pre-wrap;">|</p>')}</div></div><div class="sqs-block image-block"><div class="sqs-block-content"><figure><img><figcaption class="image-caption-wrapper"><p>${k.caption()}</p></figcaption></figure></div></div>`).join('')}</div></div></div></div></div></div></article><div class="comments-wrapper" id="comments-x">Comments (0)</div><section id="itemPagination"><a class="item-pagination-link"><div class="item-pagination-prev-next">Previous</div><h2 class="item-pagination-title">${k.headline()}</h2></a><a><div>Next</div><h2>${k.headline()}</h2></a></section></div></section></article></main></div>`,
      ),
  },
  {
    name: 'long-comments-classed',
    make: k =>
      commented(
        k,
        '<li class="comment even"><div class="comment-author">reader says:</div><div class="comment-text"><p>|</p></div></li>',
      ),
  },
  { name: 'long-comments-plain', make: k => commented(k, '<div class="c"><b>reader</b><p>|</p></div>') },
  {
    name: 'long-comments-voted',
    make: k =>
      commented(
        k,
        '<div class="item"><div class="u"><a href="/u">reader</a> <span>2 hours ago</span></div><div class="t">|</div><div class="v"><a>Up 3</a> <a>Down 1</a> <a>Reply</a> <a>Report</a></div></div>',
      ),
  },
]

/** A report of a few paragraphs, and a discussion several times as long. */
function commented(k: Kit, pattern: string): string {
  const several = pattern.replace('|', () => `${k.comment()} | ${k.comment()}`)
  return k.page(
    `<div id="wrap"><div id="top"><a href="/">Harbour Board</a></div><div id="col"><h1>${k.title}</h1><div class="when">8 March 2031, ${k.name}</div><div class="copy">${k.paragraphs(5)}</div><div id="talk"><h3>34 Comments</h3>${k.comments(34, several)}</div></div></div>`,
  )
}
