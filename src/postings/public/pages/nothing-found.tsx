import { EmptyState } from '../../../ui/empty-state.tsx'
import { type WayOut, WaysOut } from '../../../ui/ways-out.tsx'

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
      <WaysOut title="もしかして" ways={suggestions} unit="件" />
      <WaysOut title="条件をひとつ外すと見つかります" ways={looser} unit="件" />
      {suggestions.length + looser.length === 0 && <span>{hintFor(all)}</span>}
    </EmptyState>
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
