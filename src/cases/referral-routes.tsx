import { as, door, mayWrite } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { supporterHome } from '../organizations/supporter-home.ts'
import { answerReferral } from './answer-referral.ts'
import { button } from './case-buttons.ts'
import { deskTowns } from './desk-choice.ts'
import { findByCode } from './find-referral.ts'
import { completeAction } from './keep-actions.ts'
import { ownReferralRoutes } from './own-referral-routes.tsx'
import { pageAsked } from './page-asked.ts'
import { NewReferralPage } from './pages/new-referral-page.tsx'
import { ConsentPage } from './pages/consent-page.tsx'
import { SupporterHomePage } from './pages/supporter-home-page.tsx'
import { ReferralForm } from './referral-forms.ts'
import { drawReport, exportReport } from './report-handlers.tsx'
import { referralsFor } from './referral-lists.ts'
import { sendReferral } from './send-referral.ts'
import { ownActions } from './supporter-actions.ts'

const supporter = { for: ['supporter'], pace: 'reading', journal: { none: '自分の組織の紹介' } } as const
const letter = { for: ['anyone'], pace: 'secret' } as const
const reports = [
  { path: '/supporter/report', for: ['supporter'] },
  { path: '/town/referrals', for: ['municipality'] },
  { path: '/desk/referral-report', for: ['operator'] },
] as const

/** 紹介 as the supporter, the company and those who count see it. */
export const referralRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/supporter', ...supporter, handle: drawHome },
  {
    method: 'get',
    path: '/supporter/referrals',
    ...supporter,
    handle: async (visit) => visit.redirect('/supporter#introduced'),
  },
  { method: 'get', path: '/supporter/referrals/new', ...supporter, handle: (visit) => drawNew(visit, {}) },
  {
    method: 'post',
    path: '/supporter/referrals',
    for: ['supporter'],
    pace: 'writing',
    journal: 'referral.sent',
    handle: send,
  },
  ...ownReferralRoutes,
  {
    method: 'post',
    path: '/supporter/actions/:action/completions',
    for: ['supporter'],
    pace: 'writing',
    journal: 'action.done',
    handle: (visit) =>
      button(
        visit,
        (tx) => completeAction(tx, visit.actor, visit.id('action'), visit.now),
        () => '/supporter',
        '済みにしました',
      ),
  },
  {
    method: 'get',
    path: '/referrals/:code',
    ...letter,
    journal: { none: 'メールの案内から開く画面' },
    handle: drawConsent,
  },
  {
    method: 'post',
    path: '/referrals/:code/consents',
    ...letter,
    journal: 'referral.consented',
    handle: (visit) => answer(visit, 'consent'),
  },
  {
    method: 'post',
    path: '/referrals/:code/refusals',
    ...letter,
    journal: 'referral.declined',
    handle: (visit) => answer(visit, 'decline'),
  },
  ...reports.flatMap(({ path, for: audience }): Route[] => [
    {
      method: 'get',
      path,
      for: audience,
      pace: 'reading',
      journal: { none: '紹介の数' },
      handle: (v) => drawReport(v, path),
    },
    {
      method: 'get',
      path: `${path}/rows.csv`,
      for: audience,
      pace: 'reading',
      journal: { none: '紹介の数の内訳' },
      handle: exportReport,
    },
  ]),
)

async function drawHome(visit: Visit): Promise<Response> {
  const { actor } = visit
  if (actor.kind !== 'supporter') throw new NotFound()
  const page = pageAsked(visit.query)
  const area = visit.query.get('area') === 'prefecture' ? ('prefecture' as const) : ('municipality' as const)
  const props = await visit.read(async (tx) => ({
    home: await supporterHome(tx, actor, area),
    referrals: await referralsFor(tx, actor, { state: null, page }),
    actions: await ownActions(tx, actor),
  }))
  const more = { area, page, mayWrite: mayWrite(actor), formKey: visit.formKey(), now: visit.now }
  return visit.page({ title: props.home.organization.name }, <SupporterHomePage {...props} {...more} />)
}

/** The start page of a supporter is the home that stands in front of every way up. */
const crumbs: [] = []

async function drawNew(visit: Visit, typed: Typed, problems: Problems = {}): Promise<Response> {
  if (!mayWrite(visit.actor)) throw new NotFound()
  const { towns } = await visit.read(deskTowns)
  const props = { towns, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: '企業を紹介する', crumbs, problems }, <NewReferralPage {...props} />)
}

function send(visit: Visit): Promise<Response> {
  return submit(visit, ReferralForm, {
    act: async (tx, { municipality, ...rest }) => {
      const id = await sendReferral(tx, visit.actor, { ...rest, municipalityId: municipality }, visit.now)
      return `/supporter/referrals/${id}`
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '企業に、同意を確かめるメールを送りました' },
  })
}

/** Whoever holds the code of the mail; the door looks it up, because nobody is signed in. */
async function drawConsent(visit: Visit): Promise<Response> {
  const code = visit.param('code')
  const found = await as(visit.db, door, async (tx) => {
    const row = await findByCode(tx, code)
    const { name } = await tx
      .selectFrom('organizations')
      .select('name')
      .where('id', '=', row.supporter_id)
      .executeTakeFirstOrThrow()
    return { row, supporter: name }
  })
  const props = { ...found, code, late: found.row.expires_at <= visit.now, signedIn: visit.session !== null }
  return visit.page({ title: '紹介のご案内' }, <ConsentPage {...props} formKey={visit.formKey()} />)
}

async function answer(visit: Visit, how: 'consent' | 'decline'): Promise<Response> {
  const code = visit.param('code')
  // Whoever has no code of ours is told nothing else first.
  await as(visit.db, door, (tx) => findByCode(tx, code))
  return visit.act(async (tx) => (await answerReferral(tx, code, how, visit.now), `/referrals/${code}`), {
    as: door,
    flash: how === 'consent' ? '紹介を受けるとお伝えしました' : '紹介を断るとお伝えしました',
  })
}
