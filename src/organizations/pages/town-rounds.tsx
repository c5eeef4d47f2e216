import { countdownInWords } from '../../law/countdown.ts'
import { Section } from '../../ui/heading.tsx'
import type { TownRound } from '../town-rounds.ts'

/** 募集回 of a town that are open or to come, with how long. */
export function TownRounds({ rounds, now }: { rounds: readonly TownRound[]; now: Date }) {
  if (rounds.length === 0) return null
  return (
    <Section title="募集回" id="rounds" more={{ href: '/rounds', label: 'すべての募集回' }}>
      <ul>
        {rounds.map((round) => (
          <li key={round.id}>
            <a href={`/rounds/${round.id}`}>{round.name}</a>
            {`　${countdownInWords(round, now)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
