import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { pageFiles } from '../http/page-files.ts'
import { rateLimits } from '../http/rate-limit.ts'
import { roomApp } from '../http/room-app.ts'
import { serveApp } from '../http/server.ts'
import { sessions } from '../http/sessions.ts'
import { isThere } from '../node/compose.ts'
import { openRoom } from '../node/room/room.ts'
import { TaskFault } from '../node/room/writer.ts'
import { ROOT } from '../node/root.ts'
import { caseOptions, chosenProfile, openingFault, refuseFile } from './case.ts'
import { type Command, EXIT, type Options, type Terminal, UserError } from './command.ts'

const MIN_TOKEN = 16 // characters; a shorter one can be tried out by a program on this machine
const TOKEN_BYTES = 32

/** The options of every command that serves a case. */
export const servingOptions = [
  { flags: '--port <number>', summary: 'port; 0 takes a free one', fallback: '0' },
  { flags: '--token <text>', summary: 'a token of your own, for programs (or set HEARSAY_TOKEN)' },
] as const

/** `hearsay serve`: the reading room of a case, on this machine only. */
export const serve: Command = {
  parameters: '[folder]',
  options: [...caseOptions, ...servingOptions],
  teaching: `
Opens the reading room of a case on a loopback address; nothing leaves this machine. Stop it with Ctrl+C.

The address that is printed holds a token that is good for one browser. When it was used, the terminal shows another one, for the next
browser or the next person at this machine.

Programs use the same API (its description: /api/openapi.json) with a token of your own, of ${MIN_TOKEN} characters at least, in the header
"Authorization: Bearer TOKEN". Set it as HEARSAY_TOKEN: what stands behind --token can be read by everybody on this machine. It opens
browsers as well, any number of them.

Examples:
  hearsay serve reports/
  hearsay serve reports/ --port 8080 --profile ibc`,
  async run(terminal, [folder = '.'], options) {
    await serveUntilStopped(terminal, folder, options)
    return EXIT.ok
  },
}

/** Serves a case and says where, until the process is told to stop. */
export async function serveUntilStopped(terminal: Terminal, folder: string, options: Options): Promise<void> {
  const port = portOf(options)
  const given = options['token'] ?? process.env['HEARSAY_TOKEN']
  const fixedToken = typeof given === 'string' ? given : undefined
  if (fixedToken !== undefined && fixedToken.length < MIN_TOKEN)
    throw new UserError(`a token has ${MIN_TOKEN} characters at least`, EXIT.usage)
  let address: string | undefined
  let token = ''
  const say = (): void => {
    void terminal.print(`${address}/?token=${token}\n`)
  }
  if (!isThere(folder)) throw new UserError(`there is no folder ${folder}`)
  refuseFile(folder)
  let isStopping = false
  const failed = (fault: unknown): void => {
    if (!isStopping) terminal.warn(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
  }
  const keptIn = options['case'] === undefined ? undefined : String(options['case'])
  const room = await openRoom({
    folder,
    ...(keptIn !== undefined && { keptIn }),
    profile: chosenProfile(options).name,
    progress: terminal.progress,
    failed,
  }).catch((fault: unknown) => {
    throw fault instanceof TaskFault
      ? new UserError(`${folder} cannot be opened: ${fault.message}`)
      : openingFault(fault, keptIn ?? folder)
  })
  const app = roomApp({
    room,
    allows: rateLimits(() => performance.now()),
    page: pageFiles(join(ROOT, 'dist', 'web')),
    sessions: sessions({
      ...(fixedToken !== undefined && { fixedToken }),
      secret: () => randomBytes(TOKEN_BYTES).toString('base64url'),
      isSame,
      announce(next) {
        token = next
        if (address !== undefined) {
          void terminal.print('For another browser: ')
          say()
        }
      },
    }),
    failed,
  })
  const server = await serveApp(app, port).catch(async (fault: unknown) => {
    isStopping = true
    await room.close()
    throw isPortFault(fault) ? new UserError(`port ${port} ${PORT_FAULTS[fault.code]}; name another, or none`) : fault
  })
  address = server.address
  await terminal.print('Open ')
  say()
  await terminal.print('Stop with Ctrl+C.\n')
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  isStopping = true // what is under way is cut off, and says so to nobody
  await server.close()
  await room.close()
}

/** Why a port cannot be had, by the system's code. */
const PORT_FAULTS = { EADDRINUSE: 'is taken by another program', EACCES: 'is not for you to use' } as const

function isPortFault(fault: unknown): fault is { readonly code: keyof typeof PORT_FAULTS } {
  return fault instanceof Error && 'code' in fault && String(fault.code) in PORT_FAULTS
}

function portOf(options: Options): number {
  const port = Number(options['port'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError(`--port takes a number from 0 to 65535`, EXIT.usage)
  return port
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
