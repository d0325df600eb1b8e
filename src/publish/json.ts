import type { Exporter } from './exporters.ts'

/** The whole case file as one JSON object, two spaces deep. */
export const json: Exporter = {
  name: 'json',
  extension: 'json',
  summary: 'the whole case file as one JSON object',
  *export(ledger) {
    yield `${JSON.stringify(ledger, null, 2)}\n`
  },
}
