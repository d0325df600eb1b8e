// Makes writes fail as on a full disk, after as many bytes as FULL_AFTER_BYTES says, the last one being written in part. What SQLite writes
// does not go through here.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let left = Number(process.env.FULL_AFTER_BYTES)
const { writeSync, writeFileSync } = fs

function full(path) {
  return Object.assign(new Error(`ENOSPC: no space left on device, write ${path ?? ''}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall: 'write',
  })
}

fs.writeSync = (handle, bytes, offset = 0, ...rest) => {
  if (handle <= 2 || typeof bytes === 'string') {
    if (handle > 2 && left <= 0) throw full()
    if (handle > 2) left -= Buffer.byteLength(bytes)
    return writeSync(handle, bytes, offset, ...rest)
  }
  const due = bytes.length - offset
  if (left <= 0 && due > 0) throw full()
  const taken = Math.min(due, left)
  left -= taken
  return writeSync(handle, bytes.subarray(offset, offset + taken), 0, taken)
}

fs.writeFileSync = (path, content, ...rest) => {
  const bytes = Buffer.from(content)
  if (left < bytes.length) {
    writeFileSync(path, bytes.subarray(0, Math.max(0, left)), ...rest)
    left = 0
    throw full(path)
  }
  left -= bytes.length
  writeFileSync(path, content, ...rest)
}

const { open } = fs.promises
fs.promises.open = async (path, ...rest) => {
  const file = await open(path, ...rest)
  const writeFile = file.writeFile.bind(file)
  file.writeFile = async (content, ...options) => {
    const bytes = Buffer.from(content)
    const taken = Math.min(bytes.length, Math.max(0, left))
    left -= taken
    await writeFile(bytes.subarray(0, taken), ...options)
    if (taken < bytes.length) throw full(path)
  }
  return file
}

syncBuiltinESMExports()
