/** The code units of a text, written to the begin of `into`, which grows where it is too small: loops over an array outrun those over a string. */
export function unitsOf(text: string, into = new Uint16Array(text.length)): Uint16Array<ArrayBuffer> {
  const units = into.length < text.length ? new Uint16Array(text.length * 2) : into
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** The text of code units `start..end`. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let from = start; from < end; from += PIECE)
    text += String.fromCharCode(...units.subarray(from, Math.min(end, from + PIECE)))
  return text
}

const PIECE = 1 << 12 // code units given to one call: many thousand arguments would not fit on the stack
