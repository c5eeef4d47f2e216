import type { Telling } from '../history-page.tsx'

/** How the 記録 of one profile is told, the newest first. */
export const telling: Telling = {
  title: 'プロフィールの記録',
  lead: 'いつ、何が変わったかの記録です。書き換えることはできません。',
  order: 'newestFirst',
}
