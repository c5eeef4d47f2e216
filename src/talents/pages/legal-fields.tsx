import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import { legalFormNames, legalForms } from '../talent.ts'

const forms = legalForms.map((form) => ({ value: form, label: legalFormNames[form] }))

export function LegalFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      <Radios
        {...one('legalForm')}
        label="副業の契約を結ぶのは、個人としてですか、法人としてですか"
        hint="会社に勤めながら個人で受けるときは「個人」です。"
        choices={forms}
        need="required"
        inline
      />
      <PeopleBehind typed={typed} problems={problems} />
      <TextField
        {...one('invoiceNumber')}
        label="適格請求書(インボイス)の登録番号"
        hint="登録している場合だけ入力してください。例) T1234567890123。登録していなくても応募できます。"
        width="medium"
        need="optional"
      />
      <Checkbox
        {...ticked('declared')}
        label="上の内容に間違いがないことを申告する"
        hint="申告した日が記録されます。変わったときは、この画面で申告し直してください。"
        need="required"
      />
    </>
  )
}

/** Whether anybody works for the talent: it decides about the law's protection (フリーランス法2条). */
function PeopleBehind({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Radios
        {...one('usesEmployees')}
        label="従業員を使っていますか"
        hint="週20時間以上、31日以上続けて雇う見込みの人がいれば「はい」です。同居の親族と、あなたの勤務先の同僚は含みません。"
        choices={yesOrNo}
        need="required"
        inline
      />
      <Radios
        {...one('otherOfficers')}
        label="(法人の場合)代表者のほかに役員がいますか"
        hint="個人の場合は「いいえ」を選んでください。"
        choices={yesOrNo}
        need="required"
        inline
      />
    </>
  )
}

const yesOrNo = [
  { value: 'no', label: 'いいえ' },
  { value: 'yes', label: 'はい' },
]
