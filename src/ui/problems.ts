/** What has to be corrected in a form: field name → one sentence that says what to do (「…を入力してください」). */
export type Problems = Record<string, string>

export function hasProblems(problems: Problems | undefined): problems is Problems {
  return problems !== undefined && Object.keys(problems).length > 0
}
