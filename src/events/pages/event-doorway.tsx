import { ButtonLink } from '../../ui/button.tsx'
import { takesRegistrations } from '../event.ts'
import { isFull } from '../seats.ts'
import { spanInWords } from '../times.ts'
import type { EventPageProps } from './event-page.tsx'
import { seatsInWords } from './words.tsx'

/** What the reader can do about it. */
export function Doorway({ event: { row }, own, inside, now }: EventPageProps) {
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
      {own ? (
        <ButtonLink href={`/registrations/${own.id}`}>あなたの申込を見る</ButtonLink>
      ) : (
        open && (
          <ButtonLink href={`/events/${row.id}/registration`}>
            {isFull(row) && !row.selected ? 'キャンセル待ちに申し込む' : '申し込む'}
          </ButtonLink>
        )
      )}
      {!own && !open && row.state !== 'cancelled' && <p>申込の受付は終わりました。</p>}
      <p class="row">
        {row.state !== 'draft' && <a href={`/events/${row.id}/calendar.ics`}>カレンダーに入れる(ICS)</a>}
        {inside && <a href={inside}>主催者の画面</a>}
      </p>
    </div>
  )
}
