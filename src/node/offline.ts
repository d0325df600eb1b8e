/** The variable of the environment that keeps the program offline, also in the workers that it starts. */
export const OFFLINE_VARIABLE = 'HEARSAY_OFFLINE'

/** Is the program told to stay offline? `HEARSAY_OFFLINE=0` and an empty value mean no. */
export function isOffline(environment: Readonly<Record<string, string | undefined>>): boolean {
  const value = environment[OFFLINE_VARIABLE] ?? ''
  return value !== '' && value !== '0'
}

/** Shuts every way out of this thread if the program is told to stay offline. What does that is loaded only then. */
export async function stayOffline(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (isOffline(environment)) (await import('./refuse-connections.ts')).refuseConnections()
}
