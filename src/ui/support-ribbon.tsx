import { Form } from './form.tsx'
import { Button } from './button.tsx'

interface SupportRibbonProps {
  id: string
  /** Whose house it is. */
  name: string
  /** 2025年12月1日(月) 10:15 */
  until: string
  formKey: string
}

/** Says on every page that somebody else's house is being looked at, and leads out of it. */
export function SupportRibbon({ id, name, until, formKey }: SupportRibbonProps) {
  return (
    <>
      <strong>{`支援アクセス中: ${name}`}</strong>
      {` ${until}まで・見るだけで変更はできません。`}
      <Form action={`/supports/${id}/ends`} formKey={formKey} label="支援アクセスを終える">
        <Button kind="secondary" size="small">
          支援を終える
        </Button>
      </Form>
    </>
  )
}
