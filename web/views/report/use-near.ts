import { useCallback, useEffect, useRef, useState } from 'react'

/** Of a short report every block is marked at once. */
const ALL_AT_ONCE = 60

/** A block is marked before it comes into sight, by so much of the screen's height. */
const MARGIN = '150%'

/** Which blocks have come near the screen. Once near, always near: what was read stays as it was. Printing brings all near. */
export function useNear(count: number): {
  readonly isNear: (place: number) => boolean
  /** A ref for each block's element, which tells its place in `data-place`. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined
} {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  const [all, setAll] = useState(false)
  const observer = useRef<IntersectionObserver>(undefined)
  observer.current ??= new IntersectionObserver(
    entries => {
      const arrived = entries.filter(({ isIntersecting }) => isIntersecting)
      if (arrived.length === 0) return
      for (const { target } of arrived) observer.current?.unobserve(target)
      setNear(
        before =>
          new Set([...before, ...arrived.map(({ target }) => Number((target as HTMLElement).dataset['place']))]),
      )
    },
    { rootMargin: `${MARGIN} 0px` },
  )
  useEffect(() => {
    const print = (): void => setAll(true)
    window.addEventListener('beforeprint', print)
    return () => window.removeEventListener('beforeprint', print)
  }, [])
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    observer.current?.observe(element)
    return () => observer.current?.unobserve(element)
  }, [])
  const isNear = useCallback((place: number) => all || count <= ALL_AT_ONCE || near.has(place), [all, count, near])
  return { isNear, watch }
}
