import type { Audience, Route, Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { bookInterview } from './book-interview.ts'
import { cancelInterview } from './cancel-interview.ts'
import { changePlace } from './change-place.ts'
import {
  BookingForm,
  CancellationForm,
  datesFrom,
  OtherDatesForm,
  PlaceForm,
  StatementForm,
  withDates,
} from './forms.ts'
import { drawDates, drawInterview, drawJournal, pathOf } from './interview-handlers.tsx'
import { reproposeInterview } from './repropose-interview.ts'
import { stateInterview } from './state-interview.ts'

type Below = `/${string}/interviews`

/** 日程を決める: the same pages for both sides, and for a coordinator in the client's place, below their own address. */
export function arrangingRoutes(base: Below, audiences: readonly Audience[], seen: Route['journal']): Route[] {
  const one = `${base}/:interview` as const
  const read = { method: 'get', for: audiences, pace: 'reading', journal: seen } as const
  const write = { method: 'post', for: audiences, pace: 'writing' } as const
  return [
    { ...read, path: one, handle: (visit) => drawInterview(visit) },
    { ...read, path: `${one}/proposals`, handle: (visit) => drawDates(visit) },
    { ...read, path: `${one}/journal`, handle: drawJournal },
    { ...write, path: `${one}/proposals`, journal: 'interview.reproposed', handle: repropose },
    { ...write, path: `${one}/bookings`, journal: 'interview.booked', handle: book },
    { ...write, path: `${one}/cancellations`, journal: 'interview.cancelled', handle: cancel },
  ]
}

/** 実施の有無: each side says it for itself, nobody in its place. */
export function statementRoute(base: Below, audiences: readonly Audience[]): Route {
  const path = `${base}/:interview/statements` as const
  return { method: 'post', for: audiences, pace: 'writing', path, journal: 'interview.stated', handle: state }
}

/** URL・場所を変える, on the client's side. */
export function placeRoute(base: Below, audiences: readonly Audience[]): Route {
  const path = `${base}/:interview/places` as const
  return { method: 'post', for: audiences, pace: 'writing', path, journal: 'interview.place_changed', handle: moveTo }
}

const idOf = (visit: Visit): string => visit.id('interview')

function repropose(visit: Visit): Promise<Response> {
  return submit(visit, OtherDatesForm, {
    act: async (tx, value) => {
      const slots = datesFrom(value, visit.now)
      const dates = { message: value.message, beside: value.beside, slots }
      await reproposeInterview(tx, visit.actor, idOf(visit), dates, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawDates(visit, typed, withDates(visit.fields, problems, visit.now)),
    options: { flash: '候補日を送りました。相手が選ぶとお知らせします。' },
  })
}

function book(visit: Visit): Promise<Response> {
  return submit(visit, BookingForm, {
    act: async (tx, { slot }) => {
      await bookInterview(tx, visit.actor, idOf(visit), slot, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: '面談の日時が決まりました。双方にカレンダーのファイルを送りました。' },
  })
}

function cancel(visit: Visit): Promise<Response> {
  return submit(visit, CancellationForm, {
    act: async (tx, value) => {
      await cancelInterview(tx, visit.actor, idOf(visit), value, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: '面談を取りやめました。相手にお知らせしました。' },
  })
}

function state(visit: Visit): Promise<Response> {
  return submit(visit, StatementForm, {
    act: async (tx, { said }) => {
      await stateInterview(tx, visit.actor, idOf(visit), said, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: '実施の有無を記録しました' },
  })
}

function moveTo(visit: Visit): Promise<Response> {
  return submit(visit, PlaceForm, {
    act: async (tx, value) => {
      await changePlace(tx, visit.actor, idOf(visit), value, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: 'URL・場所を変えました。双方にお知らせしました。' },
  })
}
