import { faultOf } from '../fault.ts'
import type { ReadFault } from '../reader.ts'

/** A run of text as a page draws it: in points, from the upper left corner. `top` and `bottom` are those of the letters, not of the line. */
export interface PdfItem {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/** What one page holds. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
}

export interface PdfContent {
  readonly pages: readonly PdfPage[]
  /** Numbers of the pages that could not be read. */
  readonly lost: readonly number[]
  readonly about: { readonly title?: string; readonly author?: string }
}

const MAX_PAGES = 5000 // twice the thickest report of an inquiry that we know of
const DESCENT = 0.22 // of the size: how far letters reach below the line they stand on, in common fonts
const ASCENT = 0.78 // of the size: and above it
const ERRORS_ONLY = 0 // what the library prints

/** A PDF's bytes in, what its pages draw and what it says of itself out; a fault if it cannot be opened. This file alone names the library. */
export async function pagesOf(bytes: Uint8Array): Promise<PdfContent | ReadFault> {
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // A copy: the library takes the bytes for itself. Nothing of the file is run, and nothing of it is fetched.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: ERRORS_ONLY,
      enableXfa: false,
      stopAtErrors: false,
    })
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === 'PasswordException'
    return faultOf(isLocked ? 'read.encrypted' : 'read.damaged-pdf')
  }
  try {
    const pages: PdfPage[] = []
    const lost: number[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      const page = await pageOf(pdf, number)
      if (page === undefined) lost.push(number)
      else pages.push(page)
    }
    return { pages, lost, about: await aboutOf(pdf) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

async function pageOf(pdf: Pdf, number: number): Promise<PdfPage | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: false })
    page.cleanup()
    return { number, width, height, items: items.flatMap(item => ('str' in item ? itemOf(item, transform) : [])) }
  } catch {
    return undefined
  }
}

/** Where an item stands on the page as it is shown. Text that runs upward, as in margins and stamps, is left out. */
function itemOf(
  item: { readonly str: string; readonly transform: readonly number[]; readonly width: number },
  viewport: readonly number[],
): PdfItem[] {
  if (!/\S/u.test(item.str)) return []
  const [a, b, c, d, e, f] = product(viewport, item.transform)
  const size = Math.hypot(c, d)
  if (!(size > 0) || a <= 0 || Math.abs(b) > Math.abs(a) / 10) return []
  return [{ text: item.str, left: e, right: e + item.width, top: f - ASCENT * size, bottom: f + DESCENT * size, size }]
}

type Matrix = readonly [number, number, number, number, number, number]

/** Two transformations one after another: [a b c d e f] as PDF writes them. */
function product(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

async function aboutOf(pdf: Pdf): Promise<PdfContent['about']> {
  try {
    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>
    const words = (name: string): string | undefined => {
      const value = info[name]
      return typeof value === 'string' && /\S/u.test(value) ? value.trim() : undefined
    }
    const [title, author] = [words('Title'), words('Author')]
    return { ...(title && { title }), ...(author && { author }) }
  } catch {
    return {}
  }
}
