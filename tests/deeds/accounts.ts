import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { as, door } from '../../src/actor.ts'
import { sendCode } from '../../src/accounts/codes.ts'
import { hashPassword } from '../../src/accounts/password.ts'
import { confirmTotp } from '../../src/accounts/second-factor.ts'
import { newTotp } from '../../src/accounts/totp.ts'
import { openSession } from '../../src/accounts/open-session.ts'
import { DEMO_DOMAIN } from '../../src/demo/people.ts'
import { NOW, office } from '../world/office.ts'
import type { Deed, Stage } from './deed.ts'

const PASSWORD = '温泉まんじゅうを毎朝三つ'
// Hashing is slow on purpose, and everybody here has the same password.
const passwordHash = hashPassword(PASSWORD)

async function person({ owner }: Stage) {
  const accountId = await office(owner).account('山本さくら')
  const { email } = await owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { actor: { kind: 'account' as const, accountId }, accountId, email }
}

async function withPassword(stage: Stage) {
  const somebody = await person(stage)
  await stage.owner
    .insertInto('credentials')
    .values({ account_id: somebody.accountId, password_hash: await passwordHash })
    .execute()
  return somebody
}

async function withApp(stage: Stage) {
  const { db } = stage
  const somebody = await person(stage)
  const { secret } = newTotp(somebody.email)
  const app = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 })
  const past = new Date(NOW.getTime() - 600_000)
  await as(db, somebody.actor, (tx) =>
    confirmTotp(tx, somebody.actor, secret, app.generate({ timestamp: past.getTime() }), past),
  )
  return { ...somebody, code: app.generate({ timestamp: NOW.getTime() }) }
}

const stranger = async (stage: Stage) => (await person(stage)).actor

/** Everything that can be sent at the door and in one's own account. */
export const accountDeeds: readonly Deed[] = [
  {
    route: '/sign-in',
    arrange: async (s) => ({
      actor: undefined,
      path: '/sign-in',
      fields: { email: (await withPassword(s)).email, password: PASSWORD, next: '' },
    }),
  },
  {
    route: '/sign-in/codes',
    arrange: async (s) => ({
      actor: undefined,
      path: '/sign-in/codes',
      fields: { mail: (await person(s)).email, next: '' },
    }),
  },
  {
    route: '/sign-in/codes/:code',
    arrange: async (s) => {
      const { accountId, email } = await person(s)
      const account = { id: accountId, email }
      const id = await as(s.db, door, (tx) =>
        sendCode(tx, { purpose: 'sign_in', account, secret: s.services.config.secret, now: NOW }),
      )
      const mail = await s.owner
        .selectFrom('mails')
        .select('body')
        .where('to_account', '=', accountId)
        .executeTakeFirstOrThrow()
      return {
        actor: undefined,
        path: `/sign-in/codes/${id}`,
        fields: { code: /\d{6}/.exec(mail.body)?.[0] ?? '', next: '' },
      }
    },
  },
  {
    route: '/sign-in/second/:challenge',
    arrange: async (s) => {
      const { accountId, code } = await withApp(s)
      const id = randomUUID()
      await s.owner
        .insertInto('challenges')
        .values({ id, account_id: accountId, challenge: 'second', expires_at: new Date(NOW.getTime() + 60_000) })
        .execute()
      return { actor: undefined, path: `/sign-in/second/${id}`, fields: { code, next: '' } }
    },
  },
  {
    route: '/register',
    arrange: async () => ({
      actor: undefined,
      path: '/register',
      fields: { name: '鈴木一郎', email: `${randomUUID()}@example.jp`, agree: 'yes', next: '' },
    }),
  },
  {
    route: '/account/name',
    arrange: async (s) => ({ actor: (await person(s)).actor, path: '/account/name', fields: { name: '山本桜' } }),
  },
  {
    route: '/account/password',
    arrange: async (s) => ({
      actor: (await person(s)).actor,
      path: '/account/password',
      fields: { current: '', password: PASSWORD },
    }),
  },
  {
    route: '/account/hat',
    arrange: async (s) => {
      const company = await office(s.owner).member('company')
      return { actor: company, path: '/account/hat', fields: { hat: company.organizationId } }
    },
  },
  {
    route: '/account/sign-out',
    arrange: async (s) => ({ actor: (await person(s)).actor, path: '/account/sign-out', fields: {} }),
  },
  {
    route: '/account/sessions/:session/ends',
    arrange: async (s) => {
      const { actor, accountId } = await person(s)
      await as(s.db, door, (tx) => openSession(tx, accountId, { device: 'lost phone', provedSecond: false, now: NOW }))
      const lost = await s.owner
        .selectFrom('sessions')
        .select('id')
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow()
      return { actor, path: `/account/sessions/${lost.id}/ends`, fields: {}, stranger: await stranger(s) }
    },
  },
  {
    route: '/account/totp',
    arrange: async (s) => {
      const { actor, email } = await person(s)
      const { secret } = newTotp(email)
      const code = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: NOW.getTime() })
      return { actor, path: '/account/totp', fields: { secret, code } }
    },
    noAct: '回復コードは送信への答えの中で一度だけ見せる',
  },
  {
    route: '/account/totp/removals',
    arrange: async (s) => ({ actor: (await withApp(s)).actor, path: '/account/totp/removals', fields: {} }),
  },
  {
    route: '/account/passkeys/:passkey/removals',
    arrange: async (s) => {
      const { actor, accountId } = await person(s)
      const id = randomUUID()
      await s.owner
        .insertInto('passkeys')
        .values({
          id,
          account_id: accountId,
          public_key: Buffer.from('x'),
          counter: 0,
          label: 'Chrome',
          created_at: NOW,
        })
        .execute()
      return { actor, path: `/account/passkeys/${id}/removals`, fields: {}, stranger: await stranger(s) }
    },
  },
  {
    route: '/demo/sessions',
    arrange: async (s) => {
      await s.owner
        .insertInto('installation')
        .values({ demo: true, made_at: NOW })
        .onConflict((c) => c.column('sole').doNothing())
        .execute()
      const { accountId } = await person(s)
      await s.owner
        .updateTable('accounts')
        .set({ email: `${accountId}@${DEMO_DOMAIN}` })
        .where('id', '=', accountId)
        .execute()
      return { actor: undefined, path: '/demo/sessions', fields: { account: accountId } }
    },
  },
  {
    route: '/desk/accounts/:account/suspensions',
    arrange: async (s) => {
      const { accountId } = await person(s)
      return {
        actor: await office(s.owner).member('operator'),
        path: `/desk/accounts/${accountId}/suspensions`,
        fields: { reason: 'requested' },
        stranger: await office(s.owner).member('municipality'),
      }
    },
  },
  {
    route: '/desk/accounts/:account/restorations',
    arrange: async (s) => {
      const { accountId } = await person(s)
      await s.owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', accountId).execute()
      return {
        actor: await office(s.owner).member('operator'),
        path: `/desk/accounts/${accountId}/restorations`,
        fields: {},
        stranger: await office(s.owner).member('municipality'),
      }
    },
  },
]

/** Passkeys answer with data, or need a browser's authenticator: a journey tells their story. */
export const passkeyRoutes = [
  '/account/passkeys/options',
  '/account/passkeys',
  '/sign-in/passkeys/options',
  '/sign-in/passkeys',
] as const
