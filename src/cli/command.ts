import type { Readable } from 'node:stream'

/** Exit codes: the only place that gives them meaning. */
export const EXIT = {
  /** All done. */
  ok: 0,
  /** The command could not run. */
  failed: 1,
  /** The command line was wrong. */
  usage: 2,
  /** Done, but some of the input could not be read, or a check failed: see the issues. */
  issues: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What a command may touch of the world. Only `main.ts` makes one. */
export interface Terminal {
  /** Writes to standard output; resolves when the reader has caught up. */
  print(text: string): Promise<void>
  /** Writes a line to standard error. */
  warn(line: string): void
  /** Shows how far a long step is, on standard error, once it has taken more than two seconds. */
  progress(step: string, done: number, of: number): void
  readonly input: Readable
  readonly cwd: string
}

/** An option as the command line spells it, in commander's notation: `--profile <name>`. */
export interface Option {
  readonly flags: string
  readonly summary: string
  readonly choices?: readonly string[]
  readonly fallback?: string | boolean
}

/** Values by option name, camel-cased as commander has them. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** One command: its face and its deed. */
export interface Command {
  /** Positional arguments in commander's notation: `[paths...]`. */
  readonly parameters: string
  readonly options: readonly Option[]
  /** Shown under the options by `--help`: what it is for, and examples that work. */
  readonly teaching: string
  run(terminal: Terminal, paths: readonly string[], options: Options): Promise<ExitCode>
}

/** A fault of the command line or the machine that the user can mend: shown without a stack. */
export class UserError extends Error {
  readonly code: ExitCode
  constructor(message: string, code: ExitCode = EXIT.failed) {
    super(message)
    this.name = 'UserError'
    this.code = code
  }
}
