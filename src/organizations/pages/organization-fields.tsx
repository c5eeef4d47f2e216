import type { OrganizationKind } from '../../actor.ts'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Section } from '../../ui/heading.tsx'
import type { FieldsProps } from './fields-props.ts'
import { Business, Context, Harassment } from './kind-fields.tsx'
import { Place } from './organization-place-fields.tsx'

/** Every question about an organization, in the order of how surely people know the answer. */
export function OrganizationFields(props: FieldsProps) {
  const { kind } = props
  return (
    <>
      <Names {...props} />
      <Place {...props} />
      <Contacts {...props} />
      {kind === 'company' && <Business {...props} />}
      {(kind === 'company' || kind === 'municipality') && <Harassment {...props} />}
      {kind === 'municipality' && <Context {...props} />}
    </>
  )
}

const nameHints: Record<OrganizationKind, string> = {
  company: '登記のとおりに入力してください(例: 株式会社湯けむり旅館)。個人事業主は屋号か氏名を入力してください。',
  municipality: '例: 湯けむり町',
  supporter: '例: 湯けむり町商工会、湯けむり信用金庫',
  operator: '例: 株式会社まちの副業',
}

function Names({ kind, typed, problems, candidateNumber }: FieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="名称">
      <TextField {...one('name')} label="名称" hint={nameHints[kind]} need="required" autocomplete="organization" />
      <TextField {...one('kana')} label="名称(カナ)" hint="全角カタカナで入力します。" need="optional" />
      {kind === 'company' && (
        <Radios
          {...one('legalForm')}
          label="法人か個人か"
          need="required"
          choices={[
            { value: 'corporation', label: '法人(株式会社、合同会社、組合など)' },
            { value: 'individual', label: '個人事業主' },
          ]}
        />
      )}
      <TextField
        {...one('corporateNumber')}
        label="法人番号"
        width="medium"
        inputMode="numeric"
        hint={<NumberHint kind={kind} candidate={candidateNumber} />}
        need={kind === 'company' ? undefined : 'optional'}
      />
      <TextField
        {...one('representative')}
        label={kind === 'municipality' ? '首長名' : '代表者名'}
        hint="契約書に載る方のお名前です。"
        need="optional"
      />
    </Section>
  )
}

function NumberHint({ kind, candidate }: { kind: OrganizationKind; candidate: string | undefined }) {
  if (candidate)
    return (
      <>
        この団体の番号は「{candidate}」と考えられます。
        <a href="https://www.houjin-bangou.nta.go.jp/">法人番号公表サイト</a>で確かめてから入力してください。
      </>
    )
  return (
    <>
      13桁の数字です。<a href="https://www.houjin-bangou.nta.go.jp/">法人番号公表サイト</a>で調べられます。
      {kind === 'company' && '個人事業主は空欄にしてください。'}
    </>
  )
}

function Contacts({ typed, problems }: FieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="連絡先">
      <p>電話番号、メールアドレス、お問い合わせページのどれか一つは入力してください。</p>
      <TextField
        {...one('phone')}
        label="電話番号"
        type="tel"
        width="medium"
        autocomplete="tel"
        hint="例: 0858-00-0000"
      />
      <TextField
        {...one('email')}
        label="メールアドレス"
        type="email"
        hint="個人のものではなく、組織の代表のアドレスを入力してください。"
      />
      <TextField {...one('contactUrl')} label="お問い合わせページ" type="url" hint="https:// から入力します。" />
      <TextField
        {...one('contactPerson')}
        label="担当者名"
        hint="組織のメンバーと運営事業者だけに表示します。"
        need="optional"
      />
      <TextField {...one('website')} label="ウェブサイト" type="url" need="optional" autocomplete="url" />
      <TextArea
        {...one('introduction')}
        label="紹介文"
        hint="どんな組織か、初めて読む人に伝わるように書いてください。求人の応募者も読みます。"
        maxLength={2000}
        need="optional"
      />
    </Section>
  )
}
