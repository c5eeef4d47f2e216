import { type Provision, wordingOf } from '../../talents/consent.ts'

/** What of a teammate goes to the client, when the application goes in and not before. */
export function provisionOfTeammate(recipient: string): Provision {
  return { recipient, items: ['name', 'email', 'career', 'profile'], purpose: 'チームでの応募の選考と契約の準備' }
}

/** What the teammate agrees to, word for word. */
export function wordingOfTeammate(recipient: string): string {
  return `${wordingOf(provisionOfTeammate(recipient))}提供されるのは、チームの全員の返事がそろい、応募が送られたときです。`
}
