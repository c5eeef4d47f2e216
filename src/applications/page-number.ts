const MOST_PAGES = 10_000

/** The page of a list that a URL asks for, counted from 1; anything not understood is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}
