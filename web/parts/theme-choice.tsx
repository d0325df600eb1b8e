import { type ReactNode, useState } from 'react'
import { strings } from '../strings.ts'
import { Choice } from './choice.tsx'

const KEPT = 'hearsay.theme' // where the browser keeps the choice
const THEMES = ['auto', 'light', 'dark'] as const

apply(window.localStorage.getItem(KEPT) ?? 'auto')

/** Light, dark, or as the system has it. */
export function ThemeChoice(): ReactNode {
  const [theme, setTheme] = useState(window.localStorage.getItem(KEPT) ?? 'auto')
  return (
    <Choice
      label={strings.theme}
      isQuiet
      options={THEMES.map(id => ({ id, name: strings.themes[id] }))}
      chosen={theme}
      onChoose={next => {
        setTheme(next)
        window.localStorage.setItem(KEPT, next)
        apply(next)
      }}
    />
  )
}

function apply(theme: string): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
