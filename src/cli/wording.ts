import type { OutletWording, Wording, WordUse } from '../model/wording.ts'
import { oneLine } from '../publish/wording.ts'
import { fold } from '../text/fold.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay wording`: how each outlet calls the same people and the same happenings. */
export const wording: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    ...listOptions,
    { flags: '--actor <name>', summary: 'only this actor, by the name that the reports resolve to' },
    { flags: '--about <words>', summary: 'only what is asked in these words' },
    {
      flags: '--kind <kind>',
      summary: 'only actors, people without a name, or events',
      choices: ['actor', 'people', 'event'],
    },
  ],
  teaching: `
The names that outlets give to the same people ("militants", "terrorists") and to the same happening ("liberation", "fall"), side by side: how often, how
often in scare quotes, after "so-called", or in the words of somebody quoted. That they are the same is what linking says: figures of one question
count the same people. Counts and examples, and no verdict.

Examples:
  hearsay wording reports/
  hearsay wording reports/ --actor "Tarn Front"
  hearsay wording reports/ --kind event --json`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    const actor = options['actor'] === undefined ? undefined : fold(String(options['actor']))
    const about = fold(String(options['about'] ?? ''))
    return builtCase(terminal, folder, options, async ledger => {
      const found = (ledger.wordings ?? []).filter(
        one =>
          (actor === undefined || (one.kind === 'actor' && fold(one.about).includes(actor))) &&
          (options['kind'] === undefined || one.kind === options['kind']) &&
          fold(one.about).includes(about),
      )
      const shown = found.slice(0, limit)
      if (options['json'] === true) {
        await terminal.print(shown.map(one => recordLine({ record: 'wording', ...one })).join(''))
        return EXIT.ok
      }
      if (found.length === 0) await terminal.print('No two outlets name the same thing differently.\n')
      await terminal.print(shown.map(one => `${lines(one).join('\n')}\n`).join('\n'))
      if (shown.length < found.length) terminal.warn(`${found.length - shown.length} more: --all`)
      return EXIT.ok
    })
  },
}

function lines({ kind, about, outlets, id }: Wording): string[] {
  return [`${about} · ${kind} · ${id}`, ...outlets.flatMap(outletLines)]
}

function outletLines({ outlet, uses }: OutletWording): string[] {
  return [
    `    ${outlet}`,
    ...uses.map(
      use => `        ${use.words} ${use.count}${marksOf(use)}  "${shortened(oneLine(use.examples[0]?.exact ?? ''))}"`,
    ),
  ]
}

const MAX_EXAMPLE = 120 // characters that a line of a terminal can bear; --json has all

/** The beginning of a long example, up to the end of a word. */
function shortened(example: string): string {
  if (example.length <= MAX_EXAMPLE) return example
  return `${example.slice(0, example.lastIndexOf(' ', MAX_EXAMPLE))} …`
}

function marksOf({ scareQuoted, quoted, distanced }: WordUse): string {
  const marks = [
    ...(scareQuoted > 0 ? [`${scareQuoted} in scare quotes`] : []),
    ...(distanced > 0 ? [`${distanced} held at arm's length`] : []),
    ...(quoted > 0 ? [`${quoted} quoted`] : []),
  ]
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`
}
