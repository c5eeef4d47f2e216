import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'

const kanaHint = 'ひらがなで入力すると、カタカナで登録されます。'

interface Answered {
  typed: Typed
  problems: Problems
}

/** 氏名と連絡先, split as 行政基本データ asks. */
export function ContactFields(props: Answered) {
  const { one } = answers(props.typed, props.problems)
  return (
    <>
      <NameFields {...props} />
      <TextField
        {...one('phone')}
        label="電話番号"
        hint="例) 090-1234-5678"
        type="tel"
        width="medium"
        autocomplete="tel"
        need="optional"
      />
    </>
  )
}

/** Who somebody is, and where they are reached: without these no application can be answered. */
export function NameFields({ typed, problems }: Answered) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('familyName')} label="姓" width="medium" autocomplete="family-name" need="required" />
      <TextField {...one('givenName')} label="名" width="medium" autocomplete="given-name" need="required" />
      <TextField {...one('familyKana')} label="姓のフリガナ" hint={kanaHint} width="medium" need="required" />
      <TextField {...one('givenKana')} label="名のフリガナ" hint={kanaHint} width="medium" need="required" />
      <TextField
        {...one('email')}
        label="連絡先のメールアドレス"
        hint="同意した相手に伝わるアドレスです。ログインのアドレスと別でもかまいません。"
        type="email"
        autocomplete="email"
        need="required"
      />
    </>
  )
}

/** Only a contract needs it, so it may wait until there is one. */
export function AddressFields({ typed, problems }: Answered) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField
        {...one('postcode')}
        label="郵便番号"
        hint="例) 682-0715。契約書に必要になるまで、空のままでかまいません。"
        width="short"
        inputMode="numeric"
        autocomplete="postal-code"
        need="optional"
      />
      <TextField
        {...one('address')}
        label="住所"
        hint="都道府県から、建物の名前と部屋番号まで"
        autocomplete="street-address"
        need="optional"
      />
    </>
  )
}
