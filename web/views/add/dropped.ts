/** A file that somebody chose or dropped, and its path below what was dropped. */
export interface Dropped {
  readonly path: string
  readonly file: File
}

/** Files of an input: those of a chosen folder keep their path in it. */
export function filesOf(list: FileList | null): readonly Dropped[] {
  return [...(list ?? [])].map(file => ({ path: file.webkitRelativePath || file.name, file })).filter(isWanted)
}

/** Files of a drop; folders are walked through. Entries must be taken before the drop is over, so this is called in its event. */
export async function filesDropped(transfer: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  const found = await Promise.all(entries.map(entry => filesUnder(entry)))
  return found.flat().filter(isWanted)
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly Dropped[]> {
  const path = entry.fullPath.replace(/^\//u, '')
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: Dropped[] = []
  // A reader gives a part of the folder at a time, and none when it is through.
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const each of part) files.push(...(await filesUnder(each)))
  }
}

/** Files that a system keeps for itself are no reports. */
function isWanted({ path }: Dropped): boolean {
  return !path.split('/').some(part => part.startsWith('.') || part === 'Thumbs.db' || part === '__MACOSX')
}
