import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { pathOfPosting } from '../paths.ts'
import type { PostingState } from '../posting.ts'
import { PostingStateTag } from './state-tag.tsx'

interface EarlierPostingsProps {
  postings: readonly { id: string; title: string; state: PostingState }[]
  /** One key for each form. */
  formKey: () => string
}

/** Who has recruited before need not begin with an empty page. */
export function EarlierPostings({ postings, formKey }: EarlierPostingsProps) {
  if (postings.length === 0) return null
  return (
    <Disclosure summary="以前の求人を写して始める">
      {postings.map(({ id, title, state }) => (
        <Form key={id} action={`${pathOfPosting(id)}/copies`} formKey={formKey()} label={`「${title}」を写す`}>
          <div class="row">
            <PostingStateTag state={state} />
            <Button kind="secondary" size="small">
              {`「${title}」を写す`}
            </Button>
          </div>
        </Form>
      ))}
    </Disclosure>
  )
}
