import { inventedPages } from './pages.ts'

const LARGE = 1_000_000 // characters

/** Pages of a megabyte: by its scripts, as most are; by a discussion of thousands of entries; by its menus and grids of other reports. */
export function largePages(): string[] {
  const [script, discussion, grid] = [
    '<script type="application/json">{"a":[1,2,3],"b":"some state of the page"}</script>',
    '<div class="comment"><p class="user">reader</p><p>This was bound to happen, and everybody knew it for years, said nobody.</p></div>',
    '<li class="card"><a href="/x"><img src="i.jpg" alt=""><h3>Council votes to close two libraries</h3></a><p>A summary of it.</p></li>',
  ]
  return inventedPages()
    .filter(page => page.markup.includes('</body>'))
    .slice(0, 9)
    .map((page, index) => {
      const filler = [script, discussion, grid][index % 3]!
      return page.markup.replace(
        '</body>',
        `${filler.repeat(Math.ceil((LARGE - page.markup.length) / filler.length))}</body>`,
      )
    })
}
