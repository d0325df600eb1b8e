import { normal } from './names.ts'

const MIN_TITLE = 12 // characters; a shorter heading may be the name of a section
const MAX_SITE = 40 // characters of a site's name
// | Vale Courier    - Vale Courier   » Vale Courier   _河口网   not: Port-Vale
const PART = /\s*(?:\s[-–—:·•«»/|]+\s|[|_｜])\s*/u
// by Ada Vale   4 March 2031   not: Vale Courier
const NO_SITE = /^(?:by|von|par|por|di)\s|\d{4}/iu

/** A title without the name of the site at its end, if the page says what that is. */
export function withoutSite(title: string, publisher: string | undefined): string {
  const site = normal(publisher ?? '')
  if (site === '') return title
  const parts = title.split(PART)
  if (parts.length < 2 || normal(parts.at(-1)!) !== site) return title
  return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s\-–—:·•«»/|_｜]+$/u, '')
}

/**
 * The name of the site at the end of what a page calls itself, where it has what it calls its report elsewhere before that: "Ferry sinks at
 * Arlo | Islands | Vale Courier", below which the heading "Ferry sinks at Arlo" stands, is the Courier's.
 */
export function siteIn(title: string, reportTitles: readonly string[]): string | undefined {
  const whole = normal(title)
  const parts = title.split(PART).map(part => part.trim())
  const site = parts.at(-1)!
  if (parts.length < 2 || site.length > MAX_SITE || !/\p{L}/u.test(site) || NO_SITE.test(site)) return undefined
  const isHeaded = reportTitles.map(normal).some(one => one.length >= MIN_TITLE && ` ${whole}`.includes(` ${one} `))
  return isHeaded ? site : undefined
}
