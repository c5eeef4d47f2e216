import type { Actor } from '../actor.ts'
import type { ThreadParty, ToOpen } from '../messages/open-thread.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { findCase } from './find-case.ts'

/**
 * やりとり of a case: the coordinator's house and the company, nobody else. Supporters are never in it, because the two talk
 * about applicants there, and neither is the town.
 * @throws NotFound for somebody else's case, NotAllowed for viewers and towns, Stale when it is over
 */
export async function threadOfCase(tx: Tx, actor: Actor, id: string): Promise<ToOpen> {
  const row = await findCase(tx, actor, id, 'talk')
  if (row.state === 'finished') throw new Stale('この伴走は終わっています。新しいご相談は、あらためて始めてください。')
  const houses = await tx
    .selectFrom('organizations as o')
    .select(['o.id', 'o.name', 'o.kind'])
    .where((e) =>
      e.or([
        e('o.id', '=', row.company_id),
        // Any operator may stand in for the coordinator.
        e('o.id', '=', actor.kind === 'operator' ? actor.organizationId : null),
        e(
          'o.id',
          'in',
          e
            .selectFrom('memberships as m')
            .select('m.organization_id')
            .where('m.account_id', '=', row.coordinator_id)
            .where('m.state', '=', 'active'),
        ),
      ]),
    )
    .where((e) => e.or([e('o.id', '=', row.company_id), e('o.kind', '=', 'operator')]))
    .orderBy('o.kind')
    .orderBy('o.id')
    .execute()
  const company = houses.find((house) => house.id === row.company_id)
  const paths = { operator: `/desk/cases/${id}`, company: '/client/case' }
  const parties: ThreadParty[] = houses.map(({ id: house, name }) => ({ kind: 'organization', id: house, label: name }))
  return { about: { kind: 'case', id, title: `${company?.name ?? ''}の伴走`, paths }, parties, accompanied: true }
}
