import { z } from 'zod'
import { choices } from '../platform/web/fields.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { crumbsBelow } from '../postings/paths.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { Checkboxes } from '../ui/fields/choices.tsx'
import { answers } from '../ui/fields/answers.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/heading.tsx'
import { ProposalForm, proposalOf, withDates } from './forms.ts'
import { ProposePage } from './pages/propose-page.tsx'
import { proposeToSeveral, talkable } from './propose-several.ts'

const TITLE = '候補日を複数の応募者に送る'
const LEAD =
  '同じ候補日を、選んだ全員に送ります。先に選ばれた日時は、ほかの応募者には選べなくなります。人数より少し多めに送ってください。'

/** 面談の候補日を複数の応募者に送る. */
export async function drawSeveral(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('posting')
  const { title, applicants } = await visit.read((tx) => talkable(tx, visit.actor, id))
  const back = `/client/postings/${id}/applications`
  const crumbs = [...crumbsBelow(visit.actor, { id, title }), { href: back, label: '応募者' }]
  if (applicants.length === 0)
    return visit.page(
      { title: TITLE, crumbs, problems },
      <>
        <PageHeading title={TITLE} over={title} />
        <EmptyState title="候補日を送れる応募者はいません" next={{ href: back, label: '応募者を見る' }}>
          選考中で、まだ面談の日程を調整していない応募者に送れます。
        </EmptyState>
      </>,
    )
  const words = typed ?? { kind: 'first', way: 'online', minutes: '60' }
  const props = { title: TITLE, over: title, lead: LEAD, action: visit.path, back, typed: words, problems }
  return visit.page(
    { title: TITLE, crumbs, problems },
    <ProposePage {...props} formKey={visit.formKey()}>
      <Checkboxes
        {...answers(words, problems).many('chosen')}
        label="候補日を送る応募者"
        need="required"
        choices={applicants.map((each) => ({ value: each.id, label: each.known, hint: each.profile?.headline }))}
      />
    </ProposePage>,
  )
}

export async function proposeSeveral(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const { applicants } = await visit.read((tx) => talkable(tx, visit.actor, id))
  // Whoever got dates since the page was drawn is still understood, so that the verb can say so.
  const posted = (visit.fields.chosen ?? []).filter(isUuid)
  const ids = [...new Set([...applicants.map((each) => each.id), ...posted])]
  const form = z.strictObject({ ...ProposalForm.shape, chosen: choices('応募者', ids, { min: 1 }) })
  return submit(visit, form, {
    act: async (tx, { chosen, ...value }) => {
      const proposal = proposalOf(value, visit.now)
      await proposeToSeveral(tx, visit.actor, id, { applicationIds: chosen, proposal }, visit.now)
      return '/client/interviews'
    },
    again: (typed, problems) => drawSeveral(visit, typed, withDates(visit.fields, problems, visit.now)),
    options: { flash: '候補日を送りました。応募者が選ぶとお知らせします。' },
  })
}
