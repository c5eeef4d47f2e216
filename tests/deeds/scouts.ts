import { as } from '../../src/actor.ts'
import { joinPool } from '../../src/applications/pool/join-pool.ts'
import { blockClientOfScout } from '../../src/applications/scouts/block-client.ts'
import { applicationsOf } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { scoutsOf, scoutWords } from '../world/scouts.ts'
import { talentsOf } from '../world/talents.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

/** The talent answers a scout. */
const answered = (change: string): Deed => ({
  route: `/my/scouts/:scout/${change}`,
  arrange: async (s) => {
    const { id, talent } = await scoutsOf(s.owner).made('opened')
    const stranger = await talentsOf(s.owner).complete()
    return { actor: talent, path: `/my/scouts/${id}/${change}`, fields: {}, stranger }
  },
})

async function sending(s: Stage): Promise<Arranged> {
  const { client, postingId, talent } = await scoutsOf(s.owner).inviting()
  const path = `/client/postings/${postingId}/talents/${talent.talentId}/scouts`
  return { actor: client, path, fields: { message: scoutWords }, stranger: await office(s.owner).member('company') }
}

async function withdrawing(s: Stage): Promise<Arranged> {
  const { id, client } = await scoutsOf(s.owner).made('sent')
  const stranger = await office(s.owner).member('company')
  return { actor: client, path: `/client/scouts/${id}/withdrawals`, fields: {}, stranger }
}

async function unblocking(s: Stage): Promise<Arranged> {
  const { id, client, talent } = await scoutsOf(s.owner).made('sent')
  await as(s.db, talent, (tx) => blockClientOfScout(tx, talent, id, NOW))
  const path = `/my/blocked-clients/${client.organizationId}/removals`
  return { actor: talent, path, fields: {}, stranger: await talentsOf(s.owner).complete() }
}

async function goingOn(s: Stage): Promise<Arranged> {
  const { id, talent } = await applicationsOf(s.owner).declined()
  const fields = { offer: 'pool', answer: 'yes' }
  const path = `/my/applications/${id}/onward-answers`
  return { actor: talent, path, fields, stranger: await talentsOf(s.owner).complete() }
}

async function leaving(s: Stage): Promise<Arranged> {
  const actor = await talentsOf(s.owner).complete()
  const town = await office(s.owner).organization('municipality')
  await as(s.db, actor, (tx) => joinPool(tx, actor, town, NOW))
  const { id } = await s.owner
    .selectFrom('pool_entries')
    .select('id')
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirstOrThrow()
  const stranger = await talentsOf(s.owner).complete()
  return { actor, path: `/my/pools/${id}/departures`, fields: {}, stranger }
}

/** スカウト, and what is offered after a decline. */
export const scoutDeeds: readonly Deed[] = [
  { route: '/client/postings/:posting/talents/:talent/scouts', arrange: sending },
  { route: '/client/scouts/:scout/withdrawals', arrange: withdrawing },
  answered('acceptances'),
  answered('declines'),
  answered('blocks'),
  {
    route: '/my/scout-switches',
    arrange: async (s) => ({
      actor: await talentsOf(s.owner).complete(),
      path: '/my/scout-switches',
      fields: { version: '1', wanted: 'yes' },
    }),
  },
  { route: '/my/blocked-clients/:organization/removals', arrange: unblocking },
  { route: '/my/applications/:application/onward-answers', arrange: goingOn },
  { route: '/my/pools/:pool/departures', arrange: leaving },
]
