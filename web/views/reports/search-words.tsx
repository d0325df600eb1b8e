import { type ReactNode, useEffect, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField } from 'react-aria-components/SearchField'

const PAUSE = 250 // milliseconds without a key before a list is asked for anew

/** A field for words to search by; the address follows when the writer pauses. */
export function SearchWords({
  label,
  words,
  onSearch,
}: {
  readonly label: string
  readonly words: string
  readonly onSearch: (words: string) => void
}): ReactNode {
  const [written, setWritten] = useState(words)
  useEffect(() => setWritten(words), [words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is written starts the pause anew
  useEffect(() => {
    if (written === words) return
    const pause = setTimeout(() => onSearch(written), PAUSE)
    return () => clearTimeout(pause)
  }, [written])
  return (
    <SearchField className="field" value={written} onChange={setWritten} onSubmit={onSearch}>
      <Label>{label}</Label>
      <Input />
    </SearchField>
  )
}
