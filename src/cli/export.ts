import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { exporters } from '../publish/exporters.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, UserError } from './command.ts'

const LONGEST = Math.max(...exporters.map(exporter => exporter.name.length)) + 1 // characters of a format's name, for the list
const FORMATS = exporters.map(exporter => exporter.name)

/** `hearsay export`: the case in a format that others read. */
export const exportCase: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    { flags: '--to <format>', summary: 'format (default: html)', choices: FORMATS },
    { flags: '--format <format>', summary: 'the same as --to', choices: FORMATS },
    { flags: '-o, --output <file>', summary: 'write to a file (default: standard output)' },
  ],
  teaching: `
Formats:
${exporters.map(exporter => `  ${exporter.name.padEnd(LONGEST)} ${exporter.summary}`).join('\n')}

Places, days and figures that the reports do not state stay empty. ucdp and acled count vague words and choose figures by the rules of their
institutions, whatever --profile says; docs/exports.md tells what fills each of their columns.

Examples:
  hearsay export reports/ --to html --output report.html
  hearsay export reports/ --to csv > claims.csv
  hearsay export reports/ --to geojson --output map.geojson
  hearsay export reports/ --to web-annotation --output claims.jsonld`,
  async run(terminal, [folder = '.'], options) {
    const format = options['to'] ?? options['format'] ?? 'html'
    const exporter = exporters.find(one => one.name === format)
    if (exporter === undefined) throw new UserError(`there is no format ${String(format)}`, EXIT.usage)
    const ruled = exporter.profile === undefined ? options : { ...options, profile: exporter.profile }
    return builtCase(terminal, folder, ruled, async (ledger, profile) => {
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
