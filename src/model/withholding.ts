/** Names a withholding within a case: `w3` is the third line of its log, for good. */
export type WithholdingId = string

/** What is withheld from packs. */
export type Withheld =
  /** An original with everything that was read from it. */
  | { readonly kind: 'original'; readonly sha256: string }
  /** Words wherever they stand, or, with `only`, in one original. */
  | { readonly kind: 'words'; readonly words: string; readonly only?: string }
  /** Another withholding no longer holds. */
  | { readonly kind: 'undo'; readonly withholding: WithholdingId }

/** A withholding with who decided it and why: for what reason is shown in packs. */
export type NewWithholding = Withheld & { readonly by: string; readonly why: string }

/** One entry of the log of withholdings: never changed, never taken out. */
export type Withholding = NewWithholding & { readonly id: WithholdingId; readonly at: string }
