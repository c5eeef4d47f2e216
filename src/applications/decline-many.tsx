import { isClient } from '../actor.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import type { Tx } from '../platform/db/database.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type PostingRow, factsOfPosting, findPosting } from '../postings/find-posting.ts'
import { crumbsBelow, titleOf } from '../postings/paths.ts'
import { ownsPosting } from '../postings/policy.ts'
import type { Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { wordsOf } from '../templates.ts'
import { applicantsById } from './applicants.ts'
import type { Applicant } from './named-applicants.ts'
import type { DeclineReason } from './application.ts'
import { declineSeveral, MOST_DECLINED_AT_ONCE } from './decline-several.ts'
import { declinesForm } from './forms.ts'
import { openIdsOf } from './open-applications.ts'
import { DeclinesPage } from './pages/declines-page.tsx'

export const PATH = '/client/postings/:posting'

/** Only the client's own house chooses: the operator looks at the clock, not at the people. */
export async function ownPosting(tx: Tx, visit: Visit): Promise<PostingRow> {
  const posting = await findPosting(tx, visit.actor, visit.id('posting'))
  if (!isClient(visit.actor) || !ownsPosting(visit.actor, factsOfPosting(posting))) throw new NotFound()
  return posting
}

export function crumbsToList(visit: Visit, row: PostingRow) {
  return [...crumbsBelow(visit.actor, row), { href: `/client/postings/${row.id}/applications`, label: '応募者' }]
}

export async function drawDeclines(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { row, applicants, common } = await visit.read(async (tx) => {
    const posting = await ownPosting(tx, visit)
    const { body } = await wordsOf(tx, 'decline-filled')
    return { row: posting, applicants: await openApplicants(tx, visit, posting.id), common: body }
  })
  const posting = { id: row.id, title: titleOf(row) }
  const words = typed ?? { common }
  const props = { posting, applicants, typed: words, problems, formKey: visit.formKey() }
  return visit.page(
    { title: 'まとめて見送る', crumbs: crumbsToList(visit, row), problems },
    <DeclinesPage {...props} />,
  )
}

async function openApplicants(tx: Tx, visit: Visit, postingId: string): Promise<Applicant[]> {
  const ids = await openIdsOf(tx, visit.actor, postingId, MOST_DECLINED_AT_ONCE)
  return applicantsById(tx, visit.actor, postingId, ids)
}

export async function declineThem(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const posted = (visit.fields.chosen ?? []).filter(isUuid)
  const open = await visit.read(async (tx) => {
    await ownPosting(tx, visit)
    return openIdsOf(tx, visit.actor, id, MOST_DECLINED_AT_ONCE)
  })
  // Whoever was answered since the page was drawn is still understood, so that the verb can say so.
  const stood = Object.keys(visit.fields).flatMap((name) => /^sentence-(.*)$/.exec(name)?.[1] ?? [])
  const ids = [...new Set([...open, ...posted, ...stood.filter(isUuid)])].slice(0, 2 * MOST_DECLINED_AT_ONCE)
  return submit(visit, declinesForm(ids), {
    act: async (tx, value) => {
      const people = value.chosen.map((each) => personOf(value, each))
      refuseWithoutReason(people)
      await declineSeveral(tx, visit.actor, id, { people, common: value.common }, visit.now)
      return `/client/postings/${id}/applications`
    },
    again: (typed, problems) => drawDeclines(visit, typed, problems),
    options: { flash: '見送りを伝えました' },
  })
}

function personOf(value: Readonly<Record<string, unknown>>, id: string) {
  const sentence = value[`sentence-${id}`]
  return {
    id,
    reason: value[`reason-${id}`] as DeclineReason | null,
    sentence: typeof sentence === 'string' ? sentence : '',
  }
}

type Person = ReturnType<typeof personOf>

type WithReason = Person & { reason: DeclineReason }

function refuseWithoutReason(people: Person[]): asserts people is WithReason[] {
  const without = people.filter(({ reason }) => reason === null)
  if (without.length > 0)
    throw new Invalid(Object.fromEntries(without.map(({ id }) => [`reason-${id}`, '見送りの理由を選んでください'])))
}
