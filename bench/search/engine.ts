import { fold } from '../../src/platform/search/index.ts'
import { occurs, usualGuards } from '../../src/platform/search/guards.ts'
import type { Sample } from './generate.ts'
import type { Question } from './queries.ts'

/** One way to search. Each answer does all that a page needs: the total, twenty ids, and for `filtered` three facets. */
export interface Engine {
  name: 'ours' | 'fts5' | 'trgm' | 'gin' | 'mroonga'
  /** How the question is understood: all spellings and guards, or the letters as typed. */
  meaning: 'words' | 'letters'
  /** A total of more than this is answered as this. */
  ceiling: number
  answer: (question: Question) => number | Promise<number>
  close: () => void | Promise<void>
}

/** Every engine searches the same folded text, fields parted by a blank that no query reaches over. */
export function textsOf(samples: readonly Sample[]): string[] {
  return samples.map(({ document }) =>
    ['title', 'company', 'tags', 'body']
      .map((field) => fold(document.texts[field] ?? ''))
      .join(' | ')
      .replaceAll('|', '\n'),
  )
}

/** The right totals of a question, by reading every text. */
export function scan(
  samples: readonly Sample[],
  texts: readonly string[],
  question: Question,
): { words: number; letters: number } {
  const typed = question.words.map((word) => word.forms[0] ?? '')
  const totals = { words: 0, letters: 0 }
  samples.forEach((sample, at) => {
    if (!passes(sample, question)) return
    const text = texts[at] ?? ''
    if (typed.every((form) => text.includes(form))) totals.letters++
    if (question.words.every((word) => word.forms.some((form) => occurs(text, form, usualGuards)))) totals.words++
  })
  return totals
}

function passes(sample: Sample, { filters }: Question): boolean {
  if (!filters) return true
  const { prefectures, feeFrom, hoursTo, closingFrom } = filters
  return (
    prefectures.includes(sample.prefecture) &&
    sample.fee >= feeFrom &&
    sample.hours <= hoursTo &&
    sample.closing >= closingFrom
  )
}

/** The filters as SQL with literals (our own made-up values), for the engines that speak it. */
export function whereOf({ filters }: Question): string {
  if (!filters) return 'true'
  const { prefectures, feeFrom, hoursTo, closingFrom } = filters
  const list = prefectures.map((name) => `'${name}'`).join(', ')
  return `prefecture in (${list}) and fee >= ${feeFrom} and hours <= ${hoursTo} and closing >= '${closingFrom}'`
}
