/** Answers that hold until something changes; the oldest is forgotten when there are too many. */
export interface Remembered<Value> {
  /** The answer that was made before, or the one that is made now. */
  of: (key: string, make: () => Value) => Value
  clear: () => void
}

export function remember<Value>(most: number): Remembered<Value> {
  const kept = new Map<string, Value>()
  return {
    of(key, make) {
      const value = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, value)
      if (kept.size > most) kept.delete(kept.keys().next().value ?? '')
      return value
    },
    clear: () => kept.clear(),
  }
}
