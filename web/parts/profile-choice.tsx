import type { ReactNode } from 'react'
import type { CaseView } from '../../src/model/view.ts'
import { useAddress } from '../address.ts'
import { strings } from '../strings.ts'
import { Choice } from './choice.tsx'

/** Under whose house rules everything is shown; the choice stands in the address. */
export function ProfileChoice({
  profiles,
  standard,
}: {
  readonly profiles: CaseView['profiles']
  readonly standard: string
}): ReactNode {
  const { query, setQuery } = useAddress()
  return (
    <Choice
      label={strings.profile}
      isQuiet
      options={profiles.map(({ name, summary }) => ({ id: name, name, note: summary }))}
      chosen={query.get('profile') ?? standard}
      onChoose={name => setQuery({ profile: name === standard ? undefined : name })}
    />
  )
}
