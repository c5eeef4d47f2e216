import { z } from 'zod'
import { choice, day, optionalText, text } from '../../platform/web/fields.ts'
import { codesOf } from '../../postings/words.ts'
import { debriefingKinds, debriefingWays } from './debriefing.ts'

export const DebriefingForm = z.strictObject({
  kind: choice('報告会の種類', codesOf(debriefingKinds)),
  heldOn: day('開催した日'),
  way: choice('開き方', codesOf(debriefingWays)),
  place: optionalText('場所', { max: 200 }),
  present: text('出席者', { max: 1000, lines: true }),
  reported: text('報告の内容', { max: 4000, lines: true }),
  decisions: optionalText('決まったこと', { max: 2000, lines: true }),
  questions: optionalText('質問と答え', { max: 2000, lines: true }),
})

export const WithdrawalForm = z.strictObject({
  withdrawReason: text('取り消す理由', { min: 5, max: 500, lines: true }),
})

export const MaterialForm = z.strictObject({ title: text('資料の題名', { max: 100 }) })
