import { z } from 'zod'
import { parseCorporateNumber } from '../law/corporate-number.ts'
import { choice, email, record, text } from '../platform/web/fields.ts'
import {
  type AgreedBy,
  agreedByNames,
  type PassReason,
  passReasons,
  type WithdrawalReason,
  withdrawalReasons,
} from './referral.ts'

const keysOf = <Key extends string>(names: Record<Key, string>) => Object.keys(names) as Key[]

/** 企業を紹介する. */
export const ReferralForm = z.strictObject({
  companyName: text('企業の名称', { max: 120 }),
  corporateNumber: z
    .string()
    .optional()
    .transform((value, context) => {
      if (!value) return null
      const parsed = parseCorporateNumber(value)
      if (parsed.ok) return parsed.value
      context.addIssue({ code: 'custom', message: parsed.problem })
      return z.NEVER
    }),
  municipality: record('企業がある町'),
  contactName: text('企業の担当者の氏名', { max: 100 }),
  contactEmail: email('企業の担当者のメールアドレス'),
  worry: text('企業の悩み', { max: 2000, lines: true }),
  agreedBy: choice('紹介の同意', keysOf<AgreedBy>(agreedByNames)),
})
/** 紹介を取り下げる. */
export const WithdrawalForm = z.strictObject({
  reason: choice('取り下げる理由', keysOf<WithdrawalReason>(withdrawalReasons)),
})
/** 紹介を送り直す: the address is typed anew, because a supporter does not read it once it is sent. */
export const ResendForm = z.strictObject({
  contactName: text('企業の担当者の氏名', { max: 100 }),
  contactEmail: email('企業の担当者のメールアドレス'),
  agreedBy: choice('企業から紹介の同意を得た方法', keysOf<AgreedBy>(agreedByNames)),
})

export const PassForm = z.strictObject({ reason: choice('理由', keysOf<PassReason>(passReasons)) })
export const IntoCaseForm = z.strictObject({ case: record('伴走ケース') })
