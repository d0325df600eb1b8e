import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pageFiles } from '../../src/http/page-files.ts'
import { rateLimits } from '../../src/http/rate-limit.ts'
import { roomApp } from '../../src/http/room-app.ts'
import { type Patience, serveApp } from '../../src/http/server.ts'
import { sessions } from '../../src/http/sessions.ts'
import { type OpenRoom, openRoom } from '../../src/node/room/room.ts'

export const TOKEN = 'a-token-for-programs'

/** A server over a case of its own, until it is closed. */
export interface RoomUnderTest {
  readonly room: OpenRoom
  readonly folder: string
  readonly address: string
  /** Tokens as the terminal would show them, oldest first. */
  readonly announced: readonly string[]
  /** What failed behind the readers' backs. */
  readonly failures: readonly unknown[]
  /** Asks as a program with the fixed token. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** The JSON of a GET, which must succeed. */
  json<Answer>(path: string): Promise<Answer>
  close(): Promise<void>
}

export interface RoomTestOptions {
  /** Files of the folder of reports; the example's if there are none. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Is the fixed token good? If not, tokens are good once. */
  readonly isFixed?: boolean
  readonly patience?: Partial<Patience>
  readonly maxUploadBytes?: number
  /** Milliseconds on the clock of the rate limits; it stands still if left out, so that only bursts count. */
  readonly nowMs?: () => number
  readonly allowsAll?: boolean
}

const example = join(import.meta.dirname, '..', '..', 'examples', 'saltmere-harbour')

export async function roomUnderTest(options: RoomTestOptions = {}): Promise<RoomUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-room-'))
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  if (options.files === undefined) cpSync(example, reports, { recursive: true })
  for (const [path, content] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(reports, path)), { recursive: true })
    writeFileSync(join(reports, path), content)
  }
  const web = join(folder, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(web, 'assets', 'page.js'), 'export {}')
  const failures: unknown[] = []
  const announced: string[] = []
  const failed = (fault: unknown): void => void failures.push(fault)
  const room = await openRoom({ folder: reports, profile: 'plain', progress: () => {}, failed, patienceMs: 60_000 })
  const app = roomApp({
    room,
    page: pageFiles(web),
    sessions: sessions({
      ...(options.isFixed !== false && { fixedToken: TOKEN }),
      secret: () => randomBytes(32).toString('hex'),
      isSame: Object.is,
      announce: token => announced.push(token),
    }),
    allows: options.allowsAll === false ? rateLimits(options.nowMs ?? (() => 0)) : () => true,
    failed,
    ...(options.maxUploadBytes !== undefined && { maxUploadBytes: options.maxUploadBytes }),
  })
  const server = await serveApp(app, 0, options.patience)
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.address}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { authorization: `Bearer ${TOKEN}`, ...init.headers },
    })
  return {
    room,
    folder: reports,
    address: server.address,
    announced,
    failures,
    ask,
    async json<Answer>(path: string): Promise<Answer> {
      const answer = await ask(path)
      const text = await answer.text()
      if (answer.status !== 200) throw new RangeError(`${path}: ${answer.status} ${text}`)
      return JSON.parse(text) as Answer
    },
    async close() {
      await server.close()
      await room.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cookie that an answer sets, as the next request sends it. */
export function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
