import { DescriptionList } from '../../ui/description-list.tsx'
import type { Difference } from '../content-in-words.ts'
import { differenceOf, type Stretch } from '../text-difference.ts'

/** What changed, field by field: what is gone is struck out, what is new is underlined, and both are said. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <DescriptionList
      items={differences.map(({ label, before, after }) => ({
        term: label,
        words: <Changed before={before} after={after} />,
      }))}
    />
  )
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <p>
      {differenceOf(before, after).map((stretch, at) => (
        <Part key={`${at}-${stretch.kind}`} stretch={stretch} />
      ))}
    </p>
  )
}

function Part({ stretch: { kind, text } }: { stretch: Stretch }) {
  const words = text.split('\n').flatMap((line, row) => (row === 0 ? [line] : [<br key={row} />, line]))
  if (kind === 'same') return <>{words}</>
  const Mark = kind === 'gone' ? 'del' : 'ins'
  return (
    <Mark>
      <span class="unseen">{kind === 'gone' ? '削除: ' : '追加: '}</span>
      {words}
    </Mark>
  )
}
