/** Is it a name of its own ("United States"), and not the folded noun that stands where no name is known ("gunners")? */
export function isProperName(name: string): boolean {
  return /\p{Lu}/u.test(name)
}
