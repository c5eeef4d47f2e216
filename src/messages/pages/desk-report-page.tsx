import { Lines } from '../../ui/lines.tsx'
import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag } from '../../ui/tag.tsx'
import type { ReadReport, Surrounding } from '../read-reports.ts'
import { reportReasons, reportStateNames, threadKinds } from '../thread.ts'
import { reportTones } from './report-tones.ts'

interface DeskReportPageProps {
  report: ReadReport
  /** The report is open, and the reader may act. */
  decides: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** One report: the message with its surroundings, and what the operator does about it. */
export function DeskReportPage(props: DeskReportPageProps) {
  const { report, decides, problems } = props
  return (
    <Prose>
      <PageHeading title="通報されたメッセージ" over={`${threadKinds[report.kind]} — ${report.title}`}>
        <StatusTag tone={reportTones[report.state]}>{reportStateNames[report.state]}</StatusTag>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <DescriptionList
        items={[
          { term: '通報の理由', words: reportReasons[report.reason] },
          { term: 'くわしい事情', words: report.note ? <Lines text={report.note} /> : 'なし' },
          { term: '届いた日時', words: formatInstant(report.at) },
          ...(report.decidedAt
            ? [
                { term: '対応した日時', words: formatInstant(report.decidedAt) },
                { term: '回答', words: <Lines text={report.answer} /> },
              ]
            : []),
        ]}
      />
      <Section title="メッセージと、その前後" id="messages">
        <p class="hint">前後5件より先は表示されません。この画面を開いたことは記録されます。</p>
        <ol class="day">
          {report.surroundings.map((message) => (
            <One key={message.id} message={message} />
          ))}
        </ol>
      </Section>
      {decides && <Decision {...props} />}
    </Prose>
  )
}

function One({ message: { by, body, at, reported, hidden, accountId } }: { message: Surrounding }) {
  return (
    <li class={reported ? 'message reported' : 'message'}>
      <p class="by">
        <strong>{by}</strong>
        <time datetime={at.toISOString()}>{formatInstant(at)}</time>
        {reported && <StatusTag tone="care">通報されたメッセージ</StatusTag>}
        {hidden && <StatusTag tone="quiet">非表示</StatusTag>}
      </p>
      <div class="words">
        <Lines text={body} />
      </div>
      {reported && (
        <a href={`/desk/accounts/${accountId}`}>
          書いた人のアカウント<span class="unseen">(利用の停止はここから)</span>
        </a>
      )}
    </li>
  )
}

function Decision({ report, typed, problems, formKey }: DeskReportPageProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <Section title="対応する" id="decision">
      <Form action={`/desk/reports/${report.id}/settlements`} formKey={formKey}>
        <TextArea
          {...one('answer')}
          label="通報した方への回答"
          hint="何を確かめ、どうしたかを伝えます。"
          rows={4}
          maxLength={1000}
          need="required"
        />
        <Checkbox {...ticked('hide')} label="このメッセージの表示を止める(当事者には見えなくなります)" />
        <div class="actions">
          <Button>対応したと記録する</Button>
          <Button kind="secondary" formAction={`/desk/reports/${report.id}/dismissals`}>
            問題なしとする
          </Button>
        </div>
      </Form>
    </Section>
  )
}
