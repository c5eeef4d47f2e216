import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { isComplete } from '../checklist.ts'
import { pathOfStep } from '../paths.ts'
import type { ClientPostingPageProps } from './posting-papers.tsx'

/** What the client may do with the posting now. */
export function MainActions(props: ClientPostingPageProps) {
  const { posting, checklist, remarks, mended, moves, mayEdit, applications, formKey } = props
  const path = `/client/postings/${posting.row.id}`
  const ready = checklist !== undefined && isComplete(checklist)
  // Remarks are to be looked at first; sending in again as it stands stays possible.
  const finished = ready && Object.keys(remarks).every((field) => mended.some((one) => one === field))
  return (
    <Actions>
      {moves.includes('submit') && ready && !props.unconfirmed && !props.approval?.held && (
        <Form action={`${path}/reviews`} formKey={formKey} label="審査に出す">
          <Button kind={finished ? 'primary' : 'secondary'}>審査に出す</Button>
        </Form>
      )}
      {mayEdit && (
        <ButtonLink href={props.goOn} kind={finished ? 'secondary' : 'primary'}>
          {ready ? '書き直す' : '続きを書く'}
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink href={pathOfStep(posting.row.id, 'all')} kind="text">
          一覧で編集
        </ButtonLink>
      )}
      {posting.row.published_at && (
        <ButtonLink href={`${path}/applications`}>{`応募を見る(${applications.all}件)`}</ButtonLink>
      )}
    </Actions>
  )
}
