import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { isComing } from '../event.ts'
import type { OwnRegistration } from '../read-registrations.ts'
import { canMoveRegistration } from '../registration.ts'
import { WayFields } from './register-page.tsx'

interface ChangingProps {
  own: OwnRegistration
  typed: Typed
  problems: Problems
  formKey: () => string
  now: Date
}

/** What the person may still change, or that the day for it has passed. */
export function Changing({ own: { row, event }, typed, problems, formKey, now }: ChangingProps) {
  const { one } = answers({ way: row.way, people: String(row.people), note: row.note, ...typed }, problems)
  const inTime = isComing(event.row.state) && event.row.cancellable_until > now
  const changes = canMoveRegistration(row.state, 'change') || canMoveRegistration(row.state, 'changeWaiting')
  if (!canMoveRegistration(row.state, 'cancel')) return null
  if (!inTime)
    return (
      <p class="hint">
        変更・取消の期限を過ぎました。ご都合が変わったときは、「主催者とのやりとり」で主催者にご連絡ください。
      </p>
    )
  const base = `/registrations/${row.id}`
  const shown = { way: row.way, people: String(row.people), ...typed }
  return (
    <>
      {changes && (
        <Disclosure summary="申込の内容を変える" open={Boolean(problems.way ?? problems.people ?? problems.note)}>
          <Form action={`${base}/changes`} formKey={formKey()} label="申込の内容を変える">
            <WayFields row={event.row} typed={shown} problems={problems} />
            <TextArea {...one('note')} label="主催者に伝えること" need="optional" rows={3} maxLength={500} />
            <Button kind="secondary">変更を保存する</Button>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary="申込を取り消す">
        <p>取り消すと、席は待っている方にゆずられます。</p>
        <Form action={`${base}/cancellations`} formKey={formKey()} label="申込を取り消す">
          <Actions>
            <Button kind="danger">申込を取り消す</Button>
          </Actions>
        </Form>
      </Disclosure>
    </>
  )
}
