import { z } from 'zod'
import { safeNext } from '../accounts/forms.ts'
import { parsePostcode } from '../law/postcode.ts'
import { narrowPhone } from '../organizations/typed-contacts.ts'
import { choice, email, mustBeTicked, optionalDay, optionalText, text, ticked } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { katakana } from './kana.ts'
import { employerRules, legalForms } from './talent.ts'

/** Most characters of each text, as the form says below its box. */
export const longest = { headline: 60, introduction: 1000, experience: 3000, achievements: 2000, contactableTimes: 200 }

const version = whole('画面の版', { min: 1, max: 2_000_000_000, unit: '' })
const yesOrNo = (label: string) => choice(label, ['yes', 'no'])

/** フリガナ: hiragana and half-width katakana become full-width katakana (GIF 個人: 全角カナ). */
const kana = (label: string) =>
  text(label, { max: 50 })
    .transform(katakana)
    .refine((typed) => /^[ァ-ヶー・ ]+$/.test(typed), { error: `${label}をカタカナかひらがなで入力してください` })

const phone = z
  .string()
  .optional()
  .transform((typed) => narrowPhone(typed ?? ''))
  .refine((typed) => typed === '' || /^(\+[0-9]{1,3}-?)?[0-9]+(-[0-9]+)*$/.test(typed), {
    error: '電話番号を「090-1234-5678」のように数字とハイフンで入力してください',
    abort: true,
  })
  .refine((typed) => typed === '' || isPhoneLength(typed), { error: '電話番号の桁数を確かめてください' })

function isPhoneLength(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length
  return digits >= 9 && digits <= 15
}

const postcode = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (typed === undefined) return null
    const parsed = parsePostcode(typed)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.problem })
    return z.NEVER
  })

const headline = text('見出し', { max: longest.headline })
// 髙 is not 高: a name is kept exactly as it was typed.
const names = {
  familyName: text('姓', { max: 50 }),
  givenName: text('名', { max: 50 }),
  familyKana: kana('姓のフリガナ'),
  givenKana: kana('名のフリガナ'),
  email: email('連絡先のメールアドレス'),
  phone,
}

export const RegisterTalentForm = z.strictObject({
  ...names,
  headline,
  next: z
    .string()
    .max(300)
    .optional()
    .transform((path) => safeNext(path ?? '', '/my')),
})

export const ContactForm = z.strictObject({
  version,
  ...names,
  postcode,
  address: optionalText('住所', { max: 200 }),
})

const lines = (label: string, max: number) => optionalText(label, { max, lines: true })

export const IntroductionForm = z.strictObject({
  version,
  headline,
  introduction: lines('自己紹介', longest.introduction),
  experience: lines('経験', longest.experience),
  achievements: lines('実績', longest.achievements),
})

export const ConditionsForm = z.strictObject({
  version,
  hoursPerMonth: optionalWhole('稼働できる時間', { min: 1, max: 200, unit: '時間' }),
  wishedFeeYen: optionalWhole('希望の謝礼', { min: 0, max: 10_000_000, unit: '円' }),
  availableFrom: optionalDay('始められる日'),
  way: choice('働き方', ['remote', 'mostly', 'visit']),
  contactableTimes: optionalText('連絡がつく時間', { max: longest.contactableTimes }),
})

export const EmployerForm = z.strictObject({
  version,
  employerRule: choice('本業の副業規程', employerRules),
  employerNotified: ticked(),
})

export const LegalForm = z.strictObject({
  version,
  legalForm: choice('個人か法人か', legalForms),
  usesEmployees: yesOrNo('従業員を使っているか'),
  otherOfficers: yesOrNo('代表者以外の役員がいるか'),
  declared: mustBeTicked('申告の内容を確かめて、チェックしてください'),
  invoiceNumber: optionalText('登録番号', { max: 40 }),
})

export const VisibilityForm = z.strictObject({
  version,
  shownToCompanies: ticked(),
  shownToTowns: ticked(),
  openToScouts: ticked(),
})
