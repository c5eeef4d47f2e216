import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { NotFound } from '../platform/errors.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { consentedContact } from './contact.ts'
import { findTalent } from './find-talent.ts'
import { DeskTalentPage } from './pages/desk-talent-page.tsx'
import { profileOf } from './profile.ts'
import { searchTalents } from './search/search-handler.tsx'
import { telling } from './telling.ts'

const crumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/talents', label: '副業人材' },
]

/** The operator's view of talents. */
export const deskTalentRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/desk/talents',
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'talent.searched' },
    handle: searchTalents,
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
