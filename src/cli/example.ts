import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../node/root.ts'
import { build } from './build.ts'
import { type Command, EXIT, type ExitCode, UserError } from './command.ts'
import { serveUntilStopped, servingOptions } from './serve.ts'
import { shellWord } from './shell-word.ts'

/** Name of the bundled case, a folder of `examples/`. */
const EXAMPLE = 'saltmere-harbour'

/** `hearsay example`: builds the bundled case of an invented event, to look at and to learn from. */
export const example: Command = {
  parameters: '',
  options: [
    { flags: '--serve', summary: 'open its reading room, and print the address' },
    ...servingOptions,
    { flags: '--copy-to <folder>', summary: 'copy the reports to a folder of yours, to play with' },
  ],
  teaching: `
The example is invented: places, people and outlets do not exist. One of its files is broken on purpose.

Examples:
  hearsay example --serve
  hearsay example --copy-to my-first-case`,
  async run(terminal, _paths, options) {
    const reports = join(ROOT, 'examples', EXAMPLE)
    if (options['copyTo'] !== undefined) {
      const to = String(options['copyTo'])
      if (await holdsSomething(to)) throw new UserError(`${to} is not empty; name a folder that is, or a new one`)
      await cp(reports, to, { recursive: true })
      await terminal.print(`Copied. Now: hearsay build ${shellWord(to)}\n`)
      return EXIT.ok
    }
    const keptIn = await mkdtemp(join(tmpdir(), 'hearsay-example-'))
    try {
      const names = join(ROOT, 'examples', `${EXAMPLE}.names.tsv`)
      const caseOptions = { case: keptIn, profile: 'plain', limit: '3', hints: false, names }
      const code: ExitCode = await build.run(terminal, [reports], caseOptions)
      if (options['serve'] !== true) return code
      await terminal.print(WHAT_TO_LOOK_AT)
      await serveUntilStopped(terminal, reports, { ...options, ...caseOptions })
      return EXIT.ok
    } finally {
      await rm(keptIn, { recursive: true, force: true })
    }
  },
}

/** Is something there already? Invented reports among real ones would be counted with them. */
async function holdsSomething(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => (fault.code === 'ENOENT' ? [] : [folder]))
  return names.length > 0
}

const WHAT_TO_LOOK_AT = `
What to look at: the question of the people killed, where thirteen reports have five origins; the copied wire story with the
changed figure; the sum that does not add up; and at the end the file that could not be read.
`
