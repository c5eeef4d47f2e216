import { historyOf } from '../../history.ts'
import { HistoryPage } from '../../history-page.tsx'
import type { Problems } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { changeTalent } from '../../talents/change-talent.ts'
import { ownProfile } from '../../talents/own-profile.ts'
import { pageOf } from '../page-number.ts'
import { myPools } from '../pool/list-pool.ts'
import { acceptScout, declineScout, openScout } from './answer-scout.ts'
import { blockClientOfScout, unblockClient } from './block-client.ts'
import { SwitchForm } from './forms.ts'
import { blockedClients, myScout, myScouts } from './list-scouts.ts'
import { MyScoutPage } from './pages/my-scout-page.tsx'
import { MyScoutsPage } from './pages/my-scouts-page.tsx'
import { telling } from './telling.ts'

const LIST = '/my/scouts'
const ONE = '/my/scouts/:scout'
const own = { method: 'get', for: ['talent'], pace: 'reading', journal: { none: '自分に届いたスカウト' } } as const
const change = { method: 'post', for: ['talent'], pace: 'writing' } as const
const crumbs = [
  { href: '/my', label: 'マイページ' },
  { href: LIST, label: 'スカウト' },
]

/** スカウト, as the talent sees them. */
export const myScoutRoutes: readonly Route[] = routesOf(
  { ...own, path: LIST, handle: (visit) => drawList(visit) },
  // The first look is an entry of its own, written by openScout.
  { ...own, path: ONE, handle: drawOne },
  { ...own, path: `${ONE}/journal`, handle: drawJournal },
  { ...change, path: `${ONE}/acceptances`, journal: 'scout.accepted', handle: accept },
  { ...change, path: `${ONE}/declines`, journal: 'scout.declined', handle: decline },
  { ...change, path: `${ONE}/blocks`, journal: 'talent.client_blocked', handle: block },
  { ...change, path: '/my/scout-switches', journal: 'talent.changed', handle: switchScouts },
  {
    ...change,
    path: '/my/blocked-clients/:organization/removals',
    journal: 'talent.client_unblocked',
    handle: unblock,
  },
)

async function drawList(visit: Visit, problems: Problems = {}): Promise<Response> {
  const { actor } = visit
  const page = pageOf(visit.query)
  const { found, blocked, profile, pools } = await visit.read(async (tx) => ({
    found: await myScouts(tx, actor, page),
    blocked: await blockedClients(tx, actor),
    profile: (await ownProfile(tx, actor)).row,
    pools: await myPools(tx, actor),
  }))
  const wanted = { open: profile.open_to_scouts, version: profile.version, resting: profile.state === 'resting' }
  const props = { ...found, blocked, pools, wanted, page, problems, formKey: visit.formKey(), now: visit.now }
  return visit.page({ title: 'スカウト', crumbs: crumbs.slice(0, 1), problems }, <MyScoutsPage {...props} />)
}

async function drawOne(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  const scout = await visit.read(async (tx) => {
    await openScout(tx, visit.actor, id, visit.now)
    return myScout(tx, visit.actor, id)
  })
  return visit.page(
    { title: scout.title, crumbs },
    <MyScoutPage scout={scout} formKey={visit.formKey()} now={visit.now} />,
  )
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  const { scout, told } = await visit.read(async (tx) => ({
    scout: await myScout(tx, visit.actor, id),
    told: await historyOf(tx, visit.actor, [id]),
  }))
  const way = [...crumbs, { href: `${LIST}/${id}`, label: scout.title }]
  return visit.page({ title: '記録', crumbs: way }, <HistoryPage over={scout.title} told={told} telling={telling} />)
}

function accept(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  return visit.act(async (tx) => `/postings/${await acceptScout(tx, visit.actor, id, visit.now)}/application`, {
    flash: 'スカウトを受けると伝えました。続けて応募の内容を確かめてください。',
  })
}

function decline(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  return visit.act(async (tx) => (await declineScout(tx, visit.actor, id, visit.now), LIST), {
    flash: 'スカウトを見送りました。理由は伝えていません。',
  })
}

function block(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  return visit.act(async (tx) => (await blockClientOfScout(tx, visit.actor, id, visit.now), LIST), {
    flash: 'この組織からのスカウトを受け取らないことにしました。相手には伝わりません。',
  })
}

function unblock(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  return visit.act(async (tx) => (await unblockClient(tx, visit.actor, id, visit.now), LIST), {
    flash: 'この組織からのスカウトをまた受け取ります',
  })
}

function switchScouts(visit: Visit): Promise<Response> {
  return submit(visit, SwitchForm, {
    act: async (tx, { version, wanted }) => {
      const { row } = await ownProfile(tx, visit.actor)
      await changeTalent(tx, visit.actor, row.id, { version, columns: { open_to_scouts: wanted === 'yes' } }, visit.now)
      return LIST
    },
    again: (_typed, problems) => drawList(visit, problems),
    options: { flash: '変更しました' },
  })
}
