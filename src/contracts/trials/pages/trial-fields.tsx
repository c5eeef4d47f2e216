import { answers } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import type { TermFieldsProps } from '../../pages/fee-fields.tsx'

/** 無償トライアル: both boxes make it one; both empty make it work without pay and without a next step. */
export function TrialFields({ typed, problems }: TermFieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <h2>無償トライアル</h2>
      <p>
        有償の契約に進むかを試すときは、試すことと、決める基準を書いてください。副業人材も、これを読んで同意します。
        期間は6か月以内で、知的財産権の譲渡や交通費の負担は求められません。
      </p>
      <TextArea
        {...one('trialTries')}
        label="試すこと"
        hint="例: 広報紙の見直しを2号分いっしょに行い、作業の流れを整える"
        rows={3}
        maxLength={1000}
      />
      <TextArea
        {...one('trialDecides')}
        label="有償にするかを決める基準"
        hint="例: 制作にかかる時間が3割減れば、来年度の予算を要求する"
        rows={3}
        maxLength={1000}
      />
    </>
  )
}
