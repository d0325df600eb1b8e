/** Sentences in the `marked()` notation, refusals among them. */
export const examples = [
  // quantities
  '<quantity>More than two dozen</quantity> miners and <quantity>at least 70</quantity> guards fell ill.',
  'The convoy had <quantity>6-12 thousand</quantity> carts, <quantity>half a million</quantity> sacks among them.',
  'The council put the crowd at <quantity>from 100,000 to 300,000</quantity>, the guild at <quantity>dozens</quantity>.',
  'The list of the missing <quantity>exceeded one hundred</quantity> names, <quantity>12 or more</quantity> of them twice.',
  'On May 5, 2031 <quantity>no</quantity> boats came; in June <quantity>several hundred</quantity> did.',
  'Flight 370 left Gate 12 at 9:30 under Article 5.',
  'Ostrava won 3-2 in the rain in 2014.',
  'The B-52H is no longer in use, and neither is the M1A1.',
] as const
