const MAX_NAME = 400 // characters that are shown of a name; file systems allow 255 bytes a part

// Controls and characters that turn the direction of a line; a name with them could pass for another.
const UNSHOWN_IN_NAME = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

// Controls that move the cursor or command a terminal, and characters that turn the lines of others about; not: tab, line feed, the marks of Arabic or Hebrew text
const UNSHOWN_IN_TEXT = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A name of a file as one line of text, whatever characters it has. */
export function shownName(name: string): string {
  const line = name.replace(UNSHOWN_IN_NAME, escaped)
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME)}…` : line
}

/** Lines for a terminal, on which no character of a report or a name acts. */
export function shownText(text: string): string {
  return text.replace(UNSHOWN_IN_TEXT, escaped)
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
