import { claimViews } from '../app/room/claim-view.ts'
import { historyPage } from '../app/room/history.ts'
import { facets, map, questionPage, timeline } from '../app/room/question-lists.ts'
import { questionView } from '../app/room/question-view.ts'
import { familyView, issuePage, pairView, reportView } from '../app/room/report-views.ts'
import { caseView, type Room } from '../app/room/room.ts'
import type { RoomRecords } from '../app/room/room-records.ts'
import { searchWords } from '../app/room/search-words.ts'
import { publisherPage, reliance, sourcePage, sourceView } from '../app/room/source-views.ts'
import { sumPage } from '../app/room/sums.ts'
import { placedClaim } from '../app/room/whereabouts.ts'
import { PROFILES } from '../model/profile.ts'
import * as asked from './asked.ts'
import { get, type Route } from './route.ts'
import * as overviews from './view-overview-schemas.ts'
import * as onReports from './view-report-schemas.ts'
import * as answers from './view-schemas.ts'

/** What can be read of a case, in the order of the API's description. */
export const readRoutes: readonly Route[] = [
  get('/api/case', 'What the case holds', { query: asked.profile, answer: answers.caseView }, async ({ query }, room) =>
    caseView(room, await of(room, query), PROFILE_SUMMARIES),
  ),
  get(
    '/api/questions',
    'Questions that a filter leaves, as rows',
    { query: { ...asked.filter, ...asked.order, ...asked.slice, ...asked.profile }, answer: answers.questionPage },
    async ({ query }, room) => questionPage(await of(room, query), asked.filterFrom(query), query.order, query),
  ),
  get(
    '/api/questions/{id}',
    'All that is known of a question',
    { params: asked.id, query: asked.profile, answer: answers.questionView },
    async ({ params, query }, room) => questionView(await of(room, query), params.id, room.atHand()),
  ),
  get(
    '/api/facets',
    'Values to filter questions by, with how many each leaves',
    { query: { ...asked.filter, ...asked.profile }, answer: answers.facets },
    async ({ query }, room) => facets(await of(room, query), asked.filterFrom(query)),
  ),
  get(
    '/api/claims/{id}',
    'A claim with its words in context, and where in the original they stand',
    { params: asked.id, query: asked.profile, answer: answers.claimView },
    async ({ params, query }, room) => {
      const records = await of(room, query)
      const [view] = claimViews(records.claims([params.id]), records)
      return view && placedClaim(view, room)
    },
  ),
  get(
    '/api/reports',
    'Reports, in the order of their files',
    { query: { ...asked.words, ...asked.publisher, ...asked.slice, ...asked.profile }, answer: answers.reportPage },
    async ({ query }, room) => {
      const records = await of(room, query)
      const filter = {
        words: searchWords(query.q),
        ...(query.publisher !== undefined && { publisher: query.publisher }),
      }
      return { revision: records.revision, offset: query.offset, ...records.reports(filter, query) }
    },
  ),
  get(
    '/api/reports/{id}',
    'A report with everything that is marked in its text',
    { params: asked.id, query: asked.profile, answer: onReports.reportView },
    async ({ params, query }, room) => reportView(await of(room, query), params.id),
  ),
  get(
    '/api/pairs',
    'Two reports with the passages that they share',
    { query: { ...asked.pair, ...asked.profile }, answer: onReports.pairView },
    async ({ query }, room) => pairView(await of(room, query), query.left, query.right),
  ),
  get(
    '/api/families',
    'Families of reports that descend from one text',
    { query: { ...asked.slice, ...asked.profile }, answer: onReports.familyPage },
    async ({ query }, room) => {
      const records = await of(room, query)
      return { revision: records.revision, offset: query.offset, ...records.familyRows(query) }
    },
  ),
  get(
    '/api/families/{id}',
    'A family with what changed on the way',
    { params: asked.id, query: asked.profile, answer: onReports.familyView },
    async ({ params, query }, room) => familyView(await of(room, query), params.id),
  ),
  get(
    '/api/sources',
    'Who is cited',
    { query: { ...asked.words, ...asked.sourceOrder, ...asked.slice, ...asked.profile }, answer: overviews.sourcePage },
    async ({ query }, room) => sourcePage(await of(room, query), query.q, query.order, query),
  ),
  get(
    '/api/sources/{id}',
    'Somebody who is cited, by name, with what was said on their word',
    { params: asked.id, query: asked.profile, answer: overviews.sourceView },
    async ({ params, query }, room) => sourceView(await of(room, query), params.id),
  ),
  get(
    '/api/publishers',
    'Who prints',
    { query: { ...asked.slice, ...asked.profile }, answer: overviews.publisherPage },
    async ({ query }, room) => publisherPage(await of(room, query), query),
  ),
  get(
    '/api/graph',
    'Who relies on whom',
    { query: { ...asked.nodes, ...asked.profile }, answer: overviews.graph },
    async ({ query }, room) => reliance(await of(room, query), query.nodes),
  ),
  get(
    '/api/sums',
    'Sums that were checked, those that do not add up first',
    { query: { ...asked.verdict, ...asked.slice, ...asked.profile }, answer: answers.sumPage },
    async ({ query }, room) => sumPage(await of(room, query), query.verdict, query),
  ),
  get(
    '/api/wording',
    'How outlets call one actor, or one happening, side by side',
    { query: { ...asked.wording, ...asked.slice, ...asked.profile }, answer: overviews.wordingPage },
    async ({ query }, room) => {
      const records = await of(room, query)
      const { kind, actor } = query
      const filter = { ...(kind !== undefined && { kind }), ...(actor !== undefined && { about: actor }) }
      return { revision: records.revision, offset: query.offset, ...records.wordings(filter, query) }
    },
  ),
  get(
    '/api/timeline',
    'When the questions happened',
    { query: { ...asked.filter, ...asked.profile }, answer: overviews.timeline },
    async ({ query }, room) => timeline(await of(room, query), asked.filterFrom(query)),
  ),
  get(
    '/api/map',
    'Where the questions happened',
    { query: { ...asked.filter, ...asked.profile }, answer: overviews.map },
    async ({ query }, room) => map(await of(room, query), asked.filterFrom(query)),
  ),
  get(
    '/api/issues',
    'What could not be read or was skipped',
    { query: { ...asked.slice, ...asked.profile }, answer: answers.issuePage },
    async ({ query }, room) => issuePage(await of(room, query), query),
  ),
  get(
    '/api/history',
    'Every decision, newest first',
    { query: { ...asked.slice, ...asked.profile }, answer: answers.historyPage },
    async ({ query }, room) => historyPage(await of(room, query), query),
  ),
]

const PROFILE_SUMMARIES = Object.values(PROFILES).map(({ name, source }) => ({ name, summary: source }))

function of(room: Room, { profile }: { readonly profile?: string | undefined }): Promise<RoomRecords> {
  return room.records(profile ?? room.profile)
}
