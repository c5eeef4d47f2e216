import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { APPLICANTS_PER_PAGE, type Narrowed } from '../applicants.ts'
import type { Applicant } from '../named-applicants.ts'
import { inUrl, type Narrowing } from '../narrowing.ts'
import { columnsAt } from './applicants-columns.tsx'
import { ListOrBoard, NarrowingForm } from './narrowing-form.tsx'

export interface ApplicantsPageProps {
  posting: { id: string; title: string; state: string; closesInWords: string }
  /** A way to end recruiting stands open. */
  mayEnd: boolean
  applicants: readonly Applicant[]
  counts: Record<Narrowed, number>
  /** How many are left by tab and narrowing. */
  total: number
  show: Narrowed
  narrowing: Narrowing
  page: number
  mayDecline: boolean
  now: Date
}

const tabNames: Record<Narrowed, string> = {
  all: 'すべて',
  waiting: '返事待ち',
  offered: '条件提示中',
  agreed: '合意・成約',
  ended: '終わった応募',
}

/** 応募者の一覧 of one posting: whoever waits longest first, and up to four to be set side by side. */
export function ApplicantsPage(props: ApplicantsPageProps) {
  const { posting, counts, total, show, narrowing, page, mayDecline } = props
  const path = `/client/postings/${posting.id}/applications`
  const href = (narrowed: Narrowed, number: number) => {
    const query = new URLSearchParams(inUrl(narrowing))
    if (narrowed !== 'all') query.set('show', narrowed)
    if (number > 1) query.set('page', String(number))
    return query.size > 0 ? `${path}?${query.toString()}` : path
  }
  const tabs = (Object.keys(tabNames) as Narrowed[]).map((each) => ({
    label: tabNames[each],
    count: counts[each],
    href: href(each, 1),
    current: each === show,
  }))
  return (
    <>
      <PageHeading title="応募者" over={posting.title} lead={leadFor(props)}>
        {counts.all > 0 && (
          <ListOrBoard path={`/client/postings/${posting.id}`} narrowing={narrowing} now="list">
            {mayDecline && <Answering {...props} />}
          </ListOrBoard>
        )}
      </PageHeading>
      {counts.all === 0 ? <NoApplicants {...props} /> : <Tabs tabs={tabs} label="応募の絞り込み" />}
      {counts.all > 1 && <NarrowingForm action={path} narrowing={narrowing} show={show} />}
      {counts.all > 0 && <Chosen {...props} />}
      <Pagination
        page={page}
        perPage={APPLICANTS_PER_PAGE}
        total={total}
        hrefOf={(number) => href(show, number)}
        label="応募のページ送り"
      />
    </>
  )
}

/** Ways to answer several at once. */
function Answering({ posting, counts, mayEnd }: ApplicantsPageProps) {
  return (
    <>
      {counts.waiting + counts.offered > 1 && (
        <ButtonLink href={`/client/postings/${posting.id}/declines`} kind="secondary">
          まとめて見送る
        </ButtonLink>
      )}
      <ButtonLink href={`/client/postings/${posting.id}/scouts`} kind="text">
        スカウト
      </ButtonLink>
      {mayEnd && (
        <ButtonLink href={`/client/postings/${posting.id}/endings`} kind="text">
          返事をして募集を終える
        </ButtonLink>
      )}
    </>
  )
}

function leadFor({ counts }: ApplicantsPageProps): string {
  if (counts.waiting === 0) return 'あなたの返事を待っている応募はありません。'
  return `${counts.waiting}件の応募が、あなたの返事を待っています。期限の近い順に並んでいます。`
}

function NoApplicants({ posting }: ApplicantsPageProps) {
  const next = { href: `/client/postings/${posting.id}`, label: '求人を見直す' }
  return (
    <EmptyState title="応募はまだありません" next={next}>
      {posting.state === 'published'
        ? `${posting.closesInWords}まで募集しています。届くとメールでお知らせします。背景や報酬を見直すと、応募が増えることがあります。`
        : 'この求人への応募はありませんでした。内容を見直して、もう一度募集できます。'}
    </EmptyState>
  )
}

/** The rows, each with a box: a form that only asks, so the comparison can be kept and sent to a colleague. */
function Chosen({ posting, applicants, show, now }: ApplicantsPageProps) {
  const empty = (
    <EmptyState title={`「${tabNames[show]}」の応募はありません`}>ほかの絞り込みを選んでください。</EmptyState>
  )
  return (
    <form method="get" action={`/client/postings/${posting.id}/comparison`} aria-label="応募者を並べて比べる">
      <Table
        caption="応募者"
        captionHidden
        columns={columnsAt(now)}
        rows={[...applicants]}
        keyOf={({ id }) => id}
        empty={empty}
      />
      {applicants.length > 1 && (
        <Actions>
          <Button kind="secondary">選んだ応募者を並べて比べる</Button>
          <span class="hint">4人まで選べます</span>
        </Actions>
      )}
    </form>
  )
}
