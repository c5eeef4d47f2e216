import { hasProblems, type Problems } from './problems.ts'

/** Errors are said twice: here on top, linked to the field by its id, and beside the field. */
export function ErrorSummary({ problems }: { problems: Problems | undefined }) {
  if (!hasProblems(problems)) return null
  return (
    <section class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">入力内容を確認してください</h2>
      <ul>
        {Object.entries(problems).map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
