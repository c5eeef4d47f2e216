import { as, clock } from '../../src/actor.ts'
import { endContract } from '../../src/contracts/end-contract.ts'
import { recordOutcome, type ToldOutcome } from '../../src/engagements/outcomes/record-outcome.ts'
import {
  answerRetrospective,
  type RetrospectiveWords,
} from '../../src/engagements/retrospectives/answer-retrospective.ts'
import { askRetrospective } from '../../src/engagements/retrospectives/ask-retrospective.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { contractsOf, type MadeContract } from './contracts.ts'
import { engagementsOf } from './engagements.ts'
import { NOW } from './office.ts'

export const usualAnswer: RetrospectiveWords = {
  satisfaction: 4,
  again: 'yes',
  words: '写真の撮り方を、社員が覚えました。',
  reach: { 1: 'reached', 2: 'partly', 3: null },
}

/** The same as the client's form posts it; the talent's has no goals. */
export const answerFields = {
  satisfaction: '4',
  again: 'yes',
  words: usualAnswer.words,
  reach1: 'reached',
  reach2: 'partly',
}
export const talentAnswerFields = { satisfaction: '4', again: 'yes', words: '' }

export const usualOutcome: ToldOutcome = {
  kind: 'product',
  title: '朝採れ梨のジャム',
  cameOn: '2025-11-20',
  evidence: '道の駅の売場に並んでいる。11月の売上は38個',
  link: 'https://example.jp/jam',
}

export const outcomeFields = {
  kind: 'product',
  title: usualOutcome.title,
  'cameOn-year': '2025',
  'cameOn-month': '11',
  'cameOn-day': '20',
  evidence: usualOutcome.evidence,
  link: usualOutcome.link,
}

type Side = 'client' | 'talent'

/** Contracts from 1 September to 30 November 2025 that are over since this morning, made through the verbs. */
export function retrospectivesOf(s: { db: Database; owner: Database }) {
  const { db, owner } = s
  const { propose, confirm } = engagementsOf(s)

  async function running(clientKind: 'company' | 'municipality' = 'company'): Promise<MadeContract> {
    const offer = { starts_on: '2025-09-01', ends_on: '2025-11-30' }
    return contractsOf(s).inForce({ clientKind, offer, now: new Date('2025-08-20T01:00:00Z') })
  }

  /** Over, with two goals agreed on before; nobody has been asked yet. */
  async function over(clientKind: 'company' | 'municipality' = 'company'): Promise<MadeContract> {
    const made = await running(clientKind)
    await propose(made, 'client')
    await confirm(made, 'talent')
    await as(db, clock, (tx) => endContract(tx, clock, made.id, NOW))
    return made
  }

  const ask = (made: MadeContract, now = NOW): Promise<string | null> =>
    as(db, clock, (tx) => askRetrospective(tx, clock, made.id, now))

  async function asked(clientKind: 'company' | 'municipality' = 'company'): Promise<MadeContract> {
    const made = await over(clientKind)
    await ask(made)
    return made
  }

  const answer = (made: MadeContract, side: Side, given: Partial<RetrospectiveWords> = {}, now = NOW): Promise<void> =>
    as(db, made[side], (tx) => answerRetrospective(tx, made[side], made.id, { ...usualAnswer, ...given }, now))

  const bring = (made: MadeContract, told: Partial<ToldOutcome> = {}, now = NOW): Promise<string> =>
    as(db, made.client, (tx) => recordOutcome(tx, made.client, made.id, { ...usualOutcome, ...told }, now))

  async function withOutcome(): Promise<MadeContract & { outcome: string }> {
    const made = await running()
    return { ...made, outcome: await bring(made) }
  }

  /** Who was told what of the end, by address. */
  const letters = async (subject: string) =>
    (await owner.selectFrom('mails').select('path').where('subject', '=', subject).orderBy('path').execute()).map(
      ({ path }) => path ?? '',
    )

  return { running, over, ask, asked, answer, bring, withOutcome, letters }
}
