import { Component, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { CaseView } from '../src/model/view.ts'
import { go, useAddress } from './address.ts'
import { listenToRoom, noteRevision, Shown, useAnswer } from './answers.tsx'
import { useRoomKeys } from './keys.ts'
import { BuildLine } from './parts/build-line.tsx'
import { KeyList } from './parts/key-list.tsx'
import { ProfileChoice } from './parts/profile-choice.tsx'
import { ThemeChoice } from './parts/theme-choice.tsx'
import { strings } from './strings.ts'
import { viewAt } from './views.tsx'

/** The room: what stands around every view. */
export function App(): ReactNode {
  const { path } = useAddress()
  const told = useAnswer<CaseView>('/api/case')
  useEffect(listenToRoom, [])
  useEffect(() => {
    document.addEventListener('click', leadInside)
    return () => document.removeEventListener('click', leadInside)
  }, [])
  useEffect(() => {
    if (told.kind === 'here') noteRevision(told.answer.revision)
  }, [told])
  useEffect(() => {
    if (path === '/') go('/questions', true)
  }, [path])
  useRoomKeys()
  return (
    <I18nProvider locale={strings.language}>
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <header className="top">
        <a className="brand" href="/questions">
          <img src="/icon.svg" alt="" width="26" height="26" />
          <span>{strings.product}</span>
          {told.kind === 'here' && <span className="case-name">{told.answer.name}</span>}
        </a>
        <Navigation counts={told.kind === 'here' ? told.answer.counts : undefined} />
        <div className="top-choices">
          {told.kind === 'here' && <ProfileChoice profiles={told.answer.profiles} standard={told.answer.profile} />}
          <ThemeChoice />
          <KeyList />
        </div>
      </header>
      {told.kind === 'here' && <BuildLine build={told.answer.build} />}
      <Stage path={path} told={told} />
    </I18nProvider>
  )
}

/** The view itself. When the path changes, the focus goes to its heading, so that a screen reader tells where it is. */
function Stage({
  path,
  told,
}: {
  readonly path: string
  readonly told: ReturnType<typeof useAnswer<CaseView>>
}): ReactNode {
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])
  const found = viewAt(path)
  return (
    <main id="content" ref={main} tabIndex={-1}>
      <ViewFaults key={path}>
        <Shown of={told} title="h1">
          {() =>
            found === undefined ? (
              <p className="nothing">
                {strings.noSuchView} <a href="/questions">{strings.backToQuestions}</a>
              </p>
            ) : (
              <Suspense fallback={<p className="awaited">{strings.loading}</p>}>
                <found.view.View params={found.params} />
              </Suspense>
            )
          }
        </Shown>
      </ViewFaults>
    </main>
  )
}

/** A view that breaks takes nothing else with it. */
class ViewFaults extends Component<{ readonly children: ReactNode }, { readonly fault: Error | undefined }> {
  override state: { readonly fault: Error | undefined } = { fault: undefined }

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault }
  }

  override render(): ReactNode {
    const { fault } = this.state
    return fault === undefined ? (
      this.props.children
    ) : (
      <Shown of={{ kind: 'failed', detail: fault.message }} title="h1">
        {() => null}
      </Shown>
    )
  }
}

const NAV = [
  ['questions', 'questions'],
  ['reports', 'reports'],
  ['families', 'families'],
  ['sources', 'sources'],
  ['publishers', undefined],
  ['sums', 'arithmetic'],
  ['wording', undefined],
  ['timeline', undefined],
  ['map', undefined],
  ['history', 'decisions'],
  ['issues', 'issues'],
  ['add', undefined],
] as const

function Navigation({ counts }: { readonly counts: CaseView['counts'] | undefined }): ReactNode {
  const { path, query } = useAddress()
  const here = viewAt(path)?.view.nav
  const profile = query.get('profile')
  const list = useRef<HTMLUListElement>(null)
  // Where the row of links is wider than the screen, the one that is open may lie outside.
  useEffect(() => {
    const row = list.current
    const link = row?.querySelector<HTMLElement>(`[data-name="${here}"]`)
    if (row == null || link == null) return
    row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
  }, [here])
  return (
    <nav aria-label={strings.nav.name}>
      <ul ref={list}>
        {NAV.map(([name, count]) => (
          <li key={name}>
            <a
              href={`/${name}${profile === null ? '' : `?profile=${encodeURIComponent(profile)}`}`}
              data-name={name}
              aria-current={here === name ? 'page' : undefined}
            >
              {strings.nav[name]}
              {count !== undefined && counts !== undefined && counts[count] > 0 && (
                <span className="count">{counts[count].toLocaleString(strings.language)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A plain press of a link of the page goes on inside it; one that asks for a new window, and one that leads out, does as ever. */
function leadInside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target !== '') return
  if (link.origin !== window.location.origin || link.pathname.startsWith('/api/')) return
  if (link.hash !== '' && link.pathname === window.location.pathname) return
  event.preventDefault()
  go(link.pathname + link.search)
}
