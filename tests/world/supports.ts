import { type Actor, as } from '../../src/actor.ts'
import { startSupport } from '../../src/organizations/start-support.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { signIn } from '../visitor.ts'
import { NOW, office } from './office.ts'

type Wanted = Parameters<typeof startSupport>[2]

const asked = { reason: 'asked', ticket: '問い合わせ 1201 号: 求人が開けない', minutes: 15 } as const

/** So many minutes after the tests' now. */
export const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** 支援アクセス: an operator in a browser, and a company with an admin and a colleague. */
export function supportsOf({ db, owner }: { db: Database; owner: Database }) {
  const { member } = office(owner)
  return {
    ready: async () => {
      const operator = await member('operator')
      const admin = await member('company')
      const editor = await member('company', admin.organizationId, 'editor')
      const session = await signIn(db, operator, NOW)
      const usual = { ...asked, organizationId: admin.organizationId, sessionId: session.id }
      const start = (actor: Actor = operator, change: Partial<Wanted> = {}, now = NOW) =>
        as(db, actor, (tx) => startSupport(tx, actor, { ...usual, ...change }, now))
      const row = () =>
        owner
          .selectFrom('supports')
          .selectAll()
          .where('account_id', '=', operator.accountId)
          .orderBy('started_at', 'desc')
          .executeTakeFirstOrThrow()
      return { operator, admin, editor, session, start, row }
    },
  }
}
