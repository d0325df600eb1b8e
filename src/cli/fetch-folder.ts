import { UserError } from './command.ts'

/** Does a deed that writes into the folder of captures; a fault of the file system is told as one that the user can mend. */
export async function inFolder<T>(folder: string, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (fault) {
    if (fault instanceof Error && 'syscall' in fault)
      throw new UserError(`cannot write into ${folder}: ${fault.message}`)
    throw fault
  }
}
