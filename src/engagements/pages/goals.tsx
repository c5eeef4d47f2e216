import { DescriptionList } from '../../ui/description-list.tsx'
import type { Kickoff } from '../find-kickoff.ts'

/** One version of the goals, with how one reaches each other. */
export function Goals({ kickoff: { goals, contact, rhythm } }: { kickoff: Kickoff }) {
  return (
    <>
      <ol class="stack">
        {goals.map(({ goal, sign }) => (
          <li key={goal}>
            <strong>{goal}</strong>
            <br />
            届いたときに見えること: {sign}
          </li>
        ))}
      </ol>
      <DescriptionList
        items={[
          { term: '連絡の方法', words: contact },
          { term: '定例', words: rhythm },
        ]}
      />
    </>
  )
}
