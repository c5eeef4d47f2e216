import type { Problems } from '../problems.ts'
import { datePartNames, type TypedDate } from './date-field.tsx'

/** What was typed into a form, by field name; a field with several answers has a list. */
export type Typed = Record<string, string | string[] | undefined>

/**
 * Gives each field its name, what was typed and what has to be corrected:
 * `const { one, many, date } = answers(typed, problems)`, then `<TextField {...one('title')} label="題名" />`.
 */
export function answers(typed: Typed, problems: Problems) {
  const first = (name: string): string | undefined => [typed[name]].flat()[0]
  return {
    one: (name: string) => ({ name, value: first(name), problem: problems[name] }),
    /** As `one`, in one of several forms that ask for the same (see `problemsAt`). */
    oneAt: (name: string, place: string) => {
      const id = `${name}-${place}`
      const problem = problems[id]
      return { name, id, problem, value: problem ? first(name) : undefined }
    },
    many: (name: string) => ({ name, values: [typed[name] ?? []].flat(), problem: problems[name] }),
    /** For `Checkbox`: ticked when anything was posted. */
    ticked: (name: string) => ({ name, checked: Boolean(first(name)), problem: problems[name] }),
    date: (name: string): { name: string; value: TypedDate; problem: string | undefined } => {
      const names = datePartNames(name)
      const value = { year: first(names.year), month: first(names.month), day: first(names.day) }
      return { name, value, problem: problems[name] }
    },
  }
}
