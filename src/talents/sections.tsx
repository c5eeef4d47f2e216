import type { z } from 'zod'
import type { ComponentChildren } from 'preact'
import { parseRegistrationNumber } from '../law/invoice-registration-number.ts'
import { Invalid } from '../platform/errors.ts'
import type { Typed } from '../ui/fields/answers.ts'
import type { Problems } from '../ui/problems.ts'
import type { TalentColumns } from './change-talent.ts'
import type { TalentRow } from './find-talent.ts'
import { ConditionsForm, EmployerForm, IntroductionForm, LegalForm, VisibilityForm } from './forms.ts'
import { ConditionsFields } from './pages/conditions-fields.tsx'
import { EmployerFields } from './pages/employer-fields.tsx'
import { IntroductionFields } from './pages/introduction-fields.tsx'
import { LegalFields } from './pages/legal-fields.tsx'
import { VisibilityFields } from './pages/visibility-fields.tsx'

/** A part of the profile with a small page of its own: what may be typed, how it is kept, how it is shown again. */
export interface Section<Shape extends Record<string, z.ZodType>> {
  path: 'introduction' | 'conditions' | 'employer' | 'legal' | 'visibility'
  title: string
  lead: string
  form: z.ZodObject<Shape>
  /** @throws Invalid when two fields do not go together */
  read(value: z.output<z.ZodObject<Shape>>, now: Date): { version: number; columns: TalentColumns }
  typedOf(row: TalentRow): Typed
  Fields: (props: { typed: Typed; problems: Problems }) => ComponentChildren
}

export const introduction: Section<typeof IntroductionForm.shape> = {
  path: 'introduction',
  title: '見出しと自己紹介',
  lead: '氏名が伝わる前に読まれる文章です。氏名や勤務先の名前、連絡先は書かないでください。',
  form: IntroductionForm,
  read: ({ version, ...columns }) => ({ version, columns }),
  typedOf: ({ headline, introduction: words, experience, achievements }) => ({
    headline,
    introduction: words,
    experience,
    achievements,
  }),
  Fields: IntroductionFields,
}

export const conditions: Section<typeof ConditionsForm.shape> = {
  path: 'conditions',
  title: '働き方と条件',
  lead: '無理のない範囲で入力してください。実際の条件は、求人ごとに話し合って決めます。',
  form: ConditionsForm,
  read: ({ version, hoursPerMonth, wishedFeeYen, availableFrom, way, contactableTimes }) => ({
    version,
    columns: {
      hours_per_month: hoursPerMonth,
      wished_fee_yen: wishedFeeYen,
      available_from: availableFrom,
      remote_only: way === 'remote',
      can_visit: way === 'visit',
      contactable_times: contactableTimes,
    },
  }),
  typedOf: (row) => ({
    hoursPerMonth: row.hours_per_month?.toString(),
    wishedFeeYen: row.wished_fee_yen?.toLocaleString('ja-JP'),
    ...dateParts('availableFrom', row.available_from),
    way: wayOf(row),
    contactableTimes: row.contactable_times,
  }),
  Fields: ConditionsFields,
}

function wayOf(row: TalentRow): string {
  if (row.remote_only) return 'remote'
  return row.can_visit ? 'visit' : 'mostly'
}

function dateParts(name: string, day: string | null): Typed {
  if (day === null) return {}
  const [year, month, date] = day.split('-').map((part) => String(Number(part)))
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

export const employer: Section<typeof EmployerForm.shape> = {
  path: 'employer',
  title: '本業の副業規程',
  lead: '勤務先に伝わることはありません。応募先には「届け出ればできる」のように、選んだ項目だけが伝わります。',
  form: EmployerForm,
  read: ({ version, employerRule, employerNotified }) => ({
    version,
    columns: { employer_rule: employerRule, employer_notified: employerNotified },
  }),
  typedOf: (row) => ({ employerRule: row.employer_rule, employerNotified: row.employer_notified ? 'yes' : '' }),
  Fields: EmployerFields,
}

export const legal: Section<typeof LegalForm.shape> = {
  path: 'legal',
  title: 'フリーランス法の申告とインボイス',
  lead: '取引条件の明示や支払期日など、法律で守られる範囲を決めるための申告です。会社員の副業も対象になります。',
  form: LegalForm,
  read: ({ version, legalForm, usesEmployees, otherOfficers, invoiceNumber }, now) => ({
    version,
    columns: {
      legal_form: legalForm,
      uses_employees: usesEmployees === 'yes',
      other_officers: legalForm === 'corporation' && otherOfficers === 'yes',
      declared_at: now,
      invoice_number: registrationNumber(invoiceNumber, legalForm),
    },
  }),
  typedOf: (row) => ({
    ...(row.declared_at && {
      legalForm: row.legal_form,
      usesEmployees: row.uses_employees ? 'yes' : 'no',
      otherOfficers: row.other_officers ? 'yes' : 'no',
    }),
    invoiceNumber: row.invoice_number ?? '',
  }),
  Fields: LegalFields,
}

function registrationNumber(typed: string, holder: 'individual' | 'corporation'): string | null {
  if (typed === '') return null
  const parsed = parseRegistrationNumber(typed, holder)
  if (parsed.ok) return parsed.value
  throw new Invalid({ invoiceNumber: parsed.problem })
}

export const visibility: Section<typeof VisibilityForm.shape> = {
  path: 'visibility',
  title: '見せる範囲',
  lead: 'どの設定でも、氏名と連絡先は、あなたが相手ごとに同意するまで誰にも伝わりません。',
  form: VisibilityForm,
  read: ({ version, shownToCompanies, shownToTowns, openToScouts }) => ({
    version,
    columns: {
      shown_to_companies: shownToCompanies,
      shown_to_towns: shownToTowns,
      open_to_scouts: openToScouts,
    },
  }),
  typedOf: (row) => ({
    shownToCompanies: row.shown_to_companies ? 'yes' : '',
    shownToTowns: row.shown_to_towns ? 'yes' : '',
    openToScouts: row.open_to_scouts ? 'yes' : '',
  }),
  Fields: VisibilityFields,
}
