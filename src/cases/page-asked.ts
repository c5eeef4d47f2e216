const MOST_PAGES = 10_000

/** The page of a list that a URL asks for, counted from 1; anything not understood is the first. */
export function pageAsked(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

/** A record that a URL filters by; null for none or for anything that is not a uuid. */
export function recordAsked(query: URLSearchParams, name: string): string | null {
  const text = query.get(name) ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null
}

/** One of several that a URL filters by; null for none or another. */
export function oneAsked<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | null {
  return values.find((value) => value === query.get(name)) ?? null
}
