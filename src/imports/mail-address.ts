import { type Parsed, refused, understood } from '../law/parsed.ts'
import { email } from '../platform/web/fields.ts'

const field = email('メールアドレス')

/** An e-mail address as forms read it, in lower case. */
export function mailAddress(typed: string): Parsed<string> {
  const read = field.safeParse(typed)
  if (read.success) return understood(read.data)
  return refused(read.error.issues[0]?.message ?? 'メールアドレスを入力してください')
}
