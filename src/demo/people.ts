import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** One account per audience that a visitor of the demo may step into. */
export interface DemoPerson {
  accountId: string
  name: string
  part: string
  house: string
  /** What this person would do here. */
  errand: string
}

/** Only accounts of the demo's own domain are offered; nobody else can have registered one. */
export const DEMO_DOMAIN = 'demo.yui.example'

const errands: Record<string, string> = {
  talent: '求人を探して応募し、契約と応募の今を見る',
  company: '求人を作り、応募者を選び、契約する',
  municipality: '今年度の数字を見て、根拠まで開く',
  supporter: '企業を紹介し、その後どうなったかを見る',
  operator: '求人を審査し、町と企業に伴走する',
}

/** Who stands for each audience: people with something to do. */
const faces = ['talent9', 'bus', 'yukemuri', 'chamber', 'coordinator'].map((mail) => `${mail}@${DEMO_DOMAIN}`)

/** One account per audience, in the order of the product's audiences. */
export async function demoPeople(tx: Tx): Promise<DemoPerson[]> {
  const { rows } = await sql<{ accountId: string; name: string; kind: string; house: string }>`
    select distinct on (kind) "accountId", name, kind, house from (
      select a.id as "accountId", a.name, o.kind, o.name as house, a.created_at, a.email from accounts a
        join memberships m on m.account_id = a.id and m.state = 'active' join organizations o on o.id = m.organization_id
      union all
      select a.id, a.name, 'talent', t.headline, a.created_at, a.email from accounts a join talents t on t.account_id = a.id where t.state = 'active'
    ) people where email = any(${faces}) order by kind, email`.execute(tx)
  const order = Object.keys(errands)
  return rows
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, ...person }) => ({ ...person, part: kind, errand: errands[kind] ?? '' }))
}
