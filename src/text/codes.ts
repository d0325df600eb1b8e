declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { read: number; written: number }
}

/**
 * The code units of a text in an array, for a reader who is done before the next text is taken: the array is then written over. Behind the
 * last one stand blanks, more than any rule looks ahead. A look into a string has to find out each time how the string is kept.
 */
export function passingCodes(text: string): Uint16Array {
  const { length } = text
  if (codes.length < length + LOOK_AHEAD) {
    codes = new Uint16Array(length * 2)
    bytes = new Uint8Array(length * 2)
  }
  if (encoder.encodeInto(text, bytes).written === length) codes.set(bytes.subarray(0, length))
  else for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i)
  codes.fill(BLANK, length, length + LOOK_AHEAD)
  return codes
}

const FIRST_CAPACITY = 100_000 // code units
const LOOK_AHEAD = 4 // code units
const BLANK = 0x20

const encoder = new TextEncoder()
let codes = new Uint16Array(FIRST_CAPACITY)
let bytes = new Uint8Array(FIRST_CAPACITY)
