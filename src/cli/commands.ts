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
    name: 'build',
    summary: 'read a folder of reports, print where they disagree most',
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'questions',
    summary: 'what the reports answer differently',
    load: async () => (await import('./questions.ts')).questions,
  },
  {
    name: 'claims',
    summary: 'every claim, its words and its chain',
    load: async () => (await import('./claims.ts')).claims,
  },
  {
    name: 'families',
    summary: 'reports that descend from one text',
    load: async () => (await import('./families.ts')).families,
  },
  {
    name: 'sources',
    summary: 'who is cited, by whom, how often first and alone',
    load: async () => (await import('./cited.ts')).cited,
  },
  {
    name: 'sums',
    summary: 'which figures add up, and which do not',
    load: async () => (await import('./sums.ts')).sums,
  },
  {
    name: 'wording',
    summary: 'how each outlet calls the same people and happenings',
    load: async () => (await import('./wording.ts')).wording,
  },
  {
    name: 'explain',
    summary: 'why a claim, a question or a sum says so',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'review',
    summary: 'accept, reject, correct claims; merge, split, rename questions; undo',
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'diff',
    summary: 'what changed between two states of a case',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'fetch',
    summary: 'capture pages of the web into archives',
    load: async () => (await import('./fetch.ts')).fetchPages,
  },
  {
    name: 'watch',
    summary: 'capture the new entries of feeds, as they come',
    load: async () => (await import('./watch.ts')).watch,
  },
  {
    name: 'export',
    summary: 'the case as a page, a table or records',
    load: async () => (await import('./export.ts')).exportCase,
  },
  {
    name: 'verify',
    summary: 'recompute the case from its originals',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'seal',
    summary: 'sign what the logs of a case hold, so that nobody can change it unseen',
    load: async () => (await import('./seal.ts')).seal,
  },
  {
    name: 'pack',
    summary: 'make one file of a case, for others to read and check',
    load: async () => (await import('./pack.ts')).pack,
  },
  {
    name: 'open',
    summary: 'check a pack, and make a case of it',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'withhold',
    summary: 'leave a report or a passage out of packs; seals still verify',
    load: async () => (await import('./withhold.ts')).withhold,
  },
  {
    name: 'serve',
    summary: 'the page of a case, on this machine only',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'example',
    summary: 'the bundled case of an invented event',
    load: async () => (await import('./example.ts')).example,
  },
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
