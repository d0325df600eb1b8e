import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Plurals of harm without a figure: where a sentence says that there were such people, and where it does not. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads injuries that are caused', 'The blast caused <wounded>injuries</wounded> at the market.'],
  [
    'reads deaths and injuries that a raid led to',
    'The raid led to <killed>deaths</killed> and <wounded>injuries</wounded>.',
  ],
  ['reads them behind a comma', 'Two towers fell, causing <wounded>injuries</wounded> among the tenants.'],
  ['reads those that are reported', '<source>The Bell</source> reported "<wounded>injuries</wounded>" near the quay.'],
  ['reads those that there were', 'There were <killed>deaths</killed> and <wounded>injuries</wounded> in the market.'],
  [
    'reads a noun that may be a verb',
    'There were <killed>martyrs</killed> and <wounded>wounded</wounded> by the mill.',
  ],
  ['reads those that occurred', '<wounded>Injuries</wounded> occurred at the gate.'],
  ['reads those that were reported', 'On Monday <killed>deaths</killed> were reported.'],
  [
    'reads what is joined to an open figure',
    'There were <killed>a number of</killed> martyrs and <wounded>wounded</wounded> by the mill.',
  ],
  [
    'takes several who were killed and injured for some of each',
    '<killed><wounded>A number of</wounded></killed> people were killed and injured.',
  ],
  [
    'takes them so where they stand before their noun',
    'The clinic received <killed><wounded>multiple</wounded></killed> dead and injured herders.',
  ],
  ['takes either for both together', '<casualties>A number of</casualties> people were killed or injured.'],
  ['shares a figure out between both', '<casualties>Dozens</casualties> of people were killed and injured.'],
  ['reads those of whom something is told', '<wounded>The injured</wounded> were treated in a tent.'],
  ['reads them with their noun', '<wounded>The wounded herders</wounded> were treated in a tent.'],
  ['takes what those were for no count of them', 'Those killed were mostly clerks.'],
  ['takes one of them for no plural', 'The injured man was treated in a tent.'],
  ['takes those for whom something is done for no news', 'The town prays for the wounded.'],
  ['takes some of them for what is counted', '<wounded>Five</wounded> of the wounded were soldiers.'],
  ['takes injuries to a limb for nobody', 'The fall caused injuries to his leg.'],
  ['takes the injuries of an athlete for nobody', 'She missed the race because of injuries.'],
  ['takes what is reported before its noun for no verb', 'The list of reported deaths grew.'],
  ['takes the cause of something for no effect', 'Costs caused by injuries have grown.'],
  ['takes more of them for a comparison', 'Warm winters caused fewer deaths than cold ones.'],
  ['takes what there might be for nothing', 'He asked if there were injuries.'],
  ['takes injuries of the knee by their name', 'Long runs caused knee injuries.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
