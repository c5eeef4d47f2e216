import { notUsed } from '../../matching/explanation.ts'
import type { TalentProfileView } from '../../talents/profile-parts.ts'
import { TalentCard } from '../../talents/talent-card.tsx'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'

interface SuggestionsPageProps {
  postingId: string
  title: string
  suggested: { profile: TalentProfileView; reasons: string[]; wasAsked: boolean }[]
  /** Of everybody on the list there is nobody who fits well. */
  noneFits: boolean
  /** The client itself is reading, not an operator on its behalf. */
  own: boolean
}

/** 声をかけたい人材: without names, with reasons and what was not used, and the way to inviting each. */
export function SuggestionsPage({ postingId, title, suggested, noneFits, own }: SuggestionsPageProps) {
  return (
    <>
      <PageHeading
        title="声をかけたい人材"
        over={title}
        lead={`スカウトを受け取ると答えた人材のうち、この求人に合う順に並べています。氏名は${own ? '' : '発注者に'}表示しません。`}
      >
        <p class="note">{notUsed}。</p>
        <p class="note">
          <a href={`/client/postings/${postingId}/scouts`}>これまでに声をかけた方</a>
          {'　'}
          <a href="/recommendations/about">順序の決め方</a>
        </p>
      </PageHeading>
      {suggested.length === 0 ? (
        <EmptyState
          title="いまご紹介できる人材はいません"
          next={{ href: `/client/postings/${postingId}`, label: '求人の内容を確かめる' }}
        >
          スカウトを受け取る人材が登録されると、ここに並びます。求めるスキルを大切なものに絞ると、見つかりやすくなります。
        </EmptyState>
      ) : (
        <Stack>
          {noneFits && <NoneFits postingId={postingId} />}
          {suggested.map((one, k) => (
            <Suggested key={one.profile.id} {...one} known={`人材${k + 1}`} postingId={postingId} />
          ))}
        </Stack>
      )}
    </>
  )
}

/** Nobody is to write to twenty strangers because a list is long. */
function NoneFits({ postingId }: Pick<SuggestionsPageProps, 'postingId'>) {
  return (
    <p>
      いまのところ、この求人によく合う人材は見つかっていません。
      <a href={`/client/postings/${postingId}`}>求めるスキルを大切なものに絞る</a>
      か、新しい人材の登録をお待ちください。お急ぎのときは、伴走担当にご相談ください。
    </p>
  )
}

type SuggestedProps = SuggestionsPageProps['suggested'][number] & { known: string; postingId: string }

function Suggested({ profile, reasons, wasAsked, known, postingId }: SuggestedProps) {
  return (
    <TalentCard profile={profile} known={known} level={2}>
      <ul class="reasons" aria-label="並べた理由">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {wasAsked ? (
        <StatusTag tone="good">声をかけました</StatusTag>
      ) : (
        <Actions>
          <ButtonLink href={`/client/postings/${postingId}/talents/${profile.id}/scouts`} kind="secondary">
            声をかける
          </ButtonLink>
        </Actions>
      )}
    </TalentCard>
  )
}
