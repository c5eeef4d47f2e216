import type { Telling } from '../history-page.tsx'
import { suspensionReasons } from './suspend-organization.ts'

/** How the 記録 of an organization is told: its data, its members, its invitations. */
export const telling: Telling = {
  lead: 'この組織の登録・変更、メンバーと招待の記録です。消すことも書き換えることもできません。',
  reasons: suspensionReasons,
  because: '',
}
