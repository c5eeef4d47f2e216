import { type CardRow, cardWords } from '../../postings/public/posting-cards.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PostingCard } from '../../ui/posting-card.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { ListOrder } from '../prefer-order.ts'

export interface RecommendationsPageProps {
  rows: CardRow[]
  /** By posting; none in 新着順. */
  reasons: ReadonlyMap<string, string[]>
  order: ListOrder
  /** What is shown when nothing is asked for. */
  remembered: ListOrder
  now: Date
  /** The weekly mail comes. */
  byMail: boolean
  formKey: string
  problems: Readonly<Record<string, string>>
}

const leads: Record<ListOrder, string> = {
  fit: 'あなたのスキルと希望に合い、応募を待っている求人の順に並べています。',
  new: '公開された日の新しい順に並べています。おすすめの計算は使っていません。',
}

/** おすすめ: postings that this talent can win, each with its reasons; or simply the newest. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { rows, order, problems } = props
  return (
    <>
      <PageHeading title="おすすめ" lead={leads[order]}>
        <p class="note">
          <a href="/recommendations/about">順序の決め方(使うもの・使わないもの)</a>
        </p>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Tabs
        label="並び順"
        tabs={[
          { label: 'おすすめ順', href: '/my/recommendations?order=fit', current: order === 'fit' },
          { label: '新着順', href: '/my/recommendations?order=new', current: order === 'new' },
        ]}
      />
      {order === 'fit' && isThin(props) && <ThinMarket />}
      {rows.length === 0 ? <Nothing /> : <Cards {...props} />}
      <Remember {...props} />
      <ByMail {...props} />
    </>
  )
}

/** Nothing that is open now fits well: said plainly, rather than praised. */
function isThin({ rows, reasons }: RecommendationsPageProps): boolean {
  return rows.length > 0 && rows.every(({ id }) => reasons.get(id)?.some((reason) => reason.endsWith('見込み: 低')))
}

function ThinMarket() {
  return (
    <Banner tone="info" title="いま公開中の求人に、あなたのスキルとよく重なるものはまだありません">
      <p>
        新しい求人が出ると、ここに並びます。<a href="/my/profile/edit/skills">スキルを見直す</a>
        と、見つかりやすくなります。
      </p>
    </Banner>
  )
}

function Cards({ rows, reasons, now }: RecommendationsPageProps) {
  return (
    <Stack>
      {rows.map((row) => (
        <PostingCard key={row.id} title={row.title} level={2} reasons={reasons.get(row.id)} {...cardWords(row, now)} />
      ))}
    </Stack>
  )
}

function Nothing() {
  return (
    <EmptyState title="いまおすすめできる求人はありません">
      新しい求人が公開されると、ここに並びます。スキルと希望を登録しておくと、理由とともにおすすめできます。
      <Actions>
        <ButtonLink href="/my/profile/edit/skills">スキルを登録する</ButtonLink>
        <ButtonLink href="/postings" kind="secondary">
          求人を探す
        </ButtonLink>
      </Actions>
    </EmptyState>
  )
}

/** Offered only where the order on the page is not the one that is kept. */
function Remember({ order, remembered, formKey }: RecommendationsPageProps) {
  if (order === remembered) return null
  return (
    <Form action="/my/recommendations/orders" formKey={formKey} label="並び順の記憶">
      <input type="hidden" name="order" value={order} />
      <Button kind="secondary">{order === 'new' ? 'いつも新着順で見る' : 'いつもおすすめ順で見る'}</Button>
    </Form>
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
