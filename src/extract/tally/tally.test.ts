import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimsIn } from '../../../test/claims-in.ts'
import { tallyOf } from '../../../test/tally-of.ts'
import type { Report } from '../../model/document.ts'
import { PROFILES } from '../../model/profile.ts'
import { tally } from './tally.ts'

/** What texts say in all, as `measure low` or `measure low..high`, one a row; an open high end is left out. */
const texts: readonly (readonly [behaviour: string, text: string, rows: readonly string[]])[] = [
  [
    'counts a headline, its lead and its body once',
    'Four killed in depot fire\n\nFour people were killed on Monday. The four victims were killed at once.',
    ['killed 4'],
  ],
  [
    'takes those told of singly for some of the total',
    'Three people were killed. Ivo Karo was killed at the gate. Jan Lind was killed in the yard.',
    ['killed 3'],
  ],
  [
    'spans a total and the parts that are more than it',
    'In all, 22 people were killed: 11 men, 8 women and 4 children.',
    ['killed 22..23'],
  ],
  [
    'takes whoever a deed befell for one of those whom it left dead',
    'Boy killed in a blast that left two dead. The two were clerks.',
    ['killed 2'],
  ],
  [
    'counts whoever was killed besides those who are left dead by another deed',
    'A blast left two dead and a fire killed a boy.',
    ['killed 2', 'killed 1'],
  ],
  [
    'takes whoever was shot for the one whom his words tell him to be',
    'Ivo Karo was killed and a woman was wounded. A gunman shot the woman in the leg and the boy in the chest.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'counts those who were shot before others who were wounded',
    'A man is held for shooting a guard. He shot the guard in the chest. Two others were wounded.',
    ['wounded 2', 'wounded 1'],
  ],
  [
    'takes another for no one besides where the sentence sets him apart from whoever did it',
    'A clerk was shot in Lesk. A clerk dropped the gun, and another clerk was shot.',
    ['wounded 1'],
  ],
  [
    'counts once who was hurt when he shot himself',
    'A clerk sustained minor injuries when he shot himself.',
    ['wounded 1'],
  ],
  [
    'knows a name again whatever it is added to',
    'Ada Wick is in a hospital in critical condition. Guards found Ada Wick also having gunshot wounds.',
    ['wounded 1'],
  ],
  [
    'takes all who are told of at the end of a sentence for those whom it tells apart',
    'Four clerks were shot in Lesk. One clerk was hit in his elbow, two were hit in the foot, and one was hit in the neck; all four were treated by a nurse.',
    ['wounded 4'],
  ],
  [
    'adds one to the others once, however often a sentence says also',
    'A clerk was wounded in a raid on Lesk that also injured a nurse. A 28-year-old nurse also suffered a gunshot wound.',
    ['wounded 1', 'wounded 1'],
  ],
  [
    'counts what a line without a stop says twice in the same words once',
    'Two small sisters shot, killed by uncle Lesk News Two small sisters shot, killed by uncle.',
    ['killed 2'],
  ],
  [
    'counts another who was hit elsewhere beside the first',
    'One man was hit in the leg, another in the arm.',
    ['wounded 1', 'wounded 1'],
  ],
  [
    'counts two lots of one figure in two places',
    'Two guards were killed in Lesk and two guards were killed in Varn.',
    ['killed 2', 'killed 2'],
  ],
  [
    'takes two words for the young for the same children',
    'The shots struck a group of children. Four kids were shot.',
    ['wounded 4'],
  ],
  [
    'learns the age of one of whom nothing else was told',
    'One is dead. The 19-year-old died at once. A 14-year-old was hurt.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'tells whoever shot himself from another of another age',
    'The 18-year-old was shot through the ribs while the 15-year-old shot himself in the wrist.',
    ['wounded 1', 'wounded 1'],
  ],
  [
    'takes a toll that has grown for what all come to, whoever told of fewer',
    'A strike killed 22 people, officials said. Doctors said the toll had risen to 27.',
    ['killed 27'],
  ],
  [
    'spans what two sources count where none has grown',
    'A strike killed 22 people, officials said. Doctors put the toll at 27.',
    ['killed 22..27'],
  ],
  ['takes a list of names for its figure', 'Two brothers, Ivo Karo and Jan Karo, were killed.', ['killed 2']],
  [
    'counts people of different names',
    'Ivo Karo was shot dead at the gate. Later, Jan Lind was shot dead in the yard.',
    ['killed 1', 'killed 1'],
  ],
  ['counts a name and its short form once', 'Ivo Karo was killed on Monday. Karo was killed by a mine.', ['killed 1']],
  [
    'does not count whoever was named among several again by the surname',
    'Two women were killed on Monday. Kysha Garrow-Lesk, 42, and Ada Wick, 38, were killed in Tarn. Garrow-Lesk was pronounced dead.',
    ['killed 2'],
  ],
  [
    'counts a name and its misspelling once',
    'Ivo Halloran was shot dead on Monday. Ivo Haloran was killed at the gate.',
    ['killed 1'],
  ],
  [
    'tells a name in apposition from another of the family',
    'A boy, Ivo Karo, was killed on Monday. A woman, Ada Karo, was killed in the yard.',
    ['killed 1', 'killed 1'],
  ],
  ['counts those of a manifold act', 'Two were charged in a triple homicide at Dunmoor.', ['killed 3']],
  [
    'counts those of a manifold act as whoever is told of',
    'Suspect charged in double homicide. The double homicide left a woman and her son dead.',
    ['killed 2'],
  ],
  [
    'knows a name by either apostrophe',
    "Le'Von Karo, 2, was killed on Monday. Le’Von’s death shook the town.",
    ['killed 1'],
  ],
  [
    'does not take where somebody is from for his name',
    'George Karo was shot dead. Karo of Chimney Street was found shot to death outside a car.',
    ['killed 1'],
  ],
  [
    'takes those behind a total who add up to it for the same people',
    'Three people, a farmer and two boys, were killed.',
    ['killed 3'],
  ],
  [
    'takes each list of names for the figure before it',
    'Ivo Karo was killed along with his two sons, Naji Karo and Mahdi Karo, and two guards, Tom Oster and Ada Wick.',
    ['killed 2', 'killed 2', 'killed 1'],
  ],
  [
    'tells two groups apart whose names differ',
    'They killed his three sons, Ivo Karo, Jan Karo and Tom Karo. They killed her two sons, Ola Wick and Nils Wick.',
    ['killed 3', 'killed 2'],
  ],
  [
    'takes both for the two of its sentence',
    'The bodies of the two people were brought to Lesk, where both people had died.',
    ['killed 2'],
  ],
  ['tells a mother and her son apart', 'A mother and son were found dead.', ['killed 1', 'killed 1']],
  ['takes a husband and father for one', 'A husband and father was found dead.', ['killed 1']],
  [
    'tells relatives of one apart',
    'Her mother and younger sister were found dead on Tuesday.',
    ['killed 1', 'killed 1'],
  ],
  [
    'adds those who were taken besides others, whoever was killed meanwhile',
    'The force detained a courier. It killed one rebel and detained two additional rebels.',
    ['killed 1', 'captured 1', 'captured 2'],
  ],
  [
    'leaves out headlines of other news below its own',
    'Boy wounded in Tarn\n\nA boy was wounded on Monday.\n\nDriver killed in Lesk crash\n\nHe is in a hospital.',
    ['wounded 1'],
  ],
  [
    'keeps what a paragraph tells in a sentence with a stop',
    'Boy wounded in Tarn\n\nA boy was wounded on Monday.\n\nA woman was killed in Lesk.',
    ['killed 1', 'wounded 1'],
  ],
  ['keeps a headline that the report begins with', 'Woman killed in Lesk crash\n\nThe road is shut.', ['killed 1']],
  [
    'keeps what a list without stops tells in clauses',
    'Three were wounded on Monday.\n\nA boy was grazed in the hand\n\nA woman was killed in the yard',
    ['killed 1', 'wounded 3'],
  ],
  [
    'keeps lines without stops where the report has no others',
    'Monday in Tarn\n\nWoman killed in Lesk crash\n\nTwo boys wounded in Orme',
    ['killed 1', 'wounded 2'],
  ],
  [
    'takes the one of whom a sentence tells two things for one person',
    'Police told of the death of a boy, and gave no name of the boy who died.',
    ['killed 1'],
  ],
  [
    'takes the name and the noun of one sentence for one person',
    'Students heard of the death of Ivo Karo, and word of the death of the teen spread.',
    ['killed 1'],
  ],
  ['tells those apart who suffered one act', 'The shots killed Ivo Karo and the boy.', ['killed 1', 'killed 1']],
  [
    'tells a relative apart from whom else the sentence tells of',
    'He fatally shot his brother before killing a robber.',
    ['killed 1', 'killed 1'],
  ],
  [
    'takes whoever was named among the dead for none of the wounded',
    'A boy, Ivo Karo, died on Monday. His brother Jan Karo was killed as well. Ivo Karo was shot in the yard.',
    ['killed 1', 'killed 1'],
  ],
  [
    'counts a relative who was hurt beside the dead',
    'Ivo Karo was killed at home. His brother was critically injured.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'takes a relative who was shot for the one who died',
    'A man accidentally shot his son. The boy died at a hospital.',
    ['killed 1'],
  ],
  [
    'counts who was shot and lives beside the dead',
    'A boy was killed on Monday. A clerk was shot in the arm and is expected to survive.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'takes nobody for alive whose life is in danger',
    'A boy was killed on Monday. The victim was shot and had life-threatening injuries.',
    ['killed 1'],
  ],
  [
    'counts who was also shot beside the dead',
    'A boy was killed on Monday. A clerk was also wounded.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'counts a mother and her sons by the figure that covers all of them',
    'Two sons shot dead in Tarn. Three bodies were found. The mother was found dead beside her two sons.',
    ['killed 3'],
  ],
  [
    'takes the gunman and the suspect for one',
    'The gunman was shot dead by police. They confirmed that the suspect died in the yard.',
    ['killed 1'],
  ],
  [
    'takes a gunman who was killed for none of those whom he had killed',
    'A gunman killed 12 people in Tarn. Officers shot back and killed the gunman.',
    ['killed 12', 'killed 1'],
  ],
  [
    'takes whoever killed himself for none of those whom he had killed',
    'A man killed three guards at the gate. Later the man shot and killed himself.',
    ['killed 3', 'killed 1'],
  ],
  [
    'keeps whoever killed himself among the dead of whom no doer is told',
    'Three people died in Tarn on Monday. A man killed two guards and then himself.',
    ['killed 3'],
  ],
  ['tells himself from a girl', 'A girl was killed. Ivo Karo then fatally shot himself.', ['killed 1', 'killed 1']],
  [
    'lets a figure for those told of one by one be of either sex',
    'Ana Wick was shot dead. Her brother was shot dead too. Two people were killed, the town said. He killed himself.',
    ['killed 2'],
  ],
  [
    'takes a gunman for none of those whom he killed',
    'A gunman was shot dead by police. The gunman killed two people.',
    ['killed 1', 'killed 2'],
  ],
  [
    'counts some of them once, whatever verb they have',
    'The blast left four people injured, two of them badly hurt.',
    ['wounded 4'],
  ],
  [
    'leaves out what another happening came before',
    'A boy was killed in Tarn. The attack came hours before three officers were killed in Lesk.',
    ['killed 1'],
  ],
  ['takes a title for no part of a name', 'Ivo Karo was killed on Monday. Mr. Karo was shot dead.', ['killed 1']],
  [
    'leaves out whom an illness killed',
    "A boy died on Friday after he shot himself. The boy's father died of cancer in May.",
    ['killed 1'],
  ],
  [
    'leaves out what a report says came before',
    'A gunman killed three guards in Tarn. He came to Tarn just days after five policemen were shot dead in Lesk.',
    ['killed 3'],
  ],
  [
    'leaves out somebody for whom people gathered',
    'A girl was hurt in Tarn at a vigil for a boy shot dead that morning.',
    ['wounded 1'],
  ],
  [
    'keeps whom the report is about and people gathered for',
    'A boy was shot dead in Tarn. Neighbours held a vigil for the boy, who was killed at the gate.',
    ['killed 1'],
  ],
  [
    'leaves out both of two happenings that this one follows',
    'A boy was hurt in Tarn. It came hours after two men were killed in Lesk, and just over a week after five were killed in Avon.',
    ['wounded 1'],
  ],
  [
    'leaves out what has been counted since a month or over years',
    'An overnight raid killed two boys. Since October 2014, 15 children have been killed there. The feud claimed 40 lives over the past ten years.',
    ['killed 2'],
  ],
  [
    'keeps what has been counted since a day',
    'Two men were killed on Sunday. Since Friday, eight people have been killed.',
    ['killed 8'],
  ],
  [
    'keeps a long count that the report begins with',
    'Since October, eight people have been killed in Tarn. A boy was killed on Sunday.',
    ['killed 8'],
  ],
  [
    'leaves out who is known from a look back alone',
    'A girl was shot dead in Tarn on Friday. Last year, a boy was shot there. The boy died on 2 May 2014. The girl was ten.',
    ['killed 1'],
  ],
  [
    'keeps whoever is known from the report and from a look back',
    'A boy was shot on Friday. Last year, a boy was shot there. The boy died on Saturday.',
    ['killed 1'],
  ],
  [
    'leaves out what a list of recordings tells in clauses',
    'A boy was hurt in Lesk.\n\n0:16 Scene of the crash where a driver was killed',
    ['wounded 1'],
  ],
  [
    'counts all others whom the report knows once',
    'Two adults and six children died in Tarn. Police found the seven others shot dead.',
    ['killed 6', 'killed 2'],
  ],
  [
    'counts the bodies of people who were told of once',
    'Three children and one adult were found dead in Tarn. Firefighters found the four bodies at night.',
    ['killed 3', 'killed 1'],
  ],
  [
    'takes the act of a sentence for the people in it',
    'Three children, one adult found dead in triple murder',
    ['killed 3', 'killed 1'],
  ],
  [
    'counts a name that was also killed beside whoever died',
    'A woman died in a clinic on Saturday. Ivo Karo was also killed in the shooting.',
    ['killed 1', 'killed 1'],
  ],
  [
    'counts once more whoever was also killed and has been named',
    'Ivo Karo died on Saturday. Police say Karo was also killed by the same gun.',
    ['killed 1'],
  ],
  [
    'takes those who were also killed for some of the others',
    'He killed his wife and three other people. He also killed two of his children.',
    ['killed 3', 'killed 1'],
  ],
  [
    'leaves out another happening that this one is tied to',
    'A girl was shot dead in Tarn. The shooting is connected to another in which two men were killed.',
    ['killed 1'],
  ],
  [
    'keeps what the first sentence tells of a year',
    'A clerk pleaded guilty in a 2012 shooting that left six clerks injured and one dead.',
    ['killed 1', 'wounded 6'],
  ],
  [
    'takes two pronouns of one sentence for one person',
    'A woman was found dead. Guards shot and killed the man, and he was declared dead at the gate.',
    ['killed 1', 'killed 1'],
  ],
  [
    'knows somebody by the first name when only a pronoun was dead before',
    'Alea Michelle Karo, 18, was hit by a bullet. She died at the gate. Friends mourn the death of Alea.',
    ['killed 1'],
  ],
  [
    'does not take the one who is hurt for one of several dead',
    'Three people were shot dead. A man was in stable condition.',
    ['killed 3', 'wounded 1'],
  ],
  [
    'does not take a girl who was shot for a dead boy whom a name is given',
    'A girl, 8, was shot. A boy, 14, was killed. Ivo Karo, 14, died at home.',
    ['killed 1', 'wounded 1'],
  ],
  ['does not add a part', 'Twelve people, including three children, were killed.', ['killed 12']],
  [
    'counts a leader beside those who were taken with him',
    'Rebel leader captured in Vesnice. Troops detained the leader along with three associates.',
    ['captured 1', 'captured 3'],
  ],
  [
    'takes in the one whom a figure is said to include',
    'Rebel leader captured in Vesnice. Troops detained two suspected insurgents, including a rebel leader.',
    ['captured 2'],
  ],
  [
    'takes in the one whom a figure is said to include by name',
    'Rebel leader killed in Vesnice. Troops killed two insurgents, including Ivo Brand, on Monday.',
    ['killed 2'],
  ],
  [
    'counts one beside a figure that does not include him',
    'A rebel leader was captured in Vesnice. Troops detained two suspected insurgents, including a cook.',
    ['captured 1', 'captured 2'],
  ],
  [
    'lets a larger figure for the same people take the place of a smaller one',
    'One associate was detained. Troops detained three associates in all.',
    ['captured 3'],
  ],
  [
    'sets others who were taken apart from those taken before, though their sentence tells of the dead first',
    'Troops captured a rebel leader. The patrol killed one insurgent and detained two others.',
    ['killed 1', 'captured 1', 'captured 2'],
  ],
  [
    'takes the one who is known for him whom others were killed beside',
    'The strike hit a commander. Several other insurgents were killed. Police said the commander was killed.',
    ['killed 3', 'killed 1'],
  ],
  [
    'takes the one who is known for one of a figure',
    'Several insurgents were killed. Police said the commander was killed.',
    ['killed 3'],
  ],
  [
    'leaves out a series that began weeks before the day of the report',
    'Troops detained a leader on Monday. They have detained more than 25 leaders since April 1.',
    ['captured 1'],
  ],
  ['counts a series that the report is about', 'Troops have detained 25 leaders since April 1.', ['captured 25']],
  ['lets the larger toll win', 'Five people were killed. Police later said seven people were killed.', ['killed 7']],
  [
    'lets the total of the dead take in a list',
    'Two women and a man were killed. In all, three people were killed.',
    ['killed 3'],
  ],
  [
    'adds those who are told of as others',
    'Two soldiers were killed on Monday. Three more soldiers were killed on Tuesday.',
    ['killed 2', 'killed 3'],
  ],
  [
    'tells fighters from villagers',
    'The raid killed five militants. Two villagers were killed in the crossfire.',
    ['killed 5', 'killed 2'],
  ],
  ['counts who was shot and died as dead', 'A man was shot on Mill Road. He died at a hospital.', ['killed 1']],
  ['subtracts the dead from those shot', 'Four people were shot, one fatally.', ['killed 1', 'wounded 3']],
  [
    'keeps the wounded beside the dead',
    'One person was killed and two others were wounded. Three people were shot.',
    ['killed 1', 'wounded 2'],
  ],
  [
    'takes the same others for the same people',
    'A gunman was shot dead after a spree that left two others dead. He had talked to a clerk before the spree that left two others dead.',
    ['killed 2', 'killed 1'],
  ],
  [
    'counts two more who were hurt',
    'Two men were killed and one person was injured. Two more were hurt on Mill Road.',
    ['killed 2', 'wounded 1', 'wounded 2'],
  ],
  [
    'counts others who were shot beside the dead',
    'A clerk was found dead. Two other men were also shot and taken to a hospital.',
    ['killed 1', 'wounded 2'],
  ],
  [
    'takes whoever was shot by another boy for the dead',
    'A boy has died. A teenage boy shot another boy by accident.',
    ['killed 1'],
  ],
  [
    'counts whom a sentence joins to the dead by a verb of its own',
    'He is charged with killing his wife, Ada Karo, and shooting a neighbour.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'takes whoever a sentence tells of twice, without joining them, for one',
    'A boy was killed when a stranger shot the boy.',
    ['killed 1'],
  ],
  [
    'takes the other two for others than two dead',
    'Two men were killed in Tarn. The other two victims were taken to a hospital.',
    ['killed 2', 'wounded 2'],
  ],
  [
    'takes the four for four others who were told of',
    'A boy sent four other boys to a hospital. A shooting sent four other boys to a hospital. The four people who were shot are home.',
    ['wounded 4'],
  ],
  [
    'takes those told of singly for some of all who were shot, and spans both where they are more',
    'Four joiners were shot, two badly hurt. In all, four joiners were shot, and three were rushed to a hospital. Two of them are in critical condition.',
    ['wounded 4..7'],
  ],
  ['takes the dead off those who were stabbed', 'Six were stabbed. One of them died.', ['killed 1', 'wounded 5']],
  [
    'adds those who were stabbed and those who were shot',
    'Three people were stabbed and two shot.',
    ['wounded 3', 'wounded 2'],
  ],
  [
    'counts those whom a list of the shot names beside others',
    'Two girls and a boy were shot. The boy was taken to a hospital.',
    ['wounded 2', 'wounded 1'],
  ],
  [
    'does not take a gunman for one of those whom he shot',
    'Six people were shot. The gunman was killed.',
    ['killed 1', 'wounded 6'],
  ],
  ['counts one who is spoken of by pronoun once', 'A boy was wounded. He was in stable condition.', ['wounded 1']],
  [
    'leaves out what looks back',
    'Two people were killed on Monday. Last year, 40 people were killed in the district.',
    ['killed 2'],
  ],
  [
    'counts what looks back where the report is about it',
    'Last year, 40 people were killed in the district.',
    ['killed 40'],
  ],
  ['leaves out what is denied', 'The army denied that five villagers were killed.', []],
  ['leaves out what has not happened', 'They planned to kill three judges.', []],
  [
    'spans what sources put differently',
    'The Bell reported that five people were killed. The Horn reported that seven people were killed.',
    ['killed 5..7'],
  ],
  [
    'keeps the least that it vouches for where sources count more',
    'At least five people were killed. The Bell reported that nine people were killed.',
    ['killed 5..9'],
  ],
  [
    'does not fall below what it vouches for where sources count fewer',
    'At least five people were reportedly killed. The Bell reported that three people were killed.',
    ['killed 5'],
  ],
  [
    'takes "more than five" for no other figure than "at least five"',
    'At least five people were killed. The Bell reported that more than five people were killed.',
    ['killed 5'],
  ],
  [
    'does not take one sort of a list for all that a source counts',
    'The Bell reported that four people were killed. Police said two adults and an infant were killed.',
    ['killed 4'],
  ],
  [
    'spans what two of one sentence put differently',
    'The Bell said four civilians were killed, while the Horn cited five deaths.',
    ['killed 4..5'],
  ],
  [
    'spans what two of one sentence put differently where one tells of parts',
    'The Bell said that the toll had risen to seven clerks including three women, while the Horn reported that eight people were killed.',
    ['killed 7..8'],
  ],
  [
    'adds up what one sentence tells of two lots of people',
    'The Bell said four soldiers were killed, while the Horn reported that five women were killed.',
    ['killed 5', 'killed 4'],
  ],
  [
    'spans what two of one sentence put differently of those who were told of',
    'Ivo Karo was killed. The page says four civilians were killed, while the Horn reported that five civilians were killed.',
    ['killed 4..5'],
  ],
  [
    'takes a total within the range of others for no figure of its own',
    'The Bell reported that four people were killed. The Horn said the toll was nine, and the Dusk that it was seven.',
    ['killed 4..9'],
  ],
  [
    'takes a figure for all of somebody for the total where nobody was told of before',
    'The Bell reported that the fire killed all 13 people in the house. The Horn reported that 15 people were killed.',
    ['killed 13..15'],
  ],
  [
    'takes people of the only nation that is told of for everybody',
    'The Bell reported that 11 people were killed. The Horn reported that 16 Syrians were killed.',
    ['killed 11..16'],
  ],
  [
    'tells people of two nations apart',
    'The Bell reported that 11 Turks were killed. The Horn reported that 16 Syrians were killed.',
    ['killed 11', 'killed 16'],
  ],
  [
    'takes totals of one sentence that add up to the one before them for its parts',
    'Out of 30 dead, 18 dead were found at once and 12 dead are still in the shaft.',
    ['killed 30'],
  ],
  [
    'lets a total of civilians take in those told of by name',
    'Ivo Karo was killed at the gate. Jan Lind died in the yard. Five civilians were killed.',
    ['killed 5'],
  ],
  [
    'does not let a total of civilians take in a soldier',
    'A soldier was killed at the gate. Five civilians were killed.',
    ['killed 1', 'killed 5'],
  ],
  [
    'tells a son from the father whose name he bears behind his own',
    'Omar Ivo Tamm Karo was killed. Later, Ivo Tamm Lind Karo was killed at the gate.',
    ['killed 1', 'killed 1'],
  ],
  [
    'knows a person by a name without its middle',
    'Omar Ivo Karo was killed on Monday. Omar Karo was shot dead at the gate.',
    ['killed 1'],
  ],
  [
    'takes names behind a noun for its figure, the first of which stands beside it',
    'Ada Lesk was killed alongside her three sons Ivo Karl Tamm, Tom Karl Tamm and Max Karl Tamm, and her daughter Ola Karl Tamm.',
    ['killed 3', 'killed 1', 'killed 1'],
  ],
  [
    'takes the kin of somebody who was not told of before for somebody else',
    'Tom Oster was killed at the gate. Ada Lesk was also killed, along with her son.',
    ['killed 1', 'killed 1', 'killed 1'],
  ],
  [
    'takes the kin of somebody who was told of for one told of',
    'Ada Lesk and a boy were killed at the gate. Lesk was killed along with her son.',
    ['killed 1', 'killed 1'],
  ],
  [
    'takes sons and daughters by name for children who were not named',
    'Five children were killed. Three sons, Ivo, Tom and Max Tamm, were killed, as were two daughters, Ola and Mia Tamm.',
    ['killed 5'],
  ],
  [
    'tells two of one family name apart where a noun stands beside the one',
    'Ivo Tamm Lesk, a driver, was killed. Ada Tamm was also killed.',
    ['killed 1', 'killed 1'],
  ],
  [
    'closes what one leaves open by the most that another counts',
    'The Bell reported that at least 15 people were killed. The Horn reported that 12 people were killed. The Dusk reported that 17 people were killed.',
    ['killed 12..17'],
  ],
  [
    'leaves the most open where nobody counts as many as one does at least',
    'The Bell reported that at least 15 people were killed. The Horn reported that 12 people were killed.',
    ['killed 12'],
  ],
  [
    'takes a figure for what a vague word has left open',
    'The Bell reported that several people were killed. The Horn reported that seven people were killed.',
    ['killed 7'],
  ],
  [
    'spans a vague word that says more than a figure',
    'The Bell reported that dozens of people were killed. The Horn reported that seven people were killed.',
    ['killed 7'],
  ],
  [
    'takes a vague word beside a figure of one sentence for the same people',
    'The Bell reported that many people were hurt, while the Horn reported that 50 people were hurt.',
    ['wounded 50'],
  ],
  [
    'does not take a vague word for other people for the same',
    'The Bell reported that 50 soldiers were hurt, while the Horn reported that several women were hurt.',
    ['wounded 50', 'wounded 3'],
  ],
  [
    'takes "more than 25" for no other figure than "25"',
    'The Bell reported that 25 people were hurt. The Horn counts more than 25 hurt.',
    ['wounded 25'],
  ],
  [
    'takes a word for a few for no other figure than two',
    'The Bell reported that two people were hurt. The Horn reported that several people were hurt.',
    ['wounded 2'],
  ],
  [
    'takes a word for a few for more than one',
    'A man was hurt. The Horn reported that several people were hurt.',
    ['wounded 3'],
  ],
  [
    'counts a third beside two',
    'Third man dies after shooting\n\nTwo teenagers were killed at the gate. A third man died on Monday.',
    ['killed 1', 'killed 2'],
  ],
  [
    'takes a fourth for the last of four',
    'Four people were shot. A boy, a girl and a woman were shot at the gate. A fourth man was shot in the yard.',
    ['wounded 4'],
  ],
  [
    'widens its least by one more whom a source counts',
    'At least four people were killed. The Bell reported that a fifth man, Ivo Karo, was killed.',
    ['killed 4..5'],
  ],
  [
    'takes a teacher of a sixth grade for no sixth one',
    'At least four people were killed. The Bell reported that a sixth grade teacher was killed.',
    ['killed 4'],
  ],
  ['counts one who was among the dead', 'Ivo Brand was among the dead.', ['killed 1']],
  ['does not count him beside all of them', 'Five people were killed. Ivo Brand was among the dead.', ['killed 5']],
  [
    'takes nobody else for one of several who were all named',
    'Two sons, Ivo and Jan Brand, were killed. Their sister died in a clinic.',
    ['killed 2', 'killed 1'],
  ],
  [
    'takes as many others besides for others',
    'Four sons were killed. Four guards were also killed.',
    ['killed 4', 'killed 4'],
  ],
  [
    'takes as many others besides for others whatever their noun is',
    'Four sons were killed. Four siblings were also killed.',
    ['killed 4', 'killed 4'],
  ],
  [
    'takes those hurt besides for the others of whom the lead told',
    'A porter was killed and three others hurt. Three other porters were also hurt.',
    ['killed 1', 'wounded 3'],
  ],
  [
    'counts once whom two sources tell of in one sentence',
    'The Bell reported that a young man was killed, while the Horn wrote that the strike killed a Tarnian.',
    ['killed 1'],
  ],
  [
    'counts both where two sources of one sentence tell of two kinds',
    'The Bell reported that a man was killed, while the Horn wrote that the strike killed a woman.',
    ['killed 1', 'killed 1'],
  ],
  [
    'takes those listed behind others for the same people',
    'Two boys were hurt along with four other people, three bakers and a pilot.',
    ['wounded 4', 'wounded 2'],
  ],
  [
    'lets a figure without a least rise with those told of',
    'Up to nine people were killed. A woman and two men were killed at the gate.',
    ['killed 3..9'],
  ],
]

