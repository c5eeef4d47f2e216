import { z } from 'zod'
import { choice, choices, day, optionalDay, optionalText, record, text, ticked } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import { snoozable } from './alerts.ts'
import {
  type EndReason,
  endReasons,
  type Means,
  meansNames,
  stageMoves,
  type StageReason,
  stageReasons,
} from './case.ts'
import { actionOwners } from './next-action.ts'
import { type SnoozeReason, snoozeReasons } from './snooze.ts'

const keysOf = <Key extends string>(names: Record<Key, string>) => Object.keys(names) as Key[]
const optionalRecord = (label: string) =>
  record(label)
    .optional()
    .transform((value) => value ?? null)

export const EmptyForm = z.strictObject({})

export const CaseForm = z.strictObject({
  company: record('企業'),
  municipality: record('町'),
  programme: optionalRecord('事業'),
  coordinator: record('伴走担当'),
  referral: optionalRecord('紹介'),
  worry: optionalText('相談の内容', { max: 2000, lines: true }),
})

const what = (label: string) => text(label, { max: 300 })

export const ActionForm = z.strictObject({
  what: what('すること'),
  owner: choice('だれが', actionOwners),
  dueOn: day('期限'),
})

export const VisitForm = z.strictObject({
  visitedOn: day('訪問・面談の日'),
  means: choice('方法', keysOf<Means>(meansNames)),
  attendees: text('参加した人', { max: 300 }),
  heard: text('聞いたこと・決めたこと', { max: 4000, lines: true }),
  sharedWith: choices('共有する相手', ['company', 'town']),
  note: optionalText('伴走担当のメモ', { max: 4000, lines: true }),
  what: optionalText('次にすること', { max: 300 }),
  owner: choice('だれが', actionOwners).optional(),
  dueOn: optionalDay('期限'),
})

export const HandoverForm = z.strictObject({
  coordinator: record('伴走担当'),
  note: text('引き継ぐこと', { max: 2000, lines: true }),
})
export const StageForm = z.strictObject({
  move: choice('次の段階', stageMoves),
  reason: choice('理由', keysOf<StageReason>(stageReasons)),
})
export const EndForm = z.strictObject({
  how: choice('終了か中断か', ['finish', 'stop']),
  reason: choice('理由', keysOf<EndReason>(endReasons)),
  note: optionalText('書き残すこと', { max: 2000, lines: true }),
})

export const SnoozeForm = z.strictObject({
  kind: choice('お知らせの種類', snoozable),
  subject: record('お知らせ'),
  until: day('いつまで'),
  reason: choice('理由', keysOf<SnoozeReason>(snoozeReasons)),
  note: optionalText('メモ', { max: 500, lines: true }),
})
export const ChoiceForm = z.strictObject({
  mine: ticked(),
  town: optionalRecord('町'),
  programme: optionalRecord('事業'),
})
export const AlertDaysForm = z.strictObject({
  quietDays: whole('応募がないとき', { min: 1, max: 60, unit: '日' }),
  silentDays: whole('連絡がないとき', { min: 1, max: 180, unit: '日' }),
})
