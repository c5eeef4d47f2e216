/** What has to be corrected in a form: field name → one sentence that says what to do (「…を入力してください」). */
export type Problems = Record<string, string>

/**
 * The problems of one of several forms on a page that ask for the same thing, so that the summary leads to that form and only
 * there it is said: `problemsAt(problems, task.id)` and `answers(…).oneAt('reason', task.id)`.
 */
export function problemsAt(problems: Problems, place: string): Problems {
  return Object.fromEntries(Object.entries(problems).map(([field, sentence]) => [`${field}-${place}`, sentence]))
}

export function hasProblems(problems: Problems | undefined): problems is Problems {
  return problems !== undefined && Object.keys(problems).length > 0
}
