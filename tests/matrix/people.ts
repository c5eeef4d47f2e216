import type { Actor } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Audience } from '../../src/route.ts'
import { office } from '../world/office.ts'

/** Everybody who may knock at a door of the house. */
export interface Role {
  name: string
  /** Undefined: not signed in. */
  actor: Actor | undefined
  audience: Audience | 'nobody'
  /** A viewer reaches pages, but changes nothing. */
  viewer?: true
}

/** Two of each audience (own and the twin of another tenant), a viewer, somebody without a hat, somebody suspended. */
export async function everybody(owner: Database) {
  const { member, talent, account } = office(owner)
  const company = await member('company')
  const municipality = await member('municipality')
  const supporter = await member('supporter')
  const operator = await member('operator')
  const someTalent = await talent()
  const suspended = await account()
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', suspended).execute()
  const roles: Role[] = [
    { name: 'signed out', actor: undefined, audience: 'nobody' },
    { name: 'suspended', actor: { kind: 'account', accountId: suspended }, audience: 'nobody' },
    { name: 'without a hat', actor: { kind: 'account', accountId: await account() }, audience: 'account' },
    { name: 'talent', actor: someTalent, audience: 'talent' },
    { name: 'company', actor: company, audience: 'company' },
    {
      name: 'company viewer',
      actor: await member('company', company.organizationId, 'viewer'),
      audience: 'company',
      viewer: true,
    },
    { name: 'municipality', actor: municipality, audience: 'municipality' },
    {
      name: 'municipality viewer',
      actor: await member('municipality', municipality.organizationId, 'viewer'),
      audience: 'municipality',
      viewer: true,
    },
    { name: 'supporter', actor: supporter, audience: 'supporter' },
    { name: 'operator', actor: operator, audience: 'operator' },
    {
      name: 'operator viewer',
      actor: await member('operator', operator.organizationId, 'viewer'),
      audience: 'operator',
      viewer: true,
    },
  ]
  return { roles, company, municipality, supporter, operator, talent: someTalent }
}
