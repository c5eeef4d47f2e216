import { ButtonLink } from '../../ui/button.tsx'
import type { EventDoorway } from '../doorway.ts'
import { takesRegistrations } from '../event.ts'
import { spanInWords } from '../times.ts'
import type { EventPageProps } from './event-page.tsx'
import { seatsInWords } from './words.tsx'

/** What the reader can do about it. */
export function Doorway({ event: { row }, doorway, inside, now }: EventPageProps) {
  const open = takesRegistrations(row.state) && row.closes_at > now
  return (
    <div class="card">
      <p>{spanInWords(row)}</p>
      {open && (
        <ul>
          {seatsInWords(row).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Door doorway={doorway} />
      <p class="row">
        {row.state !== 'draft' && <a href={`/events/${row.id}/calendar.ics`}>カレンダーに入れる(ICS)</a>}
        {inside && <a href={inside}>主催者の画面</a>}
      </p>
    </div>
  )
}

function Door({ doorway }: { doorway: EventDoorway }) {
  if (doorway.kind === 'cancelled') return null
  if (doorway.kind === 'over') return <p>申込の受付は終わりました。</p>
  if (doorway.kind === 'own') return <ButtonLink href={doorway.href}>あなたの申込を見る</ButtonLink>
  const joins = doorway.kind === 'register'
  return (
    <>
      {!joins && <p>{doorway.note}</p>}
      <ButtonLink href={doorway.href} kind={joins ? 'primary' : 'secondary'}>
        {doorway.label}
      </ButtonLink>
      {joins && doorway.note !== '' && <p class="note">{doorway.note}</p>}
    </>
  )
}
