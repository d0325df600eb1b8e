/** Where a file that comes over the network may lie in the folder of reports. */

const MAX_PART = 200 // bytes of one name in UTF-8; file systems take 255, and a number may be added
const MAX_PARTS = 16 // folders deep
const MAX_PATH = 1000 // characters

// nul   con.txt   LPT1   not: console
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

// a line feed, a backslash, a colon   not: a space or an apostrophe
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\:*?"<>|]/u

/**
 * The parts of a path that is safe on every system: relative, without `..`, hidden names, devices, and characters that some system takes for
 * something else; undefined if it is not. Hidden names are refused because the case's own folder is one of them.
 *
 *   a/b.txt   март/звіт.html      not: ../a   /a   a//b   .hearsay/log.jsonl   a\b   C:a   nul.txt   a.
 */
export function uploadPath(path: string): readonly string[] | undefined {
  if (path.length > MAX_PATH) return undefined
  const parts = path.normalize('NFC').split('/')
  return parts.length <= MAX_PARTS && parts.every(isSafe) ? parts : undefined
}

function isSafe(part: string): boolean {
  if (part === '' || part.startsWith('.') || part.endsWith('.') || part !== part.trim()) return false
  if (FORBIDDEN.test(part) || DEVICE.test(part)) return false
  return bytesOf(part) <= MAX_PART
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

// report.txt   a.tar   not: README
const ENDING = /^(?<stem>.+?)(?<ending>\.[^.]{1,10})$/u

/** The name for the nth try: "report.txt", "report (2).txt", "report (3).txt". */
export function numbered(name: string, n: number): string {
  if (n === 1) return name
  const { stem = name, ending = '' } = ENDING.exec(name)?.groups ?? {}
  return `${stem} (${n})${ending}`
}
