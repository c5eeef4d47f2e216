import { type Actor, as } from '../../src/actor.ts'
import { endCase } from '../../src/cases/move-case.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { snoozeAlert } from '../../src/cases/snooze.ts'
import type { Look } from '../matrix/looks.ts'
import { casesOf, daysFrom, type MadeCase, usualReferral } from '../world/cases.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const dayFields = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

const action = { what: '予約の数字を3年分そろえる', owner: 'company', ...dayFields('dueOn', '2025-12-10') }

/** The coordinator acts on a case of theirs. */
const onCase = (
  deed: string,
  fields: (made: MadeCase, s: Stage) => Arranged['fields'] | Promise<Arranged['fields']>,
): Deed => ({
  route: `/desk/cases/:case/${deed}`,
  arrange: async (s) => {
    const made = await casesOf(s).opened()
    return { actor: made.operator, path: `/desk/cases/${made.id}/${deed}`, fields: await fields(made, s) }
  },
})

/** Somebody ticks a next action of their own. */
const ticking = (base: 'desk' | 'client' | 'town' | 'supporter'): Deed => ({
  route: `/${base}/actions/:action/completions`,
  arrange: async (s) => {
    const { actor, path, stranger } = await actionFor(s, base)
    return { actor, path: `${path}/completions`, fields: {}, ...(stranger ? { stranger } : {}) }
  },
})

async function actionFor(s: Stage, base: 'desk' | 'client' | 'town' | 'supporter') {
  const { member } = office(s.owner)
  const cases = casesOf(s)
  const referral = base === 'supporter' ? await cases.consented() : undefined
  const made = await cases.opened(referral ? { referralId: referral.id } : {})
  const owners = { desk: 'coordinator', client: 'company', town: 'municipality', supporter: 'supporter' } as const
  const path = `/${base}/actions/${await cases.action(made, { owner: owners[base] })}`
  if (base === 'desk') return { actor: made.operator, path }
  if (base === 'client') return { actor: made.company, path, stranger: await member('company') }
  if (base === 'town') return { actor: made.town, path, stranger: await member('municipality') }
  return { actor: referral?.supporter, path, stranger: await member('supporter') }
}

async function quietPosting(s: Stage): Promise<string> {
  const { id } = await postingsOf(s.owner)('published', { published_at: daysFrom(-9) })
  return id
}

const snooze = (subject: string) => ({ kind: 'quiet' as const, subject, reason: 'waiting' as const, note: '' })

async function alertDays(s: Stage, fields: Arranged['fields']): Promise<Arranged> {
  const { member } = office(s.owner)
  const town = await member('municipality')
  const text = {
    name: '湯けむり副業プロジェクト',
    purpose: '',
    firstYear: 2025,
    lastYear: 2025,
    replyDays: 7,
    reminderDays: 5,
  }
  const id = await as(s.db, town, (tx) => makeProgramme(tx, town, town.organizationId, text, NOW))
  return { actor: await member('operator'), path: `/desk/programmes/${id}/alert-days`, fields }
}

