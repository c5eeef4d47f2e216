import { as, clock } from '../actor.ts'
import { daysOf, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database } from '../platform/db/database.ts'
import { castOrganizations, castTalents } from './cast.ts'
import { emptyStage, enterOrganization } from './stage.ts'
import { enterTalent } from './enter-talent.ts'
import { story } from './story.ts'
import { programmes } from './programmes.ts'

interface Playing {
  /** Is told from time to time how much has been played. */
  progress?: (done: number, all: number) => void
  /** Seals the certificates, as the program's own does. */
  secret?: string
}

/**
 * Writes the demo world into a database that is marked as a demo, once: a fiscal year that has closed and one that runs,
 * every deed through the verb of its page, in the order of time.
 */
export async function demoWorld(
  db: Database,
  now: Date,
  { progress = () => undefined, secret = 'demo' }: Playing = {},
): Promise<void> {
  if (await hasPeople(db)) return
  const stage = { ...emptyStage(db), secret }
  const lastYear = daysOf(fiscalYear(fiscalYearOf(dayInJapan(now)) - 1)).from
  const opening = new Date(lastYear.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '09:00' }).epochMilliseconds)
  for (const organization of castOrganizations) await enterOrganization(stage, organization, opening)
  for (const talent of castTalents) await enterTalent(stage, talent, opening)
  await programmes(stage, opening, now)
  const acts = story(stage, now)
  for (const [i, act] of acts.entries()) {
    await act.play()
    if (i % 50 === 0) progress(i, acts.length)
  }
}

async function hasPeople(db: Database): Promise<boolean> {
  return (await as(db, clock, (tx) => tx.selectFrom('accounts').select('id').limit(1).executeTakeFirst())) !== undefined
}
