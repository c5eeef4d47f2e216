import { Invalid } from '../platform/errors.ts'
import type { InterviewWay } from './interview.ts'

/** An address of an online talk that a browser can safely lead to. */
export function isMeetingAddress(place: string): boolean {
  return URL.canParse(place) && new URL(place).protocol === 'https:'
}

/** @throws Invalid (`place`) when an online talk has no such address */
export function requirePlace({ way, place }: { way: InterviewWay; place: string }): void {
  if (way === 'online' && !isMeetingAddress(place))
    throw new Invalid({ place: 'オンラインの面談は、https:// で始まる会議のURLを入力してください' })
}
