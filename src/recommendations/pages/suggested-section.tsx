import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { formatDay } from '../../law/japanese-date.ts'
import type { RecommendedCard } from '../recommended-to.ts'
import type { Suggested } from '../suggested-postings.ts'

const all = { href: '/my/recommendations', label: 'おすすめをすべて見る' }
const MOST_REASONS = 2

/** On マイページ: three postings that this talent can win, each with its reasons, or what to do next. */
export function SuggestedPostings({ suggested }: { suggested: Suggested }) {
  if (suggested.kind === 'profile empty') return <ProfileFirst />
  if (suggested.kind === 'not yet') return <NotYet />
  if (suggested.kind === 'newest')
    return <Cards title="新着の求人" cards={suggested.rows.map((row) => ({ row, reasons: [] }))} />
  if (suggested.cards.length === 0) return <NoneYet />
  return <Cards title="おすすめの求人" cards={suggested.cards} />
}

function NoneYet() {
  return (
    <EmptyState title="あなたのスキルに合う求人は、いまはありません" next={all}>
      合う求人が公開されると、ここに並びます。スキルや応援したい地域を加えると、見つかりやすくなります。
    </EmptyState>
  )
}

function NotYet() {
  return (
    <Section title="おすすめの求人" more={all}>
      <p>ただいま準備しています。少し待ってから、もう一度開いてください。</p>
    </Section>
  )
}

function ProfileFirst() {
  return (
    <EmptyState title="スキルを登録すると、おすすめの求人が届きます">
      できることを3つほど選ぶか、職務経歴書を貼り付けるだけで、あなたに合う求人と、その理由がここに並びます。
      <Actions>
        <ButtonLink href="/my/profile/edit/skills">スキルを登録する</ButtonLink>
        <ButtonLink href="/my/profile/resume" kind="secondary">
          職務経歴書から作る
        </ButtonLink>
        <ButtonLink href="/postings" kind="secondary">
          求人を探す
        </ButtonLink>
      </Actions>
    </EmptyState>
  )
}

interface CardsProps {
  title: string
  cards: readonly Pick<RecommendedCard, 'row' | 'reasons'>[]
}

function Cards({ title, cards }: CardsProps) {
  if (cards.length === 0)
    return (
      <EmptyState title="いま応募できる求人はありません" next={{ href: '/postings', label: '求人を探す' }}>
        求人が公開されると、ここに並びます。探す条件を保存しておくと、メールでお知らせします。
      </EmptyState>
    )
  return (
    <Section title={title} more={all}>
      <Grid>
        {cards.map(({ row: { id, title: posting, client, town, closes_on }, reasons }) => (
          <Card key={id} title={posting} href={`/postings/${id}`} over={`${client}(${town})`}>
            <Reasons reasons={reasons} />
            {closes_on && <p>{formatDay(Temporal.PlainDate.from(closes_on))}まで</p>}
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <ul class="reasons" aria-label="おすすめの理由">
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}
