import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import type { Target } from '../../programmes/targets.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { figureWithUnit, type Indicator, kindNames } from '../indicator.ts'

export interface TargetLine {
  indicator: Indicator
  target: Target | null
  /** Of the same programme, in the year before. */
  lastYear: number | null
}

export interface TargetsPageProps {
  year: number
  programme: string
  lines: TargetLine[]
  back: string
  mayAim: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 目標を決める: every indicator with what it was last year, and the form for one. */
export function TargetsPage(props: TargetsPageProps) {
  const { year, programme, lines, back, mayAim } = props
  return (
    <>
      <PageHeading
        over={programme}
        title={`${formatFiscalYear(fiscalYear(year))}の目標`}
        lead="昨年度の結果を見ながら、指標ごとに目標を決めます。決めると、達成率と年度末の見込みが「今年度」に並びます。"
      />
      <ErrorSummary problems={props.problems} />
      {mayAim && <AimForm {...props} />}
      <Lines lines={lines} back={back} mayAim={mayAim} />
      <ButtonLink href={back} kind="text">
        年度の計画に戻る
      </ButtonLink>
    </>
  )
}

function Lines({ lines, back, mayAim }: Pick<TargetsPageProps, 'lines' | 'back' | 'mayAim'>) {
  return (
    <Section title="指標">
      <Table
        caption="指標と目標"
        captionHidden
        rows={lines}
        keyOf={({ indicator }) => indicator.id}
        columns={[
          { label: '指標', kind: 'name', cell: ({ indicator }) => indicator.name },
          { label: '種類', cell: ({ indicator }) => kindNames[indicator.kind] },
          { label: '昨年度の結果', kind: 'number', cell: (line) => figureWithUnit(line.indicator, line.lastYear) },
          {
            label: '基準値',
            kind: 'number',
            cell: ({ indicator, target }) => figureWithUnit(indicator, target?.target == null ? null : target.baseline),
          },
          {
            label: '目標',
            kind: 'number',
            cell: ({ indicator, target }) => figureWithUnit(indicator, target?.target ?? null),
          },
          ...(mayAim ? [{ label: '操作', cell: (line: TargetLine) => <Choose line={line} back={back} /> }] : []),
        ]}
      />
    </Section>
  )
}

function Choose({ line: { indicator, target }, back }: { line: TargetLine; back: string }) {
  return (
    <a href={`${back}/targets?indicator=${indicator.id}`}>
      {target?.target == null ? '目標を決める' : '変える'}
      <span class="unseen">（{indicator.name}）</span>
    </a>
  )
}

function AimForm({ lines, typed, problems, formKey, back }: TargetsPageProps) {
  const { one } = answers(typed, problems)
  const groups = (['outcome', 'output', 'input'] as const).map((kind) => ({
    label: kindNames[kind],
    choices: lines
      .filter(({ indicator }) => indicator.kind === kind)
      .map(({ indicator: { id, name, unit, direction } }) => ({
        value: id,
        label: `${name}(${unit}${direction === 'down' ? '、減るほどよい' : ''})`,
      })),
  }))
  return (
    <Form action={`${back}/targets`} formKey={formKey} label="目標">
      <SelectField {...one('indicator')} label="指標" need="required" empty="選択してください" choices={groups} />
      <NumberField
        {...one('baseline')}
        label="基準値"
        hint="達成率は(実績 − 基準値) ÷ (目標値 − 基準値)です。0件から始める指標では0とします。"
        unit="指標の単位"
        decimal
        need="required"
      />
      <NumberField
        {...one('target')}
        label="目標値"
        hint="空けて保存すると、この指標の目標をなくします。"
        unit="指標の単位"
        decimal
      />
      <Actions>
        <Button>目標を保存する</Button>
      </Actions>
    </Form>
  )
}
