import type { Tx } from '../platform/db/database.ts'
import type { EventRow } from './find-event.ts'
import { type ListedParty, partiesFor } from './read-parties.ts'

/** An event in numbers; people, where it is not said otherwise. */
export interface EventFigures {
  /** Registrations of whatever state. */
  registrations: number
  seated: number
  waiting: number
  attended: number
  absent: number
  /** Somebody with a seat whose attendance nobody has written down. */
  unknown: number
  venue: number
  online: number
  /** Different companies that were there. */
  companies: number
  /** On a tour: who had come to an earlier one of the same town. */
  returned: number
}

/** The figures of an event, each counted from its registrations. */
export async function figuresOf(tx: Tx, event: EventRow): Promise<EventFigures> {
  return countParties(await partiesFor(tx, event))
}

export function countParties(parties: readonly ListedParty[]): EventFigures {
  const people = (which: (party: ListedParty) => boolean) =>
    parties.filter(which).reduce((sum, { row }) => sum + row.people, 0)
  const came = parties.filter(({ row }) => row.state === 'attended')
  return {
    registrations: parties.length,
    seated: people(({ row }) => ['confirmed', 'attended', 'absent'].includes(row.state)),
    waiting: people(({ row }) => row.state === 'waitlisted'),
    attended: people(({ row }) => row.state === 'attended'),
    absent: people(({ row }) => row.state === 'absent'),
    unknown: people(({ row }) => row.state === 'confirmed'),
    venue: people(({ row }) => row.state === 'attended' && row.way === 'venue'),
    online: people(({ row }) => row.state === 'attended' && row.way === 'online'),
    companies: new Set(came.flatMap(({ row }) => (row.company ? [companyKey(row.company)] : []))).size,
    returned: came.filter(({ earlierTours }) => earlierTours > 0).length,
  }
}

/** The same company however it was typed: 「(株)湯けむり」 and 「株式会社 湯けむり」. */
export function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|有限会社|合同会社|\((株|有|同)\)|\s/gu, '')
}

/** 「5人中2人が再訪」. */
export const returnedInWords = ({ attended, returned }: Pick<EventFigures, 'attended' | 'returned'>): string =>
  `${attended}人中${returned}人が再訪`
