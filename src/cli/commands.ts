import type { Command } from './command.ts'

/** Names a command and loads it when it is asked for, so that starting one never loads the others. */
interface Entry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** All commands, the everyday ones first, then those for checking and measuring. */
export const commands: readonly Entry[] = [
  {
    name: 'extract',
    summary: 'figures and who says so, from files, without a case',
    load: async () => (await import('./extract.ts')).extract,
  },
  {
    name: 'attributions',
    summary: 'who says what, in which words',
    load: async () => (await import('./attributions.ts')).attributions,
  },
  {
    name: 'quantities',
    summary: 'every quantity with its bounds',
    load: async () => (await import('./quantities.ts')).quantities,
  },
  {
    name: 'dates',
    summary: 'every date and period, resolved against the day of writing',
    load: async () => (await import('./dates.ts')).dates,
  },
  {
    name: 'match',
    summary: 'passages that files share, and families of copies',
    load: async () => (await import('./match.ts')).match,
  },
  {
    name: 'sentences',
    summary: 'where sentences begin and end',
    load: async () => (await import('./sentences.ts')).sentences,
  },
  {
    name: 'text',
    summary: 'the text that a reader makes of each file',
    load: async () => (await import('./text.ts')).text,
  },
]
