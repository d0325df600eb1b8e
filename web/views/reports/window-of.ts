/** The rows of a long list that are drawn. */
export interface RowWindow {
  readonly first: number
  /** The row after the last. */
  readonly end: number
}

const AROUND = 12 // rows drawn beyond each edge, so that scrolling shows no gap

/** The rows on a screen. `above` is how far the list's beginning lies above the screen's upper edge, in pixels. */
export function windowOf(above: number, screen: number, rowHeight: number, total: number): RowWindow {
  const first = Math.floor(Math.max(above, 0) / rowHeight) - AROUND
  const end = Math.ceil(Math.max(above + screen, 0) / rowHeight) + AROUND
  return { first: Math.min(Math.max(first, 0), total), end: Math.min(Math.max(end, 0), total) }
}
