import { once } from 'node:events'
import { pageServer } from '../http/page-server.ts'
import { html } from '../publish/html.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, type Terminal, UserError } from './command.ts'

/** `hearsay serve`: the page of a case, on this machine only. */
export const serve: Command = {
  parameters: '[folder]',
  options: [...caseOptions, { flags: '--port <number>', summary: 'port (default: a free one)', fallback: '0' }],
  teaching: `
Serves the page on a loopback address; nothing leaves this machine. Stop it with Ctrl+C.

Example:
  hearsay serve reports/`,
  async run(terminal, [folder = '.'], options) {
    const port = Number(options['port'])
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UserError(`--port takes a number from 0 to 65535`, EXIT.usage)
    const page = await builtCase(terminal, folder, options, async (ledger, profile) =>
      [...html.export(ledger, profile)].join(''),
    )
    await serveUntilStopped(terminal, page, port)
    return EXIT.ok
  },
}

/** Serves one page and says where, until the process is told to stop. */
export async function serveUntilStopped(terminal: Terminal, page: string, port: number): Promise<void> {
  const server = await pageServer(page, port)
  await terminal.print(`Open ${server.address}\nStop with Ctrl+C.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
}
