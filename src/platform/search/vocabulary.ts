import { foldWithPlaces } from './fold.ts'
import { kind, wordRunsOf } from './scripts.ts'

/** How the folded words of an index were written when they were first met, to be shown in suggestions. */
export interface Vocabulary {
  learn: (written: string, folded: string) => void
  written: (word: string) => string
}

export function createVocabulary(): Vocabulary {
  const writtenBy = new Map<string, string>()

  return {
    learn(written, folded) {
      // Kanji are shown in the compared form; katakana and latin need their long marks and capitals back.
      const changed = wordRunsOf(folded).filter((run) => run.kind !== kind.kanji)
      const strange = changed.filter((run) => !writtenBy.has(folded.slice(run.start, run.end)))
      if (strange.length === 0) return
      const { starts, ends } = foldWithPlaces(written)
      for (const { start, end } of strange) {
        writtenBy.set(folded.slice(start, end), written.slice(starts[start], ends[end - 1]).normalize('NFKC'))
      }
    },
    written: (word) => writtenBy.get(word) ?? word,
  }
}
