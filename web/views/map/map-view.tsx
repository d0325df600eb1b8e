import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { MapView } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import '../questions/questions.css'
import { Filters, filterQuery } from '../questions/filters.tsx'
import { filterOf, PlaceList } from './place-list.tsx'
import { type Look, lookAt, lookAtAll, lookFrom, lookText, middleOf, thickOf, WHOLE_WORLD } from './projection.ts'
import { useCountries } from './use-countries.ts'
import { type MapPlace, WorldMap } from './world-map.tsx'

const STEP = 1.6 // times larger or smaller by one press of a button

/** Where it happened: a mark for each place on a map of the world, and a list that says the same. */
export function View(): ReactNode {
  const address = useAddress()
  const told = useAnswer<MapView>(`/api/map?${filterQuery(address.query)}`)
  return (
    <>
      <header className="view-head">
        <h1>{strings.map.heading}</h1>
        <p className="quiet">{strings.map.lead}</p>
      </header>
      <Filters address={address} />
      <Shown of={told}>
        {view =>
          view.places.length === 0 ? (
            <p className="nothing">{strings.map.none(view.unplaced)}</p>
          ) : (
            <Places view={view} address={address} />
          )
        }
      </Shown>
    </>
  )
}

function Places({
  view,
  address,
}: {
  readonly view: MapView
  readonly address: ReturnType<typeof useAddress>
}): ReactNode {
  const { query, setQuery } = address
  const { places, unplaced } = view
  const first = useMemo(() => lookFrom(query.get('at') ?? '') ?? lookAtAll(thickOf(places)), [places, query])
  const [look, setLook] = useState<Look>(first)
  useLookInAddress(look, lookAtAll(thickOf(places)), setQuery)
  const { countries, fault } = useCountries(look.zoom)
  const chosen = query.get('spot') ?? undefined
  const { x, y } = middleOf(look)
  return (
    <>
      <div className="map-tools">
        <button type="button" className="button" onClick={() => setLook(lookAt(x, y, look.zoom * STEP))}>
          {strings.map.closer}
        </button>
        <button type="button" className="button" onClick={() => setLook(lookAt(x, y, look.zoom / STEP))}>
          {strings.map.farther}
        </button>
        <button type="button" className="button" onClick={() => setLook(lookAtAll(places))}>
          {strings.map.allPlaces}
        </button>
        <button type="button" className="button" onClick={() => setLook(WHOLE_WORLD)}>
          {strings.map.wholeWorld}
        </button>
        <span className="quiet" id="world-keys">
          {strings.map.keys}
        </span>
      </div>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <WorldMap
        countries={countries}
        places={places}
        look={look}
        onLook={setLook}
        chosen={chosen}
        onChoose={({ name }) => setQuery({ spot: name === chosen ? undefined : name })}
      />
      <ChosenPlace place={places.find(({ name }) => name === chosen)} query={query} />
      <p className="note">{strings.map.borders}</p>
      <PlaceList
        places={places}
        chosen={chosen}
        query={query}
        onChoose={({ name, lat, lon }) => {
          setQuery({ spot: name })
          setLook(lookAtAll([{ lat, lon }]))
        }}
      />
      {unplaced > 0 && <p className="quiet">{strings.map.unplaced(unplaced)}</p>}
    </>
  )
}

/** The place that is chosen, in words, and the way to its questions. */
function ChosenPlace({
  place,
  query,
}: {
  readonly place: MapPlace | undefined
  readonly query: URLSearchParams
}): ReactNode {
  return (
    <p className="map-chosen" role="status">
      {place === undefined ? (
        <span className="quiet">{strings.map.choose}</span>
      ) : (
        <>
          <bdi>{strings.map.place(place)}</bdi>{' '}
          <Link className="button" href={linkTo('/questions', query, { ...filterOf(query), place: place.name })}>
            {strings.timeline.toQuestions}
          </Link>
        </>
      )}
    </p>
  )
}

const PAUSE = 400 // milliseconds without a move before the address follows: browsers refuse many changes of it in a row

/** Keeps in the address where the reader looks, once the map has come to rest; the look that the page would open with needs no words. */
function useLookInAddress(look: Look, standard: Look, setQuery: ReturnType<typeof useAddress>['setQuery']): void {
  const [text, standardText] = [lookText(look), lookText(standard)]
  useEffect(() => {
    const pause = setTimeout(() => setQuery({ at: text === standardText ? undefined : text }), PAUSE)
    return () => clearTimeout(pause)
  }, [text, standardText, setQuery])
}
