import { moveCheck } from '../moves.ts'

/** 参加申込 — a person's place at an event, with those they bring along. */
export type RegistrationState =
  | 'applied'
  | 'confirmed'
  | 'waitlisted'
  | 'attended'
  | 'absent'
  | 'cancelled'
  | 'declined'

export const registrationStates: readonly RegistrationState[] = [
  'applied',
  'confirmed',
  'waitlisted',
  'attended',
  'absent',
  'cancelled',
  'declined',
]

export const registrationStateNames: Record<RegistrationState, string> = {
  applied: '選考中',
  confirmed: '参加確定',
  waitlisted: 'キャンセル待ち',
  attended: '出席',
  absent: '欠席',
  cancelled: '取消',
  declined: '見送り',
}

type Party = 'participant' | 'organizer' | 'clock'

/** Every legal move, in one place. */
export const registrationMoves = {
  confirm: { from: ['applied', 'waitlisted'], to: 'confirmed', by: ['participant', 'organizer', 'clock'] },
  waitlist: { from: ['applied'], to: 'waitlisted', by: ['participant', 'organizer'] },
  // 選考のあるツアー; and by the clock when the event begins and no seat came free.
  decline: { from: ['applied', 'waitlisted'], to: 'declined', by: ['organizer', 'clock'] },
  change: { from: ['confirmed'], to: 'confirmed', by: ['participant'] },
  changeWaiting: { from: ['waitlisted'], to: 'waitlisted', by: ['participant'] },
  attend: { from: ['confirmed', 'absent'], to: 'attended', by: ['participant', 'organizer'] },
  miss: { from: ['confirmed', 'attended'], to: 'absent', by: ['organizer'] },
  cancel: { from: ['applied', 'confirmed', 'waitlisted'], to: 'cancelled', by: ['participant', 'organizer'] },
} as const satisfies Record<string, { from: readonly RegistrationState[]; to: RegistrationState; by: readonly Party[] }>

export type RegistrationMove = keyof typeof registrationMoves

export const canMoveRegistration = moveCheck<RegistrationState, RegistrationMove>(registrationMoves)

/** These hold a seat. */
export const seated: readonly RegistrationState[] = ['confirmed', 'attended', 'absent']

/** 選考の理由の区分, inside the organizer's house. */
export const choiceReasons = {
  fits: 'テーマに合う経験がある',
  balance: '参加者の組み合わせ',
  returning: '前回も参加した',
  capacity: '定員を超えた',
  other: 'その他',
} as const
export type ChoiceReason = keyof typeof choiceReasons

/** What an organizer decides about somebody who applied. */
export const choiceOutcomes = { confirm: '参加を確定する', waitlist: '補欠にする', decline: '見送る' } as const
export type ChoiceOutcome = keyof typeof choiceOutcomes
