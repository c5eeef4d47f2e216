import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { longest } from '../forms.ts'
import { ContactFields } from './contact-fields.tsx'

interface RegisterTalentPageProps {
  typed: Typed
  problems: Problems
  formKey: string
}

export function RegisterTalentPage({ typed, problems, formKey }: RegisterTalentPageProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <PageHeading
        title="副業人材として登録する"
        lead="まず、見出しとお名前だけ登録します。スキルや条件は、あとから少しずつ書き足せます。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action="/my/profile/new">
        <input type="hidden" name="next" value={one('next').value ?? ''} />
        <TextField
          {...one('headline')}
          label="見出し"
          hint={`あなたの経験を一文で(${longest.headline}文字まで)。例) 食品メーカーで直販ECを立て直した8年`}
          need="required"
        />
        <ContactFields typed={typed} problems={problems} />
        <UseOfContact />
        <Button>登録する</Button>
      </Form>
    </>
  )
}

/** 利用目的の明示 (個人情報保護法21条2項): said where names are asked for. */
export function UseOfContact() {
  return (
    <section class="card" aria-labelledby="use">
      <h2 class="title" id="use">
        お名前と連絡先の使いみち
      </h2>
      <p>
        応募や契約の相手とのやりとり、契約書の作成、結からのお知らせに使います。相手に伝わるのは、あなたが応募などの際に、相手と項目を確かめて同意したときだけです。年齢・性別・国籍はお聞きしません。
      </p>
      <p>
        くわしくは<a href="/privacy">個人情報の取扱い</a>をお読みください。
      </p>
    </section>
  )
}
