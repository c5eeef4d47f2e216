import { historyOf } from '../../history.ts'
import { HistoryPage } from '../../history-page.tsx'
import { NotFound } from '../../platform/errors.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { findOwnPosting } from '../../postings/own-posting.ts'
import { crumbsBelow, titleOf } from '../../postings/paths.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { profileOf } from '../../talents/profile.ts'
import { pageOf } from '../page-number.ts'
import { scoutsLeftToday } from './day-limit.ts'
import { withdrawScout } from './end-scout.ts'
import { expiryOf } from './expiry.ts'
import { findScout } from './find-scout.ts'
import { ScoutForm } from './forms.ts'
import { scoutsOfPosting } from './list-scouts.ts'
import { ScoutTalentPage } from './pages/scout-talent-page.tsx'
import { ScoutsPage } from './pages/scouts-page.tsx'
import { mayScout } from './policy.ts'
import { sendScout, whyNotInvited } from './send-scout.ts'
import { telling } from './telling.ts'

const senders = { for: ['company', 'municipality', 'operator'] } as const
const seen = { ...senders, pace: 'reading', journal: { access: 'posting.seen' } } as const
const LIST = '/client/postings/:posting/scouts'
const INVITED = '/client/postings/:posting/talents/:talent/scouts'

/** スカウト, as a client or a coordinator on its behalf sends them. */
export const clientScoutRoutes: readonly Route[] = routesOf(
  { method: 'get', path: LIST, ...seen, handle: drawList },
  { method: 'get', path: INVITED, ...seen, handle: (visit) => drawForm(visit) },
  { method: 'post', path: INVITED, ...senders, pace: 'writing', journal: 'scout.sent', handle: send },
  {
    method: 'post',
    path: '/client/scouts/:scout/withdrawals',
    ...senders,
    pace: 'writing',
    journal: 'scout.withdrawn',
    handle: withdraw,
  },
  {
    method: 'get',
    path: '/client/scouts/:scout/journal',
    ...seen,
    journal: { access: 'journal.seen' },
    handle: drawJournal,
  },
)

const pathTo = (postingId: string) => `/client/postings/${postingId}/scouts`

async function drawList(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const page = pageOf(visit.query)
  const { row, found, today } = await visit.read(async (tx) => {
    const posting = await findOwnPosting(tx, actor, visit.id('posting'))
    return {
      row: posting,
      found: await scoutsOfPosting(tx, posting.id, page),
      today: await scoutsLeftToday(tx, posting.client_id, now),
    }
  })
  const maySend = mayScout(actor, 'send', { clientId: row.client_id, talentId: '' })
  const posting = { id: row.id, title: titleOf(row), open: row.state === 'published' }
  const props = { ...found, posting, today, page, maySend, formKey: visit.formKey(), now }
  return visit.page({ title: 'スカウト', crumbs: crumbsBelow(actor, row) }, <ScoutsPage {...props} />)
}

async function drawForm(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { row, profile, why, today } = await visit.read((tx) => readInvited(tx, visit))
  const maySend = mayScout(actor, 'send', { clientId: row.client_id, talentId: '' })
  const posting = { id: row.id, title: titleOf(row) }
  const full = today.left === 0 ? `スカウトは1日に${today.most}件までです。今日の分は送り終えました。` : null
  // Careers name employers; they belong to an application with consent.
  const shown = { ...profile, careers: [] }
  const props = { posting, profile: shown, why: why ?? full, today, maySend, typed, problems, formKey: visit.formKey() }
  const crumbs = [...crumbsBelow(actor, row), { href: pathTo(row.id), label: 'スカウト' }]
  return visit.page(
    { title: '声をかける', crumbs, problems },
    <ScoutTalentPage {...props} answerBy={expiryOf(row, now)} />,
  )
}

/** The posting, and the anonymous profile with what stands in the way of inviting them. */
async function readInvited(tx: Tx, visit: Visit) {
  const { actor, now } = visit
  const row = await findOwnPosting(tx, actor, visit.id('posting'))
  const profile = await profileOf(tx, visit.id('talent'))
  const talent = await tx
    .selectFrom('talents')
    .select(['id', 'account_id', 'state', 'shown_to_companies', 'shown_to_towns'])
    .where('id', '=', visit.id('talent'))
    .executeTakeFirst()
  const hidden = actor.kind === 'municipality' ? !talent?.shown_to_towns : !talent?.shown_to_companies
  if (!profile || !talent || (hidden && actor.kind !== 'operator')) throw new NotFound()
  const why = await whyNotInvited(tx, row, talent, now)
  return { row, profile, why, today: await scoutsLeftToday(tx, row.client_id, now) }
}

function send(visit: Visit): Promise<Response> {
  const postingId = visit.id('posting')
  const talentId = visit.id('talent')
  return submit(visit, ScoutForm, {
    act: async (tx, { message }) => {
      await sendScout(tx, visit.actor, { postingId, talentId, message }, visit.now)
      return pathTo(postingId)
    },
    again: (typed, problems) => drawForm(visit, typed, problems),
    options: { flash: '声をかけました。返事があるとお知らせします。' },
  })
}

function withdraw(visit: Visit): Promise<Response> {
  const id = visit.id('scout')
  return visit.act(async (tx) => pathTo(await withdrawScout(tx, visit.actor, id, visit.now)), {
    flash: 'スカウトを取り消しました',
  })
}

async function drawJournal(visit: Visit): Promise<Response> {
  const { row, told } = await visit.read(async (tx) => {
    const scout = await findScout(tx, visit.actor, visit.id('scout'))
    return {
      row: await findOwnPosting(tx, visit.actor, scout.posting_id),
      told: await historyOf(tx, visit.actor, [scout.id]),
    }
  })
  const crumbs = [...crumbsBelow(visit.actor, row), { href: pathTo(row.id), label: 'スカウト' }]
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={titleOf(row)} told={told} telling={telling} />)
}
