import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { skillIds } from '../../src/talents/skill-catalogue.ts'
import { DATABASE } from '../pages/world.ts'

/** So many active talents with four skills and one place each, made in the database, the same ones every time. */
export async function addTalents(host: string, count: number): Promise<void> {
  const owner = openDatabase({ ...embeddedConnection(host, 'postgres', DATABASE), max: 1, statement_timeout: 0 })
  try {
    await sql`insert into accounts (id, email, name, state, email_verified_at, created_at)
              select md5('a' || n)::uuid, n || '@example.jp', '人材' || n, 'active', now(), now()
                from generate_series(1, ${count}::int) n`.execute(owner)
    await sql`insert into talents (id, account_id, headline, introduction, experience, achievements, hours_per_month, state,
                                   open_to_scouts, created_at, updated_at)
              select md5('t' || n)::uuid, md5('a' || n)::uuid, '地域の仕事を' || n % 20 || '年', repeat('都市の会社で企画をしています。', 6),
                     repeat('販路の開拓と採用の支援。', 10), repeat('売上を伸ばしました。', 6), 5 + n % 40, 'active', n % 3 = 0, now(), now()
                from generate_series(1, ${count}::int) n`.execute(owner)
    await sql`insert into talent_skills (talent_id, skill, level, years)
              select md5('t' || n)::uuid, (${skillIds}::text[])[1 + (n * 31 + k * 47) % ${skillIds.length}], 'working', 1 + n % 15
                from generate_series(1, ${count}::int) n, generate_series(0, 3) k`.execute(owner)
    await sql`analyze`.execute(owner)
  } finally {
    await owner.destroy()
  }
}
