import type { Problems } from '../../ui/problems.ts'
import type { Applicant } from '../named-applicants.ts'

/**
 * What has to be mended, for the list on top of a page about several people: each sentence says whom it concerns
 * (「応募者2: 見送りの理由を選んでください」), and they follow in the order of the page.
 */
export function problemsOfPeople(problems: Problems, applicants: readonly Pick<Applicant, 'id' | 'known'>[]): Problems {
  const named = applicants.flatMap(({ id, known }) =>
    [`sentence-${id}`, `reason-${id}`].flatMap((field): [string, string][] => {
      const problem = problems[field]
      return problem === undefined ? [] : [[field, `${known}: ${problem}`]]
    }),
  )
  const fields = new Set(named.map(([field]) => field))
  const others = Object.entries(problems).filter(([field]) => !fields.has(field))
  return Object.fromEntries([...others, ...named])
}
