import { Pool, type PoolClient } from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll } from 'vitest'
import type { DB } from '../../db/types.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'

/** Which statement of a request fails, as when the power goes; 0 is none. */
export interface Fault {
  at: number
  /** Statements so far. */
  seen: number
  /** Which of them were commits. */
  commits: number[]
  /** `before`: it never reaches the database. `after`: it is done, but its answer is lost. */
  when: 'before' | 'after'
}

/** A database as the program sees it, whose nth statement fails. */
export function failingDatabase({ host, name }: { host: string; name: string }): { broken: Database; fault: Fault } {
  const pool = new Pool({ ...embeddedConnection(host, 'app', name), max: 4 })
  pool.on('error', () => undefined)
  afterAll(() => pool.end())
  const fault: Fault = { at: 0, seen: 0, commits: [], when: 'before' }
  const connect = async (): Promise<PoolClient> => guarded(await pool.connect(), fault)
  const dialect = new PostgresDialect({ pool: { connect, end: () => pool.end() } as unknown as Pool })
  return { broken: new Kysely<DB>({ dialect }), fault }
}

function guarded(client: PoolClient, fault: Fault): PoolClient {
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property)
      if (property !== 'query') return typeof value === 'function' ? (value as () => unknown).bind(target) : value
      return async (...args: unknown[]) => {
        const query = () => (target.query as (...a: unknown[]) => unknown)(...args)
        const text = textOf(args[0])
        if (/^rollback/i.test(text)) return query()
        const number = ++fault.seen
        if (/^commit/i.test(text)) fault.commits.push(number)
        if (number !== fault.at) return query()
        if (fault.when === 'after') await query()
        throw new Error('電源断')
      }
    },
  })
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : ((query as { text?: string } | undefined)?.text ?? '')
}
