import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { exporters } from '../publish/exporters.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, UserError } from './command.ts'

/** `hearsay export`: the case in a format that others read. */
export const exportCase: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    { flags: '--to <format>', summary: 'format', choices: exporters.map(exporter => exporter.name), fallback: 'html' },
    { flags: '--output <file>', summary: 'write to a file (default: standard output)' },
  ],
  teaching: `
Formats:
${exporters.map(exporter => `  ${exporter.name.padEnd(10)} ${exporter.summary}`).join('\n')}

Examples:
  hearsay export reports/ --to html --output report.html
  hearsay export reports/ --to csv > claims.csv`,
  async run(terminal, [folder = '.'], options) {
    const exporter = exporters.find(one => one.name === options['to'])
    if (exporter === undefined) throw new UserError(`there is no format ${String(options['to'])}`, EXIT.usage)
    return builtCase(terminal, folder, options, async (ledger, profile) => {
      const parts = exporter.export(ledger, profile)
      if (options['output'] === undefined) for (const part of parts) await terminal.print(part)
      else {
        await writeParts(resolve(terminal.cwd, String(options['output'])), parts)
        terminal.warn(`wrote ${String(options['output'])}`)
      }
      return EXIT.ok
    })
  },
}

async function writeParts(file: string, parts: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  const failed = once(stream, 'error').then(([fault]) => {
    throw new UserError(`cannot write ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  })
  const written = (async () => {
    for (const part of parts) if (!stream.write(part)) await once(stream, 'drain')
    stream.end()
    await once(stream, 'finish')
  })()
  await Promise.race([written, failed])
}
