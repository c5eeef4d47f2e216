import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'

interface NewSearchPageProps {
  conditions: string[]
  query: string
  problems: Problems
  formKey: string
}

/** The conditions once more, and what will come of saving them. */
export function NewSearchPage({ conditions, query, problems, formKey }: NewSearchPageProps) {
  const back = query === '' ? '/postings' : `/postings?${query}`
  return (
    <>
      <PageHeading
        title="検索の条件を保存する"
        lead="条件に合う求人が新しく公開された日だけ、朝8時ごろに1通にまとめてメールでお知らせします。止めるのはメールからワンクリックです。"
      />
      <ErrorSummary problems={problems} />
      {conditions.length === 0 ? (
        <p>条件が選ばれていません。職種や地域などの条件を選んでから保存してください。</p>
      ) : (
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      <Form formKey={formKey} action="/my/searches">
        <input type="hidden" name="query" value={query} />
        <Actions>
          {conditions.length > 0 && <Button>この条件を保存する</Button>}
          <ButtonLink href={back} kind="text">
            求人を探すに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
