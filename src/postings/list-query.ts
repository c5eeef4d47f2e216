import { isUuid } from '../platform/web/form.ts'
import { type PostingState, postingStates } from './posting.ts'

/** What the URL of a list says. Anything not understood is left out, so that a shared link always opens. */
export interface ListQuery {
  state?: PostingState | undefined
  municipalityId?: string | undefined
  text?: string | undefined
  page: number
}

const MOST_PAGES = 10_000

export function listQueryOf(query: URLSearchParams): ListQuery {
  const page = Number(query.get('page') ?? 1)
  const municipality = query.get('municipality') ?? ''
  const text = (query.get('text') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  return {
    state: postingStates.find((state) => state === query.get('state')),
    municipalityId: isUuid(municipality) ? municipality : undefined,
    text: text === '' ? undefined : text,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  }
}

/** The same list under its own URL. */
export function listHref(path: string, { state, municipalityId, text, page }: ListQuery): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (municipalityId) query.set('municipality', municipalityId)
  if (text) query.set('text', text)
  if (page > 1) query.set('page', String(page))
  const typed = query.toString()
  return typed === '' ? path : `${path}?${typed}`
}
