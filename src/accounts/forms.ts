import { z } from 'zod'
import { choice, email, mustBeTicked, optionalText, record, text } from '../platform/web/fields.ts'
import { type SuspensionReason, suspensionReasons } from './account.ts'

/** A secret is taken as it was typed: no trimming, no folding. */
const secret = (label: string) =>
  z.string({ error: `${label}を入力してください` }).max(500, { error: `${label}は500文字以内で入力してください` })
const next = optionalText('行き先', { max: 300 })
const code = text('コード', { max: 40 })

export const PasswordSignInForm = z.strictObject({
  email: email('メールアドレス'),
  password: secret('パスワード'),
  next,
})
export const AskCodeForm = z.strictObject({ mail: email('メールアドレス'), next })
export const CodeForm = z.strictObject({ code, next })
export const SecondForm = z.strictObject({ code, next })
export const RegisterForm = z.strictObject({
  name: text('お名前', { max: 50 }),
  email: email('メールアドレス'),
  agree: mustBeTicked('利用規約と個人情報の取扱いを読み、同意する場合はチェックしてください'),
  next,
})
export const HatForm = z.strictObject({
  hat: z.union([z.literal('talent'), record('立場')], { error: '立場を選んでください' }),
})
export const NameForm = z.strictObject({ name: text('お名前', { max: 50 }) })
export const NewPasswordForm = z.strictObject({
  current: z
    .string()
    .max(500)
    .optional()
    .transform((v) => v ?? ''),
  password: secret('新しいパスワード'),
})
export const TotpForm = z.strictObject({
  secret: z.string().regex(/^[A-Z2-7]{32}$/, { error: '画面を開き直してください' }),
  code,
})

/** A deed that needs no words. */
export const EmptyForm = z.strictObject({})
const reasons = Object.keys(suspensionReasons) as [SuspensionReason, ...SuspensionReason[]]
export const SuspendAccountForm = z.strictObject({ reason: choice('停止する理由', reasons) })

/** Only a path of our own may be the way back: never another site (OWASP ASVS 5.0, 3.7). */
export function safeNext(path: string, otherwise: string): string {
  return /^\/(?![/\\])[\w\-./?=&%~]*$/.test(path) ? path : otherwise
}
