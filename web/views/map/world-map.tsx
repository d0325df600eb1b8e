import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MapView } from '../../../src/model/view-overview.ts'
import { strings } from '../../strings.ts'
import { type Direction, nextNode } from '../sources/graph-layout.ts'
import './map.css'
import { EARTH, frameOf, type Look, lookAt, middleOf, placeOf, radiusOf } from './projection.ts'
import type { Country } from './world.ts'

export type MapPlace = MapView['places'][number]

const STEP = 1.6 // times larger or smaller by one press
const PAN = 0.15 // of the frame by one press of an arrow key
const MOST_MARKS = 800 // drawn at once; those with most claims come first, and the list has all

const ARROWS: Readonly<Record<string, readonly [Direction, number, number]>> = {
  ArrowLeft: ['left', -PAN, 0],
  ArrowRight: ['right', PAN, 0],
  ArrowUp: ['up', 0, -PAN],
  ArrowDown: ['down', 0, PAN],
}

/**
 * The world with a mark for each place, its area by the number of claims, ringed where some are disputed. It is moved by dragging and
 * by the arrow keys, and zoomed by the wheel and by plus and minus. Tab leads to one mark, arrow keys from mark to mark.
 */
export function WorldMap({
  countries,
  places,
  look,
  onLook,
  chosen,
  onChoose,
}: {
  readonly countries: readonly Country[]
  readonly places: readonly MapPlace[]
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly chosen: string | undefined
  readonly onChoose: (place: MapPlace) => void
}): ReactNode {
  const element = useRef<HTMLElement>(null)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const drag = useRef<{ readonly x: number; readonly y: number; readonly look: Look }>(undefined)
  const [reached, setReached] = useState<string>()
  const frame = frameOf(look)

  const marks = useMemo(() => marksOf(places), [places])
  const seen = marks.filter(({ x, y }) => isWithin(x, y, frame)).slice(0, MOST_MARKS)
  const current = seen.some(({ id }) => id === reached) ? reached : seen[0]?.id

  const zoomBy = (factor: number, around = middleOf(look)): void => {
    const { x, y } = middleOf(look)
    const share = 1 - 1 / factor // what lies under the pointer stays there, so the middle moves towards it
    onLook(lookAt(x + (around.x - x) * share, y + (around.y - y) * share, look.zoom * factor))
  }
  useWheel(element, (event, { left, top, width, height }) => {
    const around = {
      x: frame.x + ((event.clientX - left) / width) * frame.width,
      y: frame.y + ((event.clientY - top) / height) * frame.height,
    }
    zoomBy(2 ** (-event.deltaY / 240), around)
  })

  const onMapKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    const { x, y } = middleOf(look)
    if (event.key === '+' || event.key === '=') zoomBy(STEP)
    else if (event.key === '-') zoomBy(1 / STEP)
    else if (arrow !== undefined && event.target === element.current) {
      onLook(lookAt(x + arrow[1] * frame.width, y + arrow[2] * frame.height, look.zoom))
    } else return
    event.preventDefault()
  }
  const onMarkKey = (event: KeyboardEvent, id: string): void => {
    const arrow = ARROWS[event.key]
    if (arrow === undefined) return
    event.preventDefault()
    const next = nextNode(seen, id, arrow[0])
    setReached(next)
    buttons.current.get(next)?.focus()
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('button') !== null) return
    element.current!.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, look }
  }
  const onMove = (event: PointerEvent): void => {
    if (drag.current === undefined) return
    const begun = frameOf(drag.current.look)
    const { width, height } = element.current!.getBoundingClientRect()
    const { x, y } = middleOf(drag.current.look)
    const across = ((drag.current.x - event.clientX) / width) * begun.width
    const down = ((drag.current.y - event.clientY) / height) * begun.height
    onLook(lookAt(x + across, y + down, look.zoom))
  }
  const onUp = (): void => {
    drag.current = undefined
  }

  return (
    <section
      className="world"
      ref={element}
      aria-label={strings.map.name}
      aria-describedby="world-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved with the arrow keys
      tabIndex={0}
      onKeyDown={onMapKey}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} aria-hidden="true">
        <path className="world-sea" d={EARTH} />
        <Countries countries={countries} />
      </svg>
      {seen.map(({ id, x, y, place, radius }) => (
        <button
          key={id}
          type="button"
          className="world-mark"
          ref={button => {
            if (button !== null) buttons.current.set(id, button)
            else buttons.current.delete(id)
          }}
          tabIndex={id === current ? 0 : -1}
          aria-label={strings.map.place(place)}
          aria-pressed={place.name === chosen}
          title={strings.map.place(place)}
          data-disputed={place.disputed > 0 || undefined}
          style={{
            left: `${((x - frame.x) / frame.width) * 100}%`,
            top: `${((y - frame.y) / frame.height) * 100}%`,
            width: `${2 * radius}px`,
          }}
          onFocus={() => setReached(id)}
          onKeyDown={event => onMarkKey(event, id)}
          onClick={() => onChoose(place)}
        />
      ))}
    </section>
  )
}

/** The countries are drawn once; moving the map only moves the frame around them. */
const Countries = memo(function Countries({ countries }: { readonly countries: readonly Country[] }): ReactNode {
  return countries.map(({ id, outline }) => <path key={id} className="world-country" d={outline} />)
})

/** Marks with their place in the drawing, those with most claims first. */
function marksOf(places: readonly MapPlace[]) {
  const most = Math.max(1, ...places.map(({ claims }) => claims))
  return places
    .map(place => ({
      id: `${place.name} ${place.lat} ${place.lon}`,
      ...placeOf(place.lon, place.lat),
      width: 0,
      height: 0,
      radius: radiusOf(place.claims, most),
      place,
    }))
    .sort((left, right) => right.place.claims - left.place.claims)
}

function isWithin(x: number, y: number, frame: ReturnType<typeof frameOf>): boolean {
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height
}

/** React listens to the wheel without being able to hold the page still, so the listener is set on the element itself. */
function useWheel(
  element: { readonly current: HTMLElement | null },
  onWheel: (event: WheelEvent, box: DOMRect) => void,
): void {
  const latest = useRef(onWheel)
  latest.current = onWheel
  useEffect(() => {
    const map = element.current
    if (map === null) return
    const listen = (event: WheelEvent): void => {
      if (!event.ctrlKey && document.activeElement !== map && !map.contains(document.activeElement)) return
      event.preventDefault()
      latest.current(event, map.getBoundingClientRect())
    }
    map.addEventListener('wheel', listen, { passive: false })
    return () => map.removeEventListener('wheel', listen)
  }, [element])
}
