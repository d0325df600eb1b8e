import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Nouns of toll, act and deed, and figures without a verb: what they claim, and what they do not. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads deaths with their number', 'The flood caused <killed>12</killed> deaths.'],
  ['reads the deed of a day', 'He was charged with the Nov. 7 killing of <killed>Ana Brand</killed>.'],
  ['reads a deed that opens a headline', 'Killing of <killed>two</killed> clerks probed'],
  [
    'reads a shooting that is called murder as a killing',
    'A Lesk jury convicted him of murder in the shooting of <killed>Ivo Karo</killed>.',
  ],
  ['reads another shooting as none', 'He was charged with assault in the shooting of <wounded>Ivo Karo</wounded>.'],
  ['refuses the deed of nobody', 'Killing of crops probed in Lesk'],
  ['reads no casualties as none', 'There were <casualties>no</casualties> civilian casualties.'],
  ['takes a toll that nobody has for no figure', 'The clerk spoke of losses but had no immediate toll.'],
  ['takes a toll without a figure for no death', 'The guard suffered a heavy death toll.'],
  ['reads no deaths as none beside it', 'There was no official toll, but <killed>no</killed> deaths were reported.'],
  ['reads no reports as none', 'There were <casualties>no</casualties> reports of casualties.'],
  [
    'reads injuries to somebody',
    'Injuries to <wounded>two</wounded> girls and <wounded>a woman</wounded> were reported.',
  ],
  ['refuses injuries to a part of the body', 'The driver spoke of injuries to his knee.'],
  ['reads what befell those of a toll behind them', 'The blast left a toll of <wounded>one</wounded> person wounded.'],
  ['reads a toll of the dead', 'The blast left a toll of <killed>12</killed> people dead.'],
  [
    'reads those of whom no verb tells but a clause',
    'The number of those who drowned has risen to <killed>17</killed>.',
  ],
  ['refuses whose request it was', 'A report on the deadly shooting at the request of the clerk was read.'],
  ['reads a noun behind a hyphen', 'There were <killed>12</killed> flood-related deaths.'],
  ['refuses those who disrupted lives', 'The storm disrupted the daily lives of all citizens.'],
  ['reads a toll that exceeds', 'The death toll has <killed>exceeded 20</killed>.'],
  [
    'reads a toll that rises, and the toll as it was',
    'The death toll rose to <killed>40</killed> from <killed>33</killed>.',
  ],
  [
    'reads the toll of an act that a verbal noun names',
    'The death toll from the shelling of the fish market in Vesnice rose to <killed>19</killed> from <killed>14</killed>.',
  ],
  [
    'reads the toll of the act of a day',
    "The death toll from Tuesday's shelling of the fish market has risen to <killed>22</killed>.",
  ],
  ['reads the toll of two acts', 'The death toll from the blast and the fire rose to <killed>12</killed>.'],
  ['reads a toll after a colon', 'Death toll: <killed>12</killed>.'],
  ['reads the number of the injured', 'The number of injured stands at <wounded>51</wounded>.'],
  ['reads the toll of several events', 'The toll of the two blasts rose to <killed>19</killed>.'],
  [
    'reads the toll of several deeds',
    'The toll from the <strikes>two</strikes> strikes stands at <killed>19</killed>.',
  ],
  [
    'reads one person lost beside others',
    'The militia lost <killed>a captain</killed> and <killed>11</killed> fighters.',
  ],
  ['refuses who is lost alone', 'The militia lost a friend.'],
  ['reads who was caught again', 'Of the inmates <captured>31</captured> have been recaptured.'],
  ['reads the number of confirmed dead', 'The number of confirmed dead rose to <killed>51</killed>.'],
  ['reads the number of people killed', 'The number of people killed in the floods rose to <killed>87</killed>.'],
  [
    'reads a number that has changed',
    'The number of injured was revised from <wounded>eight</wounded> to <wounded>six</wounded>. # roles=previous,update',
  ],
  ['refuses a number of wards', 'The number of wards rose from eight to nine.'],
  ['reads a number that is put at', 'The ministry put the number of wounded at <wounded>250</wounded>.'],
  [
    'reads the count of those killed',
    'The count of those killed rose to <killed>41</killed> from <killed>33</killed>. # roles=update,previous',
  ],
  ['reads the count of its own', 'Its tally of those drowned stands at <killed>12</killed>.'],
  ['refuses what else is counted', 'The count of votes rose to 41.'],
  [
    'reads a toll of something that somebody changes',
    'The office corrected the death toll from the fire at the mill to <killed>14</killed>.',
  ],
  [
    'reads the dead and hurt of a force at their figures',
    'The ministry put the dead of the <subject>force</subject> at <killed>19</killed> men and their hurt at <wounded>35</wounded>.',
  ],
  ['refuses where the hurt are left', 'They left the wounded of the camp at two clinics.'],
  [
    'reads a ratio of losses as one figure',
    'Analysts reckon with losses of <loss-ratio>one soldier to two rebels</loss-ratio>.',
  ],
  [
    'refuses a ratio of people and places',
    'Drivers took <wounded>two</wounded> wounded to three clinics after the loss.',
  ],
  ['reads losses that amount to', 'Losses amounted to <losses>over 2.5 thousand</losses> men.'],
  ['reads lives that are claimed', 'The quake claimed <killed>30</killed> lives.'],
  ['reads the bodies of so many', 'The bodies of <killed>5</killed> men were found in the river.'],
  ['reads bodies that are counted', '<killed>Three</killed> bodies were found in the river.'],
  ['reads the killing of somebody', 'Villagers mourned the killing of <killed>two</killed> guards.'],
  [
    'reads an act between which and its victims a day stands',
    'The murder on Monday of <killed>six</killed> priests shocked the town.',
  ],
  ['reads an act by its owner', "Neighbours mourn <killed>Ivo Brand</killed>'s murder."],
  [
    'reads deaths that are the subject of a reported clause',
    'He said that the murder of <killed>six</killed> monks, <killed>a woman</killed>, and <killed>her daughter</killed> was an outrage.',
  ],
  ['reads deaths of kin', 'The deaths of <killed>his wife</killed> and <killed>two</killed> daughters broke him.'],
  [
    'reads casualties that a list explains only by its parts',
    'Casualties: <killed>12</killed> dead, <wounded>30</wounded> wounded.',
  ],
  [
    'reads wounded before their noun',
    '<wounded>Two</wounded> wounded <subject>policemen</subject> reached the clinic.',
  ],
  [
    'reads dead and wounded together',
    'Each raid brings <casualties>dozens</casualties> of dead and wounded <subject>civilians</subject>.',
  ],
  [
    'reads sorties and strikes with whoever flew them',
    'The <subject>alliance</subject> has conducted <sorties>19</sorties> sorties, and carried out <strikes>14</strikes> strikes.',
  ],
  ['reads bomb attacks', '<attacks>Three</attacks> bomb attacks shook the port.'],
  ['reads a population', 'The city of <population>more than a million</population> residents slept.'],
  ['reads a population that is a number', 'The town has a population of <population>45,000</population>.'],
  ['reads the strength of a group', 'The council fears the rebel group of <personnel>6-12 thousand</personnel>.'],
  [
    'reads a share of territory',
    '<territory-share>At most 20%</territory-share> of the town is under control of the guards.',
  ],
  ['reads a ratio of losses', 'Experts put the losses at <loss-ratio>one guard to two raiders</loss-ratio>.'],
  [
    'reads parts of a total',
    '<wounded>50</wounded> people were injured, <wounded>13</wounded> of them <subject>civilians</subject>.',
  ],
  ['reads of whom', '<killed>Ten</killed> people died, of whom <killed>3</killed> were children.'],
  ['reads the fatal part of the shot', '<wounded>Five</wounded> people were shot, <killed>three</killed> fatally.'],
  [
    'reads a killed destroyed state',
    'In the photo <vehicles-lost>4</vehicles-lost> destroyed "Hummers" stand by the road.',
  ],
  ['refuses a toll road', 'The toll on the bridge is high.'],
  ['refuses the price of a toll', 'The toll at the gate is $5.'],
  ['refuses casualties without a figure', 'Civilian casualties are feared.'],
  ['refuses lives that are lived', 'Two lives met on the bridge.'],
  ['refuses the death of a plan', 'The death of the plan pleased them.'],
  ['refuses a share of something else', 'Prices rose by 30% in the city under his control.'],
  ['refuses a strike in baseball', 'He threw a strike.'],
  ['refuses one raid as a count of raids', 'One raid woke the town.'],
  ['refuses a ratio of nothing', 'Mix one cup to two spoons.'],
  ['refuses tickets', 'The number of tickets sold reached 300.'],
  ['refuses a group that makes music', 'A group of 12 singers sang.'],
  ['refuses residents who meet', 'Two residents met in the hall.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
