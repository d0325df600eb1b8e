import { randomBytes } from 'node:crypto'
import { link, mkdir, open, realpath, rm, statfs } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type AddedFile, UploadRefused } from '../../app/room/room.ts'
import { numbered, uploadPath } from '../../app/room/upload-path.ts'
import { syncFolder } from '../durable.ts'

const MAX_NAMES = 1000 // tries for a free name
const MAX_TOTAL_BYTES = 2 ** 34 // that one run of the reading room takes: 32 of the largest files. Who has more copies it into the folder
const COPIES = 2 // of each file on the disk: the upload, and the original that the case keeps
const KEPT_FREE_BYTES = 2 ** 30 // for the logs, the ledger and the room's own files: what a case of 50,000 reports writes
const LOOK_BYTES = 2 ** 26 // that come in between two looks at the disk

/** What uploads are held to; the tests have a small disk of their own. */
export interface UploadLimits {
  readonly maxTotalBytes?: number
  /** How many bytes the disk of a folder has left for us. */
  readonly freeBytes?: (folder: string) => Promise<number>
}

/**
 * Puts files into the folder of reports. A file is written beside its place under a hidden name, which no build looks at, and gets its own
 * name at one blow by a link, which never replaces anything. A folder on the way that leads out of the folder of reports is refused, and so is
 * what the disk has no room for: before the first byte if its sender says how much it is, and while it comes in.
 */
export function uploadsInto(
  reports: string,
  { maxTotalBytes = MAX_TOTAL_BYTES, freeBytes = freeBytesOf }: UploadLimits = {},
): (path: string, bytes: AsyncIterable<Uint8Array>, announced?: number) => Promise<AddedFile> {
  let taken = 0
  const requireRoom = async (folder: string, coming: number): Promise<void> => {
    if (taken + coming > maxTotalBytes)
      throw new UploadRefused(
        'total',
        `This run of the reading room takes ${maxTotalBytes} bytes of files in all, and has ${taken} of them. Copy the rest into the folder of reports.`,
      )
    const needed = COPIES * coming + KEPT_FREE_BYTES
    const free = await freeBytes(folder)
    if (free < needed)
      throw new UploadRefused(
        'disk',
        `The disk has ${free} bytes free, and the file needs ${needed}, with what the case writes of it.`,
      )
  }
  return async (path, bytes, announced = 0) => {
    const parts = uploadPath(path)
    if (parts === undefined) throw new UploadRefused('path', 'The path is not one under which a file can be added.')
    const root = await realpath(reports)
    await requireRoom(root, announced)
    const folder = await folderWithin(root, parts.slice(0, -1))
    const draft = join(folder, `.upload-${randomBytes(8).toString('hex')}.part`)
    let size = 0
    try {
      await writeAll(draft, bytes, async (length, isDue) => {
        size += length
        taken += length
        if (isDue || taken > maxTotalBytes) await requireRoom(root, 0)
      })
      const name = await linked(draft, folder, parts.at(-1)!)
      syncFolder(folder)
      return { path: [...parts.slice(0, -1), name].join('/'), bytes: size }
    } catch (fault) {
      taken -= size
      throw fault
    } finally {
      await rm(draft, { force: true })
    }
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The folder of these parts, made as far as it is missing. Each part must be where it says: a symbolic link could lead anywhere. */
async function folderWithin(root: string, parts: readonly string[]): Promise<string> {
  let folder = root
  for (const part of parts) {
    const next = join(folder, part)
    await mkdir(next).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw new UploadRefused('path', `A folder ${part} cannot be made.`)
    })
    const real = await realpath(next)
    if (real !== next || !(real + sep).startsWith(root + sep))
      throw new UploadRefused('path', `The folder ${part} leads elsewhere.`)
    folder = next
  }
  return folder
}

/** Writes what comes; tells of each part before it is written, and when it is time to look at the disk. */
async function writeAll(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  coming: (length: number, isDue: boolean) => Promise<void>,
): Promise<void> {
  const handle = await open(file, 'wx')
  let sinceLook = 0
  try {
    for await (const part of bytes) {
      sinceLook += part.byteLength
      const isDue = sinceLook >= LOOK_BYTES
      if (isDue) sinceLook = 0
      await coming(part.byteLength, isDue)
      await handle.writeFile(part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives the draft the first free name of those that it may have. */
async function linked(draft: string, folder: string, wanted: string): Promise<string> {
  for (let n = 1; n <= MAX_NAMES; n++) {
    const name = numbered(wanted, n)
    try {
      await link(draft, join(folder, name))
      return name
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException
      if (code === 'ENOTDIR' || code === 'ENOENT')
        throw new UploadRefused('path', `The folder ${dirname(wanted)} is gone.`)
      if (code !== 'EEXIST') throw fault
    }
  }
  throw new UploadRefused('path', `There are ${MAX_NAMES} files of this name already.`)
}
