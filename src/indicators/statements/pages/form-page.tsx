import { type FiscalYear, formatFiscalYear } from '../../../law/fiscal-year.ts'
import type { Problems, Typed } from '../../../platform/web/parse.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { columnSources, type FormColumn } from '../form-columns.ts'
import { MOST_COLUMNS } from '../form-of-year.ts'

interface FormPageProps {
  year: FiscalYear
  columns: readonly FormColumn[]
  mayWrite: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** So many empty lines stand below the columns, to be filled in. */
const EMPTY_LINES = 3

/** 交付金の様式: which columns, in which order, with what in them. */
export function FormPage({ year, columns, mayWrite, typed, problems, formKey }: FormPageProps) {
  const lines = Math.min(MOST_COLUMNS, columns.length + EMPTY_LINES)
  return (
    <>
      <PageHeading
        over={formatFiscalYear(year)}
        title="交付金の様式"
        lead="報告の表の列です。順番の数字を変えると並びが変わり、見出しを空にした列はなくなります。提出済みの報告の列は変わりません。"
      />
      <ErrorSummary problems={problems} />
      {mayWrite ? (
        <Form formKey={formKey()} label="様式">
          {Array.from({ length: lines }, (_, i) => (
            <Line key={i} n={i + 1} typed={{ ...filled(columns[i], i + 1), ...typed }} problems={problems} />
          ))}
          <Button>様式を保存する</Button>
        </Form>
      ) : (
        <ol>
          {columns.map(({ heading, unit }) => (
            <li key={heading}>{unit ? `${heading}(${unit})` : heading}</li>
          ))}
        </ol>
      )}
    </>
  )
}

function filled(column: FormColumn | undefined, n: number): Typed {
  if (!column) return {}
  const { heading, source, unit } = column
  return { [`place-${n}`]: `${n}`, [`heading-${n}`]: heading, [`source-${n}`]: source, [`unit-${n}`]: unit }
}

function Line({ n, typed, problems }: { n: number; typed: Typed; problems: Problems }) {
  const { one } = answers(typed, problems)
  return (
    <Section title={`${n}列目`}>
      <TextField {...one(`place-${n}`)} label="順番" need="optional" />
      <TextField {...one(`heading-${n}`)} label="見出し" need="optional" />
      <SelectField
        {...one(`source-${n}`)}
        label="入れるもの"
        need="optional"
        empty="選択してください"
        choices={[...columnSources]}
      />
      <TextField {...one(`unit-${n}`)} label="単位" need="optional" />
    </Section>
  )
}
