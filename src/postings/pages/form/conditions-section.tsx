import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { Radios } from '../../../ui/fields/choices.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Section } from '../../../ui/heading.tsx'
import { choicesOf, feeKindNames } from '../../words.ts'
import type { PostingFields } from './fields.tsx'

/** 報酬・時間・期間 */
export function ConditionsSection({ f }: { f: PostingFields }) {
  return (
    <Section title="報酬・時間・期間">
      <Radios {...f.one('feeKind')} choices={choicesOf(feeKindNames)} inline />
      <NumberField {...f.one('feeYen')} unit="円" need="required" />
      <NumberField {...f.one('hoursPerMonth')} unit="時間" />
      <NumberField {...f.one('periodMonths')} unit="か月" />
      <DateField {...f.date('startsOn')} need="optional" />
      <NumberField {...f.one('seats')} unit="人" />
      <TextField {...f.line('tools')} need="optional" />
      <Checkbox {...f.ticked('confidentiality')} label="秘密保持契約を結ぶ" />
      <TextArea {...f.text('renewalNote')} rows={3} />
    </Section>
  )
}
