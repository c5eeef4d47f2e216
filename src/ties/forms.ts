import { z } from 'zod'
import { choice, day, optionalDay, text } from '../platform/web/fields.ts'
import { codesOf } from '../postings/words.ts'
import { townReasons } from './certificate.ts'
import { greetingWords } from '../organizations/greeting-words.ts'
import { greetingNames } from './greeting.ts'
import { shownChoices } from './issue-certificate.ts'
import { residenceKinds } from './residence.ts'

/** A button and nothing else. */
export const NothingForm = z.strictObject({})

/** 現地訪問. */
export const VisitForm = z.strictObject({
  visitedOn: day('訪問した日'),
  what: text('訪問の目的と内容', { max: 200 }),
})

/** 移住・二地域居住の申告. */
export const DeclarationForm = z.strictObject({
  kind: choice('申告の内容', codesOf(residenceKinds)),
  since: day('いつから'),
})

/** 町のページの一言. */
export const GreetingForm = z.strictObject({
  called: choice('あなたの表示', codesOf(greetingNames)),
  words: choice('一言', codesOf(greetingWords)),
})

/** 担い手活動の申請. */
export const ActivityForm = z.strictObject({
  basis: choiceOfBasis(),
  doneOn: optionalDay('活動した日'),
  what: text('活動の内容', { max: 200 }),
})

function choiceOfBasis() {
  const sentence = 'もとになる契約または現地訪問を選んでください'
  return z.string({ error: sentence }).regex(/^(work|visit|event):[0-9a-f-]{36}$/, { error: sentence })
}

/** 承認しない理由. */
export const RefusalForm = z.strictObject({ refusal: text('承認しない理由', { max: 300, lines: true }) })

/** 証明書の発行. */
export const CertificateForm = z.strictObject({
  year: z
    .string({ error: '年度を選んでください' })
    .regex(/^20\d{2}$/, { error: '年度を選んでください' })
    .transform(Number),
  shown: choice('確認ページでの表示', codesOf(shownChoices)),
})

/** 証明書の取消し. */
export const RevocationForm = z.strictObject({ reason: choice('取り消す理由', codesOf(townReasons)) })
