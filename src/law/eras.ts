/** 元号 — the era names in which Japanese offices count years. Months are Gregorian throughout. */
export interface Era {
  name: string
  letter: string
  /** First day of the era; it lasts until the day before the next one's. */
  from: Temporal.PlainDate
}

/** Newest first. 元号を改める政令 (平成31年政令第143号 for 令和). */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: Temporal.PlainDate.from('2019-05-01') },
  { name: '平成', letter: 'H', from: Temporal.PlainDate.from('1989-01-08') },
  { name: '昭和', letter: 'S', from: Temporal.PlainDate.from('1926-12-25') },
  { name: '大正', letter: 'T', from: Temporal.PlainDate.from('1912-07-30') },
  { name: '明治', letter: 'M', from: Temporal.PlainDate.from('1868-10-23') },
]

/** @throws RangeError for a day before 明治. */
export function eraOf(day: Temporal.PlainDate): Era {
  const era = eras.find(({ from }) => Temporal.PlainDate.compare(from, day) <= 0)
  if (!era) throw new RangeError(`${day.toString()} is before 明治`)
  return era
}

/** Found by 令和, 令 or R, in either case. */
export function eraNamed(name: string): Era | undefined {
  return eras.find((era) => name !== '' && (era.name.startsWith(name) || era.letter === name.toUpperCase()))
}

/** 2019 in 令和 → 「令和元年」, 2026 → 「令和8年」. */
export function yearInEra(era: Era, year: number): string {
  const count = year - era.from.year + 1
  return `${era.name}${count === 1 ? '元' : count}年`
}
