import { as, clock } from '../../src/actor.ts'
import { post } from '../../src/mail.ts'
import { next, NOW, office } from '../world/office.ts'
import type { Deed, Stage } from './deed.ts'

/** Somebody is told something. @returns the id of the line */
async function told({ owner, db }: Stage, accountId: string): Promise<string> {
  const once = next('news')
  const to = { accountId, address: `${accountId}@example.jp` }
  const letter = { once, topic: 'application' as const, to, subject: '応募がありました', body: '本文です。' }
  await as(db, clock, (tx) => post(tx, letter, NOW))
  return (await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()).id
}

const own = '自分への通知だけを動かし、名指しする記録がない'

/** 通知. */
export const notificationDeeds: readonly Deed[] = [
  {
    route: '/notifications/readings',
    noStranger: own,
    arrange: async (s) => {
      const actor = await office(s.owner).member('company')
      await told(s, actor.accountId)
      return { actor, path: '/notifications/readings', fields: {} }
    },
  },
  {
    route: '/notifications/:notification/readings',
    arrange: async (s) => {
      const { talent } = office(s.owner)
      const actor = await talent()
      const path = `/notifications/${await told(s, actor.accountId)}/readings`
      return { actor, path, fields: {}, stranger: await talent() }
    },
  },
  {
    route: '/notifications/settings',
    noStranger: own,
    arrange: async (s) => ({
      actor: await office(s.owner).talent(),
      path: '/notifications/settings',
      fields: { message: 'daily', scout: 'never' },
    }),
  },
]
