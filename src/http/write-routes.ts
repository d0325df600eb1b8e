import { deedFault } from '../app/room/deed-faults.ts'
import * as asked from './asked.ts'
import { decisionRequest } from './decision-schema.ts'
import { Refusal } from './problem.ts'
import { post, type Route } from './route.ts'
import * as answers from './view-schemas.ts'

/** What can be done with a case. Files are added in `room-app.ts`, since their bytes are no JSON. */
export const writeRoutes: readonly Route[] = [
  post(
    '/api/decisions',
    'Decide: each deed is added to the log, and the answers follow',
    201,
    { query: asked.profile, body: decisionRequest, answer: answers.decisionAnswer },
    async ({ query, body }, room) => {
      const profile = query.profile ?? room.profile
      const records = await room.records(profile)
      const faults = body.deeds.flatMap(deed => deedFault(deed, records) ?? [])
      if (faults.length > 0) throw new Refusal('conflict', faults.join(' '))
      return room.decide(body, profile)
    },
  ),
  post('/api/build', 'Start a build, unless one runs', 202, { answer: answers.build }, (_asked, room) => room.build()),
]
