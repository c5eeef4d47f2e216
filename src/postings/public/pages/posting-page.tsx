import { formatInstant } from '../../../law/japanese-date.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Grid, WithAside } from '../../../ui/layout.tsx'
import { PostingCard, type PostingCardProps } from '../../../ui/posting-card.tsx'
import type { SaidCorrection } from '../../corrections.ts'
import { PostingPreview } from '../../pages/posting-preview.tsx'
import { dayInWords, hoursInWords, periodInWords, remoteInWords } from '../../posting-words.ts'
import { feeInWords } from '../../publication.ts'
import type { ReadablePosting } from '../../read-posting.ts'
import type { Doorway } from '../doorway.ts'
import type { Surroundings } from '../surroundings.ts'
import { AfterApplying } from './after-applying.tsx'
import { ApplyBox, AtTop, ClosedBanner } from './apply-box.tsx'
import { Client } from './posting-client.tsx'
import { WatchBox } from './watch-box.tsx'

export interface PostingPageProps {
  posting: ReadablePosting
  around: Surroundings
  doorway: Doorway
  /** What was mended since it was published. */
  corrections: readonly SaidCorrection[]
  /** False once no application is taken any more. */
  open: boolean
  /** Days until the closing day; null without one. */
  daysLeft: number | null
  similar: readonly PostingCardProps[]
  /** お気に入り and 気になる of the reader; null for everybody who is no talent. */
  watched?: { saved: boolean; interested: boolean } | null
  formKey?: string
}

/** 求人: everything that somebody needs to decide whether to apply. */
export function PostingPage(props: PostingPageProps) {
  const { posting, around, doorway, corrections, open, daysLeft, similar, watched, formKey } = props
  const { row, client } = posting
  const sum = { doorway, facts: factsOf(posting), countdown: open ? countdown(daysLeft, row.closes_on) : '' }
  return (
    <>
      {!open && <ClosedBanner filled={row.state === 'filled'} />}
      <PageHeading over={`${client.name}　${posting.place}`} title={row.title} />
      <AtTop {...sum} />
      <WithAside
        label="求人の要点"
        at="end"
        aside={
          <>
            <ApplyBox {...sum} />
            <WatchBox postingId={row.id} watched={watched ?? null} formKey={formKey ?? ''} />
          </>
        }
      >
        <PostingPreview posting={posting} />
        <Corrections corrections={corrections} />
        <AfterApplying replyDays={around.replyDays} />
        <Client posting={posting} around={around} />
      </WithAside>
      <Similar similar={similar} />
    </>
  )
}

/** 正確かつ最新: whoever comes back learns what is not as it was. */
function Corrections({ corrections }: Pick<PostingPageProps, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <Section title="公開後の訂正" id="corrections">
      <ul>
        {corrections.map(({ at, fields }) => (
          <li key={at.toISOString()}>{`${formatInstant(at)} ${fields.join('、')}を訂正しました。`}</li>
        ))}
      </ul>
      <p class="note">報酬、稼働の目安、期間などの条件は、公開後に変わりません。</p>
    </Section>
  )
}

function factsOf({ row }: ReadablePosting) {
  return [
    { term: '報酬', words: feeInWords(row) },
    { term: '稼働の目安', words: hoursInWords(row.hours_per_month) },
    { term: '期間', words: periodInWords(row) },
    { term: '働き方', words: remoteInWords(row) },
    { term: '募集人数', words: `${row.seats}人` },
  ].filter(({ words }) => words !== '')
}

/** 「締切まであと5日(2025年12月25日(木)まで)」 */
function countdown(daysLeft: number | null, closesOn: string | null): string {
  if (daysLeft === null) return ''
  const left = daysLeft === 0 ? '今日が締切です' : `締切まであと${daysLeft}日`
  return `${left}(${dayInWords(closesOn)}まで)`
}

function Similar({ similar }: { similar: readonly PostingCardProps[] }) {
  return (
    <Section title="似ている求人" id="similar" more={{ href: '/postings', label: 'すべての求人を見る' }}>
      {similar.length === 0 ? (
        <EmptyState
          title="同じ職種・同じまちの求人は、いまありません"
          next={{ href: '/postings', label: '求人を探す' }}
        >
          ほかのまちの求人もご覧ください。
        </EmptyState>
      ) : (
        <Grid>
          {similar.map((card) => (
            <PostingCard key={card.href} {...card} />
          ))}
        </Grid>
      )}
    </Section>
  )
}
