import { formatDay } from '../../law/japanese-date.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import type { ProgrammeRow } from '../find-programme.ts'
import { roundStateNames, type RoundState, yearsInWords } from '../programme.ts'
import type { RoundLine } from '../queries.ts'
import { PlansSection } from './plans-section.tsx'

export interface ProgrammePageProps {
  programme: ProgrammeRow
  plans: { id: string; year: number; state: string }[]
  /** Only the town plans its years. */
  mayPlan: boolean
  town: string
  rounds: RoundLine[]
  base: string
  mayChange: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

const tones: Record<RoundState, TagTone> = { planned: 'waiting', open: 'active', closed: 'quiet' }
const dayOf = (text: string) => formatDay(Temporal.PlainDate.from(text))

export function ProgrammePage(props: ProgrammePageProps) {
  const { programme, town, base, mayChange } = props
  return (
    <>
      <PageHeading over={town} title={programme.name} lead={programme.purpose}>
        {mayChange && (
          <ButtonLink href={`${base}/${programme.id}/edit`} kind="secondary">
            変更する
          </ButtonLink>
        )}
        {base.startsWith('/desk') && (
          <ButtonLink href={`${base}/${programme.id}/alert-days`} kind="text">
            知らせる日数
          </ButtonLink>
        )}
      </PageHeading>
      <ErrorSummary problems={props.problems} />
      <DescriptionList
        items={[
          { term: '期間', words: yearsInWords(programme.first_year, programme.last_year) },
          { term: '応募への返答', words: `${programme.reply_days}日以内(${programme.reminder_days}日目に催促)` },
        ]}
      />
      <PlansSection {...props} />
      <Section title="募集回">
        <Rounds rounds={props.rounds} base={mayChange ? base.replace(/programmes$/, 'rounds') : null} />
      </Section>
      {mayChange && <PlanRound {...props} />}
    </>
  )
}

/** @param base where their days are changed; null for whoever may not */
function Rounds({ rounds, base }: { rounds: RoundLine[]; base: string | null }) {
  return (
    <Table
      caption="募集回"
      captionHidden
      rows={rounds}
      keyOf={(r) => r.id}
      empty={
        <EmptyState title="募集回はまだありません">
          下の欄で期間を決めると、その日に自動で開き、締め切ります。
        </EmptyState>
      }
      columns={[
        { label: '募集回', kind: 'name', cell: (r) => <a href={`/rounds/${r.id}`}>{r.name}</a> },
        { label: '期間', cell: (r) => `${dayOf(r.opensOn)} 〜 ${dayOf(r.closesOn)}` },
        { label: '状態', cell: (r) => <StatusTag tone={tones[r.state]}>{roundStateNames[r.state]}</StatusTag> },
        { label: '求人', kind: 'number', cell: (r) => `${r.postings}件` },
        {
          label: '日程',
          cell: (r) => (base && r.state !== 'closed' ? <a href={`${base}/${r.id}/days`}>日程を変える</a> : ''),
        },
      ]}
    />
  )
}

function PlanRound({ programme, base, typed, problems, formKey }: ProgrammePageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Section title="募集回を計画する">
      <Form action={`${base}/${programme.id}/rounds`} formKey={formKey}>
        <TextField {...one('name')} label="募集回の名称" hint="例 第1回募集" need="required" />
        <DateField {...date('opensOn')} label="開始日" need="required" />
        <DateField {...date('closesOn')} label="締切日" need="required" />
        <Button>計画する</Button>
      </Form>
    </Section>
  )
}
