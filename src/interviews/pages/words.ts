import type { TagTone } from '../../ui/tag.tsx'
import { interviewStateNames, type InterviewState, otherSide, type Side, sideNames } from '../interview.ts'
import type { ReadInterview } from '../read-interview.ts'

export const tones: Record<InterviewState, TagTone> = {
  proposed: 'waiting',
  booked: 'active',
  held: 'good',
  no_show: 'care',
  cancelled: 'quiet',
}

/** The state in the words of a reader: who did not come is part of it. */
export function stateInWords({ state, absent }: { state: InterviewState; absent: Side | null }): string {
  return state === 'no_show' && absent ? `${sideNames[absent]}が不参加` : interviewStateNames[state]
}

/** Whoever reads it, seen from where they stand. */
const partner = (side: Side | null): string => (side ? sideNames[otherSide(side)] : '相手')

/** The two sides say different things, and nobody has found out yet. */
export const isDisputed = (row: ReadInterview['row']): boolean => row.disputed_at !== null && row.settled_at === null

/** One sentence: what has happened, and what the reader does next. */
export function nextFor({ row, side, acts, offered, statements }: ReadInterview, now: Date): string {
  const stands = side ?? acts
  if (isDisputed(row)) return '双方の記録が違うため、伴走担当が確かめています。'
  switch (row.state) {
    case 'proposed':
      if (!offered.some(({ stands }) => stands === 'free'))
        return '選べる候補日がなくなりました。別の候補日を送ってください。'
      return row.proposed_by === stands
        ? `${partner(stands)}が候補日から選ぶのを待っています。`
        : '候補日から都合のよい日時を1つ選んでください。時刻はすべて日本時間です。'
    case 'booked':
      if (!row.starts_at || row.starts_at > now) return '日時が決まりました。当日をお待ちください。'
      return '面談の時刻になりました。終わったら、実施の有無を記録してください。'
    case 'held':
    case 'no_show':
      return statements.some((each) => each.side === side) || !side
        ? '面談の結果が記録されています。'
        : `${partner(side)}が結果を記録しました。あなたからも記録してください。`
    case 'cancelled':
      return 'この面談は取りやめになりました。'
    default:
      return ''
  }
}
