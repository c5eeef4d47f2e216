import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, mayWrite, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { keepFile } from '../platform/files/keep-file.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { findProgramme } from '../programmes/find-programme.ts'
import { countableBy, findCountable, isIndicatorId } from './countable.ts'
import { definitionOf } from './indicator.ts'

interface OwnWords {
  name: string
  what: string
}

/** 行を絞った独自の指標: the rows of an indicator of the house, of one programme or occupation. */
export interface FilteredIndicator extends OwnWords {
  base: string
  programmeId: string | null
  occupation: string | null
}

/** 手で入れる独自の指標: values that are added up, or of which the newest counts. */
export interface HandIndicator extends OwnWords {
  unit: string
  kind: 'input' | 'output' | 'outcome'
  direction: 'up' | 'down'
  figure: 'sum' | 'last'
}

/** @throws NotAllowed for anybody but a town's own people who may write */
export function townOf(actor: Actor): string {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  return organizationOf(actor) ?? ''
}

/** @throws Invalid for rows that cannot be filtered, or a filter that filters nothing; NotFound for another town's programme */
export async function defineFiltered(tx: Tx, actor: Actor, given: FilteredIndicator, now: Date): Promise<string> {
  const town = townOf(actor)
  const base = isIndicatorId(given.base) ? definitionOf(given.base) : undefined
  if (!base || base.kind === 'context') throw new Invalid({ base: 'もとにする指標を、一覧から選んでください' })
  if (!given.programmeId && !given.occupation)
    throw new Invalid({ programme: '事業か職種の、どちらかを選んでください' })
  if (given.programmeId) await findProgramme(tx, actor, given.programmeId, 'view')
  const { unit, kind, direction } = base
  return insert(tx, actor, town, { ...given, unit, kind, direction, figure: 'same' }, now)
}

/** @throws Invalid where a name is taken */
export async function defineByHand(tx: Tx, actor: Actor, given: HandIndicator, now: Date): Promise<string> {
  return insert(tx, actor, townOf(actor), { ...given, base: null, programmeId: null, occupation: null }, now)
}

interface Row extends OwnWords {
  unit: string
  kind: string
  direction: string
  figure: string
  base: string | null
  programmeId: string | null
  occupation: string | null
}

async function insert(tx: Tx, actor: Actor, town: string, { programmeId, ...row }: Row, now: Date): Promise<string> {
  const there = await countableBy(tx, town)
  if (there.some(({ indicator }) => indicator.name === row.name))
    throw new Invalid({ name: '同じ名前の指標がすでにあります。区別できる名前にしてください' })
  const id = randomUUID()
  await tx
    .insertInto('own_indicators')
    .values({ id, municipality_id: town, ...row, programme_id: programmeId, by_account: accountOf(actor), at: now })
    .execute()
  await record(tx, actor, { name: 'indicator.defined', subject: id, detail: { base: row.base } }, now)
  return id
}

/** 手で入れる値: never without words and a paper or link that prove it. */
export interface HandValue {
  value: number
  /** 2025-10-31: what day it is the figure of; its fiscal year is the figure's. */
  onDay: string
  evidence: string
  link: string
  file: Upload | null
}

/** @throws Invalid without a proof, for a day still to come, or where the same value stands there already */
export async function enterValue(
  tx: Tx,
  actor: Actor,
  indicatorId: string,
  given: HandValue,
  now: Date,
): Promise<string> {
  const town = townOf(actor)
  const countable = await findCountable(tx, town, indicatorId)
  if (!countable.byHand) throw new NotFound()
  if (given.link === '' && !given.file)
    throw new Invalid({ link: '根拠の資料を付けるか、資料のリンクを入力してください' })
  const day = Temporal.PlainDate.from(given.onDay)
  if (Temporal.PlainDate.compare(day, dayInJapan(now)) > 0)
    throw new Invalid({ onDay: '日付は、今日までの日付にしてください' })
  await refuseTwice(tx, indicatorId, given)
  const id = randomUUID()
  const year = fiscalYearOf(day)
  const file_id = given.file ? await keepFile(tx, accountOf(actor) ?? '', given.file, now) : null
  await tx
    .insertInto('own_values')
    .values({
      id,
      own_indicator_id: indicatorId,
      municipality_id: town,
      year,
      value: given.value,
      on_day: given.onDay,
      evidence: given.evidence,
      link: given.link,
      file_id,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  await record(tx, actor, { name: 'indicator.entered', subject: indicatorId, detail: { value: id, year } }, now)
  return id
}

async function refuseTwice(tx: Tx, indicatorId: string, given: HandValue): Promise<void> {
  const same = await tx
    .selectFrom('own_values')
    .select('id')
    .where('own_indicator_id', '=', indicatorId)
    .where('on_day', '=', given.onDay)
    .where('value', '=', given.value)
    .where('evidence', '=', given.evidence)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (same)
    throw new Invalid({
      evidence: '同じ日付・値・根拠の行がすでにあります。別のものであれば、根拠に区別できる言葉を加えてください',
    })
}

/** 値を取り消す. It stays readable and still counts as of a day before. @returns its indicator */
export async function voidValue(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const town = townOf(actor)
  const found = await tx
    .selectFrom('own_values')
    .select(['own_indicator_id', 'voided_at'])
    .where('id', '=', id)
    .where('municipality_id', '=', town)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (found.voided_at) throw new Stale('この値はすでに取り消されています。')
  await tx.updateTable('own_values').set({ voided_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'indicator.voided', subject: found.own_indicator_id, detail: { value: id } }, now)
  return found.own_indicator_id
}

/** 地域経済循環率のもとになる数字, in 百万円, with the year of the data and where it stands. Context, never an aim. */
export interface CirculationFacts {
  year: number
  production: number
  distribution: number
  source: string
}

/** @throws Invalid for a year still to come */
export async function recordCirculation(tx: Tx, actor: Actor, given: CirculationFacts, now: Date): Promise<void> {
  const town = townOf(actor)
  if (given.year > dayInJapan(now).year) throw new Invalid({ year: '公表されている年を入力してください' })
  const id = randomUUID()
  await tx
    .insertInto('circulations')
    .values({ id, municipality_id: town, ...given, by_account: accountOf(actor), at: now })
    .execute()
  await sayInPublic(tx, town, given)
  await record(tx, actor, { name: 'indicator.circulation_recorded', subject: town, detail: { year: given.year } }, now)
}

/** The town's public page says the newest year that is known, as the officer's does. */
async function sayInPublic(tx: Tx, town: string, given: CirculationFacts): Promise<void> {
  const { year, production, distribution, source } = given
  await tx
    .updateTable('organizations')
    .set({ circulation_percent: rate(production, distribution), circulation_year: year, circulation_source: source })
    .where('id', '=', town)
    .where((e) => e.or([e('circulation_year', 'is', null), e('circulation_year', '<=', year)]))
    .execute()
}

/** 生産 ÷ 分配 in per cent, to a tenth. */
const rate = (production: number, distribution: number): number => Math.round((production / distribution) * 1000) / 10
