import { as, type Member } from '../actor.ts'
import { changeTerms } from '../contracts/change-terms.ts'
import { consentToContract } from '../contracts/consent-to-contract.ts'
import {
  recordDebriefing,
  type ToldDebriefing,
  withdrawDebriefing,
} from '../contracts/debriefings/record-debriefing.ts'
import { findVersion } from '../contracts/find-contract.ts'
import { proposePaidTerms } from '../contracts/trials/propose-paid.ts'
import { previousBusinessDay } from '../law/business-days.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { begunFor } from './office-scenes.ts'
import { type Act, after, road } from './road.ts'
import { known, type Stage } from './stage.ts'

const KEY = 'town-dx'
const PAID_AFTER = { months: 3 }

const trial = {
  tries: '住民課の申請書1種類の入力を、一度で済むようにする。',
  decides: '入力にかかる時間が半分になれば、有償の契約に切り替える。',
}

const interim: Omit<ToldDebriefing, 'heldOn'> = {
  kind: 'interim',
  way: 'both',
  place: '役場2階 第1会議室',
  present: '町長、企画課2名、住民課3名、副業人材',
  reported: '転入届の入力が1件12分から5分になりました。住民課の3人が、自分たちで入力の画面を直せます。',
  decisions: '基準を満たしたため、有償の契約に切り替える。次は税務課のよくある質問に取り組む。',
  questions: '「住民の情報は外に出ないか」との質問に、作業は役場の端末だけで行っていると答えた。',
}
const final: Omit<ToldDebriefing, 'heldOn'> = {
  ...interim,
  kind: 'final',
  present: '町長、各課の課長、副業人材、湯けむり町商工会',
  reported: '3つの手続きがオンラインになり、3か月で214件の申請がありました。手順書は4つの課が使っています。',
  decisions: '続きは職員が進める。次の年度は広報の役割を公募する。',
  questions: '',
}

/**
 * 庁内の無償トライアル → 有償: three months without pay, an interim 報告会 that decides (first written down under a wrong day, and
 * taken back), pay from the fourth month on, and a final 報告会. `at` is the day on which the posting was published.
 */
export function trialScenes(stage: Stage, at: Date): Act[] {
  const officer = () => known(stage.members, 'yukemuri')
  const act = (day: number, play: (who: Member, when: Date) => Promise<unknown>): Act => {
    const when = after(at, day)
    return { at: when, play: () => play(officer(), when) }
  }
  return [
    act(road.accept + 1, (who, when) => asTrial(stage, who, when)),
    act(98, async (who, when) => {
      const wrong = await debrief(stage, who, interim, { heldBefore: 10, when })
      const ids = { contract: wrong.contract, debriefing: wrong.id }
      await as(stage.db, who, (tx) => withdrawDebriefing(tx, who, ids, '開催した日を取り違えたため。', when))
      await debrief(stage, who, interim, { heldBefore: 1, when })
    }),
    act(100, (who, when) => withPay(stage, who, when)),
    act(200, (who, when) => debrief(stage, who, final, { heldBefore: 0, when })),
  ]
}

/** The drafted contract becomes one without pay that says what is tried and what decides. */
async function asTrial(stage: Stage, officer: Member, at: Date): Promise<void> {
  await as(stage.db, officer, async (tx) => {
    const { id, current_version, needs_approval } = await tx
      .selectFrom('contracts')
      .select(['id', 'current_version', 'needs_approval'])
      .where('posting_id', '=', known(stage.postings, KEY))
      .where('state', '=', 'drafted')
      .executeTakeFirstOrThrow()
    const { terms, number } = await findVersion(tx, id, current_version)
    const change = { number, written: { ...terms, trial }, needsApproval: needs_approval }
    await changeTerms(tx, officer, id, change, at)
  })
}

/** Both consent to pay from the fourth month on. */
async function withPay(stage: Stage, officer: Member, at: Date): Promise<void> {
  const { contract, talent, terms } = await begunFor(stage, officer, KEY)
  const paid = {
    number: contract.current_version,
    paidFrom: Temporal.PlainDate.from(terms.startsOn).add(PAID_AFTER).toString(),
    written: {
      ...terms,
      fee: { ...terms.fee, kind: 'monthly', yen: 50_000 },
      payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: true },
    },
  } as const
  const number = await as(stage.db, officer, (tx) => proposePaidTerms(tx, officer, contract.id, paid, at))
  for (const who of [officer, talent])
    await as(stage.db, who, async (tx) => {
      const { hash } = await findVersion(tx, contract.id, number)
      await consentToContract(tx, who, contract.id, { number, hash }, at)
    })
}

async function debrief(
  stage: Stage,
  officer: Member,
  told: Omit<ToldDebriefing, 'heldOn'>,
  { heldBefore, when }: { heldBefore: number; when: Date },
): Promise<{ contract: string; id: string }> {
  const { contract } = await begunFor(stage, officer, KEY)
  const heldOn = previousBusinessDay(dayInJapan(when).subtract({ days: heldBefore }), 'government').toString()
  const id = await as(stage.db, officer, (tx) => recordDebriefing(tx, officer, contract.id, { ...told, heldOn }, when))
  return { contract: contract.id, id }
}
