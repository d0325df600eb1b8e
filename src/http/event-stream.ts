import type { Room } from '../app/room/room.ts'
import type { RoomEvent } from '../model/view.ts'

const BEAT_MS = 15_000 // a comment now and then, so that neither side takes the silence for a lost connection

/** Everything that happens in the room from now on, as server-sent events; the state of the build comes first. */
export function eventStream(room: Room, revision: number): Response {
  const encoder = new TextEncoder()
  let stop = (): void => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const tell = (event: RoomEvent): void => send(`event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`)
      const stopListening = room.listen(tell)
      const beat = setInterval(() => send(':\n\n'), BEAT_MS)
      beat.unref()
      stop = () => {
        stopListening()
        clearInterval(beat)
      }
      tell({ event: 'build', build: room.buildState() })
      tell({ event: 'revision', revision })
    },
    cancel: () => stop(),
  })
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } })
}
