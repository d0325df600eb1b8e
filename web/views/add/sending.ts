import { useCallback, useState } from 'react'
import type { BuildState } from '../../../src/model/view.ts'
import { ask } from '../../answers.tsx'
import type { Dropped } from './dropped.ts'

/** How far the files are that were chosen. */
export interface Sending {
  readonly of: number
  readonly done: number
  /** Files that the server did not take, and why. */
  readonly refused: readonly { readonly path: string; readonly why: string }[]
  readonly isOver: boolean
}

/** Copies files into the folder of the case, one after the other, then has the case built. */
export function useSending(): readonly [Sending | undefined, (files: readonly Dropped[]) => Promise<void>] {
  const [sending, setSending] = useState<Sending | undefined>()
  const send = useCallback(async (files: readonly Dropped[]): Promise<void> => {
    const refused: { readonly path: string; readonly why: string }[] = []
    const tell = (done: number, isOver: boolean): void =>
      setSending({ of: files.length, done, refused: [...refused], isOver })
    tell(0, files.length === 0)
    let done = 0
    for (const { path, file } of files) {
      try {
        await ask(`/api/files?path=${encodeURIComponent(path)}`, {
          method: 'POST',
          body: file,
          headers: { 'content-type': 'application/octet-stream' },
        })
        done++
      } catch (fault) {
        refused.push({ path, why: fault instanceof Error ? fault.message : String(fault) })
      }
      tell(done, false)
    }
    tell(done, true)
    if (done > 0) await build()
  }, [])
  return [sending, send]
}

/** Has the folder read; what comes of it is told on the stream of events. */
export function build(): Promise<BuildState> {
  return ask<BuildState>('/api/build', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
}
