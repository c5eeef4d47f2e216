import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { suspensionReasons } from '../suspend-organization.ts'

interface JournalPageProps {
  name: string
  history: Told[]
}

const reasons: Record<string, string> = suspensionReasons

/** 記録 of an organization: its data, its members, its invitations. */
export function JournalPage({ name, history }: JournalPageProps) {
  const entries = history.map(({ at, what, who, reason }) => ({
    when: formatInstant(at),
    dateTime: at.toISOString(),
    what,
    who,
    why: reason ? (reasons[reason] ?? reason) : undefined,
  }))
  return (
    <>
      <PageHeading
        title="記録"
        over={name}
        lead="この組織の登録・変更、メンバーと招待の記録です。消すことも書き換えることもできません。"
      />
      {entries.length === 0 ? (
        <EmptyState title="記録はまだありません">この組織に変更があると、ここに残ります。</EmptyState>
      ) : (
        <Timeline entries={entries} />
      )}
    </>
  )
}
