import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { HeldLimit } from '../list-limits.ts'

interface LimitsPageProps {
  limits: HeldLimit[]
  /** What was typed for one of them, to be corrected. */
  typed: { key: string; value: string } | undefined
  problems: Problems
  mayWrite: boolean
  formKey: string
}

/** 上限: one small form for each, so that one change is one deed. */
export function LimitsPage({ limits, typed, problems, mayWrite, formKey }: LimitsPageProps) {
  return (
    <>
      <PageHeading
        title="上限"
        over="設定と記録"
        lead="使いすぎや、まちがい、乗っ取られたアカウントの影響を小さくするための数です。変えると、次の操作から効きます。"
      />
      <ErrorSummary problems={problems} />
      {limits.map((limit) => (
        <Section key={limit.key} title={limit.name}>
          <p>{limit.hint}</p>
          {mayWrite ? (
            <LimitForm
              limit={limit}
              typed={typed?.key === limit.key ? typed.value : undefined}
              problem={problems[limit.key]}
              formKey={formKey}
            />
          ) : (
            <p>
              <strong>{`${limit.value}${limit.unit}`}</strong>
            </p>
          )}
          <p class="note">{standing(limit)}</p>
        </Section>
      ))}
    </>
  )
}

interface LimitFormProps {
  limit: HeldLimit
  typed: string | undefined
  problem: string | undefined
  formKey: string
}

function LimitForm({ limit, typed, problem, formKey }: LimitFormProps) {
  const { key, name, value, unit, min, max } = limit
  return (
    <Form action="/desk/limits" formKey={formKey} label={name}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="seen" value={String(value)} />
      <NumberField
        name="value"
        id={key}
        label={`${min}${unit}から${max}${unit}まで`}
        value={typed ?? String(value)}
        unit={unit}
        problem={problem}
      />
      <Button kind="secondary">{`「${name.replace(/\(.*/, '')}」を変更する`}</Button>
    </Form>
  )
}

function standing({ standard, unit, changed }: HeldLimit): string {
  if (!changed) return `はじめの設定のままです(${standard}${unit})。`
  return `はじめの設定は${standard}${unit}です。${formatInstant(changed.at)} ${changed.by}さんが変更しました。`
}
