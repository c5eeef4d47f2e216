import type { Told } from '../../history.ts'
import { entriesOf } from '../../history-page.tsx'
import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { waitingFor } from '../application.ts'
import type { ReadApplication } from '../read-application.ts'
import { telling } from '../telling.ts'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { turns } from './desk-pages.tsx'

export interface DeskApplicationProps {
  application: ReadApplication
  told: readonly Told[]
  now: Date
}

/** One application for an operator: state, clock and history; neither the person nor the words. */
export function DeskApplicationPage({ application, told, now }: DeskApplicationProps) {
  const { row, posting, client } = application
  const turn = waitingFor[row.state]
  const items = [
    { term: '発注者', words: <a href={`/desk/organizations/${client.id}`}>{client.name}</a> },
    { term: '求人', words: <a href={`/client/postings/${posting.id}`}>{posting.title}</a> },
    { term: '応募', words: formatInstant(row.submitted_at) },
    { term: 'いまの状態になった日時', words: formatInstant(row.state_since) },
    { term: '返事をする人', words: turn ? turns[turn] : 'なし' },
    { term: '返事の期限', words: row.reply_by ? formatInstant(row.reply_by) : 'なし' },
    { term: '発注者の最初の返事', words: row.answered_at ? formatInstant(row.answered_at) : 'まだありません' },
    { term: '伴走担当への知らせ', words: row.alerted_at ? formatInstant(row.alerted_at) : 'なし' },
  ]
  return (
    <>
      <PageHeading title="応募" over={posting.title} lead={adviceFor(application, now)}>
        <div class="row">
          <ApplicationStateTag state={row.state} />
          <ReplyClock replyBy={row.reply_by} now={now} />
        </div>
      </PageHeading>
      <DescriptionList items={items} />
      <Actions>
        <ButtonLink href={`/desk/applications/${row.id}/interviews`} kind="secondary">
          面談の日程を見る・代わって調整する
        </ButtonLink>
        <ButtonLink href={`/desk/organizations/${client.id}`} kind="text">
          発注者の連絡先を見る
        </ButtonLink>
      </Actions>
      <Section title="これまでの記録" id="history">
        <Timeline entries={entriesOf(told, telling)} />
      </Section>
    </>
  )
}

function adviceFor({ row, client }: ReadApplication, now: Date): string {
  if (!row.reply_by || row.reply_by > now) return '応募者の氏名と文章は、ここには表示されません。'
  return `${client.name}の返事が期限を過ぎています。発注者に連絡し、選考・面談・条件の提示・見送りのいずれかを促してください。`
}
