import type { Actor } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { isProtectedTalent } from '../law/applicability.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { stepsOf } from './completeness.ts'
import { confirmTalent, restTalent, resumeTalent } from './move-talent.ts'
import { type OwnProfile, ownProfile } from './own-profile.ts'
import { OwnProfilePage } from './pages/own-profile-page.tsx'
import { type Onlooker, onlookerNames, PreviewPage } from './pages/preview-page.tsx'
import { changing, homeCrumb, ownPage, profileCrumbs, talentOf } from './ways.ts'
import { telling } from './telling.ts'

/** The profile as its owner sees it. */
export const profileRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/my/profile', ...ownPage, handle: drawProfile },
  { method: 'get', path: '/my/profile/preview', ...ownPage, handle: drawPreview },
  { method: 'get', path: '/my/profile/journal', ...ownPage, handle: drawJournal },
  {
    method: 'post',
    path: '/my/profile/confirmations',
    ...changing,
    journal: 'talent.confirmed',
    handle: moving(confirmTalent, '活動を始めました'),
  },
  {
    method: 'post',
    path: '/my/profile/rests',
    ...changing,
    journal: 'talent.rested',
    handle: moving(restTalent, '活動をお休みにしました'),
  },
  {
    method: 'post',
    path: '/my/profile/returns',
    ...changing,
    journal: 'talent.resumed',
    handle: moving(resumeTalent, '活動を再開しました'),
  },
)

async function drawProfile(visit: Visit): Promise<Response> {
  const own = await visit.read((tx) => ownProfile(tx, visit.actor))
  const props = { own, steps: stepsOf(own), isProtected: protectionOf(own), formKey: visit.formKey() }
  return visit.page({ title: 'プロフィール', crumbs: [homeCrumb] }, <OwnProfilePage {...props} />)
}

/** 特定受託事業者 (フリーランス法2条1項) as declared; null before the declaration. */
function protectionOf({ row }: OwnProfile): boolean | null {
  if (!row.declared_at) return null
  return isProtectedTalent({
    legalForm: row.legal_form === 'corporation' ? 'corporation' : 'individual',
    usesEmployees: row.uses_employees,
    otherOfficers: row.other_officers,
  })
}

async function drawPreview(visit: Visit): Promise<Response> {
  const { row, profile, contact } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const onlooker = onlookerOf(visit.query.get('as'))
  const named = onlooker === 'consented' || onlooker === 'operator'
  const isOpen = onlooker === 'company' ? row.shown_to_companies : row.shown_to_towns
  const props = {
    onlooker,
    shown: named || (row.state === 'active' && isOpen),
    profile: named ? profile : { ...profile, careers: [] },
    contact: named ? contact : null,
  }
  return visit.page({ title: '相手ごとの見え方', crumbs: profileCrumbs }, <PreviewPage {...props} />)
}

function onlookerOf(asked: string | null): Onlooker {
  return onlookerNames.find((name) => name === asked) ?? 'company'
}

async function drawJournal(visit: Visit): Promise<Response> {
  const told = await visit.read((tx) => historyOf(tx, visit.actor, [talentOf(visit)]))
  return visit.page(
    { title: 'プロフィールの記録', crumbs: profileCrumbs },
    <HistoryPage told={told} telling={telling} />,
  )
}

type Move = (tx: Tx, actor: Actor, id: string, now: Date) => Promise<void>

function moving(move: Move, flash: string) {
  return (visit: Visit): Promise<Response> =>
    visit.act(
      async (tx) => {
        await move(tx, visit.actor, talentOf(visit), visit.now)
        return '/my/profile'
      },
      { flash },
    )
}
