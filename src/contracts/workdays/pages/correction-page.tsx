import { Banner } from '../../../ui/banner.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { Typed } from '../../../ui/fields/answers.ts'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import type { WorkdayRow } from '../find-workday.ts'
import { WorkdayFields } from './workday-fields.tsx'

interface Props {
  row: WorkdayRow
  base: string
  accept: string
  formKey: string
  typed: Typed
  problems: Problems
}

/** A record that was sent back, or that one noticed oneself, to be mended before it is confirmed. */
export function CorrectionPage({ row, base, accept, formKey, typed, problems }: Props) {
  const kept = row.receipt_id ? '選ばなければ、いまの領収書がそのまま残ります。' : ''
  return (
    <>
      <PageHeading title="活動記録を直す" />
      <ErrorSummary problems={problems} />
      {row.state === 'returned' && (
        <Banner tone="warning" title="発注者が差し戻しました">
          <p>{row.return_reason}</p>
        </Banner>
      )}
      {row.state === 'confirmed' ? (
        <p>この記録は確認済みのため、直せません。直す必要があるときは、発注者にご連絡ください。</p>
      ) : (
        <Form action={`${base}/workdays/${row.id}/corrections`} formKey={formKey} files>
          <WorkdayFields
            typed={typed}
            problems={problems}
            accept={accept}
            receiptHint={`PDF、PNG、JPEG。5MBまで。${kept}`}
          />
          <Actions>
            <Button>直して送る</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}
