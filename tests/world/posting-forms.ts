import type { Visitor } from '../visitor.ts'
import { emptyContent, type PostingContent } from '../../src/postings/content.ts'

/** 倉吉市, where the companies of these tests stand. */
export const kurayoshi = '312037'

/** The form of a posting, filled so that it could be published; dates stand in three boxes. */
export function filledForm(
  given: Record<string, string | readonly string[]> = {},
): Record<string, string | readonly string[]> {
  return {
    ...words,
    ...conditions,
    recruiterName: '株式会社湯けむり旅館',
    recruiterAddress: '鳥取県倉吉市大字湯1-2-3',
    recruiterContact: '0858-00-0000',
    'closesOn-year': '2025',
    'closesOn-month': '12',
    'closesOn-day': '25',
    check_refusal: 'yes',
    check_orders: 'no',
    check_hours: 'no',
    check_substitute: 'yes',
    check_pay: 'no',
    check_tools: 'yes',
    check_exclusive: 'no',
    next: 'posting',
    ...given,
  }
}

/** The first step of a new posting: the worry, in one line and in a few. */
export function firstStep(given: Record<string, string> = {}): Record<string, string> {
  return { title: words.title, background: words.background, next: 'next', ...given }
}

/** A client writes a posting: the first step, then everything on one page. @returns the path of the posting */
export async function written(
  client: Visitor,
  given: Record<string, string | readonly string[]> = {},
): Promise<string> {
  const begun = await client.post('/client/postings', firstStep())
  const path = (begun.location ?? '').replace(/\/steps\/.*/, '')
  const saved = await client.post(`${path}/steps/all`, filledForm({ version: '1', ...given }))
  if (saved.location !== path) throw new Error(`the posting was not saved: ${saved.status} ${saved.text}`)
  return path
}

const words = {
  title: '温泉旅館の直販サイトの立て直し',
  background: '直販の予約が3年で半分になりました。',
  tried: 'SNSを始めましたが、半年で止まりました。',
  goal: '直販の予約が月20件になる。',
  duties: '予約サイトの課題を整理し、写真と文章の改善案を作る。',
  deliverables: '',
  occupation: 'ec-operation',
  mustSkills: ['sns-marketing'],
  wanted: '宿泊業のサイト運営を2年以上。',
  theme: 'sales',
  industry: '',
  partner: '支配人と予約担当',
  leaderRole: 'monthly',
}

const conditions = {
  meetingRhythm: '月2回、1回1時間',
  remote: 'partly',
  workPlace: 'オンライン(月1回まで旅館)',
  visitRhythm: 'monthly',
  travelPaidBy: 'client',
  visitNote: '往復3万円まで',
  feeKind: 'monthly',
  feeYen: '５０,０００円',
  hoursPerMonth: '10',
  periodMonths: '6',
  'startsOn-year': '2026',
  'startsOn-month': '1',
  'startsOn-day': '15',
  seats: '1',
  tools: 'Zoom',
  confidentiality: 'yes',
  renewalNote: '30日前までに予告します。',
}

/** The content that `filledForm` stands for, with nothing left to wish for. */
export const completeContent: PostingContent = {
  ...emptyContent,
  title: '温泉旅館の直販サイトの立て直し',
  background: '直販の予約が3年で半分になりました。',
  tried: 'SNSを始めましたが、半年で止まりました。',
  goal: '直販の予約が月20件になる。',
  duties: '予約サイトの課題を整理し、写真と文章の改善案を作る。',
  occupation: 'ec-operation',
  mustSkills: ['sns-marketing'],
  wanted: '宿泊業のサイト運営を2年以上。',
  theme: 'sales',
  partner: '支配人と予約担当',
  leaderRole: 'monthly',
  meetingRhythm: '月2回、1回1時間',
  workPlace: 'オンライン(月1回まで旅館)',
  visitRhythm: 'monthly',
  visitNote: '往復3万円まで',
  feeYen: 50_000,
  hoursPerMonth: 10,
  periodMonths: 6,
  startsOn: '2026-01-15',
  tools: 'Zoom',
  renewalNote: '30日前までに予告します。',
  recruiterName: '株式会社湯けむり旅館',
  recruiterAddress: '鳥取県倉吉市大字湯1-2-3',
  recruiterContact: '0858-00-0000',
  closesOn: '2025-12-25',
  workerCheck: {
    refusal: 'yes',
    orders: 'no',
    hours: 'no',
    substitute: 'yes',
    pay: 'no',
    tools: 'yes',
    exclusive: 'no',
  },
}
