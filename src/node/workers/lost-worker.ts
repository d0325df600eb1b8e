import type { Issue } from '../../model/issue.ts'
import type { TaskFailed } from './pool.ts'

const CODES = { time: 'read.took-too-long', memory: 'read.took-too-much', thrown: 'read.failed' } as const

/** The issue of a file that a worker was lost over. */
export function lostIssue(path: string, { reason, message }: TaskFailed): Issue {
  const parameters = reason === 'thrown' ? { reason: message.split('\n', 1)[0]! } : {}
  return { code: CODES[reason], path, parameters, level: 'error' }
}
