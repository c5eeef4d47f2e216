import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type EventState, eventStateNames, type Way, ways } from '../event.ts'
import type { EventRow } from '../find-event.ts'
import { type RegistrationState, registrationStateNames } from '../registration.ts'
import { seatsOf } from '../seats.ts'

const eventTones: Record<EventState, TagTone> = {
  draft: 'quiet',
  open: 'active',
  full: 'waiting',
  closed: 'waiting',
  held: 'good',
  reported: 'good',
  cancelled: 'bad',
}

export function EventStateTag({ state }: { state: EventState }) {
  return <StatusTag tone={eventTones[state]}>{eventStateNames[state]}</StatusTag>
}

const registrationTones: Record<RegistrationState, TagTone> = {
  applied: 'waiting',
  confirmed: 'active',
  waitlisted: 'waiting',
  attended: 'good',
  absent: 'quiet',
  cancelled: 'quiet',
  declined: 'quiet',
}

export function RegistrationStateTag({ state }: { state: RegistrationState }) {
  return <StatusTag tone={registrationTones[state]}>{registrationStateNames[state]}</StatusTag>
}

export const bothWays: readonly Way[] = ['venue', 'online']

/** 「会場 残り3席(定員30人)」「オンライン 満席(キャンセル待ち2人)」, for each way that is offered. */
export function seatsInWords(row: EventRow): string[] {
  return bothWays.flatMap((way) => {
    const seats = seatsOf(row, way)
    if (!seats) return []
    const free = seats.seats - seats.taken
    const left = free > 0 && seats.waiting === 0 ? `残り${free}席` : '満席'
    const waiting = seats.waiting > 0 ? `・キャンセル待ち${seats.waiting}人` : ''
    return [`${ways[way]} ${left}(定員${seats.seats}人${waiting})`]
  })
}
