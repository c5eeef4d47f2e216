import { formatDay } from '../../law/japanese-date.ts'
import { formatYen } from '../../law/money.ts'
import { createPdfMaker } from '../../platform/documents/pdf.ts'
import { type Sheet, xlsx } from '../../platform/documents/xlsx.ts'
import type { ContractSubsidy } from './subsidy-of-contract.ts'
import { subsidyTemplate } from './subsidy-template.ts'
import { means } from './workday.ts'

/** Starts no process before the first paper is printed. */
const press = createPdfMaker()

export type Paper = 'application' | 'report'
export const paperNames = { application: '交付申請書(下書き)', report: '実績報告書(下書き)' } as const

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

/** What the paper says, for the PDF and for tests. */
export function paperContent(paper: Paper, subsidy: ContractSubsidy) {
  const { rule, terms, deadline, appliedOn, answer } = subsidy
  const sum = answer?.yen ?? null
  return {
    title: paperNames[paper],
    author: terms.client.name,
    lead: `${rule?.name ?? '補助'}について、${terms.client.name}の記録から作成した下書きです。県の様式に書き写し、金額と要件を要綱で確かめてください。`,
    items: [
      ['申請者', `${terms.client.name}(${terms.client.address})`],
      ['副業人材', terms.talent.name],
      ['業務', terms.title],
      ['契約期間', `${day(terms.startsOn)}から${day(terms.endsOn)}まで`],
      paper === 'application'
        ? ['申請の期限', deadline]
        : ['申請した日', appliedOn ? day(appliedOn) : '記録がありません'],
      [
        paper === 'application' ? '申請する額の見込み' : '補助の額',
        sum === null ? whyUnknown(subsidy) : `${formatYen(sum)}${subsidy.open.length > 0 ? '(要確認)' : ''}`,
      ],
      ['要件', (rule?.conditions ?? []).join('、') || '要綱で確かめてください'],
      ['要確認', subsidy.open.join('、') || 'ありません'],
    ],
    columns: ['日', '区間', '手段', '交通費', '宿泊費'],
    rows:
      paper === 'report'
        ? subsidy.trips.map((row) => [
            day(row.day),
            row.travel_yen > 0 ? `${row.origin} → ${row.destination}` : '',
            row.means ? means[row.means] : '',
            row.travel_yen > 0 ? formatYen(row.travel_yen) : '',
            row.lodging_yen > 0 ? `${row.nights}泊 ${formatYen(row.lodging_yen)}` : '',
          ])
        : [],
    lines: (answer?.lines ?? []).map(({ words, yen }) => [words, yen === null ? '―' : formatYen(yen)]),
    footer: answer?.source ?? '',
  }
}

const whyUnknown = ({ holds }: ContractSubsidy): string =>
  holds ? '資料でわからないことがあるため計算できません' : 'この年度の要綱が登録されていないため計算できません'

export function printPaper(paper: Paper, subsidy: ContractSubsidy, now: Date): Promise<Buffer> {
  const createdAt = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  return press.make(subsidyTemplate, paperContent(paper, subsidy), { createdAt })
}

/** 実績報告 as a workbook: the trips with their amounts, and the reckoning. */
export function sheetsOf(subsidy: ContractSubsidy): Sheet[] {
  return [
    {
      name: '旅費の内訳',
      columns: [
        { header: '日', kind: 'date', width: 12 },
        { header: '出発地', width: 20 },
        { header: '到着地', width: 20 },
        { header: '手段' },
        { header: '交通費', kind: 'yen' },
        { header: '泊数', kind: 'number' },
        { header: '宿泊費', kind: 'yen' },
        { header: 'うち食事代', kind: 'yen' },
        { header: '領収書' },
      ],
      rows: subsidy.trips.map((row) => [
        Temporal.PlainDate.from(row.day),
        row.origin,
        row.destination,
        row.means ? means[row.means] : '',
        row.travel_yen,
        row.nights,
        row.lodging_yen,
        row.meals_yen,
        row.receipt_id ? 'あり' : 'なし',
      ]),
    },
    {
      name: '額の計算',
      columns: [
        { header: '内容', width: 60 },
        { header: '金額', kind: 'yen' },
      ],
      rows: [
        ...(subsidy.answer?.lines ?? []).map(({ words, yen }) => [words, yen]),
        ...subsidy.open.map((point) => [`要確認: ${point}`, null]),
      ],
    },
  ]
}

export const writePaper = (subsidy: ContractSubsidy): Promise<Buffer> => xlsx(sheetsOf(subsidy))
