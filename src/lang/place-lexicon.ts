/** The words of a language that tell where a place is named, and what is named like a place and is none. */
export interface PlaceLexicon {
  /** Prepositions after which a name is a place: "in", "near". */
  readonly locative: readonly string[]
  /** Those of them whose object holds what happens: "in", not "at" or "near", which streets and houses follow as well. */
  readonly holding: readonly string[]
  /** Prepositions after which a name may be a place or a person: "from", "of". */
  readonly relational: readonly string[]
  /** Prepositions of what was all over a place: "across the country". */
  readonly spreading: readonly string[]
  /** Prepositions and verbs right before a place where something goes on or comes down: "shells fell on", "through", "planes bombed". */
  readonly reaching: readonly string[]
  /** Nouns for what happens where the name before them stands: "the Orme shooting". */
  readonly happenings: readonly string[]
  /** Those that befall a place, and are never called after who did them: "the Orme earthquake". */
  readonly calamities: readonly string[]
  /** Words that join the names of one list, or a part to its whole. */
  readonly conjunctions: readonly string[]
  /** Deeds that are done to a place, before "of": "the shelling of". */
  readonly deeds: readonly string[]
  readonly partOf: readonly string[]
  /** Nouns for kinds of place, before "of" or after the name. A name before or after one of them is a place, known or not. */
  readonly kinds: {
    /** Nouns for a whole country, which announce no name. */
    readonly country: readonly string[]
    readonly region: readonly string[]
    readonly district: readonly string[]
    readonly city: readonly string[]
    /** Nouns that say only that it is a place: "area". */
    readonly any: readonly string[]
  }
  /** Common words that names of places are made with: "Lake Orme", "Orme Hill". */
  readonly generics: readonly string[]
  /** Those of them on which somebody may be: "on Mount Orme". */
  readonly terrain: readonly string[]
  /** Words between a name and a noun of `kinds`: "the Orme refugee camp". */
  readonly compounds: readonly string[]
  /** Words between a noun of `kinds` and its name: "a village called Orme". */
  readonly calling: readonly string[]
  /** Before "of" and a place off which something lies: "12 km north of Orme". */
  readonly directions: readonly string[]
  /** Prepositions between a place and another that tells where it is: "in Orme near Keld". */
  readonly nearness: readonly string[]
  /** Nouns for what leads from place to place, before "from" or "to": "on the road to Orme". */
  readonly ways: readonly string[]
  /** Verbs that bring somebody elsewhere: "taken", "fled". */
  readonly conveying: readonly string[]
  /** Prepositions of where such a verb brings him: "to". */
  readonly arriving: readonly string[]
  /** Nouns for where people are brought or kept: "hospital". */
  readonly refuges: readonly string[]
  /** Before a preposition of place, where somebody comes from: "born". */
  readonly origins: readonly string[]
  /** Opens a clause of what happened at the place before it: "where". */
  readonly wherever: readonly string[]
  /** Before a preposition of place, where somebody speaks: "reporters", "said". */
  readonly hearings: readonly string[]
  /** Nouns before "of" and a place for people of it: "the mayor of". */
  readonly heads: readonly string[]
  /** Nouns for the edge of a place, or for what stands in it and is told by it, behind which a name that nobody knows is one: "off the coast of", "at the depot of". */
  readonly edges: readonly string[]
  /** Verbs whose object is a place: "shelled". */
  readonly takings: readonly string[]
  /** The nouns of `kinds` for a part of a town. */
  readonly parts: readonly string[]
  /** The nouns of `kinds` that name several. */
  readonly plural: readonly string[]
  /** Nouns of `kinds` that do not announce an unknown place: "State Department", "Islamic State". */
  readonly unannounced: readonly string[]
  /** Words that stand between a preposition and a name: "eastern", "downtown". */
  readonly modifiers: readonly string[]
  /** What stands in a place and bears its name: "airport", "police". */
  readonly features: readonly string[]
  /** Bodies that serve a place and bear its name, even where the name is a person's too: "Houston police". */
  readonly offices: readonly string[]
  /** People of a place, named after it: "a Mosul man". */
  readonly inhabitants: readonly string[]
  /** After a name and a hyphen, where the name tells whose or whence somebody is: "Paris-based". */
  readonly qualifying: readonly string[]
  /** Before a preposition of place, where somebody sits who may strike elsewhere: "gunmen positioned in". */
  readonly seating: readonly string[]
  /** Before "with" and what lies beyond: "the border with". */
  readonly borders: readonly string[]
  /** Between such a noun and what lies beyond. */
  readonly bordering: readonly string[]
  /** Before what lies across a border: "bordering". */
  readonly besides: readonly string[]
  /** Begin a noun for a blow that is dealt from afar; initials of a country before it say who deals it: "in UK air strikes". */
  readonly blows: readonly string[]
  /** Streets, which bear names of faraway places. */
  readonly streets: readonly string[]
  /** What is called after a place but lies anywhere: "Times", "Accords". */
  readonly namesakes: readonly string[]
  /** What prints or broadcasts, and is named after a place in small letters as well: "the Orme news agency". */
  readonly outlets: readonly string[]
  /** Names of bodies that hold the name of a place where they need not be: "Islamic State in Iraq". */
  readonly bodies: readonly string[]
  /** Small words inside names: "al", "de". */
  readonly particles: readonly string[]
  /** Particles after which a name goes on: "San Luis de la Barra". */
  readonly connectors: readonly string[]
  /** Articles with which a name may begin in lower case: "al-Bab". */
  readonly articles: readonly string[]
  /** Personal names that are places too, or may be taken for one. */
  readonly personal: readonly string[]
  /** Verbs whose subject is a speaker. */
  readonly speaking: readonly string[]
  /** Capitalised words that begin no unknown name of a place. */
  readonly never: readonly string[]
}
