import { z } from 'zod'
import { parseCorporateNumber } from '../law/corporate-number.ts'
import type { Parsed } from '../law/parsed.ts'
import { parsePostcode } from '../law/postcode.ts'
import { parseYen } from '../law/parse-yen.ts'
import { choice, email, optionalChoice, optionalText, text, ticked } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { industryIds } from './industries.ts'
import { roles } from './membership.ts'
import { organizationKinds } from './organization.ts'
import { parsePlace } from './place-of-text.ts'
import { parsePhone, parseReading, parseWebAddress } from './typed-contacts.ts'
import { suspensionReasons } from './suspend-organization.ts'

const LONG = 300

/** Whatever one of the law's readers understands; empty is null. */
function understoodBy<Value>(label: string, parse: (typed: string) => Parsed<Value>, max = LONG) {
  return z
    .string()
    .optional()
    .transform((typed, context): Value | null => {
      if (typed === undefined) return null
      const read = typed.length > max ? undefined : parse(typed)
      if (read?.ok) return read.value
      context.addIssue({ code: 'custom', message: read?.problem ?? `${label}は${max}文字以内で入力してください` })
      return z.NEVER
    })
}

const orEmpty = (field: ReturnType<typeof understoodBy<string>>) => field.transform((value) => value ?? '')
const capitalYen = understoodBy('資本金', parseYen)

const details = {
  name: text('名称', { max: 120 }),
  kana: orEmpty(understoodBy('名称(カナ)', parseReading, 200)),
  legalForm: optionalChoice('法人か個人か', ['corporation', 'individual']).transform((form) => form ?? 'corporation'),
  corporateNumber: understoodBy('法人番号', parseCorporateNumber),
  place: z.string({ error: '市区町村を入力してください' }).transform((typed, context) => {
    const place = parsePlace(typed.slice(0, LONG))
    if (place.ok) return place.value
    context.addIssue({ code: 'custom', message: place.problem })
    return z.NEVER
  }),
  postcode: understoodBy('郵便番号', parsePostcode),
  address: text('住所', { max: 200 }),
  phone: orEmpty(understoodBy('電話番号', parsePhone)),
  email: email('メールアドレス')
    .optional()
    .transform((address) => address ?? ''),
  contactUrl: orEmpty(understoodBy('お問い合わせページ', parseWebAddress)),
  website: orEmpty(understoodBy('ウェブサイト', parseWebAddress)),
  introduction: optionalText('紹介文', { max: 2000, lines: true }),
  representative: optionalText('代表者名', { max: 100 }),
  contactPerson: optionalText('担当者名', { max: 100 }),
  industry: optionalChoice('業種', industryIds),
  employees: optionalWhole('従業員数', { min: 0, max: 1_000_000, unit: '人' }),
  capitalYen,
  hasTwoOfficers: ticked(),
  usesEmployees: ticked(),
  harassmentContact: optionalText('ハラスメントの相談窓口', { max: 300, lines: true }),
  harassmentPolicyUrl: orEmpty(understoodBy('ハラスメント防止の方針のページ', parseWebAddress)),
  population: optionalWhole('人口', { min: 0, max: 20_000_000, unit: '人' }),
  circulationPercent: understoodBy('地域経済循環率', parsePercent),
  circulationYear: optionalWhole('データの年', { min: 2000, max: 2100, unit: '年' }),
  circulationSource: optionalText('出典', { max: 200 }),
}

export const OrganizationForm = z.strictObject(details)
export const ChangeForm = z.strictObject({
  ...details,
  version: whole('版', { min: 1, max: 1_000_000_000, unit: '版' }),
})
export const NewOrganizationForm = z.strictObject({
  ...details,
  kind: choice('種別', ['company', 'municipality', 'supporter', 'operator']),
  adminEmail: email('最初の管理者のメールアドレス')
    .optional()
    .transform((address) => address ?? null),
})
export const InviteForm = z.strictObject({ email: email('メールアドレス'), role: choice('役割', roles) })
export const RoleForm = z.strictObject({ role: choice('役割', roles) })
export const SuspendForm = z.strictObject({
  reason: choice('理由', Object.keys(suspensionReasons) as (keyof typeof suspensionReasons)[]),
})
export const EmptyForm = z.strictObject({})
export const kindOf = (typed: string | null): (typeof organizationKinds)[number] =>
  organizationKinds.find((kind) => kind === typed) ?? 'company'

function parsePercent(typed: string): Parsed<number> {
  const digits = typed.normalize('NFKC').replace(/[%\s]/g, '')
  const percent = /^\d{1,4}(\.\d{1,2})?$/.test(digits) ? Number(digits) : Number.NaN
  if (percent > 0 && percent <= 1000) return { ok: true, value: percent }
  return { ok: false, problem: '地域経済循環率を「47.0」のように数字で入力してください' }
}
