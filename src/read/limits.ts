/** Largest file that is read, in bytes: a text takes about six times its size in tokens, and 64 MB of news is some 15,000 reports. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** How many bytes are unpacked from one file, all that it holds taken together: eight files of the largest size. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024

/** How deep files are read in files. A message in a mailbox in a packed archive of archives is four deep. */
export const MAX_NESTING = 6

/** Longest text of one document that is read, in UTF-16 code units: twenty times a long book. Its claims must fit into memory at once. */
export const MAX_TEXT_LENGTH = 10_000_000

/** Files that hold many, by their names: they may be as large as all that is unpacked. */
const HOLDERS = /\.(?:warc|arc|wacz|zip|tar|tgz|mbox)(?:\.gz)?$/iu

/** Does a file hold many, by its name, so that a part of it is worth having? */
export function holdsMany(path: string): boolean {
  return HOLDERS.test(path)
}

/** How many bytes a file may unpack to: no more than there is room for, and one file no more than is read of one. */
export function roomFor(path: string, room: number): number {
  return holdsMany(path) ? room : Math.min(room, MAX_FILE_BYTES)
}
