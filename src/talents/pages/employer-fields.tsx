import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import type { Problems } from '../../ui/problems.ts'
import { employerRuleAdvice, employerRuleNames, employerRules } from '../talent.ts'

const rules = employerRules.map((rule) => ({
  value: rule,
  label: employerRuleNames[rule],
  hint: employerRuleAdvice[rule],
}))

export function EmployerFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      <Radios
        {...one('employerRule')}
        label="勤務先の就業規則では、副業はどうなっていますか"
        choices={rules}
        need="required"
      />
      <Checkbox
        {...ticked('employerNotified')}
        label="届け出、または許可の手続きは済んでいる"
        hint="手続きが要らない場合は、チェックしなくてかまいません。"
      />
    </>
  )
}
