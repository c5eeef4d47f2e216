import { requiredGovernmentTerms } from '../law/government-payment.ts'
import { formatDay } from '../law/japanese-date.ts'
import { formatYen } from '../law/money.ts'
import { noticeItems, type NoticeItemId } from '../law/notice-items.ts'
import { paymentTemplate } from '../law/payment-templates.ts'
import { travelPayerNames } from '../postings/words.ts'
import { scheduleOf } from './schedule.ts'
import { type ContractTerms, pendableItems } from './terms.ts'
import { paymentLines } from './payment-lines.ts'

/** One item of the terms as people read it: on the page, on the notice and in its PDF alike. */
export interface NoticeLine {
  label: string
  /** Several lines are several sentences. */
  words: string
}

/** 取引条件 in words, in the order of the rule (公取委規則1条), then what the two agreed beyond it. */
export function noticeLines(terms: ContractTerms): NoticeLine[] {
  return [
    { label: '件名', words: terms.title },
    { label: labelOf('parties'), words: partiesInWords(terms) },
    { label: labelOf('commissionedOn'), words: commissionInWords(terms) },
    { label: labelOf('work'), words: workInWords(terms) },
    { label: labelOf('performed'), words: `${day(terms.startsOn)}から${day(terms.endsOn)}まで` },
    { label: labelOf('place'), words: terms.place },
    { label: labelOf('inspection'), words: inspectionInWords(terms) },
    ...trialLines(terms),
    { label: labelOf('fee'), words: feeInWords(terms) },
    { label: labelOf('payment'), words: paymentInWords(terms) },
    { label: '未定の事項', words: pendingInWords(terms) },
    { label: '再委託', words: '再委託ではありません' },
    ...governmentLines(terms),
    { label: '秘密の保持', words: terms.confidentiality || '定めはありません' },
    { label: '更新・解除', words: terms.renewal || '更新は双方の合意によります。解除は法令に従います' },
    { label: 'ハラスメントの相談窓口', words: harassmentInWords(terms) },
  ]
}

const labelOf = (id: NoticeItemId): string => noticeItems.find((item) => item.id === id)?.label ?? ''

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

function partiesInWords({ client, talent }: ContractTerms): string {
  const about = [client.address, client.representative && `代表者 ${client.representative}`, client.contact]
  const form = talent.legalForm === 'corporation' ? '(法人)' : ''
  return lines(`発注者 ${client.name}`, about.filter(Boolean).join(' / '), `受託者 ${talent.name}${form}`)
}

function commissionInWords({ commissionedOn, amendedOn }: ContractTerms): string {
  if (!commissionedOn) return '双方が同意した日'
  return lines(day(commissionedOn), amendedOn ? `変更を合意した日 ${day(amendedOn)}` : '')
}

function workInWords({ work, deliverables, hoursPerMonth, rights }: ContractTerms): string {
  const owned = rights.transferred
    ? `知的財産権を譲渡または許諾する範囲: ${rights.scope}`
    : '知的財産権は譲渡しません。成果は、発注者が事業のために使えます'
  return lines(work, deliverables && `成果物: ${deliverables}`, `稼働の目安: 月${hoursPerMonth}時間`, owned)
}

function inspectionInWords(terms: ContractTerms): string {
  const { takesPlace, withinDays } = terms.inspection
  if (!takesPlace) return '検査はしません'
  const last = scheduleOf(terms).at(-1)?.inspectedBy
  const final = last ? `。最後の検査は${formatDay(last)}まで` : ''
  return `検査をします。締日から${withinDays ?? 0}日以内(締日を1日目と数える)に完了します${final}`
}

const feeUnits = { monthly: '1か月', hourly: '1時間', lump: '一式', unpaid: '' } as const

export function feeInWords(terms: Pick<ContractTerms, 'fee' | 'trial' | 'paidFrom'>): string {
  const { fee, paidFrom } = terms
  const paid = `${feeUnits[fee.kind]} ${formatYen(fee.yen)}(消費税: ${fee.tax})`
  const none = terms.trial ? '0円(無償トライアルのため、報酬はありません)' : '報酬はありません'
  const amount = fee.kind === 'unpaid' ? none : paid
  return lines(
    paidFrom ? `${day(paidFrom)}からの業務に対して ${amount}` : amount,
    `交通費: ${travelPayerNames[fee.travelPaidBy]}`,
    fee.expenses,
  )
}

/** 無償トライアル: until when it is free, what is tried, and what decides. */
function trialLines({ trial, startsOn, endsOn, paidFrom }: ContractTerms): NoticeLine[] {
  if (!trial) return []
  const last = paidFrom ? Temporal.PlainDate.from(paidFrom).subtract({ days: 1 }).toString() : endsOn
  const span = last < startsOn ? '無償の期間はありません' : `無償の期間: ${day(startsOn)}から${day(last)}まで(報酬0円)`
  const words = lines(span, `試すこと: ${trial.tries}`, `有償にするかを決める基準: ${trial.decides}`)
  return [{ label: '無償トライアル', words }]
}

const fullAmount = '報酬は全額を振り込み、振込手数料は発注者が負担します'

function paymentInWords({ payment, government }: ContractTerms): string {
  if (payment.kind === 'none') return '支払はありません'
  if (payment.kind === 'on') return lines(day(payment.day), fullAmount)
  return lines(
    `${paymentTemplate(payment.template).label}。具体的な支払期日は「支払期日の一覧」のとおり`,
    '同じ種類の業務が続くため、月単位の締切で支払うことを、あらかじめ双方で合意しています',
    '支払期日が金融機関の休業日に当たるときは、その前の営業日に支払います',
    government ? '支払遅延防止法の上限が先に来る月は、その上限までに支払います' : '',
    fullAmount,
  )
}

function pendingInWords({ pending }: ContractTerms): string {
  if (pending.length === 0) return 'ありません'
  return lines(
    ...pending.map(
      (open) => `${pendableItems[open.item]}: ${open.reason}(${day(open.expectedOn)}までに定め、直ちに明示します)`,
    ),
  )
}

function governmentLines({ government }: ContractTerms): NoticeLine[] {
  if (!government) return []
  return requiredGovernmentTerms.map(({ id, label }) => ({ label, words: government[id] }))
}

function harassmentInWords({ harassmentContact }: ContractTerms): string {
  const outside = '外部の窓口: フリーランス・トラブル110番 https://freelance110.mhlw.go.jp'
  return lines(harassmentContact || '(未登録)', outside)
}

const lines = (...sentences: string[]): string => sentences.filter(Boolean).join('\n')

/** Items whose words differ, before and after: for whoever has to consent. */
export function differencesOf(
  before: ContractTerms,
  after: ContractTerms,
): { label: string; before: string; after: string }[] {
  const old = new Map(noticeLines(before).map(({ label, words }) => [label, words]))
  const changed = noticeLines(after).filter(({ label, words }) => old.get(label) !== words)
  const list = changed.map(({ label, words }) => ({ label, before: old.get(label) ?? '', after: words }))
  const days = (terms: ContractTerms): string =>
    paymentLines(terms)
      .map(({ paidOn }) => paidOn)
      .join('、')
  if (days(before) === days(after)) return list
  return [...list, { label: '支払期日の一覧', before: days(before), after: days(after) }]
}
