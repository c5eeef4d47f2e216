import { z } from 'zod'
import { dayInJapan } from '../law/japanese-date.ts'
import { parseJapaneseDate } from '../law/parse-japanese-date.ts'
import { Invalid } from '../platform/errors.ts'
import { optionalText, text } from '../platform/web/fields.ts'
import type { CareerContent } from './add-career.ts'

const howTo = '年と月を「2018年4月」のように入力してください'

/** 2018年4月, 2018/4, 平成30年4月 → 2018-04 */
function month(label: string) {
  return text(label, { max: 40 }).transform((typed, context) => {
    const parsed = parseJapaneseDate(withFirstDay(typed))
    if (parsed.ok) return parsed.value.toPlainYearMonth().toString()
    context.addIssue({ code: 'custom', message: `${label}の${howTo}` })
    return z.NEVER
  })
}

function withFirstDay(typed: string): string {
  const narrow = typed.normalize('NFKC').replace(/\s/g, '')
  return narrow.endsWith('月') ? `${narrow}1日` : `${narrow.replace(/[.\-/年]$/, '')}/1`
}

export const CareerForm = z.strictObject({
  company: text('勤務先', { max: 100 }),
  role: text('役割', { max: 100 }),
  fromMonth: month('始めた時期'),
  toMonth: month('終えた時期')
    .optional()
    .transform((typed) => typed ?? null),
  did: optionalText('担当したこと', { max: 1000, lines: true }),
})

/** @throws Invalid when it ends before it begins, or begins after this month */
export function refuseImpossibleMonths({ fromMonth, toMonth }: CareerContent, now: Date): void {
  const thisMonth = dayInJapan(now).toPlainYearMonth().toString()
  if (fromMonth > thisMonth) throw new Invalid({ fromMonth: '始めた時期は今月までの年と月を入力してください' })
  if (toMonth !== null && toMonth < fromMonth)
    throw new Invalid({ toMonth: '終えた時期は、始めた時期と同じか、あとの年と月を入力してください' })
}
