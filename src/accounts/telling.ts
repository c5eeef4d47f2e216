import type { Telling } from '../history-page.tsx'
import { suspensionReasons } from './account.ts'

/** How the 記録 of an account is told: registering, signing in, second factors, suspensions. */
export const telling: Telling = {
  lead: 'このアカウントの記録です。消すことも書き換えることもできません。',
  reasons: suspensionReasons,
  because: '',
}
