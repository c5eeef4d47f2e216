/** How many calls one person may make in a window of so many seconds. */
export interface PaceLimit {
  calls: number
  seconds: number
}

export interface Pacer {
  /** Counts a call. @returns 0 when it may go on, else the seconds to wait */
  take(who: string, limit: PaceLimit, now: Date): number
}

const MOST_REMEMBERED = 100_000

/** Counts calls in this process, in fixed windows. Forgets everybody when too many are remembered: memory stays flat. */
export function createPacer(): Pacer {
  const windows = new Map<string, { start: number; calls: number }>()
  return {
    take(who, limit, now) {
      const length = limit.seconds * 1000
      const start = Math.floor(now.getTime() / length) * length
      const key = `${who} ${limit.seconds}`
      const window = windows.get(key)
      if (!window || window.start !== start) {
        if (windows.size >= MOST_REMEMBERED) windows.clear()
        windows.set(key, { start, calls: 1 })
        return 0
      }
      window.calls += 1
      return window.calls > limit.calls ? Math.max(1, Math.ceil((start + length - now.getTime()) / 1000)) : 0
    },
  }
}
