import type { Problems, Typed } from '../../platform/web/parse.ts'
import { roundStateNames } from '../../programmes/programme.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { dayInWords } from '../posting-words.ts'
import type { RoundToChange } from './round-to-change.ts'

export interface RoundDaysPageProps {
  round: RoundToChange
  back: string
  action: string
  typed: Typed
  problems: Problems
  formKey: string
}

const TITLE = '募集回の日程を変える'
const leads = {
  planned: '始まる前なので、開始日も締切日も変えられます。',
  open: '募集中なので、締切日を後ろへ延ばすことだけができます。',
  closed: '締め切った募集回の日程は変えられません。',
} as const

/** The days of a round, and what follows from changing them. */
export function RoundDaysPage(props: RoundDaysPageProps) {
  const { round, back, problems } = props
  const { row, postings } = round
  const items = [
    { term: 'いまの期間', words: `${dayInWords(row.opens_on)} 〜 ${dayInWords(row.closes_on)}` },
    { term: '状態', words: roundStateNames[row.state] },
    { term: '入っている求人', words: `${postings}件` },
  ]
  return (
    <Prose>
      <PageHeading title={TITLE} over={`${round.programme} ${row.name}`} lead={leads[row.state]} />
      <ErrorSummary problems={problems} />
      <DescriptionList items={items} />
      {row.state === 'closed' ? (
        <EmptyState title="日程は変えられません" next={{ href: back, label: '新しい募集回を計画する' }}>
          続けて募集するときは、新しい募集回を計画してください。
        </EmptyState>
      ) : (
        <Days {...props} />
      )}
    </Prose>
  )
}

function Days({ round: { row }, back, action, typed, problems, formKey }: RoundDaysPageProps) {
  const { date } = answers(typed, problems)
  const open = row.state === 'open'
  return (
    <>
      <Banner tone="info" title="この募集回の求人も、一緒に変わります">
        <p>募集回と同時に始まる・終わる求人は、新しい日程になります。発注者と、選考中の応募者に知らせます。</p>
      </Banner>
      <Form action={action} formKey={formKey} label={TITLE}>
        {open ? <Fixed day={row.opens_on} /> : <DateField {...date('opensOn')} label="開始日" need="required" />}
        <DateField
          {...date('closesOn')}
          label="締切日"
          need="required"
          hint={open ? 'いまの締切日より後の日付にしてください。' : 'この日の24時まで応募できます。'}
        />
        <Actions>
          <Button>日程を変える</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

/** The first day of a round that has begun, sent back as it is: it stands above among the days of now. */
function Fixed({ day }: { day: string }) {
  const { year, month, day: number } = Temporal.PlainDate.from(day)
  return (
    <>
      <input type="hidden" name="opensOn-year" value={String(year)} />
      <input type="hidden" name="opensOn-month" value={String(month)} />
      <input type="hidden" name="opensOn-day" value={String(number)} />
    </>
  )
}
