import type { Problem } from '../model/view.ts'

/** Kinds of faults that the API tells of, with their status and title. */
const KINDS = {
  'bad-request': [400, 'The request is not as the API describes it'],
  'not-signed-in': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  'too-slow': [408, 'Too slow'],
  conflict: [409, 'In conflict with the state of the case'],
  'too-large': [413, 'Too large'],
  'wrong-media-type': [415, 'The body has the wrong type'],
  'too-many-requests': [429, 'Too many requests'],
  failed: [500, 'Hearsay failed'],
  'no-space': [507, 'Not enough space on the disk'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemKind = keyof typeof KINDS

/** A fault that the client is told of as RFC 9457 problem details; thrown by whoever finds it, worded where it is answered. */
export class Refusal extends Error {
  readonly kind: ProblemKind
  constructor(kind: ProblemKind, detail: string) {
    super(detail)
    this.name = 'Refusal'
    this.kind = kind
  }
}

/** The problem details of a refusal. */
function problemOf({ kind, message }: Refusal): Problem {
  const [status, title] = KINDS[kind]
  return { type: `urn:hearsay:problem:${kind}`, title, status, detail: message }
}

/** The answer that tells of a refusal. */
export function problemAnswer(refusal: Refusal): Response {
  const problem = problemOf(refusal)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}

/** The answer that there is nothing at a path. */
export function notThere(path: string): Response {
  return problemAnswer(new Refusal('not-found', `There is nothing at ${path}.`))
}
