import { z } from 'zod'
import { type Actor, mayWrite } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { record, text } from '../platform/web/fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { commentsOn, findProposal, type FoundProposal } from './find-proposal.ts'
import { crumbsBelow } from './organizer-handlers.tsx'
import { ProposalPage } from './pages/proposal-pages.tsx'
import { SheetPage } from './pages/proposal-sheet-page.tsx'
import { postProposal } from './post-proposal.ts'
import { readOwnRegistration } from './read-registrations.ts'
import { commentProposal, submitProposal } from './submit-proposal.ts'

const sheetPart = (label: string) => text(label, { min: 10, max: 1500, lines: true })
const SheetForm = z.strictObject({
  title: text('提案の題名', { max: 100 }),
  reason: sheetPart('提案の理由'),
  effect: sheetPart('期待される効果'),
  involvement: sheetPart('関わり方'),
})

export async function drawSheet(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('registration')
  const own = await visit.read((tx) => readOwnRegistration(tx, visit.actor, id))
  const back = `/registrations/${id}`
  const seated = own.row.state === 'confirmed' || own.row.state === 'attended'
  if (own.event.row.kind !== 'tour' || own.proposal || !seated) return visit.redirect(back)
  const crumbs = [
    { href: '/registrations', label: 'イベントの申込' },
    { href: back, label: own.event.row.title },
  ]
  const props = { title: own.event.row.title, back, typed, problems, formKey: () => visit.formKey() }
  return visit.page({ title: '提案シートを書く', crumbs, problems }, <SheetPage {...props} />)
}

export function submitSheet(visit: Visit): Promise<Response> {
  return submit(visit, SheetForm, {
    act: async (tx, sheet) =>
      `/proposals/${await submitProposal(tx, visit.actor, visit.id('registration'), sheet, visit.now)}`,
    again: (typed, problems) => drawSheet(visit, typed, problems),
    options: { flash: '提案シートを出しました' },
  })
}

export async function drawProposal(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor } = visit
  const { proposal, comments, clients } = await visit.read(async (tx) => {
    const found = await findProposal(tx, actor, visit.id('proposal'))
    const mayPost = found.inside && mayWrite(actor)
    return {
      proposal: found,
      comments: await commentsOn(tx, found.row.id),
      clients: mayPost ? await clientsFor(tx, actor, found) : [],
    }
  })
  const { row, event, inside, hosted } = proposal
  const crumbs = inside
    ? crumbsBelow(visit, event)
    : [{ href: hosted ? `/events/${event.id}` : `/registrations/${row.registration_id}`, label: event.title }]
  const mayComment = hosted && mayWrite(actor)
  const props = { proposal, comments, clients, mayComment, postingHref: postingHref(actor, proposal) }
  return visit.page(
    { title: row.title, crumbs, problems },
    <ProposalPage {...props} typed={typed} problems={problems} formKey={() => visit.formKey()} />,
  )
}

/** A town posts for itself; the operator for the town and for the hosts of the tour. */
async function clientsFor(tx: Tx, actor: Actor, { row, event }: FoundProposal) {
  const hosts = tx.selectFrom('event_partners').select('organization_id').where('event_id', '=', event.id)
  return tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('kind', 'in', ['company', 'municipality'])
    .where('state', '=', 'active')
    .where((e) =>
      actor.kind === 'operator'
        ? e.or([e('id', 'in', hosts), e('id', '=', row.municipality_id)])
        : e('id', '=', row.municipality_id),
    )
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute()
}

function postingHref(actor: Actor, { row, inside }: FoundProposal): string | null {
  if (!row.posting_id || !inside) return null
  return actor.kind === 'operator' ? `/desk/postings/${row.posting_id}` : `/client/postings/${row.posting_id}`
}

const here = (visit: Visit): string => `/proposals/${visit.id('proposal')}`
const CommentForm = z.strictObject({ words: text('コメント', { max: 1000, lines: true }) })

export function comment(visit: Visit): Promise<Response> {
  return submit(visit, CommentForm, {
    act: async (tx, { words }) => {
      await commentProposal(tx, visit.actor, visit.id('proposal'), words, visit.now)
      return `${here(visit)}#comments`
    },
    again: (typed, problems) => drawProposal(visit, typed, problems),
    options: { flash: 'コメントしました' },
  })
}

const PostForm = z.strictObject({ client: record('発注者') })

export function postNow(visit: Visit): Promise<Response> {
  return submit(visit, PostForm, {
    act: async (tx, { client }) => {
      await postProposal(tx, visit.actor, visit.id('proposal'), client, visit.now)
      return here(visit)
    },
    again: (typed, problems) => drawProposal(visit, typed, problems),
    options: { flash: '求人の下書きを作りました' },
  })
}
