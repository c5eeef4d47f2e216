import type { Told } from '../history.ts'
import type { Telling } from '../history-page.tsx'
import { postingStateNames } from './posting.ts'
import { unfilledReasonNames, withdrawalReasonNames } from './words.ts'

/** How the 記録 of one posting is told. */
export const telling: Telling = {
  states: postingStateNames,
  reasons: { ...unfilledReasonNames, ...withdrawalReasonNames },
}

/** A form that saves itself makes the same entry again and again: those of one person in a row are told as one, the last. */
export function withoutRepeats(told: readonly Told[]): Told[] {
  const lines: { one: Told; times: number }[] = []
  for (const one of told) {
    const last = lines.at(-1)
    if (last && isRepeat(last.one, one)) lines.splice(-1, 1, { one, times: last.times + 1 })
    else lines.push({ one, times: 1 })
  }
  return lines.map(({ one, times }) => (times > 1 ? { ...one, what: `${one.what}(${times}回)` } : one))
}

const isRepeat = (a: Told, b: Told): boolean => a.to === null && b.to === null && a.what === b.what && a.who === b.who
