import { answers } from '../../ui/fields/answers.ts'
import { FixedField, TextField } from '../../ui/fields/text-field.tsx'
import { Section } from '../../ui/heading.tsx'
import type { FieldsProps } from './fields-props.ts'

/** Where the organization is; its town is one that takes part. */
export function Place(props: FieldsProps) {
  const { one } = answers(props.typed, props.problems)
  return (
    <Section title="所在地">
      <TextField
        {...one('postcode')}
        label="郵便番号"
        width="short"
        inputMode="numeric"
        autocomplete="postal-code"
        hint="例: 682-0715"
        need="optional"
      />
      <Municipality {...props} />
      <TextField
        {...one('address')}
        label="住所"
        hint="都道府県から番地、建物名まで入力してください。"
        autocomplete="street-address"
        need="required"
      />
    </Section>
  )
}

function Municipality({ kind, typed, problems, towns, placeStays }: FieldsProps) {
  const { name, value, problem } = answers(typed, problems).one('place')
  if (placeStays)
    return (
      <FixedField
        name={name}
        label="市区町村"
        value={value ?? ''}
        because="求人や集計がこの団体コードに結び付いているため、変更できません。合併のときは運営事業者に連絡してください。"
      />
    )
  const hint =
    kind === 'municipality'
      ? '例: 鳥取県湯梨浜町。全国の市区町村から名前か団体コードで探します。'
      : '例: 鳥取県湯梨浜町。町の名前だけでも探せます。同じ名前の町が複数あるときは、都道府県から入力してください。'
  return (
    <TextField
      name={name}
      value={value}
      problem={problem}
      label="市区町村"
      width="medium"
      hint={hint}
      need="required"
      suggestions={towns}
    />
  )
}
