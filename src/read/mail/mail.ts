import type { Email } from 'postal-mime'

/** A message, taken apart; undefined if its parts nest without end or its heads are beyond all size. This file alone names the library. */
export async function parseMail(bytes: Uint8Array): Promise<Email | undefined> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, forceRfc822Attachments: true })
  } catch {
    return undefined
  }
}

const MAX_NESTING = 50 // parts in parts; messages of the field have under 6
