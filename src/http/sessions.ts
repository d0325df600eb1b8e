/** Who may come in: a token opens a session, a session opens everything. Kept in memory; all end with the server. */
export interface Sessions {
  /** A new session for a token that is good, undefined for one that is not. */
  enter(token: string): string | undefined
  /** Is this the name of an open session? */
  isOpen(session: string): boolean
  /** May a program with this token ask without a session? Only the fixed token of whoever started the server is good for that. */
  isBearer(token: string): boolean
}

/** What sessions are made with. */
export interface SessionOptions {
  /** Good for any number of sessions, and for programs. Absent: every token is good once. */
  readonly fixedToken?: string
  /** A long random string, another at each call. */
  readonly secret: () => string
  /** Are two strings the same, in a time that does not tell how much of them is? */
  readonly isSame: (left: string, right: string) => boolean
  /** Told the next token that is good once, at the start and whenever one was used. */
  readonly announce: (token: string) => void
}

const MAX_SESSIONS = 1000 // more than the people who could sit at one machine; the oldest are let go

export function sessions({ fixedToken, secret, isSame, announce }: SessionOptions): Sessions {
  const open = new Set<string>()
  let token = fixedToken ?? secret()
  announce(token)
  return {
    enter(given) {
      if (!isSame(given, token)) return undefined
      const session = secret()
      open.add(session)
      if (open.size > MAX_SESSIONS) for (const oldest of open) if (open.delete(oldest)) break
      if (fixedToken === undefined) {
        token = secret()
        announce(token)
      }
      return session
    },
    isOpen: session => open.has(session),
    isBearer: given => fixedToken !== undefined && isSame(given, fixedToken),
  }
}
