import type { Actor } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import { listQueryOf } from './list-query.ts'
import { postingsOfTown } from './list-postings.ts'
import { TownPostingPage, TownPostingsPage } from './pages/town-pages.tsx'
import { titleOf } from './paths.ts'
import { type ReadablePosting, readPosting } from './read-posting.ts'
import { telling, withoutRepeats } from './telling.ts'

const listCrumb = { href: '/town/postings', label: '町の求人' }

export async function list(visit: Visit): Promise<Response> {
  const { state, page } = listQueryOf(visit.query)
  const found = await visit.read((tx) => postingsOfTown(tx, visit.actor, { state, page }))
  return visit.page({ title: '町の求人', crumbs: [] }, <TownPostingsPage list={found} query={{ state, page }} />)
}

export async function one(visit: Visit): Promise<Response> {
  const posting = await visit.read((tx) => findInTown(tx, visit.actor, visit.id('posting')))
  return visit.page({ title: titleOf(posting.row), crumbs: [listCrumb] }, <TownPostingPage posting={posting} />)
}

export async function journal(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  const { row, told } = await visit.read(async (tx) => ({
    row: (await findInTown(tx, visit.actor, id)).row,
    told: await historyOf(tx, visit.actor, [id]),
  }))
  const crumbs = [listCrumb, { href: `/town/postings/${id}`, label: titleOf(row) }]
  return visit.page(
    { title: '記録', crumbs },
    <HistoryPage over={titleOf(row)} told={withoutRepeats(told)} telling={telling} />,
  )
}

/** @throws NotFound for a posting of another town, also a public one */
async function findInTown(tx: Tx, actor: Actor, id: string): Promise<ReadablePosting> {
  const posting = await readPosting(tx, actor, id)
  if (posting.row.municipality_id !== organizationOf(actor)) throw new NotFound()
  return posting
}
