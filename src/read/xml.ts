import { Parser } from 'htmlparser2'

/** An element of an XML document. Names are in lower case, with their prefix: `dc:date`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
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
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = []
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
        stack.at(-1)?.children.push(text)
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

/** The element's own elements of a name, in order. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  )
}

/** All text in an element, its elements' included. */
export function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** What stands in an element, as markup. */
export function innerMarkup(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? escapeMarkup(child) : outerMarkup(child))).join('')
}

function outerMarkup(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
  return `<${element.name}${attributes.join('')}>${innerMarkup(element)}</${element.name}>`
}

function escapeMarkup(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
