import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import { dayInJapan } from '../../src/law/japanese-date.ts'

/** What one side said at the end: five steps, and whether again. */
export interface Said {
  satisfaction: number
  again: 'yes' | 'unsure' | 'no'
}

export interface SaidByBoth {
  client?: Said & { reach?: ('reached' | 'partly' | 'missed')[] }
  talent?: Said
}

/** 振返り and 成果 of contracts, each at a moment of your choice, as their own rows have it. */
export function endingsOf(owner: Database) {
  const contractOf = (id: string) =>
    owner
      .selectFrom('contracts')
      .select(['account_id', 'client_id', 'municipality_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  /** Both sides are asked, and whoever is named answers at once. */
  async function lookBack(contract_id: string, iso: string, said: SaidByBoth): Promise<string> {
    const at = new Date(iso)
    const parties = await contractOf(contract_id)
    const id = randomUUID()
    await owner
      .insertInto('retrospectives')
      .values({ id, contract_id, ...parties, asked_at: at })
      .execute()
    const by_account = parties.account_id
    for (const side of ['client', 'talent'] as const) {
      const one = said[side]
      if (!one) continue
      const { satisfaction, again } = one
      await owner
        .insertInto('retrospective_answers')
        .values({ retrospective_id: id, side, satisfaction, again, by_account, at })
        .execute()
    }
    await judge(id, contract_id, said.client?.reach ?? [], at)
    return id
  }

  async function judge(id: string, contract_id: string, reach: readonly string[], at: Date): Promise<void> {
    if (reach.length === 0) return
    const kickoff_id = randomUUID()
    const agreed = { number: 1, state: 'agreed', by_side: 'client', contact: '電話', rhythm: '毎週' }
    await owner
      .insertInto('kickoffs')
      .values({ id: kickoff_id, contract_id, ...agreed, at })
      .execute()
    for (const [index, how] of reach.entries()) {
      const position = index + 1
      await owner
        .insertInto('kickoff_goals')
        .values({ kickoff_id, position, goal: `目標${position}`, sign: '見える' })
        .execute()
      await owner
        .insertInto('goal_judgements')
        .values({ retrospective_id: id, kickoff_id, position, reach: how, at })
        .execute()
    }
  }

  /** Something took shape, and was written down on the same day. */
  async function bring(
    contract_id: string,
    iso: string,
    { kind = 'product', title = '梨のジャム' } = {},
  ): Promise<string> {
    const at = new Date(iso)
    const { municipality_id, account_id } = await contractOf(contract_id)
    const id = randomUUID()
    const told = { kind, title, came_on: dayInJapan(at).toString(), evidence: '道の駅の売場にある' }
    await owner
      .insertInto('outcomes')
      .values({ id, contract_id, municipality_id, ...told, by_account: account_id, at })
      .execute()
    return id
  }

  return { lookBack, bring }
}
