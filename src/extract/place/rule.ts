/** The rules that make place mentions. */
export const PLACE_RULE = {
  dateline: 'place.dateline',
  /** After a preposition or beside a noun for a kind of place. */
  located: 'place.located',
  /** Without a preposition of its own, where something is or happens: "the Orme shooting", "in an Orme tavern". */
  setting: 'place.setting',
  /** What the place before it lies in: "Helmand province" after "Nowbagh district". */
  container: 'place.container',
  /** Named, but nothing says that anything was there. */
  named: 'place.named',
  /** What a place is told by: "12 km north of Mosul", "on the road to Mosul". */
  reference: 'place.reference',
  /** Where somebody sits who may strike elsewhere: "gunmen positioned in Nowbagh". */
  seat: 'place.seat',
  /** Tells whose or whence somebody is, or what lies across a border, and of no place where anything was: "Paris-based". */
  qualifier: 'place.qualifier',
  /** A noun announces it; the gazetteer lacks it. */
  announced: 'place.announced',
  /** A noun announces it; the gazetteer spells it otherwise. */
  spelled: 'place.spelled',
  /** After a preposition of place, a name that nothing else knows: "in Saltmere". */
  unknown: 'place.unknown',
} as const
