import type { Telling } from '../history-page.tsx'

/** How the 記録 of one thread is told: who opened it, who came in, when it was put away; never what was written. */
export const telling: Telling = { lead: 'やりとりが始まり、誰が加わり、いつ保管されたかの記録です。' }
