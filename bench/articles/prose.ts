import type { Random } from '../random.ts'

/** Invented English prose: sentences over small lists, so that runs of four words seldom come twice. */
export interface Prose {
  sentence(): string
  paragraph(): string
  headline(): string
  /** What a reader writes below a report. */
  remark(): string
  name(): string
}

export function proseOf(random: Random): Prose {
  const filled = (frame: string): string => {
    const text = frame.replace(/\{(\w+)\}/gu, (_, slot: string) => {
      if (slot === 'number') return String(random.between(3, 482))
      if (slot === 'group2') return random.pick(SLOTS['group']!).replace(/^The/u, 'the')
      if (slot === 'did2') return random.pick(SLOTS['did']!)
      const words = random.pick(SLOTS[slot.toLowerCase()]!)
      return slot === slot.toLowerCase() ? words : capital(words)
    })
    return capital(text)
  }
  const sentence = () => filled(random.pick(SENTENCES))
  return {
    sentence,
    paragraph: () => Array.from({ length: random.between(2, 4) }, sentence).join(' '),
    headline: () => filled(random.pick(HEADLINES)),
    remark: () => Array.from({ length: random.between(1, 3) }, () => filled(random.pick(REMARKS))).join(' '),
    name: () => random.pick(SLOTS['name']!),
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  name: 'Marta Ellery|Tobias Quenby|Ines Harlow|Dermot Vance|Priya Selwood|Oskar Lindqvist|Hana Brightwell|Cyrus Pell|Adaeze Morrow|Lucian Thorne|Freya Aldous|Bram Okonjo|Sunniva Rask|Elio Carraway|Wilhelmina Stroud|Jonah Fairlight'.split(
    '|',
  ),
  role: 'the harbour master|the town clerk|a spokeswoman for the county|the chief engineer|one of the trustees|the deputy mayor|a retired surveyor|the head of the planning office|a union steward|the school board chair|the museum director|a hydrologist at the university'.split(
    '|',
  ),
  place:
    'Calder Bay|Ostwick|Millrace County|Fennimore|the Tarn valley|Upper Brandon|Redhollow|the old quarter of Selby Mouth|Port Averil|Lyndhurst Green|the northern suburbs|Cobbler Street'.split(
      '|',
    ),
  thing:
    'the new flood barrier|the reading programme|the tram extension|the cannery site|the summer festival|the water contract|the stadium lease|the night bus|the seed library|the ferry timetable|the housing plan|the hospital wing|the recycling depot|the bridge repair|the fishing quota'.split(
      '|',
    ),
  things:
    'shopkeepers|commuters|volunteers|growers|pensioners|apprentices|parents|fishermen|librarians|tenants|nurses|cyclists|landlords|visitors'.split(
      '|',
    ),
  did: 'told the committee|wrote in a letter|explained at a hearing|said over coffee|argued in the spring|repeated on the phone|conceded after the vote|noted in the margin of the report|warned two years ago|admitted during the tour'.split(
    '|',
  ),
  verb: 'would cost more than anyone had planned|had come far too late for most families|might yet be saved by a small grant|was never meant to last beyond the winter|would have to wait for another season|could change how people move around town|had split the council down the middle|was the best thing to happen here in a decade|needed a second look from somebody outside|had been drawn up on the back of an envelope'.split(
    '|',
  ),
  time: 'last autumn|before the end of the month|in the first week of March|shortly after the storm|by the time the doors opened|over the past eleven years|on a wet Tuesday evening|since the mill closed|between two public holidays|long before the cameras arrived|at the last meeting of the year|within days of the announcement'.split(
    '|',
  ),
  tail: 'although nobody in the room seemed surprised|and the figures were published without comment|while a petition gathered names outside|but the minutes show no such promise|which left little room for a compromise|even as the contractors packed their vans|because the older pipes could not take the pressure|and that, for now, was the end of it|with a shrug that those who know her will recognise|as the rain kept drumming on the skylight'.split(
    '|',
  ),
  adj: 'quiet|stubborn|careful|unlikely|modest|noisy|long overdue|half-finished|generous|puzzling|practical|weathered'.split(
    '|',
  ),
  noun: 'compromise|experiment|gamble|lesson|argument|remedy|bargain|habit|tradition|workaround|rehearsal|reprieve'.split(
    '|',
  ),
  place2:
    'the reading room|the loading dock|a borrowed classroom|the back of the chapel|the third floor|the pavilion|a converted barn|the market hall|the signal box|the canteen'.split(
      '|',
    ),
  group:
    'The council|The trust|The company|The ministry|The club|The federation|The cooperative|The foundation|The port authority|The department|The institute|The league'.split(
      '|',
    ),
  plan: 'set aside a reserve for emergencies|publish every invoice above a small threshold|reopen the consultation for six weeks|hire an outside auditor|replace the boilers one street at a time|move the archive out of the basement|halve the fees for anyone under twenty|rewrite the tender from the beginning|leave the old trees where they stand|train forty new inspectors'.split(
    '|',
  ),
}

const SENTENCES = [
  '{Role} {did} that {thing} {verb}, {tail}.',
  '{group} now wants to {plan}, {tail}.',
  '{Time}, {things} in {place} began to ask why {thing} {verb}.',
  'For {name}, who grew up in {place}, it was a {adj} {noun}.',
  '“We looked at {thing} and saw a {adj} {noun},” {name} said in {place2}.',
  '“It {verb},” said {role}, “and everybody knew it {time}.”',
  'Nobody had expected {things} and {things} to agree on {thing}, {tail}.',
  'There are {number} of them now, most in {place}, and {things} speak of a {adj} {noun}.',
  'In {place2}, {name} keeps a folder about {thing} that goes back {number} years.',
  '{group} declined to say whether it would {plan}.',
  'What began {time} as a {adj} {noun} has become something that {things} rely on.',
  'A report of {number} pages, finished {time}, found that {thing} {verb}.',
  'That leaves {place} with {thing} and little else, {tail}.',
  'The cost was put at {number} million, of which {things} are to bear about a third.',
  '{name}, {role}, {did} that the {noun} was {adj} from the start.',
  'Of the {number} {things} who answered, most said that {group2} should {plan}.',
  'It is not clear who first proposed to {plan}, {tail}.',
  'By contrast, {place} chose to {plan} {time}, and {thing} stayed as it was.',
  '{Things} remember the {adj} {noun} of those weeks, and {name} remembers the bill.',
  '“I would rather {plan} than lose another year,” {name} {did2}.',
  'Since then {group2} has met {number} times in {place2}, {tail}.',
  'If {thing} fails, {role} will have to {plan}.',
]

const HEADLINES = [
  'Why {thing} matters to {things}',
  '{place}: {group2} is to {plan}',
  '{name} on {thing}',
  'How {things} in {place} met a {adj} {noun}',
  'What {things} should know about {thing}',
  '{Role} and a {adj} {noun}',
  '{number} {things} and one {adj} {noun}',
  'After {time}: {thing} again',
  'The {adj} {noun} of {place}',
  '{group} may {plan}',
]

const REMARKS = [
  'I live in {place} and {thing} {verb}.',
  'Great piece, thank you {name}.',
  'Sorry, but this is nonsense: {group2} never meant to {plan}.',
  'My grandmother used to say that {things} get the {noun} they deserve, lol',
  'Has anybody tried to {plan}? It worked for us {time}.',
  '@{name} you forgot {thing}, which {verb}.',
  'So {things} pay again, {tail}. Typical.',
  'I was there {time} and saw nothing of the kind.',
]
