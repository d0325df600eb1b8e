/** What every view needs of the room: its address and the answers of the server. */
export { go, useAddress } from './address.ts'
export { type Answer, ask, Shown, useAnswer } from './answers.tsx'
