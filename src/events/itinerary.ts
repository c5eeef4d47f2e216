import { Invalid } from '../platform/errors.ts'

/** One stop of a tour. */
export interface Stop {
  /** From 1. */
  day: number
  /** 09:30 */
  time: string
  what: string
}

const MOST_STOPS = 60

/**
 * Reads an itinerary, one stop on a line: 「1日目 9:30 湯けむり駅に集合」; full-width digits are understood.
 * @returns the stops in the order of time
 * @throws Invalid (`itinerary`) naming the first line that cannot be read
 */
export function readItinerary(text: string): Stop[] {
  const lines = text.split('\n').map((line) => line.trim())
  const stops = lines.flatMap((line, at) => (line === '' ? [] : [readStop(line, at + 1)]))
  if (stops.length > MOST_STOPS) throw new Invalid({ itinerary: `行程は${MOST_STOPS}行以内で入力してください` })
  return stops.toSorted((a, b) => a.day - b.day || a.time.localeCompare(b.time))
}

const pattern = /^(\d{1,2})日目[\s、]*(\d{1,2})[::](\d{2})[\s、]+(.{1,200})$/u

function readStop(line: string, at: number): Stop {
  const [, day, hour, minute, what] = pattern.exec(line.normalize('NFKC')) ?? []
  const isTime = Number(hour) < 24 && Number(minute) < 60
  if (!day || !hour || !minute || !what || !isTime || Number(day) < 1)
    throw new Invalid({ itinerary: `行程の${at}行目を「1日目 9:30 駅に集合」の形で入力してください` })
  return { day: Number(day), time: `${hour.padStart(2, '0')}:${minute}`, what: what.trim() }
}

/** The stops by day, for a page. */
export function byDay(stops: readonly Stop[]): { day: number; stops: Stop[] }[] {
  const days = [...new Set(stops.map(({ day }) => day))].toSorted((a, b) => a - b)
  return days.map((day) => ({ day, stops: stops.filter((stop) => stop.day === day) }))
}
