import { z } from 'zod'
import { parsePhone } from '../../organizations/typed-contacts.ts'
import { email, mustBeTicked, optionalText, text } from '../../platform/web/fields.ts'
import { PartyForm } from '../party-forms.ts'

/** A telephone number as people type it, kept in half-width digits. */
const phone = z.string({ error: '電話番号を入力してください' }).transform((typed, context): string => {
  const read = parsePhone(typed.slice(0, 100))
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.problem })
  return z.NEVER
})

/** 電話などで受けた申込; in the order of the page, so that what has to be mended is said in that order. */
export const CallForm = z.strictObject({
  company: optionalText('会社名', { max: 100 }),
  name: text('お名前', { max: 60 }),
  phone,
  email: email('メールアドレス')
    .optional()
    .transform((typed) => typed ?? ''),
  ...PartyForm.shape,
  agreed: mustBeTicked('お名前と連絡先を預かることについて、ご本人の同意を確かめてください'),
})
