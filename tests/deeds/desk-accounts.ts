import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

/** An operator's admin acts on anybody's account, so nobody is a stranger there. */
async function of(s: Stage, change: string, fields: Arranged['fields'], state = 'active'): Promise<Arranged> {
  const { account, member } = office(s.owner)
  const id = await account('山本さくら')
  await s.owner.updateTable('accounts').set({ state }).where('id', '=', id).execute()
  return { actor: await member('operator'), path: `/desk/accounts/${id}/${change}`, fields }
}

/** アカウント at the operator's desk. */
export const deskAccountDeeds: readonly Deed[] = [
  { route: '/desk/accounts/:account/suspensions', arrange: (s) => of(s, 'suspensions', { reason: 'leaked' }) },
  { route: '/desk/accounts/:account/restorations', arrange: (s) => of(s, 'restorations', {}, 'suspended') },
  {
    route: '/desk/accounts/:account/mail-reopenings',
    arrange: async (s) => {
      const arranged = await of(s, 'mail-reopenings', {})
      const id = arranged.path.split('/')[3] ?? ''
      await s.owner.updateTable('accounts').set({ mail_blocked_at: NOW }).where('id', '=', id).execute()
      return arranged
    },
  },
]
