// A reporter for `node --test`: a mark a file, failures in full, skips by name, and the counts for scripts/test.mjs.
import { relative } from 'node:path'
import { inspect } from 'node:util'

export default async function* reporter(events) {
  let passed = 0
  let failed = 0
  const counts = new Map()
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') continue
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite' || data.name === data.file) {
      if (type === 'test:fail' && data.name === data.file)
        yield `✖ ${relative('.', data.file)} did not run: ${inspect(data.details?.error?.cause ?? data.details?.error)}\n`
      if (type === 'test:fail' && data.name === data.file) failed++
      continue
    }
    const file = relative('.', data.file ?? '?')
    if (data.skip !== undefined) {
      yield `- skipped: ${data.name} (${file}${typeof data.skip === 'string' ? `: ${data.skip}` : ''})\n`
      continue
    }
    if (type === 'test:pass') passed++
    else {
      failed++
      yield `✖ ${data.name} (${file}:${data.line})\n${inspect(data.details?.error?.cause ?? data.details?.error)}\n`
    }
    counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  for (const [file, count] of [...counts].sort()) yield `  ${String(count).padStart(4)}  ${file}\n`
  yield `\nTESTS ${passed} ${failed}\n`
}
