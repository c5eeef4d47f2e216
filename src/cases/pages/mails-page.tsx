import type { ComponentChildren } from 'preact'
import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Paper } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type FullMail, type MailLine, MAILS_PER_PAGE, type MailState, mailStateNames, mailStates } from '../mails.ts'

interface MailsPageProps {
  mails: MailLine[]
  total: number
  state: MailState | null
  page: number
  demo: boolean
  hrefOf: (page: number) => string
  /** Only beside the mails that came back. */
  blocked: ComponentChildren
}

const tones: Record<MailState, TagTone> = {
  waiting: 'waiting',
  sent: 'good',
  caught: 'quiet',
  bundled: 'quiet',
  read: 'quiet',
  off: 'quiet',
  bounced: 'bad',
  failed: 'care',
}

/** What became of every mail. In a demo they can be read. */
export function MailsPage({ mails, total, state, page, demo, hrefOf, blocked }: MailsPageProps) {
  const tabs = [
    { label: 'すべて', href: '/desk/mails', current: state === null },
    ...mailStates.map((each) => ({
      label: mailStateNames[each],
      href: `/desk/mails?state=${each}`,
      current: each === state,
    })),
  ]
  const lead = demo
    ? 'デモでは、メールは外に送られず、ここで読めます。'
    : '送ったメールの結果です。本文とあて先は表示しません。'
  return (
    <>
      <PageHeading title="メール" lead={lead} />
      <Tabs tabs={tabs} label="メールの状態" />
      {blocked}
      <Table
        caption="メールの一覧"
        captionHidden
        rows={mails}
        keyOf={({ id }) => id}
        columns={columnsFor(demo)}
        empty={<EmptyState title="メールはありません">招待や通知を送ると、ここに並びます。</EmptyState>}
      />
      <Pagination page={page} perPage={MAILS_PER_PAGE} total={total} hrefOf={hrefOf} label="メールのページ送り" />
    </>
  )
}

function columnsFor(demo: boolean): Column<MailLine>[] {
  const subject = ({ id, subject }: MailLine) => (demo ? <a href={`/desk/mails/${id}`}>{subject}</a> : subject)
  return [
    { label: '件名', kind: 'name', cell: subject },
    ...(demo ? [{ label: 'あて先', cell: ({ to }: MailLine) => to }] : []),
    { label: '状態', cell: ({ state }) => <StatusTag tone={tones[state]}>{mailStateNames[state]}</StatusTag> },
    { label: '作成', cell: ({ at }) => formatInstant(at) },
    { label: '試した回数', kind: 'number', cell: ({ tries }) => `${tries}回` },
  ]
}

/** One mail as its reader gets it. */
export function MailPage({ mail, origin }: { mail: FullMail; origin: string }) {
  return (
    <>
      <PageHeading title={mail.subject} over="メール">
        <StatusTag tone={tones[mail.state]}>{mailStateNames[mail.state]}</StatusTag>
      </PageHeading>
      <DescriptionList
        items={[
          { term: 'あて先', words: mail.to },
          { term: '作成', words: formatInstant(mail.at) },
          { term: '結果が出た日時', words: mail.settledAt && formatInstant(mail.settledAt) },
        ]}
      />
      <Paper>
        {mail.body.split('\n').map((line, row) => (
          <p key={`${row}-${line.slice(0, 10)}`}>{line}</p>
        ))}
        {mail.path && (
          <p>
            <Way path={mail.path} address={`${origin}${mail.path}`} />
          </p>
        )}
      </Paper>
    </>
  )
}

/** Pages of a reader's own are not found by whoever reads the letter over their shoulder: told, but no link. */
const READERS_OWN = /^\/(my|client|town|supporter|organization)(\/|$)/

function Way({ path, address }: { path: string; address: string }) {
  return READERS_OWN.test(path) ? <>{address}</> : <a href={path}>{address}</a>
}
