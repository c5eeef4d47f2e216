import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { suspensionReasons } from '../suspend-organization.ts'

/** 停止する, with its reason. */
export function Suspend({ base, formKey, problem }: { base: string; formKey: string; problem: string | undefined }) {
  const reasons = Object.entries(suspensionReasons).map(([value, label]) => ({ value, label }))
  return (
    <Section title="利用の停止">
      <Disclosure summary="この組織の利用を停止する" open={problem !== undefined}>
        <p>停止しているあいだ、メンバーはこの組織として操作できません。公開中の求人と契約はそのまま残ります。</p>
        <Form action={`${base}/suspensions`} formKey={formKey}>
          <Radios name="reason" label="理由" need="required" choices={reasons} problem={problem} />
          <Button kind="danger">停止する</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

/** 停止を解く。 */
export function Restore({ base, formKey }: { base: string; formKey: string }) {
  return (
    <Section title="利用の停止">
      <p>この組織は停止中です。停止を解くと、メンバーはまた操作できます。</p>
      <Form action={`${base}/restorations`} formKey={formKey}>
        <Button>停止を解く</Button>
      </Form>
    </Section>
  )
}
