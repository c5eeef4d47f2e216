import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { as } from '../../src/actor.ts'
import { type LimitKey, limitKeys, limitRules } from '../../src/limits.ts'
import { startSupport } from '../../src/organizations/start-support.ts'
import { templates } from '../../src/templates.ts'
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
    arrange: async ({ owner }) => {
      const { key, subject } = nextTemplate()
      const words = {
        body: '応募者がお返事を待っています。',
        ...(subject === null ? {} : { subject: 'お返事のお願い' }),
      }
      return {
        actor: await office(owner).member('operator'),
        path: `/desk/templates/${key}`,
        fields: { seen: String(await versionsOf(owner, key)), ...words },
      }
    },
  },
  {
    route: '/desk/templates/:template/resets',
    arrange: async ({ owner }) => {
      const actor = await office(owner).member('operator')
      const { key } = nextTemplate()
      const version = (await versionsOf(owner, key)) + 1
      const row = { key, version, subject: null, body: '本文', changed_by: actor.accountId, changed_at: NOW }
      await owner.insertInto('templates').values(row).execute()
      return { actor, path: `/desk/templates/${key}/resets`, fields: { seen: String(version) } }
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
  { route: '/desk/jobs/:job/retries', arrange: (stage) => parked(stage, 'retries', {}) },
  {
    route: '/desk/jobs/:job/abandonments',
    arrange: (stage) => parked(stage, 'abandonments', { reason: 'done_by_hand' }),
  },
]

/** A mail that could not be sent five times. */
async function parked({ owner }: Stage, change: string, fields: Record<string, string>) {
  const id = randomUUID()
  const data = JSON.stringify({ mailId: randomUUID() })
  await sql`insert into pgboss.job (id, name, data, state, retry_count, retry_limit, completed_on, output)
    values (${id}, 'mail.send', ${data}, 'failed', 5, 5, ${NOW}, '{"code":"ECONNREFUSED"}')`.execute(owner)
  return { actor: await office(owner).member('operator'), path: `/desk/jobs/${id}/${change}`, fields }
}

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
  {
    route: '/desk/records/:record',
    arrange: async (stage) => {
      const { operator, id } = await openSupport(stage)
      return { actor: operator, path: `/desk/records/${id}` }
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

async function versionsOf(owner: Stage['owner'], key: string): Promise<number> {
  return (await owner.selectFrom('templates').select('version').where('key', '=', key).execute()).length
}

// Limits and templates are there once for all, so deeds that are arranged one after the other take another one each.
let turn = 0
const nextTemplate = () => templates[turn++ % templates.length] as (typeof templates)[number]

async function anotherLimit(owner: Stage['owner']): Promise<Record<string, string>> {
  const key = limitKeys[turn++ % limitKeys.length] as LimitKey
  const row = await owner.selectFrom('limits').select('value').where('key', '=', key).executeTakeFirst()
  const { standard, min, max } = limitRules[key]
  const seen = row?.value ?? standard
  return { key, seen: String(seen), value: String(seen < max ? seen + 1 : min) }
}
