import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Section } from '../../ui/heading.tsx'
import { industryChoices } from '../industries.ts'
import type { FieldsProps } from './fields-props.ts'

/** What a company does, and what decides which duties it has. */
export function Business(props: FieldsProps) {
  const { one } = answers(props.typed, props.problems)
  return (
    <Section title="事業">
      <SelectField
        {...one('industry')}
        label="業種"
        choices={industryChoices}
        empty="選択してください"
        need="optional"
      />
      <NumberField
        {...one('employees')}
        label="従業員数"
        unit="人"
        hint="パート・アルバイトを含む、おおよその人数です。"
        need="optional"
      />
      <TextField
        {...one('capitalYen')}
        label="資本金"
        width="short"
        hint="例: 1000万円。法人のときだけ入力します。"
        need="optional"
      />
      <Duties {...props} />
    </Section>
  )
}

/** 特定業務委託事業者の判定 (フリーランス法2条6項). */
function Duties({ typed, problems }: FieldsProps) {
  const { ticked } = answers(typed, problems)
  return (
    <>
      <p>
        次の二つは、フリーランス法でどの義務がかかるかを判定するために使います(
        <a href="https://www.jftc.go.jp/fllaw_limited.html">公正取引委員会の説明</a>)。
      </p>
      <Checkbox
        {...ticked('hasTwoOfficers')}
        label="役員が2人以上いる"
        hint="代表者を含めて数えます。法人のときだけ関係します。"
      />
      <Checkbox
        {...ticked('usesEmployees')}
        label="従業員を使っている"
        hint="週20時間以上、31日以上続けて雇う見込みの人です。同居の親族は含めません。"
      />
    </>
  )
}

/** 14条: the desk that a client names before its first contract. */
export function Harassment({ typed, problems }: FieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="ハラスメントの相談窓口">
      <p>
        副業人材に仕事を頼む事業者は、相談できる窓口を決めて知らせることになっています(フリーランス法14条)。最初の契約までに登録してください。契約書と取引条件明示書に載ります。
      </p>
      <TextArea
        {...one('harassmentContact')}
        label="相談窓口の担当と連絡先"
        rows={3}
        hint="例: 総務担当 山根 0858-00-0000 soumu@example.jp。小さな会社では代表者でも構いません。"
        maxLength={300}
      />
      <TextField {...one('harassmentPolicyUrl')} label="ハラスメント防止の方針のページ" type="url" need="optional" />
    </Section>
  )
}

/** Context figures of a municipality, never an effect. */
export function Context({ typed, problems }: FieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="まちの背景の数字">
      <p>町のページに、背景を知るための数字として載せます。事業の効果を示す数字としては使いません。</p>
      <NumberField {...one('population')} label="人口" unit="人" need="optional" />
      <NumberField
        {...one('circulationPercent')}
        label="地域経済循環率"
        unit="%"
        decimal
        hint="生産(付加価値額) ÷ 分配(所得) × 100。RESASや環境省の地域経済循環分析で調べられます。"
        need="optional"
      />
      <NumberField {...one('circulationYear')} label="データの年" unit="年" hint="例: 2018" need="optional" />
      <TextField
        {...one('circulationSource')}
        label="出典"
        hint="例: RESAS(地域経済分析システム)を加工して作成"
        need="optional"
      />
    </Section>
  )
}
