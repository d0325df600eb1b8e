import type { Dossier } from './evidence.ts'
import { Numbering } from './numbering.ts'
import { personsIn } from './persons.ts'

/** Whom claims count by name, in columns by position in the dossier. */
export class NamedColumns {
  /** Number of the person, by first and last name; -1 where the claim counts nobody, or several. */
  readonly person: Int32Array
  readonly #first: Int32Array
  readonly #last: Int32Array
  /** Code of the first letter of a middle name, 0 if none is given. */
  readonly #middle: Uint16Array
  readonly #persons = new Numbering<string>()
  readonly #names = new Numbering<string>()

  constructor(count: number) {
    this.person = new Int32Array(count).fill(-1)
    this.#first = new Int32Array(count)
    this.#last = new Int32Array(count)
    this.#middle = new Uint16Array(count)
  }

  /** Reads the claims of a report. */
  read({ claims, claimsFrom }: Dossier, report: number): void {
    const from = claimsFrom[report]!
    const told = personsIn(claims.slice(from, claimsFrom[report + 1]))
    for (const [at, person] of told.entries()) {
      if (person === undefined) continue
      const { first, last, middle } = person
      this.person[from + at] = this.#persons.of(`${first} ${last}`, first)
      this.#first[from + at] = this.#names.of(first, first)
      this.#last[from + at] = this.#names.of(last, last)
      this.#middle[from + at] = middle
    }
  }

  /** Says that most claims are read by now, and few more come. */
  settle(): void {
    this.#persons.settle()
    this.#names.settle()
  }

  /** Do two claims count one person: by one first and last name, and no other middle name? */
  areOne(left: number, right: number): boolean {
    if (this.person[left]! < 0 || this.person[left] !== this.person[right]) return false
    const [one, other] = [this.#middle[left]!, this.#middle[right]!]
    return one === 0 || other === 0 || one === other
  }

  /** Do they count two: by first and last names that have nothing in common? One word that differs may be spelled in two ways. */
  areTwo(left: number, right: number): boolean {
    if (this.person[left]! < 0 || this.person[right]! < 0) return false
    return this.#first[left] !== this.#first[right] && this.#last[left] !== this.#last[right]
  }
}
