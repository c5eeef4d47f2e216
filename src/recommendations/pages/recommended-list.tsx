import { type CardRow, cardWords } from '../../postings/public/posting-cards.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PostingCard } from '../../ui/posting-card.tsx'
import type { ProfileGap } from '../profile-gap.ts'
import type { RecommendedCard } from '../recommended-to.ts'

const SKILLS = '/my/profile/edit/skills'

/** What stands below the tabs: by fit (with what the profile lacks, where nothing fits), or the newest. */
export type RecommendedList =
  | { order: 'fit'; cards: RecommendedCard[]; gap: ProfileGap | null }
  | { order: 'new'; rows: CardRow[] }

/** What fits stands first; what does not is still shown, under a heading that says so. */
export function RecommendedPostings({ list, now }: { list: RecommendedList; now: Date }) {
  if (list.order === 'new')
    return list.rows.length === 0 ? (
      <Nothing />
    ) : (
      <Cards cards={list.rows.map((row) => ({ row }))} now={now} level={2} />
    )
  const near = list.cards.filter(({ isWithinReach }) => isWithinReach)
  const far = list.cards.filter(({ isWithinReach }) => !isWithinReach)
  if (list.cards.length === 0) return <Nothing />
  return (
    <>
      {list.gap && <Gap {...list.gap} />}
      {near.length > 0 && <Cards cards={near} now={now} level={2} />}
      {far.length > 0 && <Far cards={far} now={now} />}
    </>
  )
}

interface CardsProps {
  cards: readonly { row: CardRow; reasons?: string[] }[]
  now: Date
  level: 2 | 3
}

function Cards({ cards, now, level }: CardsProps) {
  return (
    <Stack>
      {cards.map(({ row, reasons }) => (
        <PostingCard key={row.id} title={row.title} level={level} reasons={reasons} {...cardWords(row, now)} />
      ))}
    </Stack>
  )
}

/** Nobody is praised for what they cannot do, and nobody is sent away. */
function Far({ cards, now }: Pick<CardsProps, 'cards' | 'now'>) {
  return (
    <Section title="ほかに公開中の求人">
      <p>
        登録されたスキルと重なるものは見つかりませんでしたが、応募を受け付けています。関わりのある経験があれば、応募の文章に書くと発注者に伝わります。
      </p>
      <Cards cards={cards} now={now} level={3} />
    </Section>
  )
}

function Gap({ hasSkills, wanted }: ProfileGap) {
  const title = hasSkills
    ? 'いま公開中の求人に、登録されたスキルと重なるものはまだありません'
    : 'スキルを登録すると、合う求人を理由とともにお知らせできます'
  return (
    <Banner tone="info" title={title}>
      {wanted.length > 0 && (
        <p>
          いま多く求められているのは{wanted.map(({ name, postings }) => `「${name}」(${postings}件)`).join('')}です。
          {hasSkills ? 'ほかにもできることがあれば加えてください。' : '経験のあるものを選んでください。'}
        </p>
      )}
      {hasSkills && <p>合う求人が公開されると、ここの一番上に並びます。</p>}
      <Actions>
        <ButtonLink href={SKILLS} kind="secondary">
          {hasSkills ? 'スキルを見直す' : 'スキルを登録する'}
        </ButtonLink>
      </Actions>
    </Banner>
  )
}

function Nothing() {
  return (
    <EmptyState title="いまおすすめできる求人はありません">
      新しい求人が公開されると、ここに並びます。スキルと希望を登録しておくと、理由とともにおすすめできます。
      <Actions>
        <ButtonLink href={SKILLS}>スキルを登録する</ButtonLink>
        <ButtonLink href="/postings" kind="secondary">
          求人を探す
        </ButtonLink>
      </Actions>
    </EmptyState>
  )
}
