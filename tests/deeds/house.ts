import { as } from '../../src/actor.ts'
import { startSupport } from '../../src/organizations/start-support.ts'
import type { Look } from '../matrix/looks.ts'
import { signIn } from '../visitor.ts'
import { NOW, office } from '../world/office.ts'
import type { Deed, Stage } from './deed.ts'

/** 設定と記録: what operators decide about the house itself. */
export const houseDeeds: readonly Deed[] = [
  {
    route: '/desk/limits',
    arrange: async ({ owner }) => ({
      actor: await office(owner).member('operator'),
      path: '/desk/limits',
      fields: await anotherLimit(owner),
    }),
  },
  {
    route: '/desk/templates/:template',
    arrange: async ({ owner }) => ({
      actor: await office(owner).member('operator'),
      path: '/desk/templates/reminder-client',
      fields: {
        seen: String(await versionsOf(owner)),
        subject: 'お返事のお願い',
        body: '応募者がお返事を待っています。',
      },
    }),
  },
  {
    route: '/desk/templates/:template/resets',
    arrange: async ({ owner }) => {
      const actor = await office(owner).member('operator')
      const version = (await versionsOf(owner)) + 1
      const row = { key: 'reminder-client', version, subject: '件名', body: '本文', changed_by: actor.accountId }
      await owner
        .insertInto('templates')
        .values({ ...row, changed_at: NOW })
        .execute()
      return { actor, path: '/desk/templates/reminder-client/resets', fields: { seen: String(version) } }
    },
  },
  {
    route: '/desk/organizations/:organization/supports',
    arrange: async ({ owner }) => {
      const { organizationId } = await office(owner).member('company')
      return {
        actor: await office(owner).member('operator'),
        path: `/desk/organizations/${organizationId}/supports`,
        fields: { reason: 'asked', ticket: '問い合わせ 1201 号の確認', minutes: '15' },
      }
    },
  },
  {
    route: '/supports/:support/ends',
    arrange: async (stage) => {
      const { operator, id } = await openSupport(stage)
      return {
        actor: operator,
        path: `/supports/${id}/ends`,
        fields: {},
        stranger: await office(stage.owner).member('operator'),
      }
    },
  },
]

/** Pages of a 支援アクセス, as the tenant opens them. */
export const houseLooks: readonly Look[] = [
  {
    route: '/organization/supports/:support',
    arrange: async (stage) => {
      const { admin, id } = await openSupport(stage)
      return {
        actor: admin,
        path: `/organization/supports/${id}`,
        stranger: await office(stage.owner).member('company'),
      }
    },
  },
]

/** Begun in another browser than the one that the deed uses. */
async function openSupport({ db, owner, services }: Stage) {
  const { member } = office(owner)
  const operator = await member('operator')
  const admin = await member('company')
  const { id: sessionId } = await signIn(db, operator, services.now())
  const wanted = {
    organizationId: admin.organizationId,
    sessionId,
    reason: 'asked',
    ticket: '問い合わせ 1201 号',
    minutes: 60,
  }
  await as(db, operator, (tx) => startSupport(tx, operator, { ...wanted, reason: 'asked' }, services.now()))
  const { id } = await owner
    .selectFrom('supports')
    .select('id')
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return { operator, admin, id }
}

async function versionsOf(owner: Stage['owner']): Promise<number> {
  const rows = await owner.selectFrom('templates').select('version').where('key', '=', 'reminder-client').execute()
  return rows.length
}

/** Deeds run many times on one database: each changes the limit from what holds then. */
async function anotherLimit(owner: Parameters<typeof office>[0]): Promise<Record<string, string>> {
  const row = await owner.selectFrom('limits').select('value').where('key', '=', 'scoutsPerDay').executeTakeFirst()
  const seen = row?.value ?? 10
  return { key: 'scoutsPerDay', seen: String(seen), value: String((seen % 50) + 1) }
}
