import type { SpelledUnit } from '../../app/withheld-words.ts'

/** The characters of a file with the bytes that spell them; undefined for an encoding whose bytes cannot be told apart here. */
export function unitsOfBytes(bytes: Uint8Array, encoding: string): SpelledUnit[] | undefined {
  const name = encoding.toLowerCase()
  if (name === 'utf-8' || name === 'ascii' || name === 'us-ascii') return utf8Units(bytes)
  if (name === 'utf-16le' || name === 'utf-16be') return wideUnits(bytes, name)
  return isSingleByte(name) ? narrowUnits(bytes, name) : undefined
}

/** A byte that begins no character stands for itself, so that what follows is found all the same. */
function utf8Units(bytes: Uint8Array): SpelledUnit[] {
  const decoder = new TextDecoder()
  const units: SpelledUnit[] = []
  for (let start = 0; start < bytes.length; ) {
    const first = bytes[start]!
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    const end = Math.min(bytes.length, start + length)
    const char = first < 0x80 ? String.fromCharCode(first) : decoder.decode(bytes.subarray(start, end))
    units.push({ char: char === '' ? '\ufeff' : char, start, end })
    start = end
  }
  return units
}

function wideUnits(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be'): SpelledUnit[] {
  const units: SpelledUnit[] = []
  for (let start = 0; start + 1 < bytes.length; start += 2) {
    const [low, high] = name === 'utf-16le' ? [bytes[start]!, bytes[start + 1]!] : [bytes[start + 1]!, bytes[start]!]
    units.push({ char: String.fromCharCode(low | (high << 8)), start, end: start + 2 })
  }
  return units
}

function narrowUnits(bytes: Uint8Array, name: string): SpelledUnit[] {
  const decoder = new TextDecoder(name)
  const table = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)) || ' ')
  return Array.from(bytes, (byte, start) => ({ char: table[byte]!, start, end: start + 1 }))
}

// windows-1251 iso-8859-2 koi8-r macintosh   not: shift_jis gb18030
function isSingleByte(name: string): boolean {
  return /^(?:windows-125\d|windows-874|iso-8859-\d+(?:-[ei])?|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/u.test(name)
}
