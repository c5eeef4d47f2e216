/** Reading the conditions of a search from its URL. Nothing in it can go wrong: what is not understood is left aside. */
export interface Asked {
  /** What was typed under a name, without empty boxes and repetitions. */
  values: (name: string) => string[]
  /** A sentence for everything that was left aside. */
  notices: string[]
}

const MOST_PAGES = 500
/** Longer texts are cut, so that no page echoes a book; the engine says what it does not search by. */
const MOST_CHARACTERS = 300

export function askedIn(query: URLSearchParams): Asked {
  const values = (name: string): string[] => {
    const typed = query.getAll(name).map((value) => value.toWellFormed().replaceAll('\0', '').trim())
    return [...new Set(typed.filter((value) => value !== ''))]
  }
  return { values, notices: [] }
}

/** True when the address carries boxes that were left empty, as browsers send them. */
export function hasEmptyBoxes(query: URLSearchParams): boolean {
  return [...query.values()].some((value) => value.trim() === '')
}

/** The words of a search. */
export function wordsAsked({ values }: Asked): string {
  return (values('q')[0] ?? '').slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
}

/** One of the codes, or null. @param label what the condition is called on the page */
export function oneOf<const Code extends string>(
  { values, notices }: Asked,
  name: string,
  label: string,
  codes: readonly Code[],
): Code | null {
  const [typed] = values(name)
  if (typed === undefined) return null
  const known = codes.find((code) => code === typed)
  if (known === undefined) notices.push(`${label}の指定を読み取れなかったため、${label}では絞り込んでいません。`)
  return known ?? null
}

/** Any of the codes, in the order of the codes. */
export function anyOf<const Code extends string>(
  { values, notices }: Asked,
  name: string,
  label: string,
  codes: readonly Code[],
): Code[] {
  const typed = values(name)
  const known = codes.filter((code) => typed.includes(code))
  if (known.length < typed.length) notices.push(`${label}の指定の一部を読み取れませんでした。`)
  return known
}

/** A number as `amount` understands it, or null. */
export function amountOf(
  { values, notices }: Asked,
  name: string,
  label: string,
  amount: (typed: string) => number | null,
): number | null {
  const [typed] = values(name)
  if (typed === undefined) return null
  const understood = amount(typed)
  if (understood === null) notices.push(`${label}を数字で読み取れなかったため、絞り込んでいません。`)
  return understood
}

/** The page, counted from 1. */
export function pageAsked({ values, notices }: Asked): number {
  const [typed] = values('page')
  const page = /^\d{1,4}$/.test(typed ?? '') ? Number(typed) : 0
  if (typed === undefined || (page >= 1 && page <= MOST_PAGES)) return Math.max(1, page)
  notices.push('ページの番号を読み取れなかったため、最初のページを表示しています。')
  return 1
}
