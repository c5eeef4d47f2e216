import { EmptyState } from '../../../ui/empty-state.tsx'

/** A search that finds something, and how many. */
export interface WayOut {
  label: string
  href: string
  count: number
}

interface NothingFoundProps {
  /** Why nothing could be searched by, where that is the case. */
  sentence: string | null
  /** Other words that find something. */
  suggestions: readonly WayOut[]
  /** The same search with one condition less. */
  looser: readonly WayOut[]
  /** How many postings there are at all. */
  all: number
}

/** No posting: what somebody may have meant, what to loosen, and how many each would show. */
export function NothingFound({ sentence, suggestions, looser, all }: NothingFoundProps) {
  const next =
    all > 0
      ? { href: '/postings', label: `すべての求人を見る(${count(all)})` }
      : { href: '/towns', label: 'まちを知る' }
  return (
    <EmptyState title={sentence ?? titleFor(all)} next={next}>
      {suggestions.length > 0 && <Ways title="もしかして" ways={suggestions} />}
      {looser.length > 0 && <Ways title="条件をひとつ外すと見つかります" ways={looser} />}
      {suggestions.length + looser.length === 0 && <span>{hintFor(all)}</span>}
    </EmptyState>
  )
}

function Ways({ title, ways }: { title: string; ways: readonly WayOut[] }) {
  return (
    <span>
      {title}:{' '}
      {ways.map(({ label, href, count: found }, at) => (
        <span key={href}>
          {at > 0 && '、'}
          <a href={href}>{label}</a>({count(found)})
        </span>
      ))}
      <br />
    </span>
  )
}

function titleFor(all: number): string {
  return all > 0 ? '条件に合う求人は見つかりませんでした' : '公開中の求人はまだありません'
}

function hintFor(all: number): string {
  return all > 0
    ? '別の言葉にするか、条件を減らして探してください。'
    : '求人が公開されると、ここに並びます。参加しているまちを先に見ておくことができます。'
}

const count = (number: number) => `${number.toLocaleString('ja-JP')}件`
