export interface PaginationProps {
  /** Counted from 1. */
  page: number
  perPage: number
  total: number
  /** True when there are more than `total`, and nobody counted them: 「10,000件以上」. */
  atLeast?: boolean | undefined
  hrefOf: (page: number) => string
  /** Name for a screen reader, where a page has several: 「求人のページ送り」. */
  label?: string | undefined
}

/** 「1〜20件 / 全123件」 and the pages around the present one. */
export function Pagination({ page, perPage, total, atLeast, hrefOf, label = 'ページ送り' }: PaginationProps) {
  if (total === 0) return null
  const last = Math.ceil(total / perPage)
  return (
    <nav class="pages" aria-label={label}>
      <p>{rangeInWords({ page, perPage, total, atLeast })}</p>
      {last > 1 && (
        <ul>
          {page > 1 && <Turn href={hrefOf(page - 1)} rel="prev" words="前へ" />}
          {pagesAround(page, last).map((number) => (
            <PageLink key={number} number={number} page={page} href={hrefOf(number)} />
          ))}
          {page < last && <Turn href={hrefOf(page + 1)} rel="next" words="次へ" />}
        </ul>
      )}
    </nav>
  )
}

/** Which rows of how many are shown: 「21〜40件 / 全123件」. */
export function rangeInWords({ page, perPage, total, atLeast }: Omit<PaginationProps, 'hrefOf' | 'label'>): string {
  const from = (page - 1) * perPage + 1
  const to = Math.min(page * perPage, total)
  const all = atLeast ? `${count(total)}件以上` : `全${count(total)}件`
  return from > total ? all : `${count(from)}〜${count(to)}件 / ${all}`
}

/** First, last, and the present page with its neighbours; a gap is a negative number, so that it has a key. */
export function pagesAround(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? number)
    return gap > 1 ? [-number, number] : [number]
  })
}

function PageLink({ number, page, href }: { number: number; page: number; href: string }) {
  if (number < 0) return <li class="gap">…</li>
  return (
    <li>
      <a href={href} aria-current={number === page ? 'page' : undefined} aria-label={`${number}ページ目`}>
        {number}
      </a>
    </li>
  )
}

function Turn({ href, rel, words }: { href: string; rel: 'prev' | 'next'; words: string }) {
  return (
    <li class={rel}>
      <a href={href} rel={rel}>
        {words}
      </a>
    </li>
  )
}

const grouped = new Intl.NumberFormat('ja-JP')

function count(number: number): string {
  return grouped.format(number)
}
