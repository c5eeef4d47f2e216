import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Labels } from '../../../ui/tag.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { SCOUTS_PER_PAGE, type SentScout } from '../list-scouts.ts'
import { type ScoutState, waitingStates } from '../scout.ts'
import { ScoutTag } from './scout-tag.tsx'

interface ScoutsPageProps {
  posting: { id: string; title: string; open: boolean }
  scouts: readonly SentScout[]
  total: number
  today: { left: number; most: number }
  page: number
  maySend: boolean
  formKey: string
}

/** スカウト of one posting: whom somebody wrote to, and what they answered. */
export function ScoutsPage(props: ScoutsPageProps) {
  const { posting, scouts, total, today, page } = props
  const path = `/client/postings/${posting.id}`
  return (
    <>
      <PageHeading
        title="スカウト"
        over={posting.title}
        lead={`声をかけた方と、その返事です。今日はあと${today.left}件送れます(1日${today.most}件まで)。`}
      >
        {posting.open && total > 0 && (
          <Actions>
            <ButtonLink href={`${path}/suggestions`} kind="secondary">
              声をかけたい人材を見る
            </ButtonLink>
          </Actions>
        )}
      </PageHeading>
      {total === 0 && <NobodyYet posting={posting} />}
      <Stack>
        {scouts.map((scout) => (
          <OneScout key={scout.id} scout={scout} {...props} />
        ))}
      </Stack>
      <Pagination
        page={page}
        perPage={SCOUTS_PER_PAGE}
        total={total}
        hrefOf={(number) => `${path}/scouts?page=${number}`}
        label="スカウトのページ送り"
      />
    </>
  )
}

function NobodyYet({ posting }: Pick<ScoutsPageProps, 'posting'>) {
  if (!posting.open)
    return (
      <EmptyState title="スカウトはありません" next={{ href: `/client/postings/${posting.id}`, label: '求人に戻る' }}>
        公開中の求人から、人材に声をかけられます。
      </EmptyState>
    )
  return (
    <EmptyState
      title="まだ誰にも声をかけていません"
      next={{ href: `/client/postings/${posting.id}/suggestions`, label: '声をかけたい人材を見る' }}
    >
      この求人に合う人材に、ひとことを添えて応募をお誘いできます。
    </EmptyState>
  )
}

const nexts: Record<ScoutState, (day: string) => string> = {
  sent: (day) => `返事を待っています。期限は${day}です。`,
  opened: (day) => `読まれました。返事を待っています。期限は${day}です。`,
  accepted: () => '応募したいと返事がありました。応募が届くのをお待ちください。',
  declined: () => '今回は見送りたいと返事がありました。',
  expired: () => '返事のないまま、期限が過ぎました。',
  withdrawn: () => 'スカウトを取り消しました。',
}

function OneScout({ scout, maySend, formKey }: ScoutsPageProps & { scout: SentScout }) {
  const { state, profile, applicationId } = scout
  const day = formatDay(dayInJapan(scout.expiresAt))
  return (
    <Card title={profile?.headline ?? '(退会した方です)'} over={scout.known}>
      <div class="row">
        <ScoutTag state={state} />
        <span class="hint">
          {`${formatDay(dayInJapan(scout.sentAt))}に送付${scout.onBehalf ? '(運営事業者から)' : ''}`}
        </span>
      </div>
      <p>{applicationId ? '応募がありました。' : nexts[state](day)}</p>
      <Labels labels={(profile?.skills ?? []).slice(0, 5).map(({ name }) => name)} />
      <blockquote>
        <p>
          <Lines text={scout.message} />
        </p>
      </blockquote>
      <div class="row">
        {applicationId && <a href={`/client/applications/${applicationId}`}>応募を見る</a>}
        <a href={`/client/scouts/${scout.id}/journal`}>記録</a>
        {maySend && waitingStates.includes(state) && (
          <Form
            action={`/client/scouts/${scout.id}/withdrawals`}
            formKey={formKey}
            label={`${scout.known}へのスカウトを取り消す`}
          >
            <Button kind="text">取り消す</Button>
          </Form>
        )}
      </div>
    </Card>
  )
}
