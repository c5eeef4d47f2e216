import type { ComponentChildren } from 'preact'
import { type Description, DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import { Lines } from '../../ui/lines.tsx'
import { audienceNames, partnerParts } from '../event.ts'
import { byDay, readItinerary } from '../itinerary.ts'
import type { ReadEvent } from '../read-event.ts'
import { spanInWords, untilInWords } from '../times.ts'

/** What an event is, for everybody. */
export function particulars({ row, town, partners, programme }: ReadEvent): Description[] {
  const offered = [row.venue_seats !== null && row.place, row.online_seats !== null && 'オンライン']
  const optional = (term: string, words: ComponentChildren): Description[] => (words ? [{ term, words }] : [])
  return [
    { term: '日時', words: `${spanInWords(row)}(日本時間)` },
    { term: '会場', words: offered.filter(Boolean).join('、または') },
    { term: '対象', words: audienceNames[row.audience] },
    ...optional('登壇者', row.speakers && <Lines text={row.speakers} />),
    { term: '申込の締切', words: untilInWords(row.closes_at, row) },
    { term: '変更・取消の期限', words: untilInWords(row.cancellable_until, row) },
    { term: '主催', words: <a href={`/towns/${town.code}`}>{town.name}</a> },
    ...partners.map(({ name, part }) => ({ term: partnerParts[part], words: name })),
    { term: '事業', words: programme },
    ...optional('問い合わせ', [town.phone, town.email].filter(Boolean).join('　')),
  ]
}

/** What a tour needs besides: theme, who pays what, insurance, and where to be at which hour. */
export function TourFacts({ event: { row } }: { event: ReadEvent }) {
  const days = byDay(readItinerary(row.itinerary))
  return (
    <>
      <Section title="ツアーについて">
        <DescriptionList
          items={[
            { term: 'テーマ', words: row.theme },
            { term: '集合場所', words: row.meeting_point },
            { term: '参加者の自己負担', words: row.own_costs },
            { term: '主催者の負担', words: row.paid_costs || 'ありません' },
            { term: '保険', words: row.insurance },
            { term: '参加者の決め方', words: row.selected ? '主催者が選びます' : '申込の順です' },
          ]}
        />
      </Section>
      <Section title="行程">
        {days.map(({ day, stops }) => (
          <div key={day}>
            <h3>{`${day}日目`}</h3>
            <DescriptionList items={stops.map(({ time, what }) => ({ term: time.replace(/^0/, ''), words: what }))} />
          </div>
        ))}
      </Section>
    </>
  )
}
