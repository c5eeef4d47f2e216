import { organizationOf } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { checklistOf } from './checklist.ts'
import { clientsNamed } from './choose-client.ts'
import { contentFor, findClient, municipalityOf } from './client-of-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { contentOfForm, PostingForClientForm, PostingForm } from './form.ts'
import { ChooseClientPage } from './pages/desk-pages.tsx'
import { WritePage } from './pages/edit-page.tsx'
import { listOf, pathOfPosting } from './paths.ts'
import { roundChoicesOf } from './rounds.ts'
import { typedOf } from './typed.ts'

interface Again {
  typed: Typed
  problems: Problems
}

const saved = { flash: '下書きを保存しました' }
const TITLE = '求人を作る'

export function showNew(visit: Visit): Promise<Response> {
  return drawNew(visit, ownClient(visit), '/client/postings', {})
}

export function draft(visit: Visit): Promise<Response> {
  const clientId = ownClient(visit)
  return submit(visit, PostingForm, {
    act: async (tx, input) => {
      const id = await draftPosting(tx, visit.actor, { clientId, content: contentOfForm(input) }, visit.now)
      return pathAfterSaving(id, input.next)
    },
    again: (typed, problems) => drawNew(visit, clientId, '/client/postings', {}, { typed, problems }),
    options: saved,
  })
}

/** An operator first says for whom; `?client=` names it. */
export async function showNewForClient(visit: Visit): Promise<Response> {
  const chosen = visit.query.get('client') ?? ''
  if (isUuid(chosen)) return drawNew(visit, chosen, '/desk/postings', { client: chosen })
  const text = (visit.query.get('text') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const clients = await visit.read((tx) => clientsNamed(tx, visit.actor, text))
  const view = <ChooseClientPage text={text} clients={clients} />
  return visit.page({ title: '発注者を選ぶ', crumbs: [listOf(visit.actor)] }, view)
}

export function draftForClient(visit: Visit): Promise<Response> {
  const chosen = visit.fields.client?.[0] ?? ''
  if (!isUuid(chosen)) throw new NotFound()
  return submit(visit, PostingForClientForm, {
    act: async (tx, input) => {
      const content = contentOfForm(input)
      const id = await draftPosting(tx, visit.actor, { clientId: input.client, content }, visit.now)
      return pathAfterSaving(id, input.next)
    },
    again: (typed, problems) => drawNew(visit, chosen, '/desk/postings', { client: chosen }, { typed, problems }),
    options: saved,
  })
}

function ownClient(visit: Visit): string {
  const id = organizationOf(visit.actor)
  if (!id) throw new NotFound()
  return id
}

/** On writing, or to the posting with what is still missing. */
export function pathAfterSaving(id: string, next: 'edit' | 'posting' | null): string {
  return next === 'edit' ? `${pathOfPosting(id)}/edit` : pathOfPosting(id)
}

async function drawNew(
  visit: Visit,
  clientId: string,
  action: string,
  hidden: Readonly<Record<string, string>>,
  again?: Again,
): Promise<Response> {
  const { client, rounds } = await visit.read(async (tx) => {
    const found = await findClient(tx, clientId)
    return { client: found, rounds: await roundChoicesOf(tx, await municipalityOf(tx, found)) }
  })
  const content = contentFor(client)
  const problems = again?.problems ?? {}
  return visit.page(
    { title: TITLE, crumbs: [listOf(visit.actor)], problems },
    <WritePage
      title={TITLE}
      client={client.name}
      action={action}
      hidden={hidden}
      formKey={visit.formKey()}
      rounds={rounds}
      checklist={checklistOf(content, visit.now)}
      remarks={{}}
      typed={again?.typed ?? typedOf(content)}
      problems={problems}
    />,
  )
}
