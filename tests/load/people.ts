import type { Rig } from './rig.ts'
import { type Browser, enterDemo } from './browser.ts'

/** Three who bring one posting to an agreement: who writes it, who reviews it, who applies. */
export interface Trio {
  client: Browser
  operator: Browser
  talent: Browser
}

const clients = `select distinct m.account_id from memberships m join organizations o on o.id = m.organization_id
  where o.kind = 'company' and o.state = 'active' and m.state = 'active' and m.role <> 'viewer'
    and exists (select 1 from organizations t where t.kind = 'municipality' and t.place_code = o.place_code)
  order by 1`
const operators = `select distinct m.account_id from memberships m join organizations o on o.id = m.organization_id
  where o.kind = 'operator' and m.state = 'active' and m.role <> 'viewer' order by 1`
/** Whose profile is ready for an application, and who waits for no answer yet. */
const talents = `select t.account_id from talents t
  where t.state = 'active' and t.headline <> '' and t.introduction || t.experience <> '' and t.hours_per_month is not null
    and exists (select 1 from talent_skills s where s.talent_id = t.id)
    and not exists (select 1 from applications a where a.talent_id = t.id and a.state in ('submitted', 'screening', 'interview', 'offered'))
  order by 1`

/** Through the door of the demo: at most so many trios as there are companies and talents; operators serve several. */
export async function triosOf(rig: Rig, most: number): Promise<Trio[]> {
  const [writing, reviewing, applying] = await Promise.all(
    [clients, operators, talents].map(async (query) =>
      (await rig.ask<{ account_id: string }>(query)).map(({ account_id }) => account_id),
    ),
  )
  const count = Math.min(most, writing?.length ?? 0, applying?.length ?? 0)
  if (count === 0 || !reviewing?.length) throw new Error('nobody in the demo may write, review or apply')
  const trios: Trio[] = []
  for (let n = 0; n < count; n++) {
    const enter = (accounts: readonly string[] | undefined) =>
      enterDemo(rig.address, accounts?.[n % accounts.length] ?? '')
    trios.push({ client: await enter(writing), operator: await enter(reviewing), talent: await enter(applying) })
  }
  return trios
}
