import type { Measure } from '../model/measure.ts'

/** A verb: base, third person, past, participle, gerund. A form may be several words: "shot dead". */
export type VerbForms = readonly [base: string, third: string, past: string, participle: string, gerund: string]

/** The words of a language that the measure rules read: what happened to whoever is counted. */
export interface MeasureLexicon {
  /** Verbs whose object suffers: "the bomb killed four", "four were killed". */
  readonly done: readonly { readonly measure: Measure; readonly verbs: readonly VerbForms[] }[]
  /** Verbs whose subject suffers: "four died". */
  readonly suffered: readonly { readonly measure: Measure; readonly verbs: readonly VerbForms[] }[]
  /** Verbs of leaving in fear, which tell of the displaced only where many go, or those of `crowds`: "400 families fled". */
  readonly fled: readonly VerbForms[]
  /** Nouns for those who live somewhere, who go with all they have. */
  readonly crowds: readonly string[]
  /** Forms of verbs of violence that kill where their result is told behind the object: "trampled three men [to death]". */
  readonly mauled: readonly string[]
  /** Past forms of verbs of attack, whose object may be those who suffered: "when gunmen ambushed them". */
  readonly assailed: readonly string[]
  /** Past forms of verbs that tell of a happening and count nobody, besides those of attacking: "a bomb exploded". */
  readonly befalling: readonly string[]
  /** Participles that say whose deed something is held to be, before a preposition: "an attack blamed on". */
  readonly laid: readonly string[]
  /** Verbs whose object decides the measure: people are killed, vehicles, aircraft and buildings are lost. */
  readonly destroyed: readonly VerbForms[]
  /** Verbs of what water carries off: things are destroyed, people missing. */
  readonly swept: readonly VerbForms[]
  /** Past forms that say of things of a measure that they are lost, where they are counted: "80 houses collapsed". */
  readonly fallen: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Verbs of a side's own losses: "lost 16 men", "suffered 30 casualties". */
  readonly lost: readonly VerbForms[]
  /** Verbs of being hit by fire, which leave open whether the victim lives. */
  readonly shot: readonly VerbForms[]
  /** Verbs that say so only beside a word of `bodily`: "was struck in the leg", "a bullet hit a girl". */
  readonly struck: readonly VerbForms[]
  /** Parts of the body, and what is shot at them. */
  readonly bodily: readonly string[]
  /** What whoever is hurt has: "treated for burns". */
  readonly injuries: readonly string[]
  /** What people suffer and nothing else does: "burns", and not "cuts", which a budget suffers, too. */
  readonly hurts: readonly string[]
  /** Verbs that say that their subject was hurt, only before a word of `hurts`: "suffered burns". */
  readonly sustained: readonly VerbForms[]
  /** Participles that say that somebody was hurt, only before a word of `infirmaries` or `injuries`: "was rushed to". */
  readonly carried: readonly string[]
  /** Those that say so only before a word of `injuries`: "was treated for". */
  readonly treated: readonly string[]
  /** Verbs of care, whose object was hurt, only before a word of `injuries`: "treated 40 people for burns". */
  readonly treating: readonly VerbForms[]
  /** Verbs by which what happens hurts somebody, only before a word of `infirmaries`: "the crash sent two to hospital". */
  readonly sending: readonly (readonly string[])[]
  /** Verbs of what brings the hurt there, only before a word of `infirmaries`: "an ambulance took two to hospital". */
  readonly conveying: readonly VerbForms[]
  /** Where the hurt are taken. */
  readonly infirmaries: readonly string[]
  /** Words after somebody that say that he was hurt: "with a gunshot wound", "treated and released". */
  readonly wounds: readonly string[]
  /** The same in their parts: how bad what he was hurt with is, and the noun for it: "with serious injuries"; `marks` are kinds only behind `recovering`: "recovering from his wounds". */
  readonly harmedWith: {
    readonly openers: readonly string[]
    readonly recovering: readonly string[]
    readonly kinds: readonly string[]
    readonly marks: readonly string[]
    readonly nouns: readonly string[]
  }
  /** Words of gunfire, beside which the same verbs say that somebody was hurt, but for a bare name: "fired at a car, hitting the driver". */
  readonly firing: readonly string[]
  /** What whoever loses it is maimed by: "lost a leg". */
  readonly limbs: readonly string[]
  /** Names of illnesses and words for having one: whoever is taken to a hospital beside one is not wounded. */
  readonly illnesses: readonly string[]
  /** Words that say of a wound that somebody has it from a weapon, or may die of it: "has a gunshot wound". */
  readonly gashes: readonly string[]
  /** Nouns that a gerund stands before as in a compound: "the shooting victims". */
  readonly compounded: readonly string[]
  /** Words after whoever was hurt that say that it killed: "shot five people to death". */
  readonly results: readonly string[]
  /** Words between such a verb and what is aimed at: "shot at a car". */
  readonly aiming: readonly string[]
  /** Adverbs that say the victim died: "three fatally". */
  readonly fatally: readonly string[]
  /** Verbs of placing forces, after which a bare figure is one of theirs: "3,000 were deployed". */
  readonly deployed: readonly VerbForms[]
  /** Verbs of sending and taking part, which say so only beside a noun for armed people: "560 soldiers were sent". */
  readonly sent: readonly VerbForms[]
  /** Words for the state of whoever is counted: "four dead", "were found dead". */
  readonly states: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Where somebody is who was hurt: "in hospital". */
  readonly inCare: readonly string[]
  /** Where somebody is whom nobody has reached yet: "under the rubble". */
  readonly buriedAlive: readonly string[]
  /** Nouns that are counted for those who suffer: "12 deaths", "a toll of 40", "the bodies of five men". */
  readonly tolls: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Illnesses that are counted by those who have them. */
  readonly diseases: readonly string[]
  /** Nouns for whoever has an illness, behind its name: "cholera cases". */
  readonly caught: readonly string[]
  /** The same before its name: "cases of cholera". */
  readonly caughtOf: readonly string[]
  /** Those that mean an illness without its name: "confirmed cases". */
  readonly checked: readonly string[]
  /** Those of them that are verbs as well: "lives". */
  readonly verbal: readonly string[]
  /** Nouns of an act on somebody: "the killing of two guards". */
  readonly acts: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Words before a noun of an act that say how many suffered it: "a triple homicide". */
  readonly manifold: Readonly<Record<string, number>>
  /** Nouns for whoever was harmed, which leave open how: "the victims". */
  readonly victims: readonly string[]
  /** Participles that give names to whoever was told of: "were identified as". */
  readonly identified: readonly string[]
  /** Nouns that are counted themselves: "25 sorties". */
  readonly deeds: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Nouns for one who is held, which may say what several were made: "took ten men captive", and for several that no figure alone counts as taken: "took six prisoners". */
  readonly captives: readonly string[]
  /** Those of them for whoever is held for a ransom or a demand. */
  readonly hostages: readonly string[]
  /** Forms of verbs that tell of people driven out where "from their homes" follows: "drove". */
  readonly expelling: readonly string[]
  /** Where people live, of which they are driven out: "homes". */
  readonly homes: readonly string[]
  /** Verbs that tell of people driven out behind one of `expelling`: "forced 400 people to flee". */
  readonly leaving: readonly string[]
  /** The same, only before one of `homes`: "forced 400 people to leave the village". */
  readonly abandoning: readonly string[]
  /** Verbs and nouns of what ends a captivity: "released", "escape". */
  readonly releasing: readonly string[]
  /** Verbs of laying somebody in the earth, whoever does it: a funeral, or a landslide. */
  readonly buried: readonly VerbForms[]
  /** What buries people alive, and what they lie under then: "landslide", "mud". */
  readonly burying: readonly string[]
  /** Things whose loss is counted. */
  readonly things: readonly { readonly measure: Measure; readonly words: readonly string[] }[]
  /** Nouns for those who live in a place. */
  readonly inhabitants: readonly string[]
  /** Nouns for a place as those who live in it: "a city of", "a population of". */
  readonly settlements: readonly string[]
  /** Nouns that count fighters by themselves: "80 thousand bayonets". */
  readonly strengths: readonly string[]
  /** Words that say who holds a territory. */
  readonly control: readonly string[]
  /** Words that set two losses against each other. */
  readonly ratio: readonly string[]
  /** Verbs and words that carry a toll to its number: "rose to", "stands at", "exceeded". */
  readonly reaching: readonly string[]
  /** Prepositions that do so: "put at 40", "rose to 40". */
  readonly carriers: readonly string[]
  /** Forms of verbs that bring harm about or know of it, for what has happened: "caused injuries", "reported deaths". */
  readonly bringing: readonly string[]
  /** Other verbs that, with a negation, say that there was none: "did not cause any", "have not had any". */
  readonly yielding: readonly string[]
  /** Forms of verbs that say of harm that it happened: "injuries occurred", "there were injuries". */
  readonly happening: readonly string[]
  /** Verbs that take lives: "claimed 30 lives". */
  readonly taking: readonly string[]
  /** Words that open a part of a total: "including", "among them". */
  readonly including: readonly string[]
  /** Words before the figure of another time that one is held against: "against 310 in 2030". */
  readonly comparing: readonly string[]
  /** Words for what is added to a figure already given: "another", "more". */
  readonly adding: readonly string[]
  /** Verbs of harm that are used of interests as well: "hurt". */
  readonly figurative: readonly string[]
  /** Prepositions after which a body is that of somebody alive: "into". */
  readonly inner: readonly string[]
  /** Adverbs that set a verb beside those before it. */
  readonly also: readonly string[]
  /** Nouns for what is known of a harm: no report of it is none of it, no figure is not. */
  readonly reports: readonly string[]
  /** Adverbs beside a toll that make it one of before: "previously". */
  readonly formerly: readonly string[]
  /** Verbs of staying alive, and nouns for whoever does: "none survived", "no survivors". */
  readonly surviving: readonly string[]
  /** Verbs before whoever comes to be in the state told behind: "left two guards hurt". */
  readonly resultatives: readonly string[]
  /** Adverbs behind a figure that say who most of those are: "40 people, mostly women". */
  readonly mostly: readonly string[]
  /** Nouns that refer to a number told before: "put the figure at 40". */
  readonly figures: readonly string[]
  /** Prepositions that say that there is none: "without casualties". */
  readonly lacking: readonly string[]
  /** Nouns for a stretch of land that somebody holds. */
  readonly lands: readonly string[]
  /** Phrases in which a word of harm means none: "heart attacks", "sentenced to death", "a dead heat". */
  readonly idioms: readonly string[]
  /** Heads that a figure of people never counts, though they are killed or lost in the same words. */
  readonly others: readonly string[]
}
