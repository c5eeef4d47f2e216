import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../../platform/errors.ts'
import { keepFile } from '../../platform/files/keep-file.ts'
import type { Upload } from '../../platform/files/read-upload.ts'
import type { ContractTerms } from '../terms.ts'
import { type BegunContract, begunContract, lockWorkday } from './find-workday.ts'
import type { TypedWorkday } from './form.ts'
import { canMoveWorkday, workdayMoves, workdayStateNames } from './workday.ts'

/** What was typed, with the receipt that came along. */
export interface GivenWorkday extends TypedWorkday {
  receipt: Upload | null
}

/**
 * 活動を記録する。 @returns the id
 * @throws Invalid for a day outside the contract or to come, for half a trip, and for a receipt that was entered before
 */
export async function recordWorkday(
  tx: Tx,
  actor: Actor,
  contractId: string,
  given: GivenWorkday,
  now: Date,
): Promise<string> {
  const begun = await begunContract(tx, actor, contractId, 'record')
  const values = await valuesOf(tx, actor, begun, given, now)
  const id = randomUUID()
  const account_id = begun.contract.account_id
  await tx
    .insertInto('workdays')
    .values({ ...values, id, contract_id: contractId, account_id, at: now })
    .execute()
  await record(
    tx,
    actor,
    { name: 'workday.recorded', subject: id, from: null, to: 'recorded', detail: { contract: contractId } },
    now,
  )
  return id
}

/** 記録を直す: until it is confirmed, and when it was sent back. @throws as above; Stale once it is confirmed */
export async function correctWorkday(
  tx: Tx,
  actor: Actor,
  ids: { contract: string; workday: string },
  given: GivenWorkday,
  now: Date,
): Promise<void> {
  const { row, ...begun } = await lockWorkday(tx, actor, ids, 'correct')
  if (!canMoveWorkday(row.state, 'correct'))
    throw new Stale(`この記録は「${workdayStateNames[row.state]}」のため、直せません。`)
  const { receipt_id, receipt_hash, ...values } = await valuesOf(tx, actor, begun, given, now, row.id)
  // A browser does not send the file again: without a new one the old one stays.
  const receipt = receipt_id ? { receipt_id, receipt_hash } : {}
  const { to } = workdayMoves.correct
  await tx
    .updateTable('workdays')
    .set({ ...values, ...receipt, state: to, return_reason: '' })
    .where('id', '=', row.id)
    .execute()
  await record(tx, actor, { name: 'workday.corrected', subject: row.id, from: row.state, to }, now)
}

async function valuesOf(tx: Tx, actor: Actor, begun: BegunContract, given: GivenWorkday, now: Date, own?: string) {
  const owner = accountOf(actor)
  if (!owner) throw new NotAllowed()
  const { day, onSite, receipt, origin, destination } = given
  const amounts = { travel: given.travelYen ?? 0, lodging: given.lodgingYen ?? 0, meals: given.mealsYen ?? 0 }
  const minutes = (given.hours ?? 0) * 60 + Number(given.quarter)
  const nights = given.nights ?? 0
  const problems = {
    ...problemsOfDay(day, begun.terms, dayInJapan(now)),
    ...problemsOfTrip(given, { ...amounts, minutes, nights }),
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const receipt_hash = receipt ? createHash('sha256').update(receipt.bytes).digest('hex') : null
  await refuseTwice(tx, owner, { day, origin, destination, ...amounts, hash: receipt_hash }, own)
  return {
    day,
    minutes,
    on_site: onSite,
    origin,
    destination,
    means: given.means ?? '',
    travel_yen: amounts.travel,
    nights,
    lodging_yen: amounts.lodging,
    meals_yen: amounts.meals,
    receipt_id: receipt ? await keepFile(tx, owner, receipt, now) : null,
    receipt_hash,
  }
}

function problemsOfDay(
  day: string,
  { startsOn, endsOn }: ContractTerms,
  today: Temporal.PlainDate,
): Record<string, string> {
  if (day > today.toString()) return { day: 'まだ来ていない日は記録できません。活動した日を入力してください' }
  const inside = startsOn <= day && day <= endsOn
  const shown = (iso: string) => formatDay(Temporal.PlainDate.from(iso))
  return inside ? {} : { day: `活動した日は、契約期間(${shown(startsOn)}から${shown(endsOn)})の日を入力してください` }
}

type Amounts = { travel: number; lodging: number; meals: number; minutes: number; nights: number }

function problemsOfTrip(
  given: TypedWorkday,
  { travel, lodging, meals, minutes, nights }: Amounts,
): Record<string, string> {
  const problems: Record<string, string> = {}
  if (minutes === 0 && travel === 0 && lodging === 0)
    problems.hours = '稼働時間、交通費、宿泊費のどれかを入力してください'
  if (minutes > 1440) problems.hours = '1日の稼働時間は24時間までで入力してください'
  if (travel > 0 && !given.origin) problems.origin = '交通費があるときは、出発地を入力してください'
  if (travel > 0 && !given.destination) problems.destination = '交通費があるときは、到着地を入力してください'
  if (travel > 0 && !given.means) problems.means = '交通費があるときは、交通手段を選んでください'
  if (lodging > 0 && nights === 0) problems.nights = '宿泊費があるときは、泊数を入力してください'
  if (lodging === 0 && nights > 0) problems.lodgingYen = '泊数があるときは、宿泊費を入力してください'
  if (meals > lodging) problems.mealsYen = '食事代は、宿泊費より少ない額を入力してください'
  return problems
}

interface Claimed {
  day: string
  origin: string
  destination: string
  travel: number
  lodging: number
  hash: string | null
}

/** 二重の計上: the same paper, or the same trip or night, under any contract of this person. */
async function refuseTwice(tx: Tx, account: string, claimed: Claimed, own: string | undefined): Promise<void> {
  // Two windows of the same person come one after the other here; the unique indexes stand behind.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workdays of ${account}`}, 0))`.execute(tx)
  const others = tx
    .selectFrom('workdays')
    .select('day')
    .where('account_id', '=', account)
    .$if(own !== undefined, (q) => q.where('id', '!=', own ?? ''))
  const found = (iso: string) => formatDay(Temporal.PlainDate.from(iso))
  if (claimed.hash) {
    const same = await others.where('receipt_hash', '=', claimed.hash).executeTakeFirst()
    if (same)
      throw new Invalid({
        receipt: `この領収書は${found(same.day)}の記録ですでに使われています。別の領収書を選んでください`,
      })
  }
  const { day, origin, destination, travel, lodging } = claimed
  if (travel > 0) {
    const way = others.where('day', '=', day).where('travel_yen', '=', travel)
    const same = await way.where('origin', '=', origin).where('destination', '=', destination).executeTakeFirst()
    if (same)
      throw new Invalid({
        travelYen: `${found(day)}の同じ区間・同じ額の交通費は、すでに記録されています。二重でないか確かめてください`,
      })
  }
  if (lodging > 0) {
    const same = await others.where('day', '=', day).where('lodging_yen', '=', lodging).executeTakeFirst()
    if (same)
      throw new Invalid({
        lodgingYen: `${found(day)}の同じ額の宿泊費は、すでに記録されています。二重でないか確かめてください`,
      })
  }
}
