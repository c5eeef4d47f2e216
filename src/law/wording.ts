/** Words in a posting that need a second look, where they stand, and what to write instead. */
export interface WordingRule {
  pattern: RegExp
  remedy: string
}

export interface Finding {
  word: string
  /** Positions in the text as typed, in UTF-16 units: `text.slice(from, to) === word`. */
  from: number
  to: number
  remedy: string
}

/** Every place where a rule applies, in reading order; where two meet, the one that begins first, then the longer. */
export function findWording(text: string, rules: readonly WordingRule[]): Finding[] {
  const hits = rules.flatMap(({ pattern, remedy }) =>
    Array.from(text.matchAll(new RegExp(pattern.source, 'gu')), (match): Finding => {
      const [word] = match
      return { word, from: match.index, to: match.index + word.length, remedy }
    }),
  )
  return apart(hits.toSorted((a, b) => a.from - b.from || b.to - a.to))
}

/** Keeps each finding that begins after the last one kept has ended. */
function apart(inOrder: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of inOrder) {
    if (finding.from >= (kept.at(-1)?.to ?? 0)) kept.push(finding)
  }
  return kept
}
