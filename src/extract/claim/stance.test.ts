import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Sentences with one figure, and how its event stands. */
const sentences: readonly (readonly [behaviour: string, stance: string, text: string])[] = [
  ['takes the report at its word', 'asserted', 'Four miners were killed on Monday.'],
  ['takes what somebody says as reported', 'reported', 'Four miners were killed, police said.'],
  ['takes "reportedly" as hedged', 'hedged', 'Four miners were reportedly killed.'],
  ['takes "allegedly" as hedged', 'hedged', 'Guards allegedly killed four miners.'],
  [
    'takes a doubt about what came before for no doubt',
    'asserted',
    'Four miners were killed after they reportedly struck a pipe.',
  ],
  ['takes those feared dead as hedged', 'hedged', 'Four miners are feared dead.'],
  ['takes a modal perfect as hedged', 'hedged', 'The blast may have killed four miners.'],
  ['takes an unconfirmed figure as hedged', 'hedged', 'Unconfirmed reports say four miners were killed.'],
  ['takes what nobody proved as hedged', 'hedged', 'The court was not satisfied that guards killed four miners.'],
  ['takes "did not" as denied', 'denied', 'The guards did not kill four miners.'],
  ['takes a denial as denied', 'denied', 'The army denied that four miners were killed.'],
  ['takes a plan as hypothetical', 'hypothetical', 'The gang planned to kill four miners.'],
  ['takes a threat as hypothetical', 'hypothetical', 'The gang threatened to kill four miners.'],
  ['takes a condition as hypothetical', 'hypothetical', 'If four miners are killed, the pit will close.'],
  ['takes "would" as hypothetical', 'hypothetical', 'A collapse would kill four miners.'],
  ['takes what was managed as done', 'asserted', 'The gang managed to kill four miners.'],
  [
    'takes the killing in a denial of a part in it for granted',
    'reported',
    'He denied a part in the killing of four miners.',
  ],
  ['takes a month after the verb for no modal', 'hypothetical', 'GUARDS FOILED A PLOT TO KILL FOUR MINERS LAST MAY.'],
  ['takes what may have been an attempt as hedged', 'hedged', 'The gang may have killed four miners.'],
  ['takes a deed that is called for as unreal', 'hypothetical', 'The preacher called for the murder of four miners.'],
  ['takes a deed that is demanded as unreal', 'hypothetical', 'The crowd demanded the prompt rescue of four miners.'],
  ['takes a deed that was ordered as told', 'asserted', 'The warlord ordered the murder of four miners.'],
  ['takes a deed that is threatened as unreal', 'hypothetical', 'The gang threatened the execution of four miners.'],
  ['takes a mission as unreal', 'hypothetical', 'The spy had the mission of assassinating four miners.'],
  [
    'takes a deed whose doers are called for as done',
    'asserted',
    'He called for the murderers of four miners to be tried.',
  ],
  [
    'takes a deed as done after which something is called for',
    'asserted',
    'He called for calm after the murder of four miners.',
  ],
  ['takes an attempted murder as unreal', 'hypothetical', 'He is wanted for the attempted murder of four miners.'],
]

for (const [behaviour, stance, text] of sentences) {
  test(behaviour, () => {
    assert.deepEqual(
      claimsIn(text).map(claim => claim.stance),
      [stance],
      text,
    )
  })
}
