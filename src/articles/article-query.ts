import { type ArticleState, articleStates, categories, type Category } from './article.ts'

/** What the address of the public list says. Anything not understood is left out, so that a shared link always opens. */
export interface ArticleQuery {
  category?: Category | undefined
  tag?: string | undefined
  text?: string | undefined
  /** Back numbers: the calendar year of publication. */
  year?: number | undefined
  /** The code of a municipality. */
  town?: string | undefined
  page: number
}

const MOST_PAGES = 1000

export function articleQueryOf(query: URLSearchParams): ArticleQuery {
  const words = (name: string, most: number) => {
    const said = (query.get(name) ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, most)
    return said === '' ? undefined : said
  }
  const year = Number(words('year', 4))
  const town = words('town', 6)
  return {
    category: (Object.keys(categories) as Category[]).find((category) => category === query.get('category')),
    tag: words('tag', 20),
    text: words('q', 100),
    year: Number.isInteger(year) && year >= 2000 && year <= 2199 ? year : undefined,
    town: town && /^\d{6}$/.test(town) ? town : undefined,
    page: pageOf(query),
  }
}

function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

/** The same list under its own address; the order of the conditions is always the same, so equal lists have one address. */
export function articlesHref({ category, tag, text, year, town, page }: ArticleQuery, path = '/articles'): string {
  const query = new URLSearchParams()
  if (category) query.set('category', category)
  if (tag) query.set('tag', tag)
  if (text) query.set('q', text)
  if (town) query.set('town', town)
  if (year) query.set('year', String(year))
  if (page > 1) query.set('page', String(page))
  const said = query.toString()
  return said === '' ? path : `${path}?${said}`
}

/** The list of the desk: a state, or all. */
export function deskQueryOf(query: URLSearchParams): { state: ArticleState | undefined; page: number } {
  return { state: articleStates.find((state) => state === query.get('state')), page: pageOf(query) }
}
