import { findContract } from '../contracts/find-contract.ts'
import type { EntryName } from '../journal.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Audience, type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { NothingForm, VisitForm } from './forms.ts'
import type { OnsiteVisitMove } from './onsite-visit.ts'
import { answerOnsiteVisit, onsiteVisitsOf, recordOnsiteVisit } from './onsite-visits.ts'
import { VisitsPage } from './pages/visits-page.tsx'
import { mayTie } from './policy.ts'

/** 現地訪問 under a contract: the same pages below each side's own address. */
export const onsiteVisitRoutes: readonly Route[] = routesOf(
  ...sideRoutes('/my', ['talent']),
  ...sideRoutes('/client', ['company', 'municipality']),
)

function sideRoutes(base: '/my' | '/client', audiences: readonly Audience[]): Route[] {
  const list = `${base}/contracts/:contract/visits` as const
  const one = `${base}/onsite-visits/:onsiteVisit` as const
  const write = { method: 'post', for: audiences, pace: 'writing' } as const
  const answering = (noun: string, move: OnsiteVisitMove, journal: EntryName): Route => ({
    ...write,
    path: `${one}/${noun}` as `/${string}`,
    journal,
    handle: (visit) => answer(visit, base, move),
  })
  return [
    {
      method: 'get',
      for: audiences,
      pace: 'reading',
      path: list,
      journal: { access: 'contract.seen' },
      handle: (visit) => drawVisits(visit, base),
    },
    { ...write, path: list, journal: 'onsiteVisit.recorded', handle: (visit) => recordVisit(visit, base) },
    answering('confirmations', 'confirm', 'onsiteVisit.confirmed'),
    answering('denials', 'deny', 'onsiteVisit.denied'),
  ]
}

async function drawVisits(visit: Visit, base: string, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('contract')
  const { title, visits, open } = await visit.read(async (tx) => {
    const contract = await findContract(tx, visit.actor, id)
    const { talent_id, municipality_id, client_id } = contract
    const facts = { talentId: talent_id, municipalityId: municipality_id, clientId: client_id }
    const posting = await tx
      .selectFrom('postings')
      .select('title')
      .where('id', '=', contract.posting_id)
      .executeTakeFirst()
    return {
      title: posting?.title ?? '契約',
      visits: await onsiteVisitsOf(tx, id),
      open: contract.in_force_at !== null && mayTie(visit.actor, 'record', facts),
    }
  })
  const crumbs = [
    { href: `${base}/contracts`, label: '契約' },
    { href: `${base}/contracts/${id}`, label: title },
  ]
  const side = base === '/my' ? ('talent' as const) : ('client' as const)
  const props = { over: title, side, base, contractId: id, visits, open, typed, problems }
  return visit.page({ title: '現地訪問の記録', crumbs, problems }, <VisitsPage {...props} formKey={visit.formKey()} />)
}

function recordVisit(visit: Visit, base: string): Promise<Response> {
  const id = visit.id('contract')
  return submit(visit, VisitForm, {
    act: async (tx, value) => {
      await recordOnsiteVisit(tx, visit.actor, id, value, visit.now)
      return `${base}/contracts/${id}/visits`
    },
    again: (typed, problems) => drawVisits(visit, base, typed, problems),
    options: { flash: '現地訪問を記録しました。相手方に確認をお願いしました。' },
  })
}

function answer(visit: Visit, base: string, move: OnsiteVisitMove): Promise<Response> {
  const flash = move === 'confirm' ? '現地訪問を確認しました' : '訪問はなかったと記録しました'
  return submit(visit, NothingForm, {
    act: async (tx) => {
      const contract = await answerOnsiteVisit(tx, visit.actor, visit.id('onsiteVisit'), move, visit.now)
      return `${base}/contracts/${contract}/visits`
    },
    again: async () => visit.redirect(`${base}/contracts`),
    options: { flash },
  })
}
