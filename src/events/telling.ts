import type { Telling } from '../history-page.tsx'
import { eventStateNames } from './event.ts'
import { choiceReasons, registrationStateNames } from './registration.ts'

/** How the 記録 of an event or of a registration is told. */
export const telling: Telling = {
  states: { ...registrationStateNames, ...eventStateNames },
  reasons: {
    ...choiceReasons,
    by_participant: '本人の取消',
    by_organizer: '主催者の判断',
    event_cancelled: 'イベントの中止',
    no_seat: '席が空かなかった',
    by_telephone: '電話などで受けた申込',
  },
}
