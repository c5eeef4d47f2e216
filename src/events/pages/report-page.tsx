import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Paper, Prose } from '../../ui/layout.tsx'
import { returnedInWords } from '../figures.ts'
import type { EventRow } from '../find-event.ts'
import type { ReportFigures } from '../report-event.ts'
import { Lines } from '../../ui/lines.tsx'

export interface ReportPageProps {
  row: EventRow
  figures: ReportFigures
  /** Once it is made: the words that stand, and since when. */
  made: { words: string; at: Date } | null
  mayReport: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 開催報告: figures beside the officer's words; frozen once it is made. */
export function ReportPage({ row, figures, made, mayReport, typed, problems, formKey }: ReportPageProps) {
  const lead = made
    ? `${formatInstant(made.at)}に出した報告です。数字は、そのときのまま残ります。`
    : '数字から作った文案です。言葉を直し、感想や次の予定を書き加えてください。出すと、数字はそのまま残ります。'
  return (
    <Prose>
      <PageHeading title="開催報告" over={row.title} lead={lead} />
      <ErrorSummary problems={problems} />
      {made && (
        <Paper>
          <p>
            <Lines text={made.words} />
          </p>
        </Paper>
      )}
      <Figures row={row} figures={figures} />
      {!made && mayReport && (
        <Form formKey={formKey}>
          <TextArea
            {...answers(typed, problems).one('words')}
            label="報告の文"
            need="required"
            rows={12}
            maxLength={4000}
          />
          <Actions>
            <Button>報告を出す</Button>
            <ButtonLink href={`/town/events/${row.id}`} kind="text">
              やめて戻る
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Prose>
  )
}

function Figures({ row, figures }: Pick<ReportPageProps, 'row' | 'figures'>) {
  const { registrations, seated, attended, absent, unknown, venue, online, companies, answers: given, means } = figures
  const items = [
    { term: '申込', words: `${registrations}件(参加確定${seated}人)` },
    { term: '出席', words: `${attended}人(会場${venue}人、オンライン${online}人)` },
    { term: '欠席', words: `${absent}人${unknown > 0 ? `、未記録${unknown}人` : ''}` },
    { term: '参加企業', words: `${companies}社` },
    ...(row.kind === 'tour' ? [{ term: '再訪', words: returnedInWords(figures) }] : []),
    { term: 'アンケートの回答', words: `${given}件` },
    ...means.map(({ label, mean }) => ({ term: label, words: `平均${mean.toFixed(1)}(5点満点)` })),
  ]
  return (
    <Section title="数字">
      <DescriptionList items={items} />
    </Section>
  )
}
