import { sql } from 'kysely'
import type { Database } from '../src/platform/db/database.ts'
import type { Services } from '../src/request/services.ts'
import { handlersFor } from '../src/start/workers.ts'

const MOST = 500

/**
 * Does everything that was left for later and is due by now, in the order it was asked for, until nothing is left.
 * Each job runs through its real handler; only the waiting is left out.
 * @returns the names of the jobs that were done
 */
export async function settle(owner: Database, services: Services): Promise<string[]> {
  const handlers = handlersFor(services)
  const done: string[] = []
  while (done.length < MOST) {
    const { rows } = await sql<{ id: string; name: string; data: unknown }>`
      update pgboss.job set state = 'active', started_on = now()
       where id = (select id from pgboss.job where state = 'created' and start_after <= ${services.now()} order by start_after, created_on, ctid limit 1)
      returning id, name, data`.execute(owner)
    const job = rows[0]
    if (!job) return done
    await handlers[job.name]?.(job.data)
    await sql`update pgboss.job set state = 'completed', completed_on = now() where id = ${job.id}`.execute(owner)
    done.push(job.name)
  }
  throw new Error('the work never ends')
}