export const caseDeeds: readonly Deed[] = [
  {
    route: '/desk/cases',
    arrange: async (s) => {
      const { member, organization } = office(s.owner)
      const operator = await member('operator')
      const fields = {
        company: await organization('company'),
        municipality: await organization('municipality'),
        coordinator: operator.accountId,
        worry: '冬の平日の予約が入らない。',
      }
      return { actor: operator, path: '/desk/cases', fields }
    },
  },
  onCase('visits', () => ({
    ...dayFields('visitedOn', '2025-12-01'),
    means: 'visit',
    attendees: '社長、女将',
    heard: '冬の平日の予約が少ない。',
    sharedWith: ['company', 'town'],
    note: '後継ぎの話は、まだ人に話していない。',
    ...action,
  })),
  onCase('actions', () => action),
  onCase('thread', () => ({ body: '来週の水曜日に伺ってもよろしいですか。' })),
  {
    route: '/client/case/thread',
    noStranger: '自社の伴走ケースだけを指す',
    arrange: async (s) => {
      const { company } = await casesOf(s).opened()
      return { actor: company, path: '/client/case/thread', fields: { body: '予約の数字がそろいました。' } }
    },
  },
  onCase('handovers', async ({ operator }, s) => ({
    coordinator: (await office(s.owner).member('operator', operator.organizationId, 'editor')).accountId,
    note: '社長は夕方がつながりやすい。',
  })),
  onCase('stages', () => ({ move: 'post', reason: 'outside' })),
  onCase('ends', () => ({ how: 'finish', reason: 'solved', note: '' })),
  {
    route: '/desk/cases/:case/resumptions',
    arrange: async (s) => {
      const { id, operator } = await casesOf(s).opened()
      const stop = { how: 'stop', reason: 'no_time', note: '' } as const
      await as(s.db, operator, (tx) => endCase(tx, operator, id, stop, NOW))
      return { actor: operator, path: `/desk/cases/${id}/resumptions`, fields: {} }
    },
  },
  ticking('desk'),
  ticking('client'),
  ticking('town'),
  ticking('supporter'),
  {
    route: '/desk/actions/:action/drops',
    arrange: async (s) => {
      const { actor, path } = await actionFor(s, 'desk')
      return { actor, path: `${path}/drops`, fields: {} }
    },
  },
  {
    route: '/desk/choices',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/choices',
      fields: { mine: 'yes', town: await office(s.owner).organization('municipality') },
    }),
  },
  {
    route: '/desk/snoozes',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/snoozes',
      fields: { ...snooze(await quietPosting(s)), ...dayFields('until', '2025-12-08') },
    }),
  },
  {
    route: '/desk/snoozes/:snooze/ends',
    arrange: async (s) => {
      const operator = await office(s.owner).member('operator')
      const wanted = { ...snooze(await quietPosting(s)), until: '2025-12-08' }
      await as(s.db, operator, (tx) => snoozeAlert(tx, operator, wanted, NOW))
      const { id } = await s.owner
        .selectFrom('snoozes')
        .select('id')
        .where('subject', '=', wanted.subject)
        .executeTakeFirstOrThrow()
      return { actor: operator, path: `/desk/snoozes/${id}/ends`, fields: {} }
    },
  },
  {
    route: '/desk/programmes/:programme/alert-days',
    arrange: (s) => alertDays(s, { quietDays: '10', silentDays: '４５日' }),
  },
]

const answering = (deed: 'consents' | 'refusals'): Deed => ({
  route: `/referrals/:code/${deed}`,
  arrange: async (s) => {
    const { code } = await casesOf(s).sent()
    return { actor: undefined, path: `/referrals/${code}/${deed}`, fields: {} }
  },
})

const handling = (deed: string, fields: (s: Stage, companyName: string) => Promise<Arranged['fields']>): Deed => ({
  route: `/desk/referrals/:referral/${deed}`,
  arrange: async (s) => {
    const { id, companyName } = await casesOf(s).consented()
    const actor: Actor = await office(s.owner).member('operator')
    return { actor, path: `/desk/referrals/${id}/${deed}`, fields: await fields(s, companyName) }
  },
})

/** 紹介. */
export const referralDeeds: readonly Deed[] = [
  {
    route: '/supporter/referrals',
    arrange: async (s) => {
      const { corporateNumber: _, ...rest } = usualReferral()
      const { member, organization } = office(s.owner)
      const fields = { ...rest, municipality: await organization('municipality') }
      return { actor: await member('supporter'), path: '/supporter/referrals', fields }
    },
  },
  ...(['withdrawals', 'sendings'] as const).map(
    (deed): Deed => ({
      route: `/supporter/referrals/:referral/${deed}`,
      arrange: async (s) => {
        const { id, supporter } = await (deed === 'sendings' ? casesOf(s).withdrawn() : casesOf(s).sent())
        const again = { contactName: '山根 花子', contactEmail: 'hanako@yado.example', agreedBy: 'phone' }
        return {
          actor: supporter,
          path: `/supporter/referrals/${id}/${deed}`,
          fields: deed === 'sendings' ? again : { reason: 'timing' },
          stranger: await office(s.owner).member('supporter'),
        }
      },
    }),
  ),
  answering('consents'),
  answering('refusals'),
  handling('receipts', async () => ({})),
  handling('passes', async () => ({ reason: 'not_fitting' })),
  handling('cases', async (s) => ({ case: (await casesOf(s).opened()).id })),
]

export const caseLooks: readonly Look[] = [
  {
    route: '/town/cases/:case',
    arrange: async (s) => {
      const { id, town } = await casesOf(s).opened()
      return { actor: town, path: `/town/cases/${id}`, stranger: await office(s.owner).member('municipality') }
    },
  },
  {
    route: '/supporter/referrals/:referral',
    arrange: async (s) => {
      const { id, supporter } = await casesOf(s).sent()
      return {
        actor: supporter,
        path: `/supporter/referrals/${id}`,
        stranger: await office(s.owner).member('supporter'),
      }
    },
  },
]
