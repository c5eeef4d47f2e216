import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { eventKinds, type EventMove, isComing } from '../event.ts'
import { type EventFigures, returnedInWords } from '../figures.ts'
import type { ReadEvent } from '../read-event.ts'
import { spanInWords } from '../times.ts'
import { Lines } from '../../ui/lines.tsx'
import { particulars, TourFacts } from './event-facts.tsx'
import { EventMoves } from './event-moves.tsx'
import { Materials, Partners } from './inside-materials.tsx'
import { Proposals } from './inside-proposals.tsx'
import { EventStateTag, seatsInWords } from './words.tsx'

export interface InsidePageProps {
  event: ReadEvent
  figures: EventFigures
  materials: readonly { id: string; title: string }[]
  /** Kinds of file that may be added. */
  accept: string
  partners: readonly { id: string; name: string; kind: string }[]
  proposals: readonly { id: string; title: string }[]
  /** Moves that are open now and allowed to the reader. */
  moves: readonly EventMove[]
  mayChange: boolean
  /** It is the day: the code may be shown, and it may be marked as held. */
  begun: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** One event as its organizer sees it: where it stands, and what comes next. */
export function InsidePage(props: InsidePageProps) {
  const { event, problems } = props
  const { row } = event
  const base = `/town/events/${row.id}`
  return (
    <Prose>
      <PageHeading title={row.title} over={`${eventKinds[row.kind]}　${event.town.name}`} lead={nextFor(props)}>
        <div class="row">
          <EventStateTag state={row.state} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <EventMoves {...props} row={row} base={base} />
      <NoRoom event={event} />
      {row.state === 'draft' ? <ToBePublic event={event} /> : <Standing {...props} base={base} />}
      <Proposals {...props} base={base} />
      <Partners {...props} base={base} />
      <Materials {...props} base={base} />
      {props.moves.includes('cancel') && <CallingOff {...props} base={base} />}
      <p class="row">
        {row.state !== 'draft' && <a href={`/events/${row.id}`}>公開ページを見る</a>}
        <a href={`${base}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

export type Inside = InsidePageProps & { base: string }

function nextFor({ event: { row }, figures, begun }: InsidePageProps): string {
  if (row.state === 'draft') return '内容を確かめ、公開すると申込の受付が始まります。'
  if (isComing(row.state) && begun) return '当日です。出席コードを画面に映すか、名簿で出欠をつけてください。'
  if (isComing(row.state)) return `参加確定${figures.seated}人、キャンセル待ち${figures.waiting}人です。`
  if (row.state === 'held') return '出欠とアンケートを確かめ、開催報告を出してください。'
  return row.state === 'reported' ? '開催報告を出しました。' : 'このイベントは中止しました。'
}

/** A draft is looked through before it is announced: everything that the public page will say. */
function ToBePublic({ event }: Pick<InsidePageProps, 'event'>) {
  const { row } = event
  return (
    <>
      <Section title="公開される内容">
        {row.summary ? (
          <p>
            <Lines text={row.summary} />
          </p>
        ) : (
          <p class="hint">内容の紹介がまだありません。公開までに書いてください。</p>
        )}
        <DescriptionList items={[...particulars(event), { term: '席', words: seatsInWords(row).join('　') }]} />
      </Section>
      {row.kind === 'tour' && <TourFacts event={event} />}
    </>
  )
}

/** Whoever takes part online needs to know where. */
function NoRoom({ event: { row, room } }: Pick<InsidePageProps, 'event'>) {
  const missing = row.online_seats !== null && room === '' && (row.state === 'draft' || isComing(row.state))
  if (!missing) return null
  return (
    <Banner tone="warning" title="オンラインの入口(URL)がまだありません">
      <p>開催までに「内容を変える」から入れてください。参加が確定した方に、新しい案内が届きます。</p>
    </Banner>
  )
}

function Standing({ event, figures }: Inside) {
  const { row, programme } = event
  const over = row.state === 'held' || row.state === 'reported'
  const items = [
    { term: '日時', words: spanInWords(row) },
    { term: '会場', words: row.place || 'オンラインのみ' },
    { term: '席', words: seatsInWords(row).join('　') },
    { term: '申込', words: `${figures.registrations}件(参加確定${figures.seated}人、待ち${figures.waiting}人)` },
    ...(over
      ? [{ term: '出欠', words: `出席${figures.attended}人、欠席${figures.absent}人、未記録${figures.unknown}人` }]
      : []),
    ...(over && figures.companies > 0 ? [{ term: '参加企業', words: `${figures.companies}社` }] : []),
    ...(over && row.kind === 'tour' ? [{ term: '再訪', words: returnedInWords(figures) }] : []),
    { term: '事業', words: programme },
  ]
  return (
    <Section title="いまの状態">
      <DescriptionList items={items} />
    </Section>
  )
}

function CallingOff({ base, typed, problems, formKey, event: { row } }: Inside) {
  const isDraft = row.state === 'draft'
  return (
    <Disclosure summary={isDraft ? '下書きをやめる' : 'イベントを中止する'} open={problems.because !== undefined}>
      <Form action={`${base}/cancellations`} formKey={formKey()} label="中止する">
        <TextArea
          {...answers(typed, problems).one('because')}
          label="中止の理由"
          need="required"
          rows={3}
          maxLength={500}
          hint="申し込んだ方全員に、この文が届きます。"
        />
        <Button kind="danger">{isDraft ? '下書きをやめる' : 'イベントを中止する'}</Button>
      </Form>
    </Disclosure>
  )
}
