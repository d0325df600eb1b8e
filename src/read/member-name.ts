/**
 * Would a name lead out of the folder that an archive is unpacked into? Nothing is ever unpacked to disk here, but a file that bears such
 * a name was made to do harm. `../a.txt`, `/etc/passwd`, `C:\a.txt`, not `a/..b.txt`
 */
export function leadsOutside(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/')
  return parts[0] === '' || /^[a-z]:/iu.test(name) || parts.includes('..') || name.includes('\0')
}

/** Is it something that an archiver put there, or a hidden file? A folder of reports is read without them too. */
export function isHidden(name: string): boolean {
  return name.split('/').some(part => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'))
}
