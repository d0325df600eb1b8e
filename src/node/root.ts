import { join } from 'node:path'

/** The folder of the package, in a checkout (`src/node`) and installed (`dist/node`) alike. */
export const ROOT: string = join(import.meta.dirname, '..', '..')
