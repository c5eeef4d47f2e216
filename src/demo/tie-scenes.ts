import { as, clock, type Member } from '../actor.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { followTown } from '../postings/saved/follow-town.ts'
import { issueCertificate } from '../ties/issue-certificate.ts'
import { approveActivity, refuseActivity } from '../ties/judge-activity.ts'
import { showInLedger } from '../ties/ledger-consent.ts'
import { answerOnsiteVisit, recordOnsiteVisit } from '../ties/onsite-visits.ts'
import { recordActivity } from '../ties/record-activity.ts'
import { declareResidence, withdrawDeclaration } from '../ties/residence.ts'
import { showGreeting } from '../ties/show-greeting.ts'
import type { Act } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

const TOWN = 'yukemuri'

interface Contract {
  id: string
  talent: TalentActor
  client: Member
}

/**
 * 縁 in the town: somebody who only follows it, visits confirmed, waiting and denied, a second home declared and one taken back,
 * activities in every state, a name in the ledger, and certificates that stand and that do not.
 */
export function tieScenes(stage: Stage, now: Date): Act[] {
  const town = () => known(stage.members, TOWN)
  const at = (minutes: number) => new Date(now.getTime() - (120 - minutes) * 60_000)
  const act = (minutes: number, play: (when: Date) => Promise<unknown>): Act => ({
    at: at(minutes),
    play: () => play(at(minutes)),
  })
  return [
    act(0, (when) => follows(stage, when)),
    act(5, async (when) => {
      const [first, second, third] = await contractsIn(stage, town().organizationId)
      for (const [nth, contract] of [first, second, third].entries())
        if (contract) await greets(stage, town(), contract, nth, when)
      if (first) await worksAndVisits(stage, town(), first, when)
      if (second) await asksOnly(stage, second, when)
      if (third) await changesTheirMind(stage, third, when)
    }),
  ]
}

/** Those who like the town and have not applied: the last of the cast. */
async function follows(stage: Stage, at: Date): Promise<void> {
  const { place_code } = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('organizations')
      .select('place_code')
      .where('id', '=', known(stage.members, TOWN).organizationId)
      .executeTakeFirstOrThrow(),
  )
  const fans = [...stage.talents.values()].slice(-3)
  for (const fan of fans) await as(stage.db, fan, (tx) => followTown(tx, fan, place_code, at))
}

/** Contracts that are in force in the town with a company of the cast, the oldest first. */
async function contractsIn(stage: Stage, municipalityId: string): Promise<Contract[]> {
  const rows = await as(stage.db, clock, (tx) =>
    tx
      .selectFrom('contracts')
      .select(['id', 'talent_id', 'account_id', 'client_id'])
      .where('municipality_id', '=', municipalityId)
      .where('state', '=', 'in_force')
      .orderBy('in_force_at')
      .orderBy('id')
      .limit(10)
      .execute(),
  )
  return rows.flatMap(({ id, talent_id, account_id, client_id }) => {
    const client = [...stage.members.values()].find((m) => m.organizationId === client_id && m.role !== 'viewer')
    const talent: TalentActor = { kind: 'talent', accountId: account_id, talentId: talent_id }
    return client ? [{ id, talent, client }] : []
  })
}

const greetings = [
  { called: 'initials', words: 'work' },
  { called: 'prefecture', words: 'again' },
  { called: 'talent', words: 'home' },
] as const

/** Says something on the town's public page. */
async function greets(stage: Stage, town: Member, { talent }: Contract, nth: number, now: Date): Promise<void> {
  const chosen = greetings[nth]
  if (chosen) await as(stage.db, talent, (tx) => showGreeting(tx, talent, town.organizationId, chosen, now))
}

/** Came twice, is known by name, had three activities approved, and has a certificate; an earlier one was replaced. */
async function worksAndVisits(stage: Stage, town: Member, { id, talent, client }: Contract, now: Date): Promise<void> {
  const { db } = stage
  const mine = <T>(work: Parameters<typeof as<T>>[2]) => as(db, talent, work)
  const today = dayInJapan(now)
  const days = [14, 7].map((ago) => today.subtract({ days: ago }).toString())
  const activities: string[] = []
  for (const visitedOn of days) {
    const visit = await mine((tx) => recordOnsiteVisit(tx, talent, id, { visitedOn, what: '店舗の下見と打合せ' }, now))
    await as(db, client, (tx) => answerOnsiteVisit(tx, client, visit, 'confirm', now))
    const words = { basis: `visit:${visit}`, doneOn: null, what: '店舗を訪れ、担当の方と改善の計画を立てました' }
    activities.push(await mine((tx) => recordActivity(tx, talent, town.organizationId, words, now)))
  }
  const work = { basis: `work:${id}`, doneOn: today.subtract({ days: 3 }).toString(), what: '月例の改善会議' }
  activities.push(await mine((tx) => recordActivity(tx, talent, town.organizationId, work, now)))
  await mine((tx) => showInLedger(tx, talent, town.organizationId, now))
  const [first = '', ...rest] = activities
  // In the first days of April the first activity is of the year before.
  const year = fiscalYearOf(today.subtract({ days: 14 }))
  const issue = () =>
    mine((tx) =>
      issueCertificate(tx, talent, town.organizationId, { year, shown: 'initials' }, { secret: stage.secret, now }),
    )
  await as(db, town, (tx) => approveActivity(tx, town, first, now))
  await issue()
  for (const activity of rest) await as(db, town, (tx) => approveActivity(tx, town, activity, now))
  await issue()
}

/** A visit that waits for the company, one that was not so, an activity that waits and one that was not approved. */
async function asksOnly(stage: Stage, { id, talent, client }: Contract, now: Date): Promise<void> {
  const { db } = stage
  const town = known(stage.members, TOWN)
  const today = dayInJapan(now)
  const visit = (days: number) => ({
    visitedOn: today.subtract({ days }).toString(),
    what: '工場の見学',
  })
  await as(db, talent, (tx) => recordOnsiteVisit(tx, talent, id, visit(2), now))
  const wrong = await as(db, client, (tx) => recordOnsiteVisit(tx, client, id, visit(9), now))
  await as(db, talent, (tx) => answerOnsiteVisit(tx, talent, wrong, 'deny', now))
  const ask = (what: string) =>
    as(db, talent, (tx) =>
      recordActivity(
        tx,
        talent,
        town.organizationId,
        { basis: `work:${id}`, doneOn: today.subtract({ days: 1 }).toString(), what },
        now,
      ),
    )
  const first = await ask('資料の作成')
  await as(db, town, (tx) =>
    refuseActivity(tx, town, first, '自宅での資料作成だけの日は対象にしていません。会議の日で申請してください。', now),
  )
  await ask('オンラインの改善会議')
}

/** A second home, and a declaration that was taken back first. */
async function changesTheirMind(stage: Stage, { talent }: Contract, now: Date): Promise<void> {
  const { db } = stage
  const town = known(stage.members, TOWN).organizationId
  const since = dayInJapan(now).subtract({ days: 20 }).toString()
  await as(db, talent, (tx) => declareResidence(tx, talent, town, { kind: 'moved', since }, now))
  const row = await as(db, talent, (tx) =>
    tx
      .selectFrom('residence_declarations')
      .select('id')
      .where('talent_id', '=', talent.talentId)
      .executeTakeFirstOrThrow(),
  )
  await as(db, talent, (tx) => withdrawDeclaration(tx, talent, row.id, now))
  await as(db, talent, (tx) => declareResidence(tx, talent, town, { kind: 'two_places', since }, now))
}
