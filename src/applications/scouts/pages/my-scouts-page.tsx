import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { MyPools } from '../../pool/my-pools.tsx'
import type { MyPool } from '../../pool/list-pool.ts'
import { type MyScout, SCOUTS_PER_PAGE } from '../list-scouts.ts'
import { ScoutTag } from './scout-tag.tsx'

interface MyScoutsPageProps {
  waiting: readonly MyScout[]
  finished: readonly MyScout[]
  finishedTotal: number
  blocked: readonly { id: string; name: string }[]
  pools: readonly MyPool[]
  wanted: { open: boolean; version: number; resting: boolean }
  page: number
  problems: Problems
  formKey: string
}

/** 自分に届いたスカウト, and how they may come. */
export function MyScoutsPage(props: MyScoutsPageProps) {
  const { waiting, finished, finishedTotal, page, problems } = props
  return (
    <>
      <PageHeading
        title="スカウト"
        lead="発注者や伴走担当から届いた、応募のお誘いです。お名前と連絡先は、あなたが応募するまで伝わりません。"
      />
      <ErrorSummary problems={problems} />
      {waiting.length + finishedTotal === 0 && <NoneYet {...props} />}
      <Group title="お返事を待っています" scouts={waiting} total={waiting.length} />
      <Group title="終わったスカウト" scouts={finished} total={finishedTotal} />
      <Pagination
        page={page}
        perPage={SCOUTS_PER_PAGE}
        total={finishedTotal}
        hrefOf={(number) => `/my/scouts?page=${number}`}
        label="終わったスカウトのページ送り"
      />
      <Wanted {...props} />
      <MyPools pools={props.pools} formKey={props.formKey} />
    </>
  )
}

function NoneYet({ wanted }: MyScoutsPageProps) {
  const profile = { href: '/my/profile', label: 'プロフィールを見る' }
  return (
    <EmptyState title="スカウトはまだ届いていません" next={profile}>
      {wanted.open
        ? 'プロフィールの見出しとスキルが具体的なほど、声がかかりやすくなります。'
        : '下の設定で受け取ることにすると、発注者から応募のお誘いが届くことがあります。'}
    </EmptyState>
  )
}

function Group({ title, scouts, total }: { title: string; scouts: readonly MyScout[]; total: number }) {
  if (scouts.length === 0) return null
  return (
    <Section title={`${title}(${total}件)`}>
      <Stack>
        {scouts.map((scout) => (
          <Card key={scout.id} title={scout.title} href={`/my/scouts/${scout.id}`} over={scout.client}>
            <div class="row">
              <ScoutTag state={scout.state} />
              <span class="hint">{`${formatDay(dayInJapan(scout.sentAt))}に届きました`}</span>
            </div>
            {title.startsWith('お返事') && <p>{`${formatDay(dayInJapan(scout.expiresAt))}までにお返事ください。`}</p>}
          </Card>
        ))}
      </Stack>
    </Section>
  )
}

function Wanted({ wanted, blocked, formKey }: MyScoutsPageProps) {
  const { open, version, resting } = wanted
  return (
    <Section title="受け取り方" id="wanted">
      <p>{open ? 'いまは、スカウトを受け取ります。' : 'いまは、スカウトを受け取りません。'}</p>
      {resting && <p class="note">活動をお休みしている間は、新しいスカウトは届きません。</p>}
      <Form action="/my/scout-switches" formKey={formKey} label="スカウトの受け取り">
        <input type="hidden" name="version" value={version} />
        <Button kind="secondary" name="wanted" value={open ? 'no' : 'yes'}>
          {open ? 'スカウトを受け取らない' : 'スカウトを受け取る'}
        </Button>
      </Form>
      {blocked.length > 0 && (
        <>
          <h3>スカウトを受け取らない組織</h3>
          <ul>
            {blocked.map(({ id, name }) => (
              <li key={id}>
                {name}
                <Form action={`/my/blocked-clients/${id}/removals`} formKey={formKey} label={`${name}から受け取る`}>
                  <Button kind="text" size="small">
                    また受け取る
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
