import { readFileSync } from 'node:fs'
import type { FieldNames } from '../node/case-fields.ts'
import { EXIT, type Option, type Options, UserError } from './command.ts'

const FIELDS = [
  'text',
  'title',
  'published',
  'publisher',
  'url',
  'author',
  'language',
] as const satisfies readonly (keyof FieldNames)[]

/** The option that maps the fields of JSON and CSV records. */
export const fieldsOption: Option = {
  flags: '--fields <map>',
  summary:
    'what the fields of JSON and CSV records are called, as text=story,published=when, or a file that says so in JSON; columns without a header go by their number',
}

/** The map that `--fields` gives, in words or in a file, undefined without it. Throws UserError for a field that documents do not have, or a file that maps none. */
export function chosenFields(options: Options): FieldNames | undefined {
  const map = options['fields']
  if (typeof map !== 'string') return undefined
  return map.includes('=') ? fieldsIn(map) : fieldsOfFile(map)
}

/** "text=story,published=when" */
function fieldsIn(map: string): FieldNames {
  const names: Partial<Record<keyof FieldNames, string>> = {}
  for (const pair of map.split(',')) {
    const [field, name = ''] = pair.split('=').map(part => part.trim())
    const known = FIELDS.find(one => one === field)
    if (known === undefined || name === '') {
      throw new UserError(`--fields takes pairs like text=story of ${FIELDS.join(', ')}; not ${pair}`, EXIT.usage)
    }
    names[known] = name
  }
  return names
}

/** A mapping file: a JSON object with a name, a number of a column or a list of them for each field, the first that a record has counting. */
function fieldsOfFile(file: string): FieldNames {
  const names: Partial<Record<keyof FieldNames, string | readonly string[]>> = {}
  for (const [field, name] of Object.entries(mappingIn(file))) {
    const known = FIELDS.find(one => one === field)
    const given = [name].flat().map(one => (typeof one === 'number' ? String(one) : one))
    if (known === undefined || given.length === 0 || !given.every(one => typeof one === 'string' && one !== ''))
      throw new UserError(
        `${file} maps ${JSON.stringify(field)} to ${JSON.stringify(name)}; it should give ${FIELDS.join(', ')} the names of fields, as {"text": "story"}`,
        EXIT.usage,
      )
    names[known] = given as readonly string[]
  }
  return names
}

function mappingIn(file: string): object {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    const reason =
      fault instanceof SyntaxError ? 'it is not JSON' : fault instanceof Error ? fault.message : String(fault)
    throw new UserError(
      `--fields takes pairs like text=story, or a file of JSON like {"text": "story"}; cannot read ${file}: ${reason}`,
      EXIT.usage,
    )
  }
  if (read === null || typeof read !== 'object' || Array.isArray(read))
    throw new UserError(
      `${file} should hold one object, like {"text": "story", "published": ["when", "date"]}`,
      EXIT.usage,
    )
  return read
}
