/** A search that finds something, and how many. */
export interface WayOut {
  label: string
  href: string
  count: number
}

interface WaysOutProps {
  /** 「もしかして」. */
  title: string
  ways: readonly WayOut[]
  /** What is counted: 件, 人. */
  unit: string
}

/** Where a search found nothing: others that do, in one line, each with what it would show. */
export function WaysOut({ title, ways, unit }: WaysOutProps) {
  if (ways.length === 0) return null
  return (
    <span>
      {title}:{' '}
      {ways.map(({ label, href, count }, at) => (
        <span key={href}>
          {at > 0 && '、'}
          <a href={href}>{label}</a>({count.toLocaleString('ja-JP')}
          {unit})
        </span>
      ))}
      <br />
    </span>
  )
}
