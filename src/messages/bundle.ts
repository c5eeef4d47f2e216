import { dayInJapan } from '../law/japanese-date.ts'
import type { Topic } from '../topics.ts'

/** 受け取り方: how the mails of one topic come. */
export const manners = { soon: 'すぐに', daily: 'まとめて(1日1回、朝8時)', never: 'メールしない' } as const
export type Manner = keyof typeof manners

/** A letter that waits in the outbox, with what is known about it when it is looked at again. */
export interface WaitingLetter {
  id: string
  topic: Topic
  subject: string
  path: string | null
  at: Date
  readAt: Date | null
  /** It carries a calendar file, which a bundle cannot. */
  appointment: boolean
}

export interface Reader {
  /** How this reader wants the mails of a topic; `soon` where nothing was chosen. */
  mannerOf(topic: Topic): Manner
  /** The mailbox did not exist the last time. */
  blocked: boolean
}

/** What becomes of each letter: in one mail with others, alone, later, or never by mail. */
export interface Plan {
  together: WaitingLetter[]
  alone: WaitingLetter[]
  /** Looked at again at that instant. */
  later: { letter: WaitingLetter; at: Date }[]
  settled: { letter: WaitingLetter; state: 'read' | 'off' | 'bounced' }[]
}

/** 送る前にもう一度見る: a letter that was read in the product, or that its reader switched off, is not sent. */
export function planOf(letters: readonly WaitingLetter[], reader: Reader, now: Date): Plan {
  const plan: Plan = { together: [], alone: [], later: [], settled: [] }
  for (const letter of letters) {
    const manner = reader.mannerOf(letter.topic)
    const morning = nextMorning(letter.at)
    if (letter.readAt) plan.settled.push({ letter, state: 'read' })
    else if (manner === 'never') plan.settled.push({ letter, state: 'off' })
    else if (reader.blocked) plan.settled.push({ letter, state: 'bounced' })
    else if (manner === 'daily' && morning > now) plan.later.push({ letter, at: morning })
    else if (goesAlone(letter)) plan.alone.push(letter)
    else plan.together.push(letter)
  }
  // One letter needs no envelope around it.
  return plan.together.length > 1 ? plan : { ...plan, alone: [...plan.alone, ...plan.together], together: [] }
}

/** A bundle carries no calendar file, and one line would not tell what a list of postings tells, each with its reasons. */
function goesAlone({ appointment, topic }: WaitingLetter): boolean {
  return appointment || topic === 'digest'
}

/** The first 8:00 in Japan after an instant. */
export function nextMorning(at: Date): Date {
  const morningOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '08:00' }).epochMilliseconds)
  const today = morningOf(dayInJapan(at))
  return today > at ? today : morningOf(dayInJapan(at).add({ days: 1 }))
}

const MOST_LINES = 20

/** The one mail that tells of several: a line and a link for each, oldest first, at most twenty. */
export function bundleOf(letters: readonly WaitingLetter[], origin: string): { subject: string; body: string } {
  const [first] = letters
  const shown = letters.slice(0, MOST_LINES)
  const more = letters.length - shown.length
  const lines = shown.map(({ subject, path }) => `・${subject}${path ? `\n  ${origin}${path}` : ''}`)
  const rest = more > 0 ? [`ほかに${more}件のお知らせがあります。`] : []
  return {
    subject: `お知らせが${letters.length}件あります(${first?.subject ?? ''} ほか)`,
    body: ['結からのお知らせをまとめてお送りします。', ...lines, ...rest].join('\n\n'),
  }
}
