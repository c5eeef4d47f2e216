import { z } from 'zod'
import { day, optionalText, record, text } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'

const years = { min: 2019, max: 2100, unit: '年度' }

const programmeFields = {
  name: text('事業の名称', { max: 100 }),
  purpose: optionalText('目的', { max: 2000, lines: true }),
  firstYear: whole('始まりの年度', years),
  lastYear: whole('終わりの年度', years),
  replyDays: whole('返答の期限', { min: 2, max: 30, unit: '日' }),
  reminderDays: whole('催促', { min: 1, max: 29, unit: '日' }),
}

export const ProgrammeForm = z.strictObject({ ...programmeFields, municipality: record('町') })
export const OwnProgrammeForm = z.strictObject(programmeFields)
export const ChangedProgrammeForm = z.strictObject({
  ...programmeFields,
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
})
export const RoundForm = z.strictObject({
  name: text('募集回の名称', { max: 60 }),
  opensOn: day('開始日'),
  closesOn: day('締切日'),
})
