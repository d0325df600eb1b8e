import type { WriteStream } from 'node:tty'

const QUIET_MS = 2000 // a step shorter than this needs no telling
const EVERY_MS = 200 // on a terminal; a log gets a line every ten seconds
const EVERY_MS_IN_A_LOG = 10_000

/** A function that shows `step done/of` on one line of a terminal, or a line now and then in a log. */
export function progressLine(stream: WriteStream): (step: string, done: number, of: number) => void {
  let step = ''
  let since = 0
  let shown = 0
  let isOpen = false
  return (name, done, of) => {
    const now = performance.now()
    if (name !== step) {
      step = name
      since = now
      shown = now
    }
    const isLast = done >= of
    const due = now - since > QUIET_MS && now - shown > (stream.isTTY ? EVERY_MS : EVERY_MS_IN_A_LOG)
    if (!due && !(isLast && isOpen)) return
    shown = now
    const line = `${name} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
    if (stream.isTTY) stream.write(`\r\u001b[2K${line}${isLast ? '\n' : ''}`)
    else stream.write(`${line}\n`)
    isOpen = stream.isTTY && !isLast
  }
}
