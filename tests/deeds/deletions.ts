import { sendProof } from '../../src/accounts/prove-anew.ts'
import { hashPassword } from '../../src/accounts/password.ts'
import { as } from '../../src/actor.ts'
import { requestDeletion } from '../../src/privacy/deletion/request-deletion.ts'
import { NOW } from '../world/office.ts'
import { talentsOf } from '../world/talents.ts'
import type { Deed, Stage } from './deed.ts'

const PASSWORD = '温泉まんじゅうを毎朝三つ'
// Hashing is slow on purpose, and everybody here has the same password.
const hash = hashPassword(PASSWORD)
const PATH = '/account/deletion'

async function leaving({ owner }: Stage) {
  const talent = await talentsOf(owner).complete()
  await owner
    .insertInto('credentials')
    .values({ account_id: talent.accountId, password_hash: await hash })
    .execute()
  return talent
}

/** 退会: asking with either proof, and taking it back. */
export const deletionDeeds: readonly Deed[] = [
  {
    route: PATH,
    arrange: async (s) => ({ actor: await leaving(s), path: PATH, fields: { agree: 'yes', password: PASSWORD } }),
  },
  {
    route: `${PATH}/codes`,
    arrange: async (s) => ({ actor: await leaving(s), path: `${PATH}/codes`, fields: { agree: 'yes' } }),
  },
  {
    route: `${PATH}/codes/:code`,
    arrange: async (s) => {
      const actor = await leaving(s)
      const id = await as(s.db, actor, (tx) => sendProof(tx, actor, s.services.config.secret, NOW))
      const { body } = await s.owner
        .selectFrom('mails')
        .select('body')
        .where('once', '=', `code-${id}`)
        .executeTakeFirstOrThrow()
      const code = /\d{6}/.exec(body)?.[0] ?? ''
      return { actor, path: `${PATH}/codes/${id}`, fields: { code }, stranger: await leaving(s) }
    },
  },
  {
    route: `${PATH}/withdrawals`,
    arrange: async (s) => {
      const actor = await leaving(s)
      await as(s.db, actor, (tx) => requestDeletion(tx, actor, NOW))
      return { actor, path: `${PATH}/withdrawals`, fields: {} }
    },
  },
]
