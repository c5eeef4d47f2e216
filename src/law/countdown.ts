import { dayInJapan } from './japanese-date.ts'

interface Window {
  /** 2026-04-01, as are all days here; both days belong to the window. */
  opensOn: string
  closesOn: string
}

/**
 * How long a window is still shut or open, in words and in days of Japan: on the closing day it is open until midnight.
 * 「募集開始まであと2日です。」「締切まであと3日です。」「今日が締切です。」「締め切りました。」
 */
export function countdownInWords({ opensOn, closesOn }: Window, now: Date): string {
  const today = dayInJapan(now)
  const until = (day: string) => today.until(Temporal.PlainDate.from(day)).days
  if (until(closesOn) < 0) return 'この募集回は締め切りました。'
  if (until(opensOn) > 0) return `募集開始まであと${until(opensOn)}日です。`
  return until(closesOn) === 0 ? '今日が締切です(24時まで)。' : `締切まであと${until(closesOn)}日です。`
}
