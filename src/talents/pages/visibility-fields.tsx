import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import type { Problems } from '../../ui/problems.ts'

export function VisibilityFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { ticked } = answers(typed, problems)
  return (
    <>
      <Checkbox
        {...ticked('shownToCompanies')}
        label="地域企業に、匿名のプロフィールを見せる"
        hint="応募した先には、この設定にかかわらずプロフィールが伝わります。"
      />
      <Checkbox
        {...ticked('shownToTowns')}
        label="自治体に、匿名のプロフィールを見せる"
        hint="町が人材を探すときや、関係人口の取り組みで案内するときに使われます。"
      />
      <Checkbox
        {...ticked('openToScouts')}
        label="スカウト(応募の誘い)を受け取る"
        hint="受け取っても、返事をするまで氏名は伝わりません。断るのに理由は要りません。"
      />
    </>
  )
}
