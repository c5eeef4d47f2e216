import { isComing } from './event.ts'
import type { EventRow } from './find-event.ts'
import { isOnItsDay } from './times.ts'

/** What an event waits for from its organizer. */
export interface NextStep {
  words: string
  /** Below the page of the event. */
  path: '' | '/code' | '/edit' | '/registrations' | '/report'
}

/** The next thing that the organizer has to do, in the order of an event's life; null where it waits for nobody. */
export function nextStep(row: EventRow, now: Date): NextStep | null {
  if (row.state === 'draft')
    return row.starts_at > now
      ? { words: '内容を確かめて公開する', path: '' }
      : { words: '日時を直して公開する', path: '/edit' }
  if (isComing(row.state)) return beforeItIsHeld(row, now)
  return row.state === 'held' ? { words: '開催報告を作る', path: '/report' } : null
}

function beforeItIsHeld(row: EventRow, now: Date): NextStep | null {
  if (isOnItsDay(row, now)) return { words: '出席コードを映す', path: '/code' }
  if (row.starts_at <= now) return { words: '開催と出欠を記録する', path: '' }
  return row.selected ? { words: '参加者を選ぶ', path: '/registrations' } : null
}
