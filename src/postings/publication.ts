import { feeInWords } from '../law/fee-in-words.ts'
import { missingItems, type SixItemId } from '../law/six-items.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { type WorkerStatusAnswers, workerStatusQuestions } from '../law/worker-status.ts'
import type { Unread } from './content.ts'
import type { PostingRow } from './find-posting.ts'
import { problemsOfUnread } from './read-step.ts'

export { feeInWords }

/** Longest time a posting stays up without being looked at again, in days (12条: 正確かつ最新; the 90 days are ours). */
export const LONGEST_DAYS = 90

type Publishable = Pick<
  PostingRow,
  | 'title'
  | 'duties'
  | 'work_place'
  | 'fee_kind'
  | 'fee_yen'
  | 'recruiter_name'
  | 'recruiter_address'
  | 'recruiter_contact'
  | 'closes_on'
  | 'worker_check'
  | 'unread'
>

/** The field of the form at which each of the six items is typed. */
const fieldOf: Record<SixItemId, string> = {
  clientName: 'recruiterName',
  address: 'recruiterAddress',
  contact: 'recruiterContact',
  work: 'duties',
  place: 'workPlace',
  fee: 'feeYen',
}

/**
 * What still keeps a posting from being published: a title, the six items of 的確表示 (フリーランス法12条,
 * 職業安定局長通達 2024-12-18), a closing day within 90 days, and the answers that tell 業務委託 from employment
 * (職業安定法4条: 職業紹介 and 募集 are about employment; the answers are kept, and a person judges them).
 * @returns one sentence per field; none when it may be published
 */
export function missingForPublication(posting: Publishable, now: Date): Record<string, string> {
  const missing: Record<string, string> = {}
  if (posting.title === '') missing.title = '件名を入力してください'
  for (const { item, remedy } of missingItems(sixItemsOf(posting))) missing[fieldOf[item]] = remedy
  const closing = problemWithClosingDay(posting.closes_on, now)
  if (closing) missing.closesOn = closing
  const answers = (posting.worker_check ?? {}) as WorkerStatusAnswers
  for (const { id, label } of workerStatusQuestions)
    if (answers[id] === undefined) missing[`check_${id}`] = `「${label}」の質問に、はい・いいえで答えてください`
  // What was typed but not understood is nearer to the writer than what is then missing.
  return { ...missing, ...problemsOfUnread((posting.unread ?? {}) as Unread) }
}

function sixItemsOf(posting: Publishable) {
  return {
    clientName: posting.recruiter_name,
    address: posting.recruiter_address,
    contact: { formUrl: posting.recruiter_contact },
    work: posting.duties,
    place: posting.work_place,
    fee: feeInWords(posting),
  }
}

function problemWithClosingDay(closesOn: string | null, now: Date): string | undefined {
  if (!closesOn) return '締切日を入力してください'
  const today = dayInJapan(now)
  const day = Temporal.PlainDate.from(closesOn)
  if (Temporal.PlainDate.compare(day, today) < 0) return '締切日は今日以降の日付にしてください'
  if (today.until(day).days > LONGEST_DAYS) return `締切日は今日から${LONGEST_DAYS}日以内にしてください`
  return undefined
}
