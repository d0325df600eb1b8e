import type { EventDraft, EventSentence } from './event.ts'

/** Rules that read the state in which somebody is found, not what happens to him. */
const STATES: ReadonlySet<string> = new Set(['measure.toll', 'measure.prenominal'])

/** Measures of those who live on in that state. */
const LASTING: ReadonlySet<string> = new Set(['abducted', 'arrested', 'captured', 'displaced', 'missing', 'wounded'])

/** "Troops freed 14 hostages", "one of the wounded died": what they were before is no event beside what happens. Takes such drafts out of the sentence. */
export function dropStates(sentence: EventSentence): void {
  const { drafts } = sentence
  for (let i = drafts.length - 1; i >= 0; i--) {
    const state = drafts[i]!
    if (!STATES.has(state.rule) || !LASTING.has(state.measure)) continue
    if (drafts.some(event => isSameFigure(event, state) && !STATES.has(event.rule))) drafts.splice(i, 1)
  }
}

/** "The gunman turned the rifle on [himself] and died": whoever does it to himself is told of once. Takes the pronoun's draft out where his own stands. */
export function dropReflexives(sentence: EventSentence): void {
  const { drafts } = sentence
  for (let i = drafts.length - 1; i >= 0; i--) {
    const self = drafts[i]!
    if (self.countRule !== 'count.reflexive' || self.agentFirst < 0) continue
    const isDoer = (other: EventDraft) =>
      other !== self &&
      other.measure === self.measure &&
      other.subjectFirst <= self.agentLast &&
      other.subjectLast >= self.agentFirst
    if (drafts.some(isDoer)) drafts.splice(i, 1)
  }
}

function isSameFigure(event: EventDraft, state: EventDraft): boolean {
  return event.first === state.first && event.last === state.last && event.measure !== state.measure
}
