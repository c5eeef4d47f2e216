import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { eventStateNames } from '../event.ts'
import { choiceReasons, registrationStateNames } from '../registration.ts'

/** 記録 of an event or a registration, oldest first. */
export function JournalPage({ over, told }: { over: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading
        title="記録"
        over={over}
        lead="いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。"
      />
      <Timeline
        entries={told.map(({ at, what, who, from, to, reason }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
          why:
            [moveInWords(from, to), reason && `理由: ${reasons[reason] ?? reason}`].filter(Boolean).join('　') ||
            undefined,
        }))}
      />
    </>
  )
}

const states: Readonly<Record<string, string>> = { ...registrationStateNames, ...eventStateNames }
const reasons: Readonly<Record<string, string>> = {
  ...choiceReasons,
  by_participant: '本人の取消',
  by_organizer: '主催者の判断',
  event_cancelled: 'イベントの中止',
  no_seat: '席が空かなかった',
}

function moveInWords(from: string | null, to: string | null): string {
  return from && to && from !== to ? `${states[from] ?? from} → ${states[to] ?? to}` : ''
}
