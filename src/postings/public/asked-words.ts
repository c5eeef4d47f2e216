/** Words of searches since they were last taken, how often each; in the memory of this process, never by whom. */
const asked = new Map<string, number>()
/** More than these are let go: nobody fills the memory by searching. */
const MOST = 2000
const LONGEST = 50

/** Counts the words of a search. */
export function countAsked(words: readonly { typed: string }[]): void {
  for (const { typed } of words) {
    const word = typed.normalize('NFKC').toLowerCase()
    if (word.length > LONGEST || (asked.size >= MOST && !asked.has(word))) continue
    asked.set(word, (asked.get(word) ?? 0) + 1)
  }
}

/** Hands over what was counted and begins anew. */
export function takeAsked(): Map<string, number> {
  const taken = new Map(asked)
  asked.clear()
  return taken
}
