import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import { longest } from '../forms.ts'

export function IntroductionFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField
        {...one('headline')}
        label="見出し"
        hint={`一覧で最初に読まれる一文です(${longest.headline}文字まで)。例) 食品メーカーで直販ECを立て直した8年`}
        need="required"
      />
      <TextArea
        {...one('introduction')}
        label="自己紹介"
        hint="どんな仕事をしてきて、どんなふうに地域の力になりたいかを書いてください。"
        maxLength={longest.introduction}
        need="optional"
      />
      <TextArea
        {...one('experience')}
        label="経験"
        hint="業界、担当、規模など。例) 従業員50人の会社で、ECとSNSを一人で担当"
        maxLength={longest.experience}
        rows={8}
        need="optional"
      />
      <TextArea
        {...one('achievements')}
        label="実績"
        hint="結果が分かる形で。例) 直販の売上を3年で2倍にしました"
        maxLength={longest.achievements}
        need="optional"
      />
    </>
  )
}
