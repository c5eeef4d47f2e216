import { office } from '../world/office.ts'
import type { Deed } from './deed.ts'

/** 設定と記録: what operators decide about the house itself. */
export const houseDeeds: readonly Deed[] = [
  {
    route: '/desk/limits',
    arrange: async ({ owner }) => ({
      actor: await office(owner).member('operator'),
      path: '/desk/limits',
      fields: await anotherLimit(owner),
    }),
  },
]

/** Deeds run many times on one database: each changes the limit from what holds then. */
async function anotherLimit(owner: Parameters<typeof office>[0]): Promise<Record<string, string>> {
  const row = await owner.selectFrom('limits').select('value').where('key', '=', 'scoutsPerDay').executeTakeFirst()
  const seen = row?.value ?? 10
  return { key: 'scoutsPerDay', seen: String(seen), value: String((seen % 50) + 1) }
}
