import type { Typed } from '../ui/fields/answers.ts'
import type { TalentRow } from './find-talent.ts'
import { ConditionsForm, EmployerForm, IntroductionForm, VisibilityForm } from './forms.ts'
import { ConditionsFields } from './pages/conditions-fields.tsx'
import { EmployerFields } from './pages/employer-fields.tsx'
import { IntroductionFields } from './pages/introduction-fields.tsx'
import { VisibilityFields } from './pages/visibility-fields.tsx'
import type { Section } from './legal-section.tsx'

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
