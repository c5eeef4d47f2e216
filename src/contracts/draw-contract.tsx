import { accountOf } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { allowedActions } from './allowed.ts'
import type { Side } from './contract.ts'
import { findContract, findVersion } from './find-contract.ts'
import { contractsFor } from './list-contracts.ts'
import { ContractPage } from './pages/contract-page.tsx'
import { ContractsPage } from './pages/contracts-page.tsx'
import { TerminationPage } from './pages/termination-page.tsx'
import { readContract } from './read-contract.ts'
import { debriefingIdsOf } from './debriefings/debriefing-ids.ts'
import { deadlineOfContract } from './workdays/rule-of-town.ts'
import { telling } from './telling.ts'

/** Where the contracts of a side live. */
export const baseOf = { client: '/client/contracts', talent: '/my/contracts' } as const satisfies Record<Side, string>

export function pathOf(visit: Visit, side: Side): string {
  return `${baseOf[side]}/${visit.id('contract')}`
}

export const crumbsOf = (side: Side) => [{ href: baseOf[side], label: '契約' }]

export async function drawList(visit: Visit, side: Side): Promise<Response> {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1))
  const listed = await visit.read((tx) => contractsFor(tx, visit.actor, page))
  return visit.page({ title: '契約' }, <ContractsPage side={side} base={baseOf[side]} page={page} {...listed} />)
}

/** The page of one contract; again with problems when a small form on it was refused. */
export async function drawContract(
  visit: Visit,
  side: Side,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const id = visit.id('contract')
  const { view, subsidy } = await visit.read(async (tx) => {
    const read = await readContract(tx, visit.actor, id, visit.now)
    const { startsOn } = read.shown.terms
    const words = side === 'client' ? await deadlineOfContract(tx, read.contract, startsOn, visit.now) : null
    return { view: read, subsidy: words }
  })
  const props = {
    view,
    subsidy,
    side,
    base: pathOf(visit, side),
    allowed: allowedActions(visit.actor, view.contract),
    formKey: visit.formKey(),
    typed,
    problems,
    isAsker: view.contract.approval_asked_by === accountOf(visit.actor),
  }
  const head = { title: view.shown.terms.title, crumbs: crumbsOf(side), problems }
  return visit.page(head, <ContractPage {...props} />)
}

export async function drawJournal(visit: Visit, side: Side): Promise<Response> {
  const id = visit.id('contract')
  const { title, told } = await visit.read(async (tx) => {
    const contract = await findContract(tx, visit.actor, id, 'viewJournal')
    const { terms } = await findVersion(tx, id, contract.current_version)
    return { title: terms.title, told: await historyOf(tx, visit.actor, [id, ...(await debriefingIdsOf(tx, id))]) }
  })
  const crumbs = [...crumbsOf(side), { href: pathOf(visit, side), label: title }]
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={title} told={told} telling={telling} />)
}

export async function drawTermination(
  visit: Visit,
  side: Side,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const id = visit.id('contract')
  const view = await visit.read(async (tx) => {
    await findContract(tx, visit.actor, id, 'announceEnd')
    return readContract(tx, visit.actor, id, visit.now)
  })
  const base = pathOf(visit, side)
  const crumbs = [...crumbsOf(side), { href: base, label: view.current.terms.title }]
  return visit.page(
    { title: '契約の終了を予告する', crumbs, problems },
    <TerminationPage view={view} side={side} base={base} formKey={visit.formKey()} typed={typed} problems={problems} />,
  )
}
