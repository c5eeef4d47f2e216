import { choice, choices, optionalChoice, optionalDay, optionalText, record, ticked } from '../platform/web/fields.ts'
import { optionalWhole } from '../platform/web/number-fields.ts'
import { postingFieldNames as label } from './field-names.ts'
import { industryIds, occupationIds, skillIds } from './taxonomy-choices.ts'
import {
  codesOf,
  feeKindNames,
  leaderRoleNames,
  remoteNames,
  themeNames,
  travelPayerNames,
  visitRhythmNames,
} from './words.ts'

/** Most characters of each text, as the form says below its box. */
export const longest = {
  title: 60,
  background: 2000,
  tried: 1000,
  goal: 1000,
  duties: 3000,
  deliverables: 500,
  wanted: 1000,
  partner: 500,
  workPlace: 200,
  meetingRhythm: 200,
  visitNote: 500,
  tools: 200,
  renewalNote: 1000,
  recruiterName: 120,
  recruiterAddress: 200,
  recruiterContact: 200,
} as const

const line = (field: keyof typeof longest) => optionalText(label[field], { max: longest[field] })

const lines = (field: keyof typeof longest) => optionalText(label[field], { max: longest[field], lines: true })

/** 背景, and the worry in one line */
export const backgroundShape = { title: line('title'), background: lines('background') }

/** これまで試したこと */
export const triedShape = { tried: lines('tried') }

/** 3か月後に変わっていてほしいこと */
export const goalShape = { goal: lines('goal') }

/** 専門家にお願いしたいこと, and who could do it */
export const workShape = {
  duties: lines('duties'),
  deliverables: lines('deliverables'),
  occupation: optionalChoice(label.occupation, occupationIds),
  mustSkills: choices(label.mustSkills, skillIds, { max: 8 }),
  niceSkills: choices(label.niceSkills, skillIds, { max: 8 }),
  wanted: lines('wanted'),
  theme: optionalChoice(label.theme, codesOf(themeNames)),
  industry: optionalChoice(label.industry, industryIds),
}

/** 一緒に進める人・頻度・訪問 */
export const togetherShape = {
  partner: lines('partner'),
  leaderRole: optionalChoice(label.leaderRole, codesOf(leaderRoleNames)),
  meetingRhythm: line('meetingRhythm'),
  remote: choice(label.remote, codesOf(remoteNames)),
  workPlace: line('workPlace'),
  visitRhythm: choice(label.visitRhythm, codesOf(visitRhythmNames)),
  travelPaidBy: choice(label.travelPaidBy, codesOf(travelPayerNames)),
  visitNote: lines('visitNote'),
}

/** 条件 */
export const conditionsShape = {
  feeKind: choice(label.feeKind, codesOf(feeKindNames)),
  feeYen: optionalWhole(label.feeYen, { min: 1, max: 10_000_000, unit: '円' }),
  hoursPerMonth: optionalWhole(label.hoursPerMonth, { min: 1, max: 200, unit: '時間' }),
  periodMonths: optionalWhole(label.periodMonths, { min: 1, max: 60, unit: 'か月' }),
  startsOn: optionalDay(label.startsOn),
  seats: optionalWhole(label.seats, { min: 1, max: 50, unit: '人' }),
  tools: line('tools'),
  confidentiality: ticked(),
  renewalNote: lines('renewalNote'),
}

/** 募集する人と募集のしかた */
export const recruitmentShape = {
  recruiterName: line('recruiterName'),
  recruiterAddress: line('recruiterAddress'),
  recruiterContact: line('recruiterContact'),
  closesOn: optionalDay(label.closesOn),
  programmeId: record(label.programmeId).optional(),
  roundId: record(label.roundId).optional(),
}

/** 労働者性チェック: one field per question, `check_orders`. */
const answer = optionalChoice('労働者性の確認の答え', ['yes', 'no'])

export const workerCheckShape = {
  check_refusal: answer,
  check_orders: answer,
  check_hours: answer,
  check_substitute: answer,
  check_pay: answer,
  check_tools: answer,
  check_exclusive: answer,
}
