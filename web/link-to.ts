/** An address of the page or of the API with what it asks for. The house rules that the reader has chosen go along. */
export function linkTo(
  path: string,
  query: URLSearchParams,
  asked: Readonly<Record<string, string | undefined>> = {},
): string {
  const all = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== '') all.set(name, value)
  const profile = query.get('profile')
  if (profile !== null && !all.has('profile')) all.set('profile', profile)
  return all.size === 0 ? path : `${path}?${all}`
}
