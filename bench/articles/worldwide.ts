import type { Kit, PageKind } from './kit.ts'

/** The same trade in other languages, scripts and directions: no rule may rest on English words alone. */
export const WORLDWIDE: readonly PageKind[] = [
  {
    name: 'german-portal',
    tongue: 'de',
    make: k =>
      portal(k, { more: 'Mehr zum Thema', ad: 'Anzeige', comments: 'Kommentare', share: 'Artikel teilen', lead: true }),
  },
  {
    name: 'french-portal',
    tongue: 'fr',
    make: k =>
      portal(k, { more: 'Lire aussi', ad: 'Publicité', comments: 'Commentaires', share: 'Partager', lead: true }),
  },
  {
    name: 'spanish-portal',
    tongue: 'es',
    make: k =>
      portal(k, {
        more: 'Más información',
        ad: 'Publicidad',
        comments: 'Comentarios',
        share: 'Compartir',
        lead: false,
      }),
  },
  {
    name: 'russian-portal',
    tongue: 'ru',
    make: k =>
      portal(k, { more: 'Читайте также', ad: 'Реклама', comments: 'Комментарии', share: 'Поделиться', lead: false }),
  },
  {
    name: 'turkish-portal',
    tongue: 'tr',
    make: k => portal(k, { more: 'İlgili haberler', ad: 'Reklam', comments: 'Yorumlar', share: 'Paylaş', lead: true }),
  },
  {
    name: 'chinese-portal',
    tongue: 'zh',
    make: k => portal(k, { more: '相关阅读', ad: '广告', comments: '评论', share: '分享', lead: false }),
  },
  {
    name: 'arabic-portal',
    tongue: 'ar',
    make: k => portal(k, { more: 'اقرأ أيضا', ad: 'إعلان', comments: 'التعليقات', share: 'شارك', lead: true }),
  },
  {
    name: 'german-weblog',
    tongue: 'de',
    make: k =>
      k.page(
        `<div id="wrap"><div id="kopf"><a href="/">Notizen aus Steinau</a></div><div class="beitrag"><h2>${k.title}</h2><div class="beitrag-info">Von ${k.name} am 8. März 2031</div><div class="beitrag-text">${k.linked(5)}<p class="bildunterschrift">${k.caption()} (Foto: Strand)</p>${k.paragraphs(2)}</div><div class="beitrag-fuss">Kategorie: <a>Stadt</a> | <a>3 Kommentare</a></div></div><ol class="kommentare">${k.comments(6, '<li><cite>Leser</cite> sagt:<p>|</p></li>')}</ol></div>`,
      ),
  },
  {
    name: 'french-breaks',
    tongue: 'fr',
    make: k =>
      k.page(
        `<div class="menu">${k.links(10, '<a>|</a> ')}</div><div class="article"><h1>${k.title}</h1><div class="chapo">${k.sentence('|')}</div><div class="texte">${k.paragraphs(6, '|<br/><br/>')}</div><div class="signature">${k.name}</div></div><div class="colonne"><h3>À lire aussi</h3>${k.cards(6, '<a href="/x">{H}</a><br>')}</div>`,
      ),
  },
  {
    name: 'hebrew-article',
    tongue: 'he',
    make: k =>
      k.page(
        `<div class="header"><ul>${k.links(8)}</ul></div><section class="article-wrapper"><h1 class="article-title">${k.title}</h1><h2 class="article-subtitle">${k.sentence('|')}</h2><div class="article-credits">${k.name} | 08.03.31</div><section class="article-text-content">${k.paragraphs(3)}<div class="inner-article-banner"><a href="/x">${k.headline()}</a></div>${k.paragraphs(4)}</section></section><div class="more-articles">${k.cards(6, '<div class="item"><a href="/x"><h3>{H}</h3><p>{S}</p></a></div>')}</div>`,
      ),
  },
  {
    name: 'japanese-article',
    tongue: 'ja',
    make: k =>
      k.page(
        `<div id="hd"><ul>${k.links(8)}</ul></div><div id="main"><article><header><h1>${k.title}</h1><p class="date">2031年3月8日 06時12分</p></header><div class="article_body">${k.paragraphs(6, '<p class="yj">|</p>')}</div><div class="relatedLinks"><p>【関連記事】</p><ul>${k.cards(4, '<li><a href="/x">{H}</a></li>')}</ul></div></article></div><div id="sub"><h2>アクセスランキング</h2><ol>${k.cards(8, '<li><a href="/x">{H}</a></li>')}</ol></div>`,
      ),
  },
  {
    name: 'arabic-nested',
    tongue: 'ar',
    make: k =>
      k.page(
        `<div class="s1"><div class="nav">${k.links(8, '<a>|</a>')}</div><div class="s2"><h1>${k.title}</h1><div class="s3"><div class="s4">${k.paragraphs(5, '<div class="s5">|</div>')}</div></div><div class="s6"><span>مواضيع ذات صلة</span>${k.cards(5, '<div class="s7"><a href="/x">{H}</a></div>')}</div></div></div>`,
      ),
  },
  {
    name: 'russian-feed-of-posts',
    tongue: 'ru',
    make: k =>
      k.page(
        `<div class="topline"><a>Тарнский вестник</a></div><div class="article__text" itemprop="articleBody"><h1>${k.title}</h1>${k.paragraphs(4)}<div class="article__incut"><a href="/x">${k.headline()}</a></div>${k.paragraphs(3)}</div><div class="article__tags">Теги: <a>склад</a> <a>пожар</a></div><div class="stream">${k.cards(8, '<div class="stream__item"><a href="/x">{H}</a><div>{S} {S}</div></div>')}</div>`,
      ),
  },
]

interface Words {
  readonly more: string
  readonly ad: string
  readonly comments: string
  readonly share: string
  readonly lead: boolean
}

/** A portal as they are all over the world, with the words of its language in the boxes, and English or no class names. */
function portal(k: Kit, words: Words): string {
  const related = `<div class="box-${k.tongue.tag}"><strong>${words.more}:</strong><ul>${k.cards(3, '<li><a href="/x">{H}</a></li>')}</ul></div>`
  const lead = words.lead ? `<p class="lead"><b>${k.sentence('|')}</b></p>` : ''
  return k.page(
    `<header><a href="/">Portal</a><nav><ul>${k.links(14)}</ul></nav></header><div class="container"><div class="row"><div class="col-md-8"><h1>${k.title}</h1><div class="info"><span>${k.name}</span> <span>08.03.2031 06:12</span></div>${lead}<div class="photo"><img><div class="photo__caption">${k.caption()}</div></div><div class="detail-text">${k.paragraphs(3)}<p>${words.more}: <a href="/x">${k.headline()}</a></p>${k.paragraphs(2)}<div class="reklam"><span>${words.ad}</span></div>${k.heading('<h2>|</h2>')}${k.paragraphs(3)}${related}${k.paragraphs(2)}</div><div class="soc"><span>${words.share}</span> <a>F</a> <a>X</a></div><div class="talk"><h3>${words.comments} (7)</h3>${k.comments(7, '<div class="talk__item"><b>N. N.</b><p>|</p></div>')}</div></div><div class="col-md-4"><ul>${k.cards(9, '<li><a href="/x"><h4>{H}</h4></a><p>{S}</p></li>')}</ul></div></div></div><footer><ul>${k.links(10)}</ul></footer>`,
  )
}
