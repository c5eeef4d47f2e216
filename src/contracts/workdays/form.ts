import { z } from 'zod'
import { metropolitanAreas } from '../../law/side-job-helper.ts'
import { choice, day, optionalChoice, optionalText, text, ticked } from '../../platform/web/fields.ts'
import { optionalWhole } from '../../platform/web/number-fields.ts'
import { codesOf } from '../../postings/words.ts'
import { means } from './workday.ts'

const yen = (label: string) => optionalWhole(label, { min: 0, max: 1_000_000, unit: '円' })

/** One day as the talent writes it. */
export const WorkdayForm = z.strictObject({
  day: day('活動した日'),
  hours: optionalWhole('稼働時間', { min: 0, max: 24, unit: '時間' }),
  quarter: choice('稼働時間の分', ['0', '15', '30', '45']),
  onSite: ticked(),
  origin: optionalText('出発地', { max: 100 }),
  destination: optionalText('到着地', { max: 100 }),
  means: optionalChoice('交通手段', codesOf(means)),
  travelYen: yen('往復の交通費'),
  nights: optionalWhole('泊数', { min: 0, max: 31, unit: '泊' }),
  lodgingYen: yen('宿泊費'),
  mealsYen: yen('宿泊費のうち食事代'),
})
export type TypedWorkday = z.output<typeof WorkdayForm>

export const ReturnForm = z.strictObject({ reason: text('差し戻す理由', { min: 5, max: 500, lines: true }) })
export const AppliedForm = z.strictObject({ appliedOn: day('申請した日'), checked: ticked() })
export const EmployerForm = z.strictObject({
  employer: text('勤務先の会社名', { max: 100 }),
  area: choice('勤務先の所在地', codesOf(metropolitanAreas)),
})
