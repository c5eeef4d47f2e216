import { type FiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { BlockedButton, Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { activityKindNames, type ActivityState, activityStateNames, REQUIRED_ACTIVITIES } from '../activity.ts'
import type { ActivityBasis } from '../activity-bases.ts'
import type { ReadCertificate } from '../find-certificate.ts'
import { shownChoices } from '../issue-certificate.ts'
import { countedByYear, type MyActivity } from '../my-ties.ts'
import { CertificatesList } from './certificates-list.tsx'

export interface MyActivitiesPageProps {
  town: { id: string; name: string }
  activities: readonly MyActivity[]
  bases: readonly ActivityBasis[]
  certificates: readonly ReadCertificate[]
  typed: Typed
  problems: Problems
  formKey: string
  now: Date
}

/** 担い手活動と証明書 of one town: what was approved in each year, what to send in, and the certificates. */
export function MyActivitiesPage(props: MyActivitiesPageProps) {
  const { town, problems } = props
  return (
    <>
      <PageHeading
        title="担い手活動と証明書"
        over={town.name}
        lead={`町が承認した活動を年度ごとに数え、証明書にできます。ふるさと住民登録制度(プレミアム登録)の要件の目安は年${REQUIRED_ACTIVITIES}回以上です。`}
      />
      <ErrorSummary problems={problems} />
      <Years {...props} />
      <Activities activities={props.activities} />
      <Asking {...props} />
      <Section title="発行した証明書" id="certificates">
        <CertificatesList certificates={props.certificates} formKey={props.formKey} />
      </Section>
    </>
  )
}

function Years(props: MyActivitiesPageProps) {
  const { activities, now } = props
  const years = countedByYear(activities, now)
  const issuable = years.filter(({ approved }) => approved > 0)
  return (
    <Section title="年度ごとの回数">
      {years.map(({ year, approved }) => (
        <Meter
          key={year}
          label={`${formatFiscalYear(year)}に承認された活動`}
          value={approved}
          max={REQUIRED_ACTIVITIES}
          words={`${formatFiscalYear(year)}: 承認 ${approved}回(${approved >= REQUIRED_ACTIVITIES ? '年3回以上の要件を満たしています' : `要件まであと${REQUIRED_ACTIVITIES - approved}回`})`}
        />
      ))}
      {issuable.length === 0 ? (
        <BlockedButton id="issue" because="町が承認した活動が1回以上あると発行できます。">
          証明書を発行する
        </BlockedButton>
      ) : (
        <Issuing {...props} years={issuable.map(({ year }) => year)} />
      )}
    </Section>
  )
}

/** Of `years`, those with something to certify. */
function Issuing({
  town,
  years,
  typed,
  problems,
  formKey,
}: Pick<MyActivitiesPageProps, 'town' | 'typed' | 'problems' | 'formKey'> & { years: readonly FiscalYear[] }) {
  const { one } = answers({ shown: 'initials', year: String(years[0] ?? ''), ...typed }, problems)
  return (
    <Form action={`/my/ties/${town.id}/certificates`} formKey={formKey} label="証明書を発行する">
      <SelectField
        {...one('year')}
        label="年度"
        need="required"
        choices={years.map((year) => ({ value: String(year), label: formatFiscalYear(year) }))}
      />
      <Radios
        {...one('shown')}
        label="確認ページでの表示"
        need="required"
        hint="証明書の番号を知っている人が、本物かどうかを確かめるページに表示する名前です。PDFには氏名が入ります。"
        choices={choicesOf(shownChoices)}
      />
      <p class="hint">同じ年度の証明書がすでにあるときは、新しいものに置き換わり、前のものは取消しになります。</p>
      <Button>証明書を発行する</Button>
    </Form>
  )
}

const tones = { recorded: 'waiting', approved: 'good', refused: 'bad' } as const

function Activities({ activities }: { activities: readonly MyActivity[] }) {
  return (
    <Section title="申請した活動">
      <Table
        caption="申請した活動"
        captionHidden
        rows={[...activities]}
        keyOf={({ id }) => id}
        empty={<EmptyState title="申請した活動はまだありません">下の欄から、活動した日ごとに申請できます。</EmptyState>}
        columns={[
          { label: '活動した日', kind: 'name', cell: ({ doneOn }) => formatDay(doneOn) },
          { label: '種類', cell: ({ kind }) => activityKindNames[kind] },
          { label: '内容', cell: ({ what }) => what },
          { label: '町の承認', cell: ({ state, refusal }) => <Judged state={state} refusal={refusal} /> },
        ]}
      />
    </Section>
  )
}

function Judged({ state, refusal }: { state: ActivityState; refusal: string }) {
  return (
    <>
      <StatusTag tone={tones[state]}>{activityStateNames[state]}</StatusTag>
      {refusal && <p class="note">{refusal}</p>}
    </>
  )
}

function Asking({ town, bases, typed, problems, formKey }: MyActivitiesPageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Section title="活動を申請する" id="ask">
      {bases.length === 0 ? (
        <p>
          申請できるのは、{town.name}
          での契約にもとづく稼働、相手方が確認した現地訪問、現地ツアーへの参加です。いま申請できるものはありません。
        </p>
      ) : (
        <Form action={`/my/ties/${town.id}/activities`} formKey={formKey} label="活動を申請する">
          <SelectField
            {...one('basis')}
            label="もとになる契約または訪問"
            need="required"
            empty="選んでください"
            choices={bases.map(({ value, label }) => ({ value, label }))}
          />
          <DateField
            {...date('doneOn')}
            label="活動した日"
            hint="稼働のときに入力してください。ひと月に1回まで数えます。訪問とツアーは、記録された日になります。"
          />
          <TextField {...one('what')} label="活動の内容" need="required" hint="200文字まで。町の担当者が読みます。" />
          <Button>町に申請する</Button>
        </Form>
      )}
    </Section>
  )
}
