import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'

interface RegisterProps {
  typed: Typed
  problems: Problems
  formKey: string
  next: string
}

export function RegisterPage({ typed, problems, formKey, next }: RegisterProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="登録する"
        lead="副業人材の方も、地域企業の方も、ここから始めます。メールに届くコードを入れると登録が終わります。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        <input type="hidden" name="next" value={next} />
        <TextField
          {...one('name')}
          label="お名前"
          hint="ログイン後の画面に表示されます。応募先には、同意するまで伝わりません。"
          autocomplete="name"
          need="required"
        />
        <TextField {...one('email')} label="メールアドレス" type="email" autocomplete="email" need="required" />
        <p>
          <a href="/terms">利用規約</a>と<a href="/privacy">個人情報の取扱い</a>をお読みください。
        </p>
        <Checkbox {...ticked('agree')} label="利用規約と個人情報の取扱いに同意する" need="required" />
        <Button>確認のコードを受け取る</Button>
      </Form>
      <p>
        登録済みの方は<a href="/sign-in">ログイン</a>してください。
      </p>
    </Prose>
  )
}
