import { Readable } from 'node:stream'
import { type Command, type Options, UserError } from '../../src/cli/command.ts'

/** What a command printed and how it ended. */
export interface Done {
  readonly out: string
  readonly err: string
  readonly code: number
}

/** Runs a command without a process of its own: for tests of many steps. What the command line itself does is not tried this way. */
export async function run(command: Command, paths: readonly string[], given: Options = {}): Promise<Done> {
  let out = ''
  let err = ''
  const terminal = {
    async print(text: string) {
      out += text
    },
    warn(line: string) {
      err += `${line}\n`
    },
    progress() {},
    input: Readable.from([]),
    cwd: process.cwd(),
  }
  try {
    const code = await command.run(terminal, paths, { ...fallbacks(command), ...given })
    return { out, err, code }
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault
    return { out, err: `${err}${fault.message}\n`, code: fault.code }
  }
}

/** The values that options have when they are not given, by name: `--keep-going <n>` is keepGoing. */
function fallbacks(command: Command): Options {
  return Object.fromEntries(
    command.options
      .filter(option => option.fallback !== undefined)
      .map(({ flags, fallback }) => [nameOf(flags), fallback]),
  )
}

function nameOf(flags: string): string {
  const [, name = ''] = /--([a-z-]+)/u.exec(flags) ?? []
  return name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
