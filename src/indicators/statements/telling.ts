import type { Telling } from '../../history-page.tsx'

/** How the 記録 of a report is told: drafted, written, counted anew, submitted, published, written out. */
export const telling: Telling = { lead: '消すことも書き換えることもできません。' }
