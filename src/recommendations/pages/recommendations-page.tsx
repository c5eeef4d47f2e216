import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { ListOrder } from '../prefer-order.ts'
import { type RecommendedList, RecommendedPostings } from './recommended-list.tsx'

export interface RecommendationsPageProps {
  list: RecommendedList
  /** What is shown when nothing is asked for. */
  remembered: ListOrder
  now: Date
  /** The weekly mail comes. */
  byMail: boolean
  formKey: string
  problems: Readonly<Record<string, string>>
}

const leads: Record<ListOrder, string> = {
  fit: 'あなたのスキルと希望に合い、応募を待っている求人から順に並べています。',
  new: '公開された日の新しい順に並べています。おすすめの計算は使っていません。',
}

/** おすすめ: postings that this talent can win, each with its reasons; or simply the newest. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { list, now, problems } = props
  return (
    <>
      <PageHeading title="おすすめ" lead={leads[list.order]}>
        <p class="note">
          <a href="/recommendations/about">順序の決め方(使うもの・使わないもの)</a>
        </p>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Tabs
        label="並び順"
        tabs={[
          { label: 'おすすめ順', href: '/my/recommendations?order=fit', current: list.order === 'fit' },
          { label: '新着順', href: '/my/recommendations?order=new', current: list.order === 'new' },
        ]}
      />
      <RecommendedPostings list={list} now={now} />
      <Remember {...props} />
      <ByMail {...props} />
    </>
  )
}

/** Offered only where the order on the page is not the one that is kept. */
function Remember({ list: { order }, remembered, formKey }: RecommendationsPageProps) {
  if (order === remembered) return null
  return (
    <Section title="いつもの並び順">
      {order === 'new' && <p>いつも新着順でご覧になる間は、週1回のおすすめのメールもお送りしません。</p>}
      <Form action="/my/recommendations/orders" formKey={formKey} label="並び順の記憶">
        <input type="hidden" name="order" value={order} />
        <Button kind="secondary">{order === 'new' ? 'いつも新着順で見る' : 'いつもおすすめ順で見る'}</Button>
      </Form>
    </Section>
  )
}

/** Whoever sees the newest first gets no suggestions by mail either. */
function ByMail({ byMail, remembered, formKey }: RecommendationsPageProps) {
  if (remembered === 'new') return null
  const words = byMail
    ? '新しい求人のうち、あなたに合いそうなものだけを、月曜の朝に1通にまとめてお送りしています。合うものがない週は、お送りしません。'
    : '週1回のおすすめのメールを止めています。'
  return (
    <Section title="メールで受け取る">
      <p>{words}</p>
      <Form
        action={`/my/recommendations/${byMail ? 'digest-stops' : 'digests'}`}
        formKey={formKey}
        label="おすすめのメール"
      >
        <Button kind="secondary">{byMail ? '週1回のメールを止める' : '週1回のメールを受け取る'}</Button>
      </Form>
    </Section>
  )
}
