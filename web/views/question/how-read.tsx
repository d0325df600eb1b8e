import type { ReactNode } from 'react'
import type { Anchor } from '../../../src/model/anchor.ts'
import type { Grounded } from '../../../src/model/grounded.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { quantityText } from '../../review/quantity-words.ts'
import { strings } from '../../strings.ts'
import { dateText, measureText, ruleText } from '../../wording.ts'

const { question } = strings

/** How a claim was read: where its words stand, every value with the words it was taken from, and the rules that fired. */
export function HowRead({ view }: { readonly view: ClaimView }): ReactNode {
  const { claim, report, whereabouts } = view
  const { at, quantity, measure, trigger, subject, agent, place, time, rules } = claim
  const { start, end } = at.span
  return (
    <dl className="how-read">
      <dt>{question.anchor}</dt>
      <dd>
        {[report.path, report.part, whereabouts, question.characters(start, end)]
          .filter(part => part !== undefined)
          .join(', ')}
        <br />
        <code title={question.hash}>{report.sha256}</code>
      </dd>
      <Value name={question.fields.quantity} of={quantity} words={quantityText(quantity.value)} />
      <dt>{question.fields.measure}</dt>
      <dd>
        {measureText(measure)} {trigger !== undefined && <Words of={[trigger]} />}
      </dd>
      {subject && <Value name={question.fields.subject} of={subject} words={subject.value.name} />}
      {agent && <Value name={question.fields.agent} of={agent} words={agent.value.name} />}
      {place && <Value name={question.fields.place} of={place} words={placeWords(place.value)} />}
      {time && <Value name={question.fields.time} of={time} words={timeWords(time.value)} />}
      <dt>{question.rules}</dt>
      <dd>
        <ul className="rules">
          {[...new Set(rules)].map(rule => (
            <li key={rule}>
              <code>{rule}</code>
              {ruleText(rule) !== rule && ` ${ruleText(rule)}`}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}

function Value({
  name,
  of,
  words,
}: {
  readonly name: string
  readonly of: Grounded<unknown>
  readonly words: string
}): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span dir="auto">{words}</span>{' '}
        {of.basis === 'stated' ? (
          <Words of={[of.at]} />
        ) : (
          <span className="quiet">
            {of.from.length > 0 ? question.concluded : question.fromNothing} <Words of={of.from} />
          </span>
        )}{' '}
        <code>{of.rule}</code>
      </dd>
    </>
  )
}

function Words({ of }: { readonly of: readonly Anchor[] }): ReactNode {
  return of.map(({ exact, span }) => (
    <q key={span.start} dir="auto" className="quiet" title={question.characters(span.start, span.end)}>
      {exact}
    </q>
  ))
}

function placeWords({ name, admin1, country }: { name: string; admin1?: string; country?: string }): string {
  return [name, admin1, country].filter(part => part !== undefined).join(', ')
}

function timeWords({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === to) return dateText(from)
  return [from, to].map(day => (day === undefined ? '…' : dateText(day))).join(' – ')
}
