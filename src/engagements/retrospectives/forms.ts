import { z } from 'zod'
import { choice, day, optionalChoice, optionalLink, optionalText, text } from '../../platform/web/fields.ts'
import { codesOf } from '../../postings/words.ts'
import { outcomeKinds } from '../outcomes/outcome.ts'
import type { RetrospectiveWords } from './answer-retrospective.ts'
import { againNames, reachNames, satisfactionNames } from './retrospective.ts'

const reach = (n: number) => optionalChoice(`目標${n}の到達`, codesOf(reachNames))

/** 振返り of either side; only the client is asked about the goals. */
export const RetrospectiveForm = z.strictObject({
  satisfaction: choice('満足度', codesOf(satisfactionNames)),
  again: choice('今後の意向', codesOf(againNames.client)),
  words: optionalText('ひとこと', { max: 1000, lines: true }),
  reach1: reach(1),
  reach2: reach(2),
  reach3: reach(3),
})

export function answerOf(value: z.output<typeof RetrospectiveForm>): RetrospectiveWords {
  const { satisfaction, again, words, reach1, reach2, reach3 } = value
  return { satisfaction: Number(satisfaction), again, words, reach: { 1: reach1, 2: reach2, 3: reach3 } }
}

export const OutcomeForm = z.strictObject({
  kind: choice('成果の種類', codesOf(outcomeKinds)),
  title: text('成果の名前', { max: 100 }),
  cameOn: day('形になった日'),
  evidence: text('どこで確かめられるか', { min: 5, max: 500, lines: true }),
  link: optionalLink('リンク'),
})

export const WithdrawalForm = z.strictObject({
  withdrawReason: text('取り消す理由', { min: 5, max: 500, lines: true }),
})
