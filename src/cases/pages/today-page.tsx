import { formatInstant } from '../../law/japanese-date.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { Errand, Errands, Today } from '../today.ts'

interface Kind {
  key: keyof Today
  title: string
  /** What a person does about it. */
  hint: string
  whose: string
  when: string
  unit: string
  more: { href: string; label: string } | null
}

const kinds: readonly Kind[] = [
  {
    key: 'reviews',
    title: '審査を待つ求人',
    hint: '内容を確かめ、公開するか、直してほしい点を書いて差し戻します。古いものから並んでいます。',
    whose: '発注者',
    when: '提出',
    unit: '件',
    more: { href: '/desk/postings?state=review', label: '求人の一覧へ' },
  },
  {
    key: 'late',
    title: '返事が遅れている応募',
    hint: '返答の期限を過ぎています。発注者に電話などで確かめ、返事を一緒に考えます。',
    whose: '発注者',
    when: '期限',
    unit: '件',
    more: { href: '/desk/applications?show=late', label: '応募と返事の一覧へ' },
  },
  {
    key: 'quiet',
    title: '応募がない求人',
    hint: '公開から7日たっても応募がありません。条件や書き方を見直し、合いそうな人材に知らせます。',
    whose: '発注者',
    when: '公開',
    unit: '件',
    more: { href: '/desk/postings?state=published', label: '公開中の求人へ' },
  },
  {
    key: 'invitations',
    title: '期限が近い招待',
    hint: 'まだ参加していない方です。届いているかを確かめ、必要なら取り消して送り直します。',
    whose: '組織',
    when: '期限',
    unit: '件',
    more: null,
  },
  {
    key: 'mails',
    title: '届かなかったメール',
    hint: '30日以内のものです。アドレスの誤りがないか、本人に別の方法で確かめます。',
    whose: '',
    when: '作成',
    unit: '通',
    more: { href: '/desk/mails', label: 'メールの一覧へ' },
  },
  {
    key: 'jobs',
    title: '止まっている処理',
    hint: '5回試しても終わらなかった処理です。サーバーの記録で原因を確かめてください。',
    whose: '',
    when: '登録',
    unit: '件',
    more: null,
  },
]

/** 今日の仕事: what needs a person, and nothing else. */
export function TodayPage({ today, name }: { today: Today; name: string }) {
  const waiting = kinds.filter(({ key }) => today[key].count > 0)
  return (
    <>
      <PageHeading title="今日の仕事" over={name} lead="人の手が必要なものだけを、急ぐ順に並べています。" />
      <Grid narrow>
        {kinds.map((kind) => (
          <Tile key={kind.key} kind={kind} count={today[kind.key].count} />
        ))}
      </Grid>
      {waiting.length === 0 && (
        <EmptyState title="いま待っている仕事はありません" next={{ href: '/desk/postings', label: '求人の一覧を見る' }}>
          新しい求人の審査や、遅れている返事があると、ここに出ます。
        </EmptyState>
      )}
      {waiting.map((kind) => (
        <Waiting key={kind.key} kind={kind} errands={today[kind.key]} />
      ))}
    </>
  )
}

function Tile({ kind, count }: { kind: Kind; count: number }) {
  return (
    <Card title={kind.title} href={count > 0 ? `#${kind.key}` : undefined} level={2}>
      <p>
        <strong>{count.toLocaleString('ja-JP')}</strong>
        {kind.unit}
      </p>
    </Card>
  )
}

function Waiting({ kind, errands }: { kind: Kind; errands: Errands }) {
  const { key, title, hint, whose, when, unit, more } = kind
  const rest = errands.count - errands.first.length
  return (
    <Section id={key} title={`${title}(${errands.count.toLocaleString('ja-JP')}${unit})`} more={more ?? undefined}>
      <p>{hint}</p>
      <Table
        caption={title}
        captionHidden
        rows={errands.first}
        keyOf={(errand) => errand.key}
        columns={[
          { label: '内容', kind: 'name', cell: nameOf },
          ...(whose ? [{ label: whose, cell: (errand: Errand) => errand.whose }] : []),
          { label: when, cell: (errand) => formatInstant(errand.when) },
        ]}
      />
      {rest > 0 && (
        <p class="note">
          ほかに{rest.toLocaleString('ja-JP')}
          {unit}あります。
        </p>
      )}
    </Section>
  )
}

const nameOf = ({ href, what }: Errand) => (href ? <a href={href}>{what}</a> : what)
