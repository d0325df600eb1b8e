// A reporter for `node --test`: a mark a file, failures in full, skips by name, and the counts for scripts/test.mjs.
import { relative } from 'node:path'
import { inspect } from 'node:util'

export default async function* reporter(events) {
  const totals = { passed: 0, failed: 0 }
  const counts = new Map()
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { outcome, file, text } = toldOf(type === 'test:pass', data)
    if (outcome !== undefined) totals[outcome]++
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1)
    if (text !== undefined) yield text
  }
  for (const [file, count] of [...counts].sort()) yield `  ${String(count).padStart(4)}  ${file}\n`
  yield `\nTESTS ${totals.passed} ${totals.failed}\n`
}

/** What an event adds: to which total, to which file's count, and what is printed. A suite says nothing, nor does a file that ran. */
function toldOf(hasPassed, data) {
  const file = relative('.', data.file ?? '?')
  const isFile = data.name === data.file
  if (isFile && !hasPassed) return { outcome: 'failed', text: `✖ ${file} did not run: ${causeOf(data)}\n` }
  if (isFile || data.details?.type === 'suite') return {}
  if (data.skip !== undefined) {
    const reason = typeof data.skip === 'string' ? `: ${data.skip}` : ''
    return { text: `- skipped: ${data.name} (${file}${reason})\n` }
  }
  if (hasPassed) return { outcome: 'passed', file }
  return { outcome: 'failed', file, text: `✖ ${data.name} (${file}:${data.line})\n${causeOf(data)}\n` }
}

function causeOf({ details }) {
  return inspect(details?.error?.cause ?? details?.error)
}
