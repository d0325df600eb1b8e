import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** What those are called who say something, by type and name, with their words where they have no name. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  ['Ten men died, the U.S. military said on Thursday.', 'organisation U.S. military'],
  ['Ten men died, according to U.N. estimates.', 'document U.N.'],
  ['Bank of Norland said ten men died.', 'organisation Bank of Norland'],
  ['Ten men died in Vesnice, residents of Vesnice said.', 'unnamed residents of Vesnice'],
  ['Ten men died, a Lesk-based monitoring group said.', 'organisation Lesk-based monitoring group'],
  ['Ten men died, the Kelp Watch a Lesk-based monitoring group said.', 'organisation Kelp Watch'],
  ['The charity Nurses Beyond Walls said ten men died.', 'organisation Nurses Beyond Walls'],
  ['The aid group Feed Every Town said ten men died.', 'organisation Feed Every Town'],
  ['The newspaper Feed Lesk said ten men died.', 'outlet Feed Lesk'],
  ['The army General Ivo Krampf said ten men died.', 'person Ivo Krampf'],
  ['The Lesk municipality said ten men died.', 'organisation Lesk municipality'],
  ['A spokesman for the ministry Ivo Krampf said ten men died.', 'person Ivo Krampf'],
  ['Deputies said ten men died.', 'unnamed Deputies'],
  ['Sheriff: Ten men died in the blast', 'unnamed Sheriff'],
  ["Prince Brand's County police said ten men died.", "organisation Prince Brand's County police"],
  ['Prince Ivo Krampf said ten men died.', 'person Ivo Krampf'],
  ["Norland's head of National Police Ivo Krampf said ten men died.", 'person Ivo Krampf'],
  ['Superintendent of Police Ivo Krampf said ten men died.', 'person Ivo Krampf'],
  ['The director of Lesk General Hospital said ten men died.', 'unnamed Lesk General Hospital'],
  ['Norland State Police Col. Ivo Krampf said ten men died.', 'person Ivo Krampf'],
  ['Police Sgt. Ivo B. Krampf said ten men died.', 'person Ivo B. Krampf'],
  ['Governor Talal al-Krampf said ten men died.', 'person Talal al-Krampf'],
  ['An activist in Deir al-Kelp said that two guards were killed.', 'unnamed An activist in Deir al-Kelp'],
  ['According to police, Crayton, who was at home, shot two men.', 'organisation police'],
  ['According to the mayor, Ivo Krampf, the blast killed two men.', 'person Ivo Krampf'],
  ['According to Ann Bly, a doctor, the blast killed two men.', 'person Ann Bly'],
  ['According to residents, a shell that hit the hall killed two men, and the hall fell.', 'unnamed residents'],
  ['According to residents, who were at home, the blast killed two men.', 'unnamed residents, who were at home'],
  ['A doctor who works in the hall said ten men died.', 'unnamed A doctor who works in the hall'],
  ['Ten men died, a group monitoring the conflict said.', 'organisation group monitoring the conflict'],
  ['A doctor treating the wounded said ten men died.', 'unnamed A doctor treating the wounded'],
  ['The building the officers said was empty held ten men who died.', 'unnamed the officers'],
  ['A statement which did not name the town said ten men died.', 'document statement'],
  ['A bomb went off in Vesnice, with state media saying ten men died.', 'outlet state media'],
  ['A woman with two children said ten men died.', 'unnamed A woman with two children'],
  ['In Lesk the Kelp Watch reported ten men killed.', 'organisation Kelp Watch'],
  ['Elsewhere in Norland the ministry reported ten men killed.', 'organisation ministry'],
  [
    'The Directorate of Health in eastern Lesk reported ten men killed.',
    'organisation Directorate of Health in eastern Lesk',
  ],
  ['Police in the town of Lesk said ten men died.', 'organisation Police in the town of Lesk'],
  ['Lesk Governor Talal Krampf said ten men died.', 'person Talal Krampf'],
  ['The war has claimed an estimated 400,000 lives.'],
  ['Ivo Krampf, who runs the Kelp Watch in Lesk, said ten men died.', 'person Ivo Krampf'],
  ['Ivo Krampf who heads a charity in Lesk said ten men died.', 'person Ivo Krampf'],
  ['Ten men died, clerks who officials in Lesk said were armed.'],
  ['Published 26 October 2031 A rights group says ten men died.', 'organisation rights group'],
  ['The anti-Lesk Norland Observatory said ten men died.', 'organisation Norland Observatory'],
  ['MILITARY SOURCES SAID THAT TEN MEN DIED IN THE CLASH.', 'unnamed MILITARY SOURCES'],
  ['A SPOKESMAN FOR THE DEPARTMENT OF SECURITY SAID THAT TEN MEN DIED.', 'organisation DEPARTMENT OF SECURITY'],
  [
    'THE HALL FELL, BUT COLONEL IVO BLY\nTOLD KELP RADIO: "TEN MEN DIED IN THE CLASH."',
    'outlet KELP RADIO',
    'person IVO BLY',
  ],
  ['BLY: TEN MEN DIED IN THE CLASH.', 'person BLY'],
]

for (const [text, ...links] of sentences) {
  test(`calls ${links.join(', ')}: ${text}`, () => {
    assert.deepEqual(
      claimsIn(text)[0]?.attribution.map(({ type, name, at }) => `${type} ${name ?? at?.exact}`),
      links,
    )
  })
}
