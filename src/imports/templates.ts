import { csv } from '../platform/documents/csv.ts'
import { layouts } from './desks.ts'
import type { ImportKind } from './import.ts'

const examples: Record<ImportKind, Record<string, string>> = {
  companies: {
    number: '8999900000001',
    name: '株式会社湯けむり旅館',
    address: '鳥取県東伯郡湯梨浜町大字旭1-1',
    town: '313700',
    industry: '宿泊業',
    employees: '24',
    contact: '山根 花子',
    phone: '0858-00-0000',
    mail: 'info@example.jp',
  },
  postings: {
    title: '宿の予約サイトの改善',
    company: '8999900000001',
    fee: '50,000円',
    hours: '20',
    closing: '2026年11月30日',
    remote: '○',
    duties: '予約サイトを分析し、毎月ひとつ改善を提案する',
  },
  talents: {
    name: '山田 花子',
    mail: 'hanako@example.jp',
    skills: 'SNS運用、広報',
    kana: 'ヤマダ ハナコ',
    career: '食品メーカーで広報を10年',
    hours: '20',
  },
}

/** 取り込み用の表: the headings that are read and one line to be overwritten, as Excel opens it. */
export async function template(kind: ImportKind): Promise<string> {
  const { columns } = layouts[kind]
  const header = columns.map(({ labels }) => labels[0])
  const example = columns.map(({ key }) => examples[kind][key] ?? '')
  return (await Array.fromAsync(csv(header, [example]))).join('')
}
