import { z } from 'zod'
import { choice, record, text } from '../../platform/web/fields.ts'
import { codesOf } from '../../postings/words.ts'
import { frequencies } from './office-task.ts'

const lines = { max: 1000, lines: true }

export const TaskForm = z.strictObject({
  department: text('部署', { max: 60 }),
  trouble: text('困っていること', lines),
  frequency: choice('頻度', codesOf(frequencies)),
  hope: text('期待すること', lines),
})
export const RoleForm = z.strictObject({
  name: text('役割の名前', { max: 60 }),
  purpose: text('役割の内容', lines),
})
export const GroupForm = z.strictObject({ role: record('役割') })
export const SetAsideForm = z.strictObject({ reason: text('見送る理由', { min: 5, max: 500, lines: true }) })
export const NothingForm = z.strictObject({})
