import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { hoursInWords } from '../../law/side-job-helper.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { MonthView } from '../read-month.ts'
import { prefilled, type Source } from '../typed-report.ts'
import type { MonthPageProps } from './month-page.tsx'

/** 月次報告 to be written on a phone: filled in as far as the house knows it already. */
export function ReportForm({ view, places, moves, isTooEarly, formKey, typed, problems }: MonthPageProps) {
  if (!moves.includes('report')) return null
  const known = prefilled(view)
  const isTyped = 'done' in typed || 'hours' in typed
  const path = `${places.base}/months/${view.row.id}`
  return (
    <Section title={view.row.state === 'returned' ? '直して送り直す' : '月次報告を書く'}>
      <Whence source={known.source} view={view} />
      {isTooEarly && <p>{formatDay(view.reportableOn)}から送れます。それまでは、下書きに保存できます。</p>}
      <Form action={isTooEarly ? `${path}/drafts` : `${path}/reports`} formKey={formKey} label="月次報告">
        <Fields typed={isTyped ? typed : known.typed} problems={problems} isLast={isLastMonth(view)} />
        <Actions>
          {!isTooEarly && <Button>発注者に送る</Button>}
          <Button kind="secondary" formAction={`${path}/drafts`}>
            下書きを保存する
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

const isLastMonth = ({ running, month }: MonthView): boolean =>
  Temporal.PlainYearMonth.compare(running.endsOn.toPlainYearMonth(), month) <= 0

/** Where the words in the form come from. */
function Whence({ source, view }: { source: Source; view: MonthView }) {
  const { before, draft } = view
  if (source === 'draft' && draft)
    return <p>{formatInstant(draft.at)}に保存した下書きです。送るまで、あなただけが見られます。</p>
  if (source === 'returned') return <p>前に送った内容を入れてあります。</p>
  if (source !== 'before') return <p>短い文で構いません。送るまで、あなただけが見られます。</p>
  const words = [
    before.minutes > 0 && `活動記録の合計(${hoursInWords(before.minutes)})`,
    before.plan && '前の月に書いた予定',
  ].filter(Boolean)
  return <p>{words.join('と、')}を入れてあります。したことに合わせて直してください。</p>
}

const quarters = ['0', '15', '30', '45'].map((value) => ({ value, label: `${value}分` }))

function Fields({ typed, problems, isLast }: { typed: Typed; problems: Problems; isLast: boolean }) {
  const { one } = answers(typed, problems)
  const text = { rows: 3, maxLength: 3000 }
  return (
    <>
      <NumberField {...one('hours')} label="稼働時間" need="required" unit="時間" />
      <SelectField {...one('quarter')} label="稼働時間の分" need="required" choices={quarters} />
      <TextArea
        {...one('done')}
        {...text}
        label="この月にしたこと"
        need="required"
        hint="例 予約サイトの写真を差し替えた。"
      />
      <TextArea
        {...one('outcome')}
        {...text}
        label="その結果"
        need="required"
        hint="数で言えるものは数で。まだ出ていないときは、いつ分かるかを書いてください。"
      />
      <TextArea
        {...one('trouble')}
        {...text}
        label="困っていること"
        need="optional"
        hint="発注者と伴走担当が読みます。早いほど、手が打てます。"
      />
      <TextArea
        {...one('plan')}
        {...text}
        label="次の月の予定"
        need={isLast ? 'optional' : 'required'}
        hint={isLast ? '最後の月です。引き継ぐことがあれば書いてください。' : '次の月の報告に、そのまま入ります。'}
      />
    </>
  )
}
