import assert from 'node:assert/strict'
import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, describe, test } from 'vitest'
import type { DB } from '../../db/types.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { freshDatabase } from '../database.ts'
import { deeds } from '../deeds/all.ts'
import { perform } from '../deeds/perform.ts'
import { differences, snapshot } from '../deeds/snapshot.ts'
import { house } from '../visitor.ts'

const { db, owner, host, name } = await freshDatabase()
const { services } = house(db)

/** A database whose nth statement of a request fails, as when the power goes; counting can be turned off. */
function failing() {
  const pool = new pg.Pool({ ...embeddedConnection(host, 'app', name), max: 4 })
  pool.on('error', () => undefined)
  afterAll(() => pool.end())
  const fault = { at: 0, seen: 0 }
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    return new Proxy(client, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property)
        if (property !== 'query') return typeof value === 'function' ? (value as () => unknown).bind(target) : value
        return (...args: Parameters<typeof client.query>) => {
          const isRollback = args[0] && /^rollback/i.test(String((args[0] as { text?: string }).text ?? args[0]))
          if (!isRollback && ++fault.seen === fault.at) return Promise.reject(new Error('電源断'))
          return (target.query as (...a: unknown[]) => unknown)(...args)
        }
      },
    })
  }
  const broken = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } as unknown as pg.Pool }),
  }) as Database
  return { broken, fault }
}

const { broken, fault } = failing()
const shaky = house(broken)
const MOST_STEPS = 80

describe.each(deeds.filter((deed) => !deed.noAct))('POST $route', (deed) => {
  test('fails cleanly at every step: all before or all after, and a retry works', async () => {
    let steps = 0
    for (let n = 1; n <= MOST_STEPS; n++) {
      const arranged = await deed.arrange({ db, owner, services })
      fault.at = 0
      const person = await shaky.visitor(arranged.actor)
      const formKey = person.formKey()
      const before = await snapshot(owner)
      Object.assign(fault, { at: n, seen: 0 })
      const answer = await perform(person, arranged, formKey)
      fault.at = 0
      if (fault.seen < n) {
        steps = n - 1
        assert.equal(answer.status, 303)
        break
      }
      assert.ok(answer.status >= 500 && answer.status < 600, `step ${n}: ${answer.status}`)
      assert.match(answer.text, /もう一度お試しください/)
      assert.deepEqual(differences(before, await snapshot(owner)), [], `half done after step ${n}`)
      const retry = await perform(person, arranged, formKey)
      assert.equal(retry.status, 303, `the retry after step ${n}: ${retry.status}`)
    }
    assert.ok(steps > 4 && steps < MOST_STEPS, `the deed makes several calls (${steps})`)
  })
})
