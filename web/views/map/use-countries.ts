import { useEffect, useState } from 'react'
import { type Country, countriesAt, type Scale } from './world.ts'

const FINE_FROM = 4 // times: beyond, the coarse borders show their corners

/** The countries as finely as the zoom asks for; the coarse ones stay until the fine ones are there. */
export function useCountries(zoom: number): { readonly countries: readonly Country[]; readonly fault?: string } {
  const scale: Scale = zoom < FINE_FROM ? 'coarse' : 'fine'
  const [loaded, setLoaded] = useState<{ readonly countries: readonly Country[]; readonly fault?: string }>({
    countries: [],
  })
  useEffect(() => {
    let isWanted = true
    countriesAt(scale).then(
      countries => isWanted && setLoaded({ countries }),
      (fault: Error) => isWanted && setLoaded(before => ({ ...before, fault: fault.message })),
    )
    return () => {
      isWanted = false
    }
  }, [scale])
  return loaded
}
