import { z } from 'zod'
import { mustBeTicked, text } from '../../platform/web/fields.ts'

const agree = mustBeTicked('消えるものと残るものを読み、退会してよければチェックしてください')

export const PasswordProofForm = z.strictObject({
  // A secret is taken as it was typed.
  password: z
    .string({ error: 'パスワードを入力してください' })
    .min(1, { error: 'パスワードを入力してください' })
    .max(500, { error: 'パスワードは500文字以内で入力してください' }),
  agree,
})
export const AskProofForm = z.strictObject({ agree })
export const CodeProofForm = z.strictObject({ code: text('コード', { max: 40 }) })
