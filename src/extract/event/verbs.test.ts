import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Verbs, participles and states: what each construction claims, and what it does not. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads a subject with a stranded preposition', '<killed>Seventeen</killed> of the 19 fishermen aboard were killed.'],
  ['counts all who are known', '<killed>The armed men</killed> were all killed.'],
  ['counts all by their determiner', 'A shell killed <killed>all the guards</killed>.'],
  ['refuses those who are known without it', 'The armed men were killed.'],
  ['reads who is known to have died', '<killed>Nine</killed> people are known to have died.'],
  ['reads who is estimated to have died', '<killed>Nine</killed> are estimated to have been killed.'],
  ['reads those who were doing something', '<killed>Seven</killed> guards watching clerks were killed in Lesk.'],
  ['refuses those who remain for those who do it', '<surrendered>Remaining rebels</surrendered> had surrendered.'],
  [
    'reads the members of a body behind a clause about them',
    'He said that <killed>nine</killed> members of the harbour alliance who were working in the mill were also killed.',
  ],
  [
    'reads a figure before a name with a preposition inside',
    '<killed>Seven</killed> Workers Party of Ruvania cooks were killed.',
  ],
  ['reads those left dead some time ago', 'A brawl left <killed>three</killed> people dead last week.'],
  ['refuses whoever comes in last', 'Ivo Brand, a runner, came dead last on Monday.'],
  ['reads a state before a bare clause', 'The raid left <wounded>20</wounded> others wounded the agency added.'],
  [
    'reads a state beside another verb',
    'The brawl left <wounded>nine</wounded> clerks wounded and took the life of <killed>Ivo Brand</killed>.',
  ],
  ['reads a number of the dead', 'The war has left <killed>dozens</killed> of dead in the valley.'],
  ['reads all of whom a clause tells', 'There were <killed>62</killed> clerks on the ferry, all of whom died.'],
  ['reads whoever came from two places', '<killed>Sixty</killed> rebels from Ruvania and Karvost were killed.'],
  [
    'reads things whose name has an adverb tied to it',
    '<vehicles-lost>32</vehicles-lost> pick-up trucks were destroyed.',
  ],
  ['reads those of an age', '<killed>Three</killed> children ages 12 and under were killed.'],
  [
    'reads the short form of a plural inside a phrase',
    '<wounded>Four</wounded> Harbour Forces (HFs) personnel were wounded.',
  ],
  ['refuses a verb behind it', 'Left Wing Guards (LWGs) kidnapped <abducted>two</abducted> clerks on Monday.'],
  [
    'reads the second of two states',
    'A raid left <killed>two</killed> clerks dead and <wounded>eight</wounded> others injured the office said.',
  ],
  [
    'refuses a verb with a doer of its own',
    'A blast left <killed>two</killed> clerks dead and a fire killed <killed>a boy</killed>.',
  ],
  ['reads whom "them" means', 'Gunmen took away <wounded>nine</wounded> men and later shot them.'],
  ['reads a figure before "most of them"', 'The raid hurt <wounded>41</wounded> others most of them women.'],
  ['reads guards who were off duty', '<killed>Two</killed> off-duty police officers were killed.'],
  ['reads a figure behind what is thought of it', 'The flu killed a staggering <killed>675,000</killed> people.'],
  ['reads it behind a participle', 'The raid killed a confirmed <killed>33</killed> rebels.'],
  [
    'refuses a thing before a figure of others',
    'The raid destroyed <vehicles-lost>a tank</vehicles-lost> two mortars aimed at.',
  ],
  ['reads people told of throughout a country', '<wounded>749</wounded> officers nationwide were wounded.'],
  ['reads lives that a deed cost', 'That attack cost <killed>330</killed> lives.'],
  ['reads a toll that remains', 'The death toll remains <killed>84</killed>.'],
  [
    'reads others beside those who died',
    '<killed>Seven</killed> clerks died with <wounded>dozens</wounded> of others being wounded.',
  ],
  [
    'reads a part that was taken to hospital',
    '<wounded>Eleven</wounded> clerks were hurt, including <wounded>nine</wounded> taken to hospital.',
  ],
  ['reads members who were left dead', 'The raid left <killed>three</killed> members of the rebel group dead.'],
  ['reads a rank that a hyphen ties', '<killed>Nine</killed> third-graders and <killed>two</killed> porters drowned.'],
  [
    'reads one more who died meanwhile',
    'The count was made by the Lesk collector with <killed>one</killed> more wounded succumbing on Tuesday.',
  ],
  ['reads whoever ended up so', '<killed>Three</killed> men ended up dead.'],
  ['reads a verb beside another', '<killed>Two</killed> boys were swept off the bridge and killed.'],
  ['reads a name behind a noun and its article', 'The attack killed the <killed>paramedic Jad Oster</killed>.'],
  ['reads a child by his name', 'The <killed>child Jad Oster</killed> was killed.'],
  ['refuses the name of a thing behind an article', 'Gunmen attacked and killed the Baltic Star.'],
  ['reads one of several behind an apposition', '<killed>One</killed> of the guards, Samir Wick, died on Friday.'],
  ['reads who has an injury', '<killed>A guard</killed> was killed and <wounded>another</wounded> suffered injury.'],
  ['refuses the injury of a thing', 'The scheme suffered injury from the floods.'],
  ['reads a name that a participle sets off', '<killed>Oda Tal</killed>, murdered in April, was a clerk.'],
  ['reads whoever is suspected of a deed', '<killed>A guard</killed> suspected of aiding rebels was killed.'],
  ['reads one whose kin are more', '<killed>A lawyer</killed> for defamed guards was killed.'],
  [
    'refuses one before a clause of those he aids',
    'A guard suspected of aiding <killed>rebels</killed> who were killed left.',
  ],
  ['reads one whose age stands between', '<killed>Oda Tal</killed> (54), killed in the raid, was a clerk.'],
  ['refuses one of whom a clause is told', 'Oda Tal (54), who knew those killed in the raid, was a clerk.'],
  ['reads what a number is recorded as', 'The clerk noted the number of guests killed as <killed>30</killed>.'],
  ['refuses those who do something meanwhile', 'The clerk noted the number of guests killed as 30 guards watched.'],
  ['refuses a name behind which another is told of', 'Oda Tal, two guards said in April, was a clerk.'],
  [
    'denies two of whom neither suffered it',
    'Neither the <wounded>two</wounded> clerks nor <wounded>the guard</wounded> was hurt. # stance=denied,denied',
  ],
  ['refuses "nor" between two deeds', 'The guard neither stopped nor hurt them.'],
  [
    'reads a toll behind all that it is of',
    'The toll of the June attack on a bus of clerks in the yard of a mill of Lesk in the north of Ruvania had risen to <killed>21</killed>.',
  ],
  ['refuses various bodies', 'The various bodies found no answer.'],
  ['reads what a toll is put at', 'The Centre puts the toll from the war at <killed>more than 4,000</killed>.'],
  ['reads whom a total counts', 'Guards have arrested a total of <arrested>70</arrested> river smugglers.'],
  ['refuses a total of what is no person', 'The army captured a total of 12 hills.'],
  ['reads who left home', '<displaced>About 300</displaced> people left their homes.'],
  ['refuses who left something else', 'About 300 people left their seats.'],
  ['reads who remains displaced', '<displaced>Some 400</displaced> families remain displaced.'],
  ['refuses who remains calm', 'Some 400 families remain calm.'],
  [
    'reads two who share an article',
    'Behind the theft were <arrested>a brother</arrested> and <arrested>sister</arrested>, who were arrested.',
  ],
  [
    'refuses what a predicate is beside a subject',
    'Ivo Wick was a clerk and <arrested>a guard</arrested> was arrested.',
  ],
  [
    'denies of all whom "none" opens',
    '<wounded>None</wounded> of the four priests and <wounded>100</wounded> clerks was hurt. # stance=asserted,denied',
  ],
  [
    'counts those beside "no"',
    '<killed>No</killed> soldiers and <killed>20</killed> rebels were killed. # stance=asserted',
  ],
  ['refuses whoever suffered no injuries', 'Ivo Wick suffered <wounded>no</wounded> injuries. # figures=0'],
  ['reads a name that "known as" gives', '<killed>A well-known clerk</killed> was killed.'],
  ['takes a figure of each day for a rate', '<killed>12</killed> people a day were killed in Lesk. # roles=rate'],
  ['reads a rate behind its verb', 'Shells kill <killed>12</killed> people every day. # roles=rate'],
  ['takes a day after something for no rate', '<killed>12</killed> people were killed a day after the raid. # roles=-'],
  ['takes what happened in a day for no rate', '<killed>12</killed> people were killed in a day. # roles=-'],
  [
    'reads both subjects where the first has a name behind it',
    '<wounded>Two</wounded> guards from Lesk and <wounded>three</wounded> drivers were hurt.',
  ],
  [
    'takes the end of one clause for no subject of the next',
    '<killed>Thirty</killed> men died in the fight for Farrow, and <wounded>41</wounded> were hurt.',
  ],
  [
    'reads the subject of a relative clause over what stands before its verb',
    'The <subject>guards</subject>, who by their own account lost <killed>12</killed> men, left.',
  ],
  [
    'takes whoever is held for a deed for its doer',
    'Guards arrested <arrested>two</arrested> <agent>men</agent> for killing <killed>a clerk</killed>.',
  ],
  [
    'takes whoever is sentenced for a deed for its doer',
    'The court sentenced nine <agent>men</agent> to death for killing <killed>14</killed> miners.',
  ],
  [
    'takes whoever does something in doing it for its doer',
    '<agent>Rebels</agent> used a mine, killing <killed>two</killed> clerks.',
  ],
  ['reads a couple and who is theirs', '<killed>A couple</killed> and <killed>their son</killed> died.'],
  ['takes a number that was called for nobody', 'They called 911 and <killed>their son</killed> died.'],
  [
    'reads all things that were destroyed',
    '<buildings-destroyed>Twenty-five</buildings-destroyed> homes and <buildings-destroyed>two</buildings-destroyed> schools were destroyed.',
  ],
  ['reads some of so many things', 'The army shot down <aircraft-lost>21</aircraft-lost> of 28 drones.'],
  ['reads what has happened since', '<killed>More than 40</killed> people have since died.'],
  ['reads since when people have died', 'Since the raid <killed>40</killed> people have died.'],
  [
    'takes what somebody rides on for no doer',
    'A <agent>bomber</agent> on a motorcycle rammed a bus, killing <killed>nine</killed> men.',
  ],
  ['reads those inside who died', '<killed>Eight</killed> people inside died.'],
  ['refuses what stands behind a preposition as its end', 'After being warned, the guards in Lesk were moved.'],
  [
    'reads a passive and the ellipsis after it',
    '<killed>20</killed> <subject>soldiers</subject> were killed and <wounded>30</wounded> wounded in the blast.',
  ],
  [
    'reads participles with their objects',
    'The bomb went off in a market, killing <killed>12</killed> people, including <killed>5</killed> <subject>children</subject>, and wounding <wounded>40</wounded> others.',
  ],
  [
    'reads an active verb and whoever did it',
    '<agent>Border guards</agent> killed <killed>several</killed> <subject>smugglers</subject> near the river.',
  ],
  ['reads a total by whoever it counts', 'A total of <killed>33</killed> <subject>dockers</subject> were killed.'],
  ['reads a group by whoever it counts', 'A group of <killed>12</killed> <subject>rebels</subject> was killed.'],
  ['reads a family by itself', 'A <subject>family</subject> of <killed>five</killed> was killed.'],
  ['reads a verb behind a bare figure', 'Raids kill <killed>5</killed> injure <wounded>50</wounded> in Vesnice.'],
  ['reads who is feared dead', '<killed>Twelve</killed> feared dead after boat capsizes.'],
  ['reads an instrument as agent', 'The <agent>bomb</agent> killed <killed>four</killed> people.'],
  [
    'reads two objects of one verb',
    'The raid ended with troops killing <killed>the commander</killed> and <killed>two</killed> guards.',
  ],
  [
    'reads a pair of verbs as casualties',
    'Shelling killed or wounded <casualties>dozens</casualties> of <subject>villagers</subject>.',
  ],
  ['reads detention as capture', 'The patrol detained <captured>two</captured> suspected insurgents.'],
  ['reads a headline', 'Car bomb kills <killed>four</killed> at depot'],
  ['reads a headline without a verb', '<killed>Four</killed> dead in ferry fire'],
  [
    'reads wire capitals',
    '<killed>THREE</killed> SUBVERSIVES WERE KILLED AND <wounded>SEVEN</wounded> OTHERS WERE WOUNDED.',
  ],
  ['reads a singular that counts', '<killed>A child</killed> was killed when the roof fell.'],
  ['counts a person who is named', 'Police said <killed>Ivo Brand</killed>, 34, was shot dead.'],
  [
    'counts two who are named with their ages',
    '<killed>Ivo Brand</killed>, 22, and <killed>his brother Jan Brand</killed>, 25, were killed.',
  ],
  [
    'finds the subject before an apposition',
    '<killed>Ivo Brand</killed>, the mayor of a mill town in the hills, was killed.',
  ],
  [
    'finds the subject before a relative clause',
    '<killed>Two</killed> <subject>women</subject> who worked with them were killed.',
  ],
  ['finds the subject before a postmodifier', '<wounded>A soldier</wounded> guarding the bridge was wounded.'],
  ['keeps the figure before a possessor', "<killed>Two</killed> of the minister's bodyguards were killed."],
  [
    'reads a list of figures without conjunction',
    '<killed>Ten</killed> soldiers, <killed>three</killed> drivers, <killed>two</killed> cooks were killed.',
  ],
  [
    'reads what a side lost',
    'The <subject>northern army</subject> lost <killed>18</killed> men killed and <wounded>23</wounded> wounded.',
  ],
  ['reads men lost as killed', 'The rebels lost <killed>five</killed> men.'],
  ['reads the dead whom a blast leaves', 'The blast left <killed>14</killed> dead and <wounded>20</wounded> wounded.'],
  ['reads a state after a linking verb', '<killed>Two</killed> sisters were found dead in the cellar.'],
  ['reads the missing', '<missing>Eleven</missing> miners are still missing.'],
  ['reads abduction', 'Raiders abducted <abducted>five</abducted> nurses.'],
  ['reads displacement', '<displaced>Some 4,000</displaced> families were displaced.'],
  ['reads flight from homes', '<displaced>More than 300</displaced> people fled their homes.'],
  ['reads surrender', '<surrendered>At least 30</surrendered> rebels surrendered on Monday.'],
  ['reads sickness', '<sick>Ninety</sick> guests fell ill.'],
  ['reads rescue', 'Divers rescued <rescued>six</rescued> boys.'],
  ['reads forces that were sent', '<personnel>560</personnel> elite soldiers were sent south.'],
  ['reads forces that fight', 'In total, <personnel>12.5 thousand</personnel> Americans are fighting in the region.'],
  [
    'reads destroyed vehicles and aircraft',
    'The brigade destroyed <vehicles-lost>four</vehicles-lost> tanks and shot down <aircraft-lost>two</aircraft-lost> helicopters.',
  ],
  ['reads destroyed people as killed', '<killed>About 2,800</killed> fighters were destroyed in a month.'],
  [
    'reads the burnt state of vehicles',
    'We saw <vehicles-lost>scores</vehicles-lost> (!) of wrecked, captured and burned vehicles of the garrison.',
  ],
  [
    'reads a suicide besides the murder',
    'He killed <killed>his wife</killed> and then killed <killed>himself</killed>.',
  ],
  ['reads being shot as wounded', '<wounded>An officer</wounded> was shot in the leg.'],
  ['reads shot and killed as killed', '<killed>He</killed> was shot and killed.'],
  ['reads nobody', '<wounded>No one</wounded> was hurt.'],
  ['reads a vague plural', '<killed>Insurgents</killed> were killed in the strike.'],
  ['reads a family by its number', 'A family of <killed>five</killed> was found dead.'],
  [
    'reads those who were taken along with a leader, after the clause that tells of him',
    'Troops detained <captured>a rebel leader</captured> who worked in Lesk, along with <captured>two</captured> <subject>suspected insurgents</subject>.',
  ],
  [
    'reads those who were taken along with a leader, after how it came about',
    'Troops detained <captured>a rebel leader</captured> based on a tip along with <captured>one</captured> <subject>suspected insurgent</subject>.',
  ],
  [
    'refuses those who were beside somebody in a clause of their own',
    'The blast wounded <wounded>a driver</wounded> who was parked there along with two soldiers.',
  ],
  [
    'refuses what goes along with another verb',
    'The force killed <killed>a guard</killed> and stopped a driver along with two passengers.',
  ],
  [
    'refuses plurals that go on a list after a preposition',
    'Troops captured <captured>a supplier</captured> of weapons, fighters and trucks.',
  ],
  ['takes one figure for two nouns', 'The raid killed <killed>12</killed> <subject>guards</subject> and drivers.'],
  [
    'tells a noun with an article from one that shares a figure',
    'The raid killed <killed>12</killed> guards and <killed>a driver</killed>.',
  ],
  ['reads the clause after "one that"', 'The league claimed a raid, one that killed <killed>four</killed> soldiers.'],
  ['refuses a verb in a compound', 'Troops hunted upper-level rebel leaders in the south.'],
  ['reads a dealer as somebody', 'Troops captured <captured>a rebel weapons dealer</captured>.'],
  [
    'keeps the figure before a so-called body',
    '<wounded>THREE</wounded> <subject>MEMBERS OF THE SO-CALLED CIVIL GUARD</subject> WERE WOUNDED.',
  ],
  [
    'refuses a place that is joined to another after a figure',
    'The clash killed <killed>one</killed> soldier near Tolva and San Relmo.',
  ],
  [
    'takes a name after a soldier and his town',
    'The raid killed <killed>a guard</killed> from Vesnice and <killed>Ivo Brand</killed>.',
  ],
  [
    'denies what befell neither of two',
    'Neither <wounded>Ivo Brand</wounded> nor <wounded>his wife</wounded> was hurt. # stance=denied,denied',
  ],
  [
    'asserts what befell both of two',
    '<wounded>Ivo Brand</wounded> and <wounded>his wife</wounded> were hurt. # stance=asserted',
  ],
  [
    'refuses a verb in capitals that another phrase follows',
    'THEY REGRET THE MURDER OF <killed>A JUDGE</killed>, AND RESCIND THE THREAT.',
  ],
  ['refuses what was taken away', 'THEIR CARS WERE TAKEN AWAY, AND <wounded>ONE</wounded> OF THEM WAS WOUNDED.'],
  [
    'reads the second of two joined infinitives',
    'The gunman managed to kill <killed>one</killed> person and wound <wounded>12</wounded> others. # stance=asserted',
  ],
  [
    'takes the second of two planned deeds for planned',
    'The gunman planned to kill <killed>one</killed> person and wound <wounded>12</wounded> others. # stance=hypothetical',
  ],
  [
    'finds the subject before a compound that ends like a verb',
    '<wounded>Two</wounded> other <subject>employees of the same ferry office</subject> were injured.',
  ],
  [
    'reads those who died along with somebody, after hour and place',
    '<killed>Ivo Brand</killed> was killed at noon (1415 GMT) near his home in Lesk, along with <killed>two</killed> of his bodyguards.',
  ],
  [
    'takes two offices before a name for one person',
    'They mourned the murder of presidential candidate <killed>Ivo Brand</killed>.',
  ],
  [
    'takes an office joined to an office with its name for one person',
    'They mourned the murder of senator and presidential candidate <killed>Ivo Brand</killed>.',
  ],
  [
    'tells an office with an article from the name after it',
    'They mourned the murder of <killed>a senator</killed> and candidate <killed>Ivo Brand</killed>.',
  ],
  [
    'reads figures that each have a place',
    'Raiders murdered <killed>three</killed> peasants in Lesk, <killed>two</killed> in Dolmara, and <killed>four</killed> in Belmor.',
  ],
  ['takes a figure after a name for an age', 'Raiders murdered <killed>Ivo Brand</killed>, 34, in Belmor.'],
  ['reads another one', 'The blast killed two goats.'],
  ['refuses a plural that a rule of nature is told of', 'Soldiers die in every war.'],
  ['refuses those who are spoken of again', 'The guests whom nobody counted were killed.'],
  ['refuses a penalty that was killed', 'The team killed a penalty.'],
  ['refuses animals', 'Wolves killed 30 sheep.'],
  ['refuses hours', 'They killed two hours at the fair.'],
  ['refuses a town that was captured', 'Rebels captured Vesnice.'],
  ['refuses several areas that were captured', 'Troops captured several areas in the east.'],
  ['refuses whoever shoots', 'The gunman shot at a car.'],
  ['refuses a street number', 'Police were called to 108 Elm Tree Place.'],
  ['refuses an age', 'The mayor, 54, spoke for an hour.'],
  [
    'reads whoever shares what befell another',
    '<killed>Jan Oster</killed> was killed in the raid, as were <killed>two</killed> of his brothers.',
  ],
  ['takes "as" before another verb for no sharing', '<killed>Jan Oster</killed> was killed, as people were told.'],
  [
    'reads names behind the plural that they stand for',
    '<killed>Ada Wick</killed> was killed, along with her sons <killed>22-year-old Jan Brand</killed> and <killed>30-year-old Tom Brand</killed>.',
  ],
  ['refuses whoever was almost killed', 'The bullets nearly killed his father.'],
  ['refuses those who almost died', 'Two guards almost died.'],
  ['reads a figure that is almost reached', '<killed>Nearly 40</killed> people were killed.'],
  [
    'reads a compound by the noun before its preposition',
    '<killed>His <subject>daughter-in-law Ada Wick</subject></killed> was killed.',
  ],
  ['reads a figure in quotation marks', '“<killed>Hundreds</killed>” of guards were killed.'],
  ['refuses a medal for each', 'Each of the 12 soldiers received a medal.'],
  ['refuses doors that were broken down', 'The crowd broke down doors.'],
  ['refuses a talk that was held', 'Ministers held two talks.'],
  ['refuses a single fighter as a force', 'One fighter was sent home.'],
  ['refuses a measure of length', 'The rebels were killed 30 km north of the town.'],
  ['refuses losses without a figure', 'The army suffers heavy losses.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

test('in a headline without its comma each figure has the verb after it', () => {
  reads('<killed>20</killed> <subject>civilians</subject> killed <wounded>40</wounded> injured in raids')
  reads('<killed>At least nine</killed> killed <wounded>dozens</wounded> wounded in market blast')
  reads('Mines killed or wounded <casualties>40</casualties> people.')
})
