import type { PageKind } from './kit.ts'
import { foot, menu, top } from './newspapers.ts'

/** Pages whose body is of an unusual form: conversations, recipes, statistics, instalments, bodies that the markup hides. */
export const ODDITIES: readonly PageKind[] = [
  {
    name: 'interview-bold',
    make: k =>
      k.page(
        `${top(k)}<article><h1>${k.title}</h1><div class="content">${k.paragraphs(1)}${[1, 2, 3, 4, 5, 6].map(() => `<p><strong>${k.gold('Why was the road closed?')}</strong></p>${k.paragraphs(1)}`).join('')}<div class="about-author"><h4>About the author</h4><p>${k.name} has edited the islands pages since 2019 and teaches at the school of journalism in Arlo.</p></div></div></article>${foot(k)}`,
      ),
  },
  {
    name: 'interview-definition-list',
    make: k =>
      k.page(
        `${top(k)}<div class="interview"><h1>${k.title}</h1><div class="intro">${k.paragraphs(1)}</div><dl class="qa">${[1, 2, 3, 4, 5].map(() => `<dt>${k.gold('Who signed the papers?')}</dt><dd>${k.paragraphs(1, '|')}</dd>`).join('')}</dl></div>${foot(k)}`,
      ),
  },
  {
    name: 'recipe-card',
    make: k =>
      k.page(
        `${top(k)}<article class="post"><h1>Flat bread from the hearth</h1><div class="entry-content"><div class="jump-btns"><a href="#r">Jump to Recipe</a> <a href="#p">Print Recipe</a></div>${k.gold('<p>My grandmother baked this bread every Friday, and I have never managed to bake it as she did.</p><p>It needs nothing but flour, salt and time, and a pan that is hotter than you would think.</p><h2>What you need</h2><ul><li>500 g flour</li><li>300 ml water</li><li>10 g salt</li></ul><h2>How to do it</h2><ol><li>Mix everything and knead for ten minutes, until the dough is smooth.</li><li>Let it rest under a cloth for an hour.</li><li>Roll it out thinly, and bake it in a dry pan, two minutes on each side.</li></ol><p>It keeps for three days, wrapped in a cloth, but it has never lasted that long in our house.</p>')}<div class="post-ratings"><span>4.7 from 31 votes</span></div></div></article><div class="comments-area">${k.comments(8, '<div class="comment-body"><p>|</p></div>')}</div>${foot(k)}`,
      ),
  },
  {
    name: 'advice-column',
    make: k =>
      k.page(
        `${top(k)}<div class="story"><h1>Ask the harbour master</h1><div class="story-text"><p><strong>${k.gold('Dear harbour master,')}</strong></p>${k.paragraphs(2, '<p><em>|</em></p>')}<p><em>${k.gold('— Waiting in Kettle')}</em></p>${k.paragraphs(4)}<hr><p><em>Have a question? Write to ask@courier.example, and read <a href="/ask">all earlier answers here</a>.</em></p></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'instalments',
    make: k =>
      k.page(
        `${top(k)}<article class="hentry"><h1>${k.title}</h1><div class="entry-content">${k.paragraphs(6)}<div class="page-links"><span>Pages:</span> <span>1</span> <a href="2">2</a> <a href="3">3</a></div><p class="pagination-next"><a href="2">Continue to page 2</a></p></div></article>${foot(k)}`,
      ),
  },
  {
    name: 'structured-witness',
    make: k => {
      const body = `${k.paragraphs(2, '<div>|</div>')}<div>${k.headline()}</div>${k.paragraphs(4, '<div>|</div>')}`
      return k.page(
        `${top(k)}<div class="x1"><div class="x2"><h1>${k.title}</h1></div><div class="x3">${body}</div></div><div class="x4"><div class="x5">${k.comments(30, '<div class="x6"><p>|</p></div>')}</div></div>${foot(k)}`,
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","articleBody":${k.stated(body)}}</script>`,
      )
    },
  },
  {
    name: 'microdata-body',
    make: k =>
      k.page(
        `${top(k)}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${k.title}</h1><span itemprop="author">${k.name}</span><meta itemprop="datePublished" content="2031-03-08"><div itemprop="description">${k.gold('The company gave the police a list with eleven names too many, and will not say where they come from.')}</div><div itemprop="articleBody"><div class="r">${k.paragraphs(3)}</div><div class="s"><a href="/x">${k.headline()}</a></div><div class="r">${k.paragraphs(3)}</div></div></div><div class="grid">${k.cards(12, '<div class="g"><a href="/x"><b>{H}</b></a><p>{S} {S}</p></div>')}</div>${foot(k)}`,
      ),
  },
  {
    name: 'all-cards-are-articles',
    make: k =>
      k.page(
        `${top(k)}<main><div class="leadcard">${k.cards(3, '<article class="card"><h3><a href="/x">{H}</a></h3><p>{S}</p></article>')}</div><div class="report"><h1>${k.title}</h1>${k.paragraphs(7)}</div><section class="river">${k.cards(14, '<article class="card"><h3><a href="/x">{H}</a></h3><p>{S}</p></article>')}</section></main>${foot(k)}`,
      ),
  },
  {
    name: 'nested-divs-no-paragraphs',
    make: k =>
      k.page(
        `<div class="sc-1"><div class="sc-2">${menu(k)}</div><div class="sc-3"><div class="sc-4"><div class="sc-5"><h1>${k.title}</h1></div><div class="sc-6"><span>${k.name}</span><span>8 March 2031</span></div><div class="sc-7">${[1, 2, 3, 4, 5, 6, 7].map(() => `<div class="sc-8"><div class="sc-9"><span>${k.paragraphs(1, '|')}</span></div></div>`).join('')}<div class="sc-8"><div class="sc-10"><a href="/x"><span>${k.headline()}</span></a></div></div>${k.paragraphs(2, '<div class="sc-8"><div class="sc-9"><span>|</span></div></div>')}</div></div><div class="sc-11">${k.cards(8, '<div class="sc-12"><a href="/x"><div>{H}</div></a><div>{S}</div></div>')}</div></div></div>`,
      ),
  },
  {
    name: 'linky-politics',
    make: k =>
      k.page(
        `${top(k)}<div class="post"><h1>${k.title}</h1><div class="body">${k.linked(3)}${k.linked(3).replaceAll('</a>', '</a> <a href="/w">(see here and there, and also there)</a>').replaceAll('(see here and there, and also there)', '')}${k.linked(4)}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'dropcap-opinion',
    make: k =>
      k.page(
        `${top(k)}<div class="opinion"><div class="columnist"><img><span>${k.name}</span></div><h1>${k.title}</h1><div class="opinion__body"><p>${k.gold('<span class="dropcap">T</span>here is a road in the Tarn hills that everybody knows, and that nobody has ever seen on a map, because the office that draws maps was told to leave it out.')}</p>${k.paragraphs(3)}<div class="pullquote"><p>“Nobody tells us anything”</p></div>${k.paragraphs(4)}<p class="tagline"><em>${k.name} is a columnist of the Courier.</em></p></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'match-report',
    make: k =>
      k.page(
        `${top(k)}<div class="match"><div class="scoreline"><span>Arlo</span> 2 - 1 <span>Dunmoor</span></div><h1>${k.title}</h1><div class="match-report-body">${k.gold('<p>Arlo beat Dunmoor in the last minute of a match that had little to offer before it, and that nobody at the quay will forget.</p><p>The visitors, who had walked over the pass because the road was closed, took the lead after a corner.</p><p>It was a header by Petry, after half an hour, that brought the home side back, and a shot by Moss from twenty metres that won it.</p><h3>Line-ups</h3><p>Arlo: Fenn; Tarn, Vale, Moss, Orrin; Strand, Wray; Petry, Ruiz, Arlo, Quay.</p><p>Dunmoor: Hill; Mill, Stone, Kettle, End; Weir, Pass; North, South, East, West.</p>')}</div><div class="standings"><table>${['Arlo', 'Dunmoor', 'Kettle', 'Saltmere'].map((team, n) => `<tr><td>${n + 1}</td><td><a href="/t">${team}</a></td><td>${30 - n}</td></tr>`).join('')}</table></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'obituary-guestbook',
    make: k =>
      k.page(
        `${top(k)}<div class="obit"><h1>Ilan Petry, 1949–2031</h1><div class="obit-text">${k.paragraphs(4)}</div><div class="guest-book"><h3>Guest Book</h3>${k.comments(12, '<div class="entry"><div class="entry-text">|</div><div class="entry-name">a friend, Arlo</div></div>')}</div></div>${foot(k)}`,
      ),
  },
  {
    name: 'hidden-dialogs',
    make: k =>
      k.page(
        `${top(k)}<div class="modal" style="display:none"><p>${'Please accept the new terms of use before you go on reading, and note that we share some of your data. '.repeat(6)}</p></div><div role="dialog" aria-modal="true"><p>Choose the island on which you live, so that we can show you the news, the weather and the ferries from there.</p></div><div id="article"><h1>${k.title}</h1>${k.paragraphs(6)}</div><template><p>${'Template text that nobody sees. '.repeat(20)}</p></template><noscript><p>Please enable JavaScript.</p></noscript>${foot(k)}`,
      ),
  },
  {
    name: 'split-by-ads-siblings',
    make: k =>
      k.page(
        `${top(k)}<div id="c"><h1>${k.title}</h1><div class="part">${k.paragraphs(2)}</div><div class="adbox"><iframe></iframe></div><div class="part">${k.paragraphs(3)}</div><div class="adbox"></div><div class="part last">${k.paragraphs(1)}</div><div class="list-block"><ul><li>${k.gold('Nine dead')}</li><li>${k.gold('Four hurt')}</li><li>${k.gold('Two missing')}</li></ul></div><div class="part">${k.paragraphs(2)}</div><div class="adbox"></div></div>${foot(k)}`,
      ),
  },
  {
    name: 'linked-subheadings',
    make: k =>
      k.page(
        `${top(k)}<article><h1>Five ways over the hills</h1><div class="entry">${k.paragraphs(1)}${['The mill path', 'The upper pass', 'The salt road', 'The ridge', 'The weir steps'].map((place, n) => `<h3><a href="/way/${n}">${k.gold(`${n + 1}. ${place}`)}</a></h3><p><img></p>${k.paragraphs(2)}`).join('')}</div></article>${foot(k)}`,
      ),
  },
]
