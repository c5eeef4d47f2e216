import { z } from 'zod'
import { choice, mustBeTicked, optionalText, text } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import { codesOf } from '../postings/words.ts'
import { ways } from './event.ts'
import { lines } from './forms.ts'
import { choiceOutcomes, choiceReasons } from './registration.ts'

const party = {
  way: choice('参加の方法', codesOf(ways)),
  people: whole('人数', { min: 1, max: 20, unit: '人' }),
  note: lines('主催者に伝えること', 500),
}

/** 申し込む. */
export const RegistrationForm = z.strictObject({
  ...party,
  company: optionalText('会社名', { max: 100 }),
  agreed: mustBeTicked('申し込むには、お名前とメールアドレスを主催者に渡すことへの同意が必要です'),
})

export const PartyForm = z.strictObject(party)
export const EmptyForm = z.strictObject({})
export const CodeForm = z.strictObject({ code: text('出席コード', { max: 20 }) })
export const CancelEventForm = z.strictObject({ because: text('中止の理由', { min: 5, max: 500, lines: true }) })
export const RemovalForm = z.strictObject({ message: text('ご本人に伝える文', { min: 5, max: 500, lines: true }) })

export const ChoiceForm = z.strictObject({
  outcome: choice('選考の結果', codesOf(choiceOutcomes)),
  reason: choice('理由の区分', codesOf(choiceReasons)),
  memo: lines('内部のメモ', 1000),
  message: lines('ご本人に伝える文', 500),
})
