import { type DragEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { BuildState, CaseView, RoomEvent } from '../../../src/model/view.ts'
import { Shown, useAnswer, useEvents } from '../../answers.tsx'
import { strings } from '../../strings.ts'
import { dateText } from '../../wording.ts'
import { filesDropped, filesOf } from './dropped.ts'
import { Effects } from './effects.tsx'
import { build, type Sending, useSending } from './sending.ts'
import { Stages } from './stages.tsx'
import './add.css'

const { add: words } = strings

/** Where reports come in: files and folders, what becomes of them stage by stage, and what could not be read. */
export function View(): ReactNode {
  const told = useAnswer<CaseView>('/api/case')
  const [heard, setHeard] = useState<BuildState | undefined>()
  const [sending, send] = useSending()
  useEvents(
    useCallback((event: RoomEvent) => {
      if (event.event === 'build') setHeard(event.build)
    }, []),
  )
  return (
    <div className="add">
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <DropPlace onFiles={send} />
      {sending !== undefined && <SendingLine sending={sending} />}
      <Effects />
      <Shown of={told}>
        {({ build: known, counts }) => {
          const state = heard ?? known
          return (
            <section aria-labelledby="progress">
              <h2 id="progress">{words.progress}</h2>
              <p role="status">
                {state.state === 'failed' ? `${words.failed}: ${state.fault ?? ''}` : stateText(state)}
              </p>
              <Stages build={state} />
              <div className="add-next">
                <Button className="button" onPress={() => void build()} isDisabled={state.state === 'running'}>
                  {words.again}
                </Button>
                {counts.questions > 0 && (
                  <a className="button" href="/questions">
                    {words.toQuestions} <span className="count">{counts.questions}</span>
                  </a>
                )}
                {counts.issues > 0 && <a href="/issues">{words.toIssues(counts.issues)}</a>}
              </div>
            </section>
          )
        }}
      </Shown>
    </div>
  )
}

function stateText({ state, ended }: BuildState): string {
  if (state === 'running') return words.states.running
  return ended === undefined ? words.idle : words.ended(dateText(ended))
}

function DropPlace({ onFiles }: { readonly onFiles: (files: ReturnType<typeof filesOf>) => Promise<void> }): ReactNode {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void filesDropped(event.dataTransfer).then(onFiles)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen with the buttons too
    <div
      className="drop-place"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-words">{words.drop}</p>
      <p className="quiet">{words.or}</p>
      <div className="drop-choices">
        <Chooser name={words.chooseFiles} onFiles={onFiles} />
        <Chooser name={words.chooseFolder} isFolder onFiles={onFiles} />
      </div>
      <p className="note">{words.formats}</p>
    </div>
  )
}

function Chooser({
  name,
  isFolder = false,
  onFiles,
}: {
  readonly name: string
  readonly isFolder?: boolean
  readonly onFiles: (files: ReturnType<typeof filesOf>) => Promise<void>
}): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className="button" data-primary={!isFolder || undefined} onPress={() => input.current?.click()}>
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={name}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={event => {
          void onFiles(filesOf(event.target.files))
          event.target.value = ''
        }}
      />
    </>
  )
}

function SendingLine({ sending: { of, done, refused, isOver } }: { readonly sending: Sending }): ReactNode {
  return (
    <section className="sending" aria-label={words.sent(done, of)}>
      <p role="status">{of === 0 && isOver ? words.nothing : words.sent(done, of)}</p>
      {refused.length > 0 && (
        <>
          <h3>{words.refused}</h3>
          <ul>
            {refused.map(({ path, why }) => (
              <li key={path}>
                <strong dir="auto">{path}</strong> {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
