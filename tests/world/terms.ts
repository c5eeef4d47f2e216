import type { ContractTerms } from '../../src/contracts/terms.ts'

/** Lawful terms of six months at 50,000 yen; give what differs. */
export function termsWith(given: Partial<ContractTerms> = {}): ContractTerms {
  return {
    title: '温泉旅館のECサイト立て直し',
    client: {
      kind: 'company',
      name: '株式会社湯けむり旅館',
      address: '鳥取県湯けむり町1-2-3',
      representative: '湯川 太郎',
      contact: '0858-00-0000',
    },
    talent: { name: '山田 花子', legalForm: 'individual' },
    harassmentContact: '総務担当 soumu@example.jp',
    work: 'ECサイトの課題を整理し、毎月1つ改善を一緒に進める。',
    deliverables: '月ごとの改善報告',
    hoursPerMonth: 10,
    rights: { transferred: false, scope: '' },
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    place: 'オンライン(Web会議)',
    inspection: { takesPlace: false, withinDays: null },
    fee: { kind: 'monthly', yen: 50_000, tax: '税抜', travelPaidBy: 'client', expenses: '交通費は発注者が負担' },
    payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: true },
    pending: [],
    confidentiality: '',
    renewal: '',
    government: null,
    recommissioned: false,
    commissionedOn: null,
    amendedOn: null,
    agreed: null,
    ...given,
  }
}

/** The four of 支払遅延防止法4条. */
export const governmentTerms = {
  inspection: '完了の通知から10日以内',
  payment: '請求書を受けた日から30日以内',
  delay: '財務大臣が定める率の遅延利息',
  dispute: '協議により解決',
}
