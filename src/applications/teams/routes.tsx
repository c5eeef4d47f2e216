import { z } from 'zod'
import type { EntryName } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { readPosting } from '../../postings/read-posting.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { findApplication } from '../find-application.ts'
import { provisionOfApplication } from '../provision.ts'
import { consentToTeam, declineTeam, leaveTeam } from './answer-team.ts'
import { formTeam, type NewTeam } from './form-team.ts'
import { dropTeammate, withdrawTeam } from './lead-team.ts'
import { ClientTeamPage } from './pages/client-team-page.tsx'
import { MyTeamsPage } from './pages/my-teams-page.tsx'
import { NewTeamPage } from './pages/new-team-page.tsx'
import { TeamPage } from './pages/team-page.tsx'
import { myTeams, readTeam, teamOfApplication } from './read-team.ts'
import { TeamConsentForm, teamForm, teammatesIn } from './team-forms.ts'
import { wordingOfTeammate } from './team-provision.ts'

const own = { for: ['talent'], pace: 'reading', journal: { none: '自分の応募' } } as const
const changing = { for: ['talent'], pace: 'writing' } as const
const crumbs = [
  { href: '/my/applications', label: '応募' },
  { href: '/my/teams', label: 'チームでの応募' },
]

/** チーム応募. */
export const teamRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/postings/:posting/team', ...own, handle: (visit) => drawNew(visit) },
  { method: 'post', path: '/postings/:posting/teams', ...changing, journal: 'team.formed', handle: form },
  { method: 'get', path: '/my/teams', ...own, handle: drawMine },
  { method: 'get', path: '/my/teams/:team', ...own, handle: (visit) => drawOne(visit) },
  { method: 'post', path: '/my/teams/:team/consents', ...changing, journal: 'teammate.consented', handle: consent },
  change('declines', 'teammate.declined', '参加を見送りました', (tx, v, id) => declineTeam(tx, v.actor, id, v.now)),
  change('leaves', 'teammate.left', 'チームを抜けました', (tx, v, id) => leaveTeam(tx, v.actor, id, v.now)),
  change('withdrawals', 'team.withdrawn', 'チームでの応募を取りやめました', (tx, v, id) =>
    withdrawTeam(tx, v.actor, id, v.now),
  ),
  change('teammates/:teammate/drops', 'teammate.dropped', 'チームから外しました', (tx, v, id) =>
    dropTeammate(tx, v.actor, { teamId: id, mateId: v.id('teammate') }, v.now),
  ),
  {
    method: 'get',
    path: '/client/applications/:application/team',
    for: ['company', 'municipality'],
    pace: 'reading',
    journal: { access: 'contact.seen' },
    handle: drawForClient,
  },
)

async function drawNew(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const posting = await visit.read((tx) => readPosting(tx, visit.actor, visit.id('posting')))
  const way = [{ href: `/postings/${posting.row.id}`, label: posting.row.title }]
  const provision = provisionOfApplication(posting.client.name, 'now')
  const props = { postingId: posting.row.id, provision, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: 'チームで応募する', crumbs: way, problems }, <NewTeamPage {...props} />)
}

function form(visit: Visit): Promise<Response> {
  const id = visit.id('posting')
  return submit(
    visit,
    teamForm((name) => (visit.fields[name]?.[0] ?? '').trim() !== ''),
    {
      act: async (tx, value) => {
        const { motivation, proposal, wishedFeeYen, wishedHours } = value as unknown as NewTeam
        const team = { motivation, proposal, wishedFeeYen, wishedHours, teammates: teammatesIn(value) }
        return `/my/teams/${await formTeam(tx, visit.actor, id, team, visit.now)}`
      },
      again: (typed, problems) => drawNew(visit, typed, problems),
      options: { flash: 'チームを作り、誘いのメールを送りました' },
    },
  )
}

async function drawMine(visit: Visit): Promise<Response> {
  const teams = await visit.read((tx) => myTeams(tx, visit.actor))
  return visit.page({ title: 'チームでの応募', crumbs: crumbs.slice(0, 1) }, <MyTeamsPage teams={teams} />)
}

async function drawOne(visit: Visit, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => readTeam(tx, visit.actor, visit.id('team')))
  const props = { view, wording: wordingOfTeammate(view.client), problems, formKey: visit.formKey() }
  return visit.page({ title: 'チームでの応募', crumbs, problems }, <TeamPage {...props} />)
}

function consent(visit: Visit): Promise<Response> {
  const id = visit.id('team')
  return submit(visit, TeamConsentForm, {
    act: async (tx) => {
      const { client } = await readTeam(tx, visit.actor, id)
      await consentToTeam(tx, visit.actor, id, wordingOfTeammate(client), visit.now)
      return `/my/teams/${id}`
    },
    again: (_, problems) => drawOne(visit, problems),
    options: { flash: '同意しました。全員の返事がそろうと、応募が送られます' },
  })
}

function change(
  noun: string,
  journal: EntryName,
  flash: string,
  verb: (tx: Tx, visit: Visit, id: string) => Promise<void>,
): Route {
  return {
    method: 'post',
    path: `/my/teams/:team/${noun}`,
    ...changing,
    journal,
    handle: (visit) => {
      const id = visit.id('team')
      return submit(visit, z.strictObject({}), {
        act: async (tx) => (await verb(tx, visit, id), `/my/teams/${id}`),
        again: () => drawOne(visit),
        options: { flash },
      })
    },
  }
}

async function drawForClient(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  const mates = await visit.read(async (tx) => {
    await findApplication(tx, visit.actor, id)
    return teamOfApplication(tx, visit.actor, id)
  })
  const way = [{ href: `/client/applications/${id}`, label: '応募' }]
  return visit.page({ title: '一緒に応募したチーム', crumbs: way }, <ClientTeamPage mates={mates} />)
}
