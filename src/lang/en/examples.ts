/** Sentences in the `marked()` notation, refusals among them. */
export const examples = [] as const
