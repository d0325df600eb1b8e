import type { Room } from '../app/room/room.ts'
import type { RoomEvent } from '../model/view.ts'

const BEAT_MS = 15_000 // a comment now and then, so that neither side takes the silence for a lost connection

const MAX_WAITING = 1000 // events that a listener has not taken; one who is so far behind is let go of, and may come again

/** Everything that happens in the room from now on, as server-sent events; the state of the build comes first. `ended` is called once. */
export function eventStream(room: Room, revision: number, ended: () => void): Response {
  const encoder = new TextEncoder()
  let stop = (): void => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        if ((controller.desiredSize ?? 0) > -MAX_WAITING) controller.enqueue(encoder.encode(text))
        else {
          stop()
          controller.close()
        }
      }
      const tell = (event: RoomEvent): void => send(`event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`)
      const stopListening = room.listen(tell)
      const beat = setInterval(() => send(':\n\n'), BEAT_MS)
      beat.unref()
      stop = () => {
        stop = () => {}
        stopListening()
        clearInterval(beat)
        ended()
      }
      tell({ event: 'build', build: room.buildState() })
      tell({ event: 'revision', revision })
    },
    cancel: () => stop(),
  })
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } })
}
