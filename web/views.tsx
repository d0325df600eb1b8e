import { type ComponentType, lazy } from 'react'

/** What a view is given: the parts of its address that stand for something, decoded. */
export interface ViewProps {
  readonly params: Readonly<Record<string, string>>
}

/** A view and its address; `:name` stands for one part of the path. */
export interface RoomView {
  readonly path: string
  /** The entry of the navigation that it belongs to. */
  readonly nav: string
  readonly View: ComponentType<ViewProps>
}

function view(path: string, nav: string, load: () => Promise<{ readonly View: ComponentType<ViewProps> }>): RoomView {
  return { path, nav, View: lazy(async () => ({ default: (await load()).View })) }
}

/** All views, each loaded when it is first opened. */
const views: readonly RoomView[] = [
  view('/questions', 'questions', () => import('./views/questions/questions-view.tsx')),
  view('/questions/:id', 'questions', () => import('./views/question/question-view.tsx')),
  view('/add', 'add', () => import('./views/add/add-view.tsx')),
  view('/issues', 'issues', () => import('./views/issues/issues-view.tsx')),
  view('/history', 'history', () => import('./views/history/history-view.tsx')),
  view('/reports', 'reports', () => import('./views/reports/reports-view.tsx')),
  view('/reports/:id', 'reports', () => import('./views/report/report-view.tsx')),
  view('/pairs', 'families', () => import('./views/pairs/pairs-view.tsx')),
  view('/families', 'families', () => import('./views/families/families-view.tsx')),
  view('/families/:id', 'families', () => import('./views/families/family-view.tsx')),
  view('/sources', 'sources', () => import('./views/sources/sources-view.tsx')),
  view('/sources/:name', 'sources', () => import('./views/sources/source-view.tsx')),
  view('/publishers', 'publishers', () => import('./views/publishers/publishers-view.tsx')),
  view('/sums', 'sums', () => import('./views/sums/sums-view.tsx')),
  view('/wording', 'wording', () => import('./views/wording/wording-view.tsx')),
  view('/timeline', 'timeline', () => import('./views/timeline/timeline-view.tsx')),
  view('/map', 'map', () => import('./views/map/map-view.tsx')),
]

/** The view at a path with its parameters; undefined where there is none. */
export function viewAt(
  path: string,
): { readonly view: RoomView; readonly params: Readonly<Record<string, string>> } | undefined {
  const parts = path.split('/')
  for (const candidate of views) {
    const wanted = candidate.path.split('/')
    if (wanted.length !== parts.length) continue
    const params: Record<string, string> = {}
    const isAt = wanted.every((part, n) => {
      if (!part.startsWith(':')) return part === parts[n]
      params[part.slice(1)] = decodeURIComponent(parts[n]!)
      return parts[n] !== ''
    })
    if (isAt) return { view: candidate, params }
  }
  return undefined
}
