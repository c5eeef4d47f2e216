import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { NotFound } from '../platform/errors.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { consentedContact } from './contact.ts'
import { talentsForDesk, type TalentFilter } from './desk-talents.ts'
import { findTalent } from './find-talent.ts'
import { DeskTalentPage } from './pages/desk-talent-page.tsx'
import { DeskTalentsPage } from './pages/desk-talents-page.tsx'
import { profileOf } from './profile.ts'
import { isSkill } from './skill-catalogue.ts'
import { talentStates } from './talent.ts'
import { telling } from './telling.ts'

const crumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/talents', label: '副業人材' },
]
const MOST_PAGES = 5000

/** The operator's view of talents. */
export const deskTalentRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/desk/talents',
    for: ['operator'],
    pace: 'reading',
    journal: { none: '氏名のない一覧' },
    handle: drawList,
  },
  {
    method: 'get',
    path: '/desk/talents/:talent',
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'contact.seen' },
    handle: drawTalent,
  },
  {
    method: 'get',
    path: '/desk/talents/:talent/journal',
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'journal.seen' },
    handle: drawJournal,
  },
)

async function drawList(visit: Visit): Promise<Response> {
  const filter = filterOf(visit.query)
  const page = pageOf(visit.query.get('page'))
  const list = await visit.read((tx) => talentsForDesk(tx, visit.actor, filter, page))
  const hrefOf = (to: number): string => `/desk/talents?${new URLSearchParams({ ...kept(filter), page: String(to) })}`
  return visit.page(
    { title: '副業人材', crumbs: crumbs.slice(0, 1) },
    <DeskTalentsPage {...list} filter={filter} page={page} hrefOf={hrefOf} />,
  )
}

/** Conditions that are not known are no conditions. */
function filterOf(query: URLSearchParams): TalentFilter {
  const skill = query.get('skill') ?? ''
  const prefecture = query.get('prefecture') ?? ''
  const state = query.get('state')
  return {
    skill: isSkill(skill) ? skill : null,
    prefecture: /^[0-4][0-9]$/.test(prefecture) ? prefecture : null,
    state: talentStates.find((known) => known === state) ?? null,
  }
}

function kept(filter: TalentFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== null))
}

function pageOf(typed: string | null): number {
  const page = Number(typed ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

async function drawTalent(visit: Visit): Promise<Response> {
  const id = visit.id('talent')
  const { profile, contact } = await visit.read(async (tx) => {
    await findTalent(tx, visit.actor, id, 'viewHistory')
    return { profile: await profileOf(tx, id), contact: await consentedContact(tx, visit.actor, id) }
  })
  if (!profile) throw new NotFound()
  const title = profile.headline || '副業人材'
  return visit.page({ title, crumbs }, <DeskTalentPage profile={profile} contact={contact} />)
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('talent')
  const told = await visit.read(async (tx) => {
    await findTalent(tx, visit.actor, id, 'viewHistory')
    return historyOf(tx, visit.actor, [id])
  })
  const here = { href: `/desk/talents/${id}`, label: 'プロフィール' }
  return visit.page(
    { title: 'プロフィールの記録', crumbs: [...crumbs, here] },
    <HistoryPage told={told} telling={telling} />,
  )
}
