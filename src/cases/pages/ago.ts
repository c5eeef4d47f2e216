import { dayInJapan, formatDay } from '../../law/japanese-date.ts'

/** 「2025年11月20日(木)(11日前)」. */
export function agoInWords(at: Date, now: Date): string {
  const days = Math.max(0, dayInJapan(at).until(dayInJapan(now)).total('days'))
  return `${formatDay(dayInJapan(at))}(${days === 0 ? '今日' : `${days}日前`})`
}
