#!/usr/bin/env node
import { once } from 'node:events'
import { CommanderError, Command as Program, Option as ProgramOption } from 'commander'
import { keepCompiledModules } from '../node/compile-cache.ts'
import { OFFLINE_VARIABLE, stayOffline } from '../node/offline.ts'
import { VERSION } from '../node/version.ts'
import { shownText } from '../text/shown.ts'
import { type Command, EXIT, type ExitCode, type Options, type Terminal, UserError } from './command.ts'
import { commands } from './commands.ts'
import { laidOut } from './help-text.ts'
import { progressLine } from './progress.ts'

/** Parses the command line, runs one command, prints and exits. Nothing else in the program does either. */
async function main(words: readonly string[]): Promise<ExitCode> {
  const program = new Program('hearsay')
    .description(
      'An evidence ledger for conflicting reports: who says so, on whose word,\nin which words, and how many times is it really the same word?',
    )
    .version(VERSION)
    .option('--offline', 'with any command: refuse every connection, as HEARSAY_OFFLINE=1 does')
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      '\nStart here:\n  hearsay build FOLDER     read a folder of reports, print where they disagree most\n  hearsay COMMAND --help   what a command does, with examples',
    )
    .exitOverride()
    .showHelpAfterError('What can be typed: hearsay --help')
  let code: ExitCode = EXIT.ok
  const known = new Set(commands.map(command => command.name))
  const wanted = words.find(word => !word.startsWith('-'))
  const asksForHelp = wanted === undefined || wanted === 'help'
  for (const entry of commands) {
    const sub = program.command(entry.name, asksForHelp || entry.name !== wanted ? { isDefault: false } : {})
    sub.summary(entry.summary).description(entry.summary).exitOverride()
    sub.showHelpAfterError(`Examples: hearsay ${entry.name} --help`)
    if (entry.name === wanted || (wanted === 'help' && words.includes(entry.name))) {
      const command = await entry.load()
      describe(sub, command)
      sub.action(async (...given: unknown[]) => {
        code = await command.run(terminal, pathsOf(given), sub.opts<Options>())
      })
    }
  }
  const isUnknown = wanted !== undefined && !known.has(wanted) && wanted !== 'help'
  if (isUnknown && looksLikePath(wanted)) return main(['build', ...words])
  const line = isUnknown ? words.filter(word => !HELP_FLAGS.has(word)) : words // help on what there is not would be help on everything
  if (words.length === 0) program.help({ error: false })
  await program.parseAsync([...line], { from: 'user' })
  return code
}

const HELP_FLAGS: ReadonlySet<string> = new Set(['-h', '--help'])

function describe(sub: Program, command: Command): void {
  if (command.parameters !== '') sub.arguments(command.parameters)
  for (const option of command.options) {
    const flag = new ProgramOption(option.flags, option.summary)
    if (option.choices !== undefined) flag.choices([...option.choices])
    if (option.fallback !== undefined) flag.default(option.fallback)
    sub.addOption(flag)
  }
  sub.addHelpText('after', `\n${laidOut(command.teaching, process.stdout.columns ?? PLAIN_COLUMNS)}\n`)
}

const PLAIN_COLUMNS = 80 // where standard output is no terminal, as commander has it

/** Commander hands over the positional arguments, then the options, then itself. */
function pathsOf(given: readonly unknown[]): string[] {
  return given
    .slice(0, -2)
    .flatMap(part => (Array.isArray(part) ? part.map(String) : part === undefined ? [] : [String(part)]))
}

/** `hearsay ./reports` means `hearsay build ./reports`. */
function looksLikePath(word: string): boolean {
  return /[/\\.]/u.test(word)
}

const terminal: Terminal = {
  async print(text) {
    if (!process.stdout.write(process.stdout.isTTY ? shownText(text) : text)) await once(process.stdout, 'drain')
  },
  warn(line) {
    process.stderr.write(`${process.stderr.isTTY ? shownText(line) : line}\n`)
  },
  progress: progressLine(process.stderr),
  input: process.stdin,
  cwd: process.cwd(),
}

process.stdout.on('error', fault => {
  if ('code' in fault && fault.code === 'EPIPE') process.exit(EXIT.ok)
  throw fault
})

keepCompiledModules(process.env)

try {
  const words = process.argv.slice(2)
  if (words.includes('--offline')) process.env[OFFLINE_VARIABLE] = '1'
  await stayOffline(process.env)
  process.exitCode = await main(words.filter(word => word !== '--offline'))
} catch (fault) {
  if (fault instanceof CommanderError) process.exitCode = fault.exitCode === 0 ? EXIT.ok : EXIT.usage
  else if (fault instanceof UserError) {
    terminal.warn(`hearsay: ${fault.message}`)
    process.exitCode = fault.code
  } else {
    terminal.warn(`hearsay: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`)
    process.exitCode = EXIT.failed
  }
}
