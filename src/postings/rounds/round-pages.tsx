import { formatDay } from '../../law/japanese-date.ts'
import { roundStateNames } from '../../programmes/programme.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { PostingCard, type PostingCardProps } from '../../ui/posting-card.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { ListedRound } from './find-rounds.ts'

/** A round with how long it is still shut or open. */
type CountedRound = ListedRound & { countdown: string }

const tones = { planned: 'waiting', open: 'active', closed: 'quiet' } as const
const day = (text: string) => formatDay(Temporal.PlainDate.from(text))

/** Every round, those that are open first. */
export function RoundsPage({ rounds }: { rounds: readonly CountedRound[] }) {
  const of = (state: ListedRound['state']) => rounds.filter((round) => round.state === state)
  return (
    <>
      <PageHeading title="募集回" lead="まちが期間を決めて、求人をまとめて募集します。締切の日も応募できます。" />
      {rounds.length === 0 && (
        <EmptyState title="募集回はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
          募集回に入っていない求人は、いつでも探せます。
        </EmptyState>
      )}
      <Rounds title="募集中" rounds={of('open')} />
      <Rounds title="これから始まる募集回" rounds={of('planned')} />
      <Rounds title="この1年に締め切った募集回" rounds={of('closed')} />
    </>
  )
}

function Rounds({ title, rounds }: { title: string; rounds: readonly CountedRound[] }) {
  if (rounds.length === 0) return null
  return (
    <Section title={title}>
      <Grid>
        {rounds.map((round) => (
          <Card
            key={round.id}
            href={`/rounds/${round.id}`}
            title={round.name}
            over={`${round.town}　${round.programme}`}
          >
            <StatusTag tone={tones[round.state]}>{roundStateNames[round.state]}</StatusTag>
            <p>
              <strong>{round.countdown}</strong>
            </p>
            <p class="note">{`${day(round.opensOn)} 〜 ${day(round.closesOn)}　${countOf(round)}`}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

function countOf({ state, open, everPublic }: ListedRound): string {
  if (state === 'planned') return '求人は開始と同時に公開されます'
  return state === 'open' ? `募集中の求人 ${open}件` : `募集した求人 ${everPublic}件`
}

interface RoundPageProps {
  round: CountedRound
  cards: readonly PostingCardProps[]
}

/** One round with its postings; before it opens, and once it has closed, what to do instead. */
export function RoundPage({ round, cards }: RoundPageProps) {
  return (
    <>
      <PageHeading over={`${round.town} ${round.programme}`} title={round.name} lead={round.countdown}>
        <StatusTag tone={tones[round.state]}>{roundStateNames[round.state]}</StatusTag>
      </PageHeading>
      <DescriptionList
        items={[
          { term: '募集期間', words: `${day(round.opensOn)} 〜 ${day(round.closesOn)}(締切の日の24時まで)` },
          { term: 'まち', words: <a href={`/towns/${round.placeCode}`}>{round.town}</a> },
        ]}
      />
      <Section
        title={round.state === 'closed' ? `募集した求人 ${round.everPublic}件` : `募集中の求人 ${cards.length}件`}
      >
        {cards.length === 0 && <NoneOpen state={round.state} placeCode={round.placeCode} />}
        <Grid>
          {cards.map((card) => (
            <PostingCard key={card.href} {...card} />
          ))}
        </Grid>
        {cards.length > 0 && (
          <ButtonLink href={`/postings?town=${round.placeCode}`} kind="secondary">
            この町の求人をすべて見る
          </ButtonLink>
        )}
      </Section>
    </>
  )
}

const none = {
  planned: ['求人はまだ公開されていません', '募集期間になると、ここに求人が並びます。'],
  open: ['公開中の求人はありません', 'この募集回の求人は、募集を終えたか、まだ審査中です。'],
  closed: ['この募集回の募集は終わりました', '同じ町で募集中の求人は、いつでも探せます。'],
} as const

function NoneOpen({ state, placeCode }: Pick<ListedRound, 'state' | 'placeCode'>) {
  const [title, words] = none[state]
  return (
    <EmptyState title={title} next={{ href: `/postings?town=${placeCode}`, label: 'この町の求人を探す' }}>
      {words}
    </EmptyState>
  )
}
