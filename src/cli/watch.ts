import { resolve } from 'node:path'
import { openFetching, openInternet } from '../node/fetch/compose.ts'
import { type FeedLook, takeNews } from '../node/fetch/feed.ts'
import type { Network } from '../node/fetch/network.ts'
import type { CaptureDesk } from '../node/fetch/run.ts'
import { chosenProfile, profileOption } from './case.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { inFolder } from './fetch-folder.ts'
import { chosenFetching, fetchOptions, positive, refuseOffline, stopOnInterrupt } from './fetch-options.ts'
import { feedText, outcomeText } from './fetch-text.ts'
import { caseWatch } from './watch-case.ts'

/** `hearsay watch`: the new entries of feeds, as they come. */
export const watch: Command = watchOver(openInternet)

const MINUTE_MS = 60_000
const GONE = 410 // the host says that the feed will not come back

/** The command over a network: tests have one of their own. */
export function watchOver(network: Network): Command {
  return {
    parameters: '<feeds...>',
    options: [
      ...fetchOptions,
      { flags: '--every <minutes>', summary: 'how often to look', fallback: '30' },
      { flags: '--once', summary: 'look once, then end' },
      { flags: '--build', summary: 'build the case of the folder, and tell what each new page changes' },
      profileOption,
    ],
    teaching: `
Looks at feeds (RSS, Atom, JSON Feed) and captures the page of every entry that is new, as hearsay fetch does. What was captured is
remembered in the folder, so that a stopped or killed run goes on where it ended. Hosts are asked for news only (ETag, Last-Modified), and
left alone for as long as they ask. With --build the case of the folder is built at first and whenever pages came in; it is held in memory in between, so that what a
page changes is told before everything is compared. Stop with Ctrl+C.

Examples:
  hearsay watch https://coastwire.example/feed.xml --into reports/ --every 15
  hearsay watch https://coastwire.example/feed.xml --into reports/ --once && hearsay build reports/`,
    async run(terminal, feeds, options) {
      refuseOffline(options, 'watch')
      const fetching = chosenFetching(options)
      const everyMs = positive(options, 'every', '--every') * MINUTE_MS
      const folder = resolve(terminal.cwd, String(options['into']))
      const { stop, release } = stopOnInterrupt()
      const restUntil = new Map<string, number>()
      const buildCase = options['build'] === true ? caseWatch(terminal, folder, chosenProfile(options)) : undefined
      let isDue = true // for a build
      let allGood = true
      const look = async (feed: string, desk: CaptureDesk): Promise<void> => {
        if ((restUntil.get(feed) ?? 0) > network.now().getTime()) return
        const found = await takeNews(feed, desk, network.now, async outcome => {
          isDue ||= outcome.kind === 'captured'
          await terminal.print(`${outcomeText(outcome)}\n`)
        })
        if (stop.aborted) return
        if (found.kind === 'failure' || found.kind === 'refused') allGood = false
        restUntil.set(feed, restAfter(found, network.now().getTime()))
        await terminal.print(`${feedText(found)}\n`)
      }
      try {
        do {
          await inFolder(folder, async () => {
            const desk = openFetching(folder, fetching, network, stop)
            await Promise.all([...new Set(feeds)].map(feed => look(feed, desk)))
          })
          if (buildCase !== undefined && isDue && !stop.aborted) isDue = !(await buildCase())
          if (options['once'] === true) return allGood ? EXIT.ok : EXIT.issues
          if ([...restUntil.values()].every(until => until === Number.POSITIVE_INFINITY))
            throw new UserError('no feed is left to watch')
          await network.sleep(everyMs, stop)
        } while (!stop.aborted)
      } finally {
        release()
      }
      await terminal.print('Stopped.\n')
      return EXIT.ok
    },
  }
}

/** Until when a feed is left alone: as long as its host asks, and for good when it is gone or no feed at all. */
function restAfter(look: FeedLook, now: number): number {
  if (look.kind === 'refused') return look.status === GONE ? Number.POSITIVE_INFINITY : now + (look.waitMs ?? 0)
  const isHopeless = look.kind === 'failure' && (look.code === 'bad-address' || look.code === 'private-address')
  return isHopeless ? Number.POSITIVE_INFINITY : 0
}
