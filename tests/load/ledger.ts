import type { EntryName } from '../../src/journal.ts'
import type { Rig } from './rig.ts'

/** What the program said was done: kept here, outside, while the program and its database die. */
export interface Acknowledged {
  entry: EntryName
  subject: string
  title: string
}

export interface Ledger {
  acknowledged: Acknowledged[]
  /** Answers by status; 0 where the connection broke. */
  answers: Map<number, number>
  /** Titles of all first forms that were sent, each of them again with the same key until it was answered. */
  titles: string[]
}

export const emptyLedger = (): Ledger => ({ acknowledged: [], answers: new Map(), titles: [] })

/** How often each kind of act was acknowledged. */
export function countsOf({ acknowledged }: Pick<Ledger, 'acknowledged'>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { entry } of acknowledged) counts[entry] = (counts[entry] ?? 0) + 1
  return counts
}

/** What was acknowledged and is not there, and what was done twice. */
export async function lossesOf(
  rig: Pick<Rig, 'ask'>,
  { acknowledged, titles }: Pick<Ledger, 'acknowledged' | 'titles'>,
): Promise<{ lost: Acknowledged[]; twice: string[] }> {
  const rows = await rig.ask<{ name: string; subject: string; n: string }>(
    `select name, subject, count(*) as n from journal where subject = any($1) group by name, subject`,
    [[...new Set(acknowledged.map(({ subject }) => subject))]],
  )
  const there = new Map(rows.map(({ name, subject, n }) => [`${name} ${subject}`, Number(n)]))
  const drafted = await rig.ask<{ title: string }>(
    `select title from postings where title = any($1) group by title having count(*) > 1`,
    [titles],
  )
  const timesOf = ({ entry, subject }: Acknowledged) => there.get(`${entry} ${subject}`) ?? 0
  const again = acknowledged.filter((one) => timesOf(one) > 1)
  return {
    lost: acknowledged.filter((one) => timesOf(one) === 0),
    twice: [...drafted.map(({ title }) => title), ...again.map(({ entry, subject }) => `${entry} ${subject}`)],
  }
}
