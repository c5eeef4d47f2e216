import { Actions, BlockedButton, Button, ButtonLink } from '../button.tsx'
import { OneTimeCodeField, PasswordField } from '../fields/secret-fields.tsx'
import { TextField } from '../fields/text-field.tsx'

export function Secrets() {
  return (
    <>
      <TextField name="email" label="メールアドレス" type="email" width="medium" autocomplete="email" need="required" />
      <PasswordField
        name="password"
        label="パスワード"
        autocomplete="new-password"
        hint="12文字以上。覚えやすい文でかまいません"
      />
      <OneTimeCodeField name="code" label="確認コード" hint="メールに届いた6桁の数字" />
      <TextField
        name="skill"
        label="スキル"
        width="medium"
        suggestions={['写真撮影', '紹介文の作成', 'EC運営']}
        hint="入力すると候補が出ます"
      />
    </>
  )
}

export function Buttons() {
  return (
    <>
      <Actions>
        <Button>審査に出す</Button>
        <Button kind="secondary" name="act" value="save">
          下書きを保存
        </Button>
        <ButtonLink href="#forms" kind="text">
          やめる
        </ButtonLink>
      </Actions>
      <Actions>
        <Button size="large">応募する</Button>
        <Button kind="danger">求人を取り下げる</Button>
        <Button size="small">小さい</Button>
        <Button size="small" kind="secondary">
          小さい
        </Button>
      </Actions>
      <BlockedButton id="publish" because="締切日を入力すると公開できます">
        公開する
      </BlockedButton>
    </>
  )
}
