/** A file of a bag: where, how long, and the SHA-256 of its bytes in lower-case hexadecimal. */
export interface BagFile {
  /** Relative to the bag, with `/` between parts. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Where a bag keeps what it is for. */
export const PAYLOAD = 'data/'

export const BAG_DECLARATION = 'bagit.txt'
const BAG_INFO = 'bag-info.txt'
export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'

/** The tag files of a bag but its tag manifest, for the payload: BagIt 1.0, https://www.rfc-editor.org/rfc/rfc8493 */
export function tagFiles(
  payload: readonly BagFile[],
  about: { readonly day: string; readonly software: string; readonly description: string },
): Record<string, string> {
  const size = payload.reduce((sum, file) => sum + file.bytes, 0)
  return {
    [BAG_DECLARATION]: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    [BAG_INFO]: [
      `Bag-Software-Agent: ${about.software}`,
      `Bagging-Date: ${about.day}`,
      `External-Description: ${about.description.replaceAll(/\s+/gu, ' ')}`,
      `Payload-Oxum: ${size}.${payload.length}`,
      '',
    ].join('\n'),
    [MANIFEST]: manifest(payload),
  }
}

/** One line a file: its hash and its path, in order of path. */
export function manifest(files: readonly BagFile[]): string {
  return [...files]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${encoded(path)}\n`)
    .join('')
}

/** A manifest in, hashes by path out; undefined if a line is none. */
function readManifest(text: string): Map<string, string> | undefined {
  const hashByPath = new Map<string, string>()
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line === '') continue
    const [, hash, path] = MANIFEST_LINE.exec(line) ?? []
    if (hash === undefined || path === undefined || hashByPath.has(path)) return undefined
    hashByPath.set(decoded(path), hash.toLowerCase())
  }
  return hashByPath
}

// 2cf24dba...9824  data/log.jsonl   not: MD5 (data/log.jsonl) = 5d41402a
const MANIFEST_LINE = /^([0-9a-fA-F]{64})[ \t]+\*?(\S.*)$/u

/** What is wrong with a bag, in words; nothing if all that it names is there, unchanged, and nothing else. */
export function bagFaults(
  files: ReadonlyMap<string, string>,
  tags: { readonly declaration?: string; readonly manifest?: string; readonly tagManifest?: string },
): string[] {
  if (tags.declaration === undefined) return [`${BAG_DECLARATION} is missing: it is no bag`]
  if (!/^BagIt-Version: (?:1\.0|0\.97)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/u.test(tags.declaration))
    return [`${BAG_DECLARATION} is not of a bag that can be read here`]
  const payload = readManifest(tags.manifest ?? '')
  const tagged = readManifest(tags.tagManifest ?? '')
  if (payload === undefined || payload.size === 0) return [`${MANIFEST} is missing, or is no manifest`]
  if (tagged === undefined || tagged.size === 0) return [`${TAG_MANIFEST} is missing, or is no manifest`]
  const named = new Map([...payload, ...tagged])
  const faults: string[] = []
  for (const [path, hash] of named) {
    const found = files.get(path)
    if (found === undefined) faults.push(`${path} is missing`)
    else if (found !== hash) faults.push(`${path} does not have the hash that the manifest gives it`)
  }
  for (const path of files.keys()) {
    if (!named.has(path) && path !== TAG_MANIFEST) faults.push(`${path} is in no manifest`)
  }
  return faults.sort()
}

/** RFC 8493, 2.1.3: line ends and the percent sign are percent-encoded. */
function encoded(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function decoded(path: string): string {
  return path.replaceAll(/%0d/giu, '\r').replaceAll(/%0a/giu, '\n').replaceAll('%25', '%')
}
