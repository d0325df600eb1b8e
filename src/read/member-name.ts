const MAX_NAME = 400 // characters that are shown of a name; file systems allow 255 bytes a part

/**
 * Would a name lead out of the folder that an archive is unpacked into? Nothing is ever unpacked to disk here, but a file that bears such
 * a name was made to do harm. `../a.txt`, `/etc/passwd`, `C:\a.txt`, not `a/..b.txt`
 */
export function leadsOutside(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/')
  return parts[0] === '' || /^[a-z]:/iu.test(name) || parts.includes('..') || name.includes('\0')
}

/** Is it something that an archiver put there, or a hidden file? A folder of reports is read without them too. */
export function isHidden(name: string): boolean {
  return name.split('/').some(part => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'))
}

// Controls and characters that turn the direction of a line; a name with them could pass for another.
const UNSHOWN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A name as one line of text. */
export function shownName(name: string): string {
  const line = name.replace(UNSHOWN, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME)}…` : line
}
