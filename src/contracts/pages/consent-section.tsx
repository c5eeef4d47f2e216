import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { wordingForNotice } from '../consent-to-contract.ts'
import type { Side } from '../contract.ts'
import type { Version } from '../find-contract.ts'

interface ConsentSectionProps {
  shown: Version
  side: Side
  base: string
  formKey: string
  problems: Problems
}

/** 同意: to exactly the terms above, and to nothing that did not stand there. */
export function ConsentSection({ shown, side, base, formKey, problems }: ConsentSectionProps) {
  return (
    <Section title="この内容に同意する" id="consent">
      <p>
        上に示した第{shown.number}
        版の条件のすべてに同意します。同意のあとに条件が変わることはありません。条件を変えるには、あらためて双方の同意が必要です。
      </p>
      {side === 'talent' && (
        <p>同意すると、取引条件明示書にあなたの氏名が記載されます。{wordingForNotice(shown.terms.client.name)}</p>
      )}
      <Form action={`${base}/consents`} formKey={formKey} label="契約への同意">
        <input type="hidden" name="number" value={String(shown.number)} />
        <input type="hidden" name="hash" value={shown.hash} />
        <Checkbox name="agree" label="条件をすべて読み、同意します" need="required" problem={problems.agree} />
        <Button>契約に同意する</Button>
      </Form>
      <p class="hint">
        条件の照合値: <code>{shown.hash.slice(0, 16)}…</code>
        (同意した条件が後から変わっていないことを確かめるための値です)
      </p>
    </Section>
  )
}
