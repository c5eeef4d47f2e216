import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { FINISHED_PER_PAGE, type MyApplication } from '../my-applications.ts'
import { nextForTalent } from '../next-step.ts'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'

export interface MyApplicationsProps {
  open: readonly MyApplication[]
  finished: readonly MyApplication[]
  finishedTotal: number
  page: number
  now: Date
}

/** 自分の応募, by whose turn it is. */
export function MyApplicationsPage({ open, finished, finishedTotal, page, now }: MyApplicationsProps) {
  const mine = open.filter(({ state }) => state === 'offered')
  const others = open.filter(({ state }) => state !== 'offered')
  return (
    <>
      <PageHeading title="応募" lead="応募した求人の、いまの状態と次にすることです。" />
      {open.length + finishedTotal === 0 && (
        <EmptyState title="応募はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
          気になる求人が見つかったら、3分ほどで応募できます。応募には必ず返事が届きます。
        </EmptyState>
      )}
      <Group title="あなたの返事を待っています" applications={mine} now={now} />
      <Group title="相手の返事や準備を待っています" applications={others} now={now} />
      <Group title="終わった応募" applications={finished} total={finishedTotal} now={now} />
      <Pagination
        page={page}
        perPage={FINISHED_PER_PAGE}
        total={finishedTotal}
        hrefOf={(number) => `/my/applications?page=${number}`}
        label="終わった応募のページ送り"
      />
    </>
  )
}

interface GroupProps {
  title: string
  applications: readonly MyApplication[]
  /** All of them, where only a page is shown. */
  total?: number
  now: Date
}

function Group({ title, applications, total = applications.length, now }: GroupProps) {
  if (applications.length === 0) return null
  return (
    <Section title={`${title}(${total}件)`}>
      <Stack>
        {applications.map((application) => (
          <Card
            key={application.id}
            title={application.title}
            href={`/my/applications/${application.id}`}
            over={application.client}
          >
            <div class="row">
              <ApplicationStateTag state={application.state} />
              {application.state === 'offered' && <ReplyClock replyBy={application.replyBy} now={now} />}
            </div>
            <p>{nextForTalent(application, now)}</p>
            <p class="hint">{formatDay(dayInJapan(application.submittedAt))}に応募</p>
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
