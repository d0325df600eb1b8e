import { Parser } from 'htmlparser2'
import { joinedTraces, type Traced, through } from './trace.ts'

/** An element of an XML document. Names are in lower case, with their prefix: `dc:date`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | XmlText)[]
}

/** A text in an XML document, and where in the markup it stands. An entity comes by itself. */
export interface XmlText {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** An XML document as far as it could be read. */
export interface XmlDocument {
  readonly root: XmlElement | undefined
  /** Elements that were never closed, or that stood too deep: what hung below them is told as text of the element above. */
  readonly damaged: number
}

const MAX_DEPTH = 100 // nested elements; feeds of the field have under 20, and trees are walked by recursion

const MAX_OPEN = 2000 // nested elements at which reading ends: the parser's own stack becomes slow

/**
 * XML in, its tree out. The parser knows no entities but the five of XML and those of HTML, so that none can be declared, and it goes on
 * after every fault. This file alone names the library.
 */
export function parseXml(markup: string): XmlDocument {
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | XmlText)[] }[] = []
  let root: XmlElement | undefined
  let depth = 0
  let damaged = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_OPEN) throw new RangeError(`Nested ${depth} deep`)
        if (depth > MAX_DEPTH) {
          damaged++
          return
        }
        const element = { name: name.toLowerCase(), attributes, children: [] }
        stack.at(-1)?.children.push(element)
        root ??= element
        stack.push(element)
      },
      ontext(text) {
        stack.at(-1)?.children.push(placedText(markup, text, parser.startIndex, parser.endIndex + 1))
      },
      onclosetag(_name, isImplied) {
        if (isImplied) damaged++
        if (--depth < MAX_DEPTH) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  )
  try {
    parser.write(markup)
    parser.end()
  } catch {
    damaged++ // nested without end: what was read until there stands
  }
  return { root, damaged }
}

/** What is told of an XML document as it is read. Names are in lower case. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** Text, and where in the markup it stands: an entity comes by itself. */
  text(text: string, from: number, to: number): void
}

/** XML in, its elements and text told in their order, without a tree. False if reading ended early, because it nests without end. */
export function walkXml(markup: string, listener: XmlListener): boolean {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_OPEN) throw new RangeError(`Nested ${depth} deep`)
        listener.open(name.toLowerCase(), attributes)
      },
      ontext(text) {
        listener.text(text, parser.startIndex, parser.endIndex + 1)
      },
      onclosetag(name) {
        depth--
        listener.close(name.toLowerCase())
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  )
  try {
    parser.write(markup)
    parser.end()
    return true
  } catch {
    return false
  }
}

/** Each text of an HTML page as its parser comes upon it, an entity by itself, and where in the markup it stands. */
export function textsOfPage(markup: string): { readonly text: string; readonly from: number; readonly to: number }[] {
  const texts: { text: string; from: number; to: number }[] = []
  const parser = new Parser({
    ontext(text) {
      texts.push({ text, from: parser.startIndex, to: parser.endIndex + 1 })
    },
  })
  parser.write(markup)
  parser.end()
  return texts
}

const CDATA = '<![CDATA['

/** The parser counts the brackets around a CDATA section to its text. */
function placedText(markup: string, text: string, from: number, to: number): XmlText {
  if (to - from === text.length || !markup.startsWith(CDATA, from)) return { text, from, to }
  return { text, from: from + CDATA.length, to: from + CDATA.length + text.length }
}

/** The element's own elements of a name, in order. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && names.includes(child.name))
}

/** Is there an element in an element? */
export function hasElements(element: XmlElement): boolean {
  return element.children.some(isElement)
}

/** All text in an element, its elements' included. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (isElement(child) ? textOf(child) : child.text)).join('')
}

/** The same, with the places of its characters in the markup. */
export function tracedTextOf(element: XmlElement): Traced {
  return joinedTraces(element.children.map(child => (isElement(child) ? tracedTextOf(child) : traced(child))))
}

/** What stands in an element, as markup; its tags, written anew, come from nowhere. */
export function innerMarkup(element: XmlElement): Traced {
  return joinedTraces(element.children.map(child => (isElement(child) ? outerMarkup(child) : escapedText(child))))
}

function outerMarkup(element: XmlElement): Traced {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
  const tag = (text: string): Traced => ({ text, runs: [] })
  const open = tag(`<${element.name}${attributes.join('')}>`)
  return joinedTraces([open, innerMarkup(element), tag(`</${element.name}>`)])
}

function isElement(child: XmlElement | XmlText): child is XmlElement {
  return 'name' in child
}

function traced({ text, from, to }: XmlText): Traced {
  return { text, runs: [{ start: 0, end: text.length, from, to }] }
}

/** A text as markup: each sign that must be escaped has a run of its own. */
function escapedText(child: XmlText): Traced {
  const { text, runs } = traced(child)
  if (!/[&<>"]/u.test(text)) return { text, runs }
  const pieces = text.split(/([&<>"])/u).filter(piece => piece !== '')
  let at = 0
  const escaped = joinedTraces(
    pieces.map(piece => {
      const markup = escapeMarkup(piece)
      const run = { start: 0, end: markup.length, from: at, to: at + piece.length }
      at = run.to
      return { text: markup, runs: [run] }
    }),
  )
  return { text: escaped.text, runs: through(escaped.runs, runs) }
}

function escapeMarkup(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
