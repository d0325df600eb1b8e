import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn, reads } from '../../../test/claims-in.ts'

/** How local papers word harm: what each construction claims, and what it does not. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads a blow to a part of the body', '<wounded>A bystander</wounded> was struck in the leg.'],
  ['reads what a bullet hit', 'A bullet hit <wounded>a girl</wounded> near the gate.'],
  ['refuses a blow without a body', 'The mayor was struck by the silence.'],
  ['reads a blow that was treated', '<wounded>A porter</wounded> was hit by a stone and treated for cuts.'],
  ['refuses a team that injuries hit', 'The team was hit by injuries in May.'],
  ['refuses talks that were hit', 'The talks were hit by delays.'],
  ['reads who was carried to a hospital', '<wounded>Two</wounded> drivers were taken to Mill Hospital.'],
  ['reads whom a crash sent to a hospital', 'A crash on Mill Street sent <wounded>a girl</wounded> to the hospital.'],
  [
    'reads a gerund of it',
    'The blast killed <killed>one</killed> guard, sending <wounded>five</wounded> others to a hospital.',
  ],
  ['refuses whom somebody sent there', 'The clerk sent a girl to the hospital.'],
  ['refuses what was sent elsewhere', 'The crash sent two men off the road near the hospital.'],
  ['refuses who was taken elsewhere', 'Two drivers were taken to the station.'],
  ['reads who was carried there with a wound', '<wounded>Two</wounded> divers were flown to Lesk General with burns.'],
  ['reads who was treated for injuries', '<wounded>Nine</wounded> riders were treated for minor injuries.'],
  ['reads who was treated and let go', '<wounded>Nine</wounded> riders were treated and released at the quay.'],
  [
    'reads who is named behind it',
    'Treated and released were <wounded>Ivo Karo</wounded> and <wounded>Ada Wick</wounded>.',
  ],
  ['reads whom a clinic treated for them', 'The clinic treated <wounded>80</wounded> people for burns.'],
  ['reads whom ambulances took to a hospital', 'Ambulances took <wounded>36</wounded> people to hospital.'],
  ['refuses whom the police took there', 'Police took 36 people to the hospital.'],
  ['reads who disappeared', 'The year saw <missing>six</missing> enforced disappearances.'],
  ['refuses an order to spare nobody', 'The gangs take no prisoners.'],
  ['reads who was brought in with them', '<wounded>Eleven</wounded> riders were brought in with gunshot wounds.'],
  ['refuses whom a clinic treated for something else', 'The clinic treated 80 people for malaria.'],
  ['refuses who was brought in', 'Eleven experts were brought in to count the votes.'],
  ['reads short forms of soldiers', '<killed>3</killed> guards KIA, <wounded>7</wounded> WIA in the raid.'],
  ['refuses the make of a car', 'He sold three Kia cars.'],
  ['reads who fell', '<killed>Three</killed> guards fell in the line of duty.'],
  ['refuses what fell', 'Three lamps fell in the line for bread.'],
  ['reads who remains missing', '<killed>Two</killed> divers were killed and <missing>one</missing> remains missing.'],
  ['reads who was taken prisoner', 'Rebels took <captured>six</captured> prisoners near the ford.'],
  ['refuses prisoners who were taken somewhere', 'Guards took two prisoners to the hospital.'],
  ['reads who is held without a word', '<captured>Sixty</captured> men have been held incommunicado since May.'],
  ['reads who died while held', 'There were <killed>12</killed> deaths in custody.'],
  ['refuses who was treated for something else', 'Nine riders were treated for the flu at a hospital.'],
  ['refuses who was treated to something', 'Nine riders were treated to a meal.'],
  ['counts the parents of one', '<killed>Her parents</killed> were killed in the crash.'],
  ['counts those of somebody by noun', "A fire injured <wounded>the girl's parents</wounded>."],
  [
    'takes an age behind "both" for none of them',
    'Ivo and Jan Karo, <wounded>both 23</wounded> - one is a cook - were injured.',
  ],
  ['refuses to count the parents of several', 'Boys whose parents were warned left; their parents were killed.'],
  ['reads who suffered burns', '<wounded>Two</wounded> cooks suffered burns on the arms.'],
  ['reads who suffered a broken limb', '<wounded>A rider</wounded> sustained a broken leg.'],
  ['refuses a house that suffered as much', 'The house suffered a broken window.'],
  ['refuses a loss that is suffered', 'The porter suffered a defeat.'],
  ['reads one of them behind what he is', '<killed>One</killed> of them, a porter in his 50s, died in Tarn.'],
  [
    'reads one who remains so behind what he is',
    '<wounded>The victim</wounded>, a porter, remains in critical condition.',
  ],
  ['refuses what else stands there', 'The market, a hall of stone, remains in stable hands.'],
  ['reads who has a wound', 'Medics saw <wounded>a porter</wounded> with a gunshot wound in his hand.'],
  [
    'reads who carries a wound to a place',
    '<wounded>A porter</wounded> walked into a clinic in Lesk with a gunshot wound.',
  ],
  [
    'reads whom others bring there',
    'Medics took <wounded>two</wounded> porters to Lesk General with serious injuries.',
  ],
  ['refuses the place', 'The report on Lesk General with a minor injury in it was read.'],
  [
    'reads who is left with injuries',
    'The blast left <killed>one</killed> man fatally wounded and <wounded>three</wounded> others with serious injuries.',
  ],
  ['reads who fights for his life', '<wounded>A porter</wounded> is fighting for his life.'],
  ['refuses who fights for something else', 'The porter is fighting for his job.'],
  ['reads who remains in the hospital', '<wounded>A porter</wounded> remains in the hospital.'],
  ['refuses those who are in one', 'Some porters in the hospital were tired.'],
  [
    'reads a state that is joined to what was done about it',
    '<wounded>The porter</wounded> underwent surgery and remains in critical condition.',
  ],
  [
    'reads an age in short',
    '<wounded>4 yo boy</wounded> shot on Mill Street. <wounded>A 5 y/o girl</wounded> was hurt.',
  ],
  ['reads a child behind the place', '<wounded>Teenager</wounded> in Lesk injured in fall'],
  [
    'refuses what a dash sets off',
    '<wounded>Teenager</wounded> in Lesk injured in accidental shooting - Lesk Radio – News, Sports',
  ],
  [
    'reads an adverb behind an age',
    '<wounded>The porter</wounded> was shot, while the 15-year-old also shot <wounded>himself</wounded>.',
  ],
  ['reads an adverb behind an age before its noun', '<wounded>A 15-year-old badly wounded boy</wounded> was found.'],
  [
    'reads of whom somebody said so',
    'A woman who said <wounded>her husband</wounded> had been shot called the guards.',
  ],
  ['refuses who stands behind what was hit', '"It hit his spine," Ada Lesk, a porter, said.'],
  ['refuses a ruling', 'Shooting Ruled Accidental'],
  ['refuses shots that rang out', 'Clerks said 14 shots rang out and <wounded>four</wounded> people were injured.'],
  [
    'reads others besides those who are counted',
    'The blast left <killed>two</killed> men dead and <wounded>others</wounded> injured.',
  ],
  ['refuses others who are none besides', 'The gate was open, and others injured themselves.'],
  ['reads "remains" before a state as a verb', '<wounded>A clerk</wounded> remains in critical condition.'],
  ['refuses remains that lie somewhere', 'The remains in the old hall are on show.'],
  ['reads who was grazed', '<wounded>A porter</wounded> was grazed at the gate.'],
  ['refuses sheep that were grazed', 'The sheep were grazed on the hill.'],
  ['reads who is in a coma', 'The shooting left <wounded>a girl</wounded> in a coma.'],
  ['reads who recovers in hospital', '<wounded>A porter</wounded> is recovering in hospital.'],
  ['refuses what recovers elsewhere', 'The market is recovering in Lesk.'],
  ['refuses a shot that was fired', 'One shot was fired. One shot rang out. The porter fired one shot.'],
  ['reads one who was shot', '<wounded>One</wounded> was shot in the arm.'],
  [
    'reads a second verb with an object of its own',
    'The blast left <killed>three</killed> dead and injured <wounded>another</wounded>.',
  ],
  [
    'reads two states of the same people',
    'The raid left <casualties>12</casualties> dead and wounded soldiers behind.',
  ],
  ['refuses a wound without anybody', 'The gunshot wound was not serious.'],
  ['reads how a shooting ended', 'The gunman shot <killed>five</killed> people to death.'],
  ['refuses a sentence to death', 'The court sentenced three men to death.'],
  [
    'reads companions of the dead',
    '<killed>Ivo Karo</killed> was killed along with <killed>his mother</killed> and <killed>two</killed> guards.',
  ],
  [
    'reads companions after a place',
    '<killed>A driver</killed> was killed in the yard alongside <killed>his daughter</killed>.',
  ],
  ['refuses a tool for a companion', '<killed>A driver</killed> was killed with a knife.'],
  ['counts the wounded who died as dead', '<killed>Ivo Karo</killed> was badly wounded and died in hospital.'],
  [
    'denies what befell neither of several',
    'Neither of the clerks or <wounded>their mother</wounded> were injured. # stance=denied',
  ],
  ['counts the fatally injured as dead', '<killed>Two</killed> men were fatally injured in the crash.'],
  ['counts who was hit somewhere and killed as dead', '<killed>A porter</killed> was shot in the chest and killed.'],
  ['counts who was stabbed and killed as dead', '<killed>A porter</killed> was stabbed in the neck and killed.'],
  [
    'takes a verb with an object for no passive',
    '<wounded>A porter</wounded> was shot in the chest and killed <killed>two</killed> men.',
  ],
  ['counts who was hurt in a clause and died', '<killed>A man</killed> who was shot on Monday died on Tuesday.'],
  [
    'counts who was hurt, without a pronoun, and died',
    '<killed>A clerk</killed> injured in a crash on Sunday died of her wounds.',
  ],
  [
    'finds the subject before a clause with a place',
    '<killed>A boy</killed> who was hit by a stone in Avon died in hospital.',
  ],
  [
    'ties a clause without a comma to the noun before a name',
    '<wounded>A reporter</wounded> of Avon Radio who was shot in the leg is at home.',
  ],
  [
    'ties it to the name behind a word for kin',
    'The father of <killed>Ivo Karo</killed> who was killed in the yard spoke.',
  ],
  ['finds the subject before an age and a home', '<killed>Ivo Karo</killed>, 34, of Avon, was killed.'],
  [
    'finds the figure that heads a chain',
    '<killed>Six</killed> members of the Karo family, including <killed>two</killed> boys, were killed.',
  ],
  ['reads a quantifier before the verb', '<killed>Three</killed> men and <killed>a boy</killed> were all killed.'],
  ['reads a noun of death', 'Officers are looking into <killed>an accidental shooting death</killed>.'],
  ['refuses a compound', 'The shooting suspect fled.'],
  ['refuses a street for a victim', 'Officers came to a shooting in the 700 block of Mill Street.'],
  ['refuses where somebody lives', 'The baker lives at 510 Mill Street.'],
  ['reads the word of headlines for himself', 'Gunman kills <killed>three</killed> singers, <killed>self</killed>'],
  ['reads it as an object of its own', 'Clerk accidentally shoots <wounded>self</wounded> in hand'],
  ['refuses it in a compound', '<killed>A guard</killed> of the self-defence patrols was killed.'],
  [
    'reads a list of headlines that leaves the conjunction out',
    'Man kills <killed>wife</killed>, <killed>3</killed> sons in Tarn',
  ],
  ['refuses whoever speaks behind a comma', 'A bomb killed <killed>the mayor</killed>, two aides said.'],
  [
    'refuses the house that printed a headline for whom it tells of',
    'Clerk held in death of <killed>Lesk man</killed> - KTAR TV: Tarn News, Weather, and Sports',
  ],
  [
    'reads names behind a break where several are told of',
    'They killed his <killed>two</killed> sons: <killed>Ivo Karo</killed> and <killed>Jan Karo</killed>.',
  ],
  [
    'reads all of whom a participle tells, where one of them goes on',
    'One of the <killed>two</killed> guards killed in the raid was a captain.',
  ],
  [
    'reads all of them over the place and before the participle',
    'One of the <killed>five</killed> people killed on Friday at the port in Lesk, Ruvania was a clerk.',
  ],
  ['reads all of whom somebody is one', 'Ada Wick was one of the <killed>three</killed> women killed in the fire.'],
  ['reads one of several where the verb is of him', '<killed>One</killed> of the two guards was killed in the raid.'],
  [
    'refuses ages of as many as are counted',
    '<wounded>Two</wounded> men, 26 and 21, who were both shot, drove to a clinic.',
  ],
  ['refuses ages between two', 'Children between the ages of 11 and 15 hurt their hands.'],
  ['reads bare figures of a list', '<wounded>Two</wounded> men, <wounded>four</wounded> women and a dog were hurt.'],
  ['reads two verbs of a headline with one object', 'Girl accidentally shot, killed <killed>older brother</killed>'],
  ['reads two verbs of a headline without an object', '<killed>Girl</killed> shot, killed in Lesk'],
  [
    'ties the clause behind a part to the part',
    'Guards search for a clerk who shot <wounded>five</wounded> others, including one who died.',
  ],
  ['refuses a second shot', 'The clerk fired one shot and then fired a second shot when the birds flew up.'],
  ['refuses injuries that people have', 'Both victims had multiple injuries.'],
  ['refuses rounds', 'They shot 20 rounds at a car.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

test('what looks back is marked, and so is the sentence after it, until one says when', () => {
  const text =
    'Two men were killed. Last year, four men were killed there. One woman was hurt. On Monday, a boy was killed.'
  const marks = claimsIn(text).map(({ hints }) => hints.some(hint => hint.kind === 'background'))
  assert.deepEqual(marks, [false, true, true, false])
})
