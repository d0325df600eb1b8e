import { randomBytes } from 'node:crypto'
import { link, mkdir, open, realpath, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type AddedFile, UploadRefused } from '../app/room/room.ts'
import { numbered, uploadPath } from '../app/room/upload-path.ts'
import { syncFolder } from './durable.ts'

const MAX_NAMES = 1000 // tries for a free name

/**
 * Puts files into the folder of reports. A file is written beside its place under a hidden name, which no build looks at, and gets its own
 * name at one blow by a link, which never replaces anything. A folder on the way that leads out of the folder of reports is refused.
 */
export function uploadsInto(reports: string): (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<AddedFile> {
  return async (path, bytes) => {
    const parts = uploadPath(path)
    if (parts === undefined) throw new UploadRefused('The path is not one under which a file can be added.')
    const root = await realpath(reports)
    const folder = await folderWithin(root, parts.slice(0, -1))
    const draft = join(folder, `.upload-${randomBytes(8).toString('hex')}.part`)
    try {
      const size = await writeAll(draft, bytes)
      const name = await linked(draft, folder, parts.at(-1)!)
      syncFolder(folder)
      return { path: [...parts.slice(0, -1), name].join('/'), bytes: size }
    } finally {
      await rm(draft, { force: true })
    }
  }
}

/** The folder of these parts, made as far as it is missing. Each part must be where it says: a symbolic link could lead anywhere. */
async function folderWithin(root: string, parts: readonly string[]): Promise<string> {
  let folder = root
  for (const part of parts) {
    const next = join(folder, part)
    await mkdir(next).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw new UploadRefused(`A folder ${part} cannot be made.`)
    })
    const real = await realpath(next)
    if (real !== next || !(real + sep).startsWith(root + sep))
      throw new UploadRefused(`The folder ${part} leads elsewhere.`)
    folder = next
  }
  return folder
}

async function writeAll(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'wx')
  let size = 0
  try {
    for await (const part of bytes) {
      await handle.writeFile(part)
      size += part.byteLength
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return size
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
      if (code === 'ENOTDIR' || code === 'ENOENT') throw new UploadRefused(`The folder ${dirname(wanted)} is gone.`)
      if (code !== 'EEXIST') throw fault
    }
  }
  throw new UploadRefused(`There are ${MAX_NAMES} files of this name already.`)
}