for (const [behaviour, text, rows] of texts) {
  test(`a tally ${behaviour}`, () => assert.deepEqual(tallyOf(text), rows))
}

const rounds: readonly (readonly [behaviour: string, text: string, rows: readonly string[]])[] = [
  [
    'leaves a sum over raids to the one that is told of',
    'More than 20 rebels were killed in separate raids. During a raid in Tarn, guards killed two rebels.',
    ['killed 2'],
  ],
  [
    'keeps a sum whose operations are told of',
    'More than five rebels were killed in three operations. In Tarn, guards killed two rebels. In Lesk, guards killed four rebels.',
    ['killed 6'],
  ],
  [
    'keeps a figure for people who had a part in several raids',
    'Guards killed nine rebels wanted in various operations. In Tarn, guards killed two rebels.',
    ['killed 9'],
  ],
]

for (const [behaviour, text, rows] of rounds) {
  test(`a tally of an incident ${behaviour}`, () => assert.deepEqual(tallyOf(text, PROFILES.aan), rows))
}

test('a tally of a report keeps a sum over raids of which one is told', () => {
  const text = 'Nine rebels were killed in separate raids. During a raid in Tarn, guards killed two rebels.'
  assert.deepEqual(tallyOf(text), ['killed 9'])
})

test('a tally of a report told twice is the tally of it told once', () => {
  const parts = ['Four people were killed.', 'Two men were wounded.', 'Six soldiers were captured.']
  fc.assert(
    fc.property(fc.subarray(parts, { minLength: 1 }), chosen => {
      const text = chosen.join(' ')
      assert.deepEqual(tallyOf(`${text} ${text}`), tallyOf(text))
    }),
  )
})

test('every claim of a row is of its measure and report', () => {
  const text = 'Four people were shot, one fatally. Two men were arrested.'
  const claims = claimsIn(text)
  for (const row of tally(reportOf(text), claims, PROFILES['plain']!)) {
    for (const id of row.claims) assert.equal(claims.find(claim => claim.id === id)?.measure, row.measure)
  }
})

function reportOf(text: string): Report {
  return { id: 'report', document: 'document', span: { start: 0, end: text.length }, language: 'en' }
}
