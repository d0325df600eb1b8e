/** Where words of a document stand in its original. Parts are named as in a capture: `word/document.xml`, `notes/a.html`; absent: the file itself. */
export type Place =
  /** Bytes from start to end, half-open. */
  | { readonly kind: 'bytes'; readonly part?: string; readonly start: number; readonly end: number }
  /** Characters of a part that was stored in a coding of its own, half-open, in UTF-16 code units of the decoded part. */
  | { readonly kind: 'characters'; readonly part?: string; readonly start: number; readonly end: number }
  /** A box on a page, in points of 1/72 inch from the upper left corner of the page; pages count from 1. */
  | {
      readonly kind: 'box'
      readonly part?: string
      readonly page: number
      readonly left: number
      readonly top: number
      readonly right: number
      readonly bottom: number
    }
