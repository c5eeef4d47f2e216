/** One request as it was seen from outside. */
export interface Seen {
  kind: 'view' | 'write'
  status: number
  /** From the moment at which it was due, so that a queue before the door counts too. */
  ms: number
  retryAfter: string | null
}

export interface Figures {
  sent: number
  done: number
  p50: number
  p95: number
  p99: number
  /** 503 or 429 that say when to come back. */
  refused: number
  /** Anything else that was not done: another status, a broken connection, a refusal without a time. */
  errors: Record<string, number>
}

const isDone = ({ status }: Seen): boolean => status >= 200 && status < 400
const isPolite = ({ status, retryAfter }: Seen): boolean => [429, 503].includes(status) && Number(retryAfter) > 0

/** What came of the requests of one kind; the times are of those that were done, in milliseconds. */
export function figuresOf(all: readonly Seen[], kind: Seen['kind']): Figures {
  const seen = all.filter((one) => one.kind === kind)
  const times = seen.filter(isDone).map(({ ms }) => ms)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const errors: Record<string, number> = {}
  for (const one of seen.filter((s) => !isDone(s) && !isPolite(s)))
    errors[String(one.status)] = (errors[String(one.status)] ?? 0) + 1
  const refused = seen.filter(isPolite).length
  return { sent: seen.length, done: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), refused, errors }
}

export const errorsIn = ({ errors }: Figures): number => Object.values(errors).reduce((a, b) => a + b, 0)
