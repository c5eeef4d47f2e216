import { sql } from 'kysely'
import { formatDay } from '../../law/japanese-date.ts'
import { prefectures } from '../../law/places.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { TagTone } from '../../ui/tag.tsx'
import { hoursInWords, remoteInWords } from '../posting-words.ts'
import { feeInWords } from '../publication.ts'
import { conceptName } from '../taxonomy-choices.ts'
import { nameOf, themeNames } from '../words.ts'
import { daysUntil } from './doorway.ts'
import { SOON_DAYS } from './posting-search.ts'

/** What a card shows of a published posting. */
export interface CardRow {
  id: string
  title: string
  client: string
  town: string
  townCode: string
  fee_kind: string
  fee_yen: number | null
  hours_per_month: number | null
  remote: string
  visit_rhythm: string
  closes_on: string | null
  published_at: Date
  occupation: string | null
  theme: string | null
  background: string
  duties: string
  /** What the page of the posting says further down. */
  more: string
  skills: string[]
}

const prefectureNames = new Map(prefectures().map(({ code, name }) => [code.slice(0, 2), name]))

const cards = sql`
  select p.id, p.title, c.name as client, t.name as town, t.place_code as "townCode", p.fee_kind, p.fee_yen,
         p.hours_per_month, p.remote, p.visit_rhythm, p.closes_on, p.published_at, p.occupation, p.theme,
         p.background, p.duties,
         concat_ws(' ', p.goal, p.tried, p.deliverables, p.wanted, p.partner, p.work_place, p.tools) as more,
         array(select s.skill from posting_skills s where s.posting_id = p.id order by s.must desc, s.skill) as skills
    from postings p join organizations c on c.id = p.client_id join organizations t on t.id = p.municipality_id
   where p.state = 'published'`

/** The published ones of these postings, in the order of the ids: what was closed a moment ago is left out. */
export async function cardRows(tx: Tx, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CardRow>`${cards} and p.id = any(${ids}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The newest postings that still take applications on `today`. */
export async function newestCardRows(tx: Tx, today: string, limit: number): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    ${cards} and p.closes_on >= ${today} order by p.published_at desc, p.id limit ${limit}`.execute(tx)
  return rows
}

/** The words of a card, without its title. */
export function cardWords(row: CardRow, now: Date) {
  return {
    href: `/postings/${row.id}`,
    client: row.client,
    place: placeInWords(row),
    fee: feeInWords(row) || '相談',
    hours: hoursInWords(row.hours_per_month) || '相談',
    remote: remoteInWords(row),
    closes: row.closes_on ? `${formatDay(Temporal.PlainDate.from(row.closes_on))}まで` : '締切なし',
    status: statusOf(row, now),
    labels: [conceptName(row.occupation), nameOf(themeNames, row.theme)].filter((label) => label !== ''),
  }
}

/** 鳥取県倉吉市; the prefecture is left out where the name of the town has it already. */
export function placeInWords({ town, townCode }: Pick<CardRow, 'town' | 'townCode'>): string {
  const prefecture = prefectureNames.get(townCode.slice(0, 2)) ?? ''
  return town.startsWith(prefecture) ? town : `${prefecture}${town}`
}

const NEW_MILLISECONDS = 7 * 86_400_000

/** 「締切間近」 within a week of the closing day, else 「新着」 in the first week. */
export function statusOf(
  { closes_on, published_at }: Pick<CardRow, 'closes_on' | 'published_at'>,
  now: Date,
): { tone: TagTone; label: string } | undefined {
  const left = closes_on === null ? SOON_DAYS + 1 : daysUntil(closes_on, now)
  if (left <= SOON_DAYS) return { tone: 'care', label: left === 0 ? '今日が締切' : `締切まであと${left}日` }
  const isNew = now.getTime() - new Date(published_at).getTime() < NEW_MILLISECONDS
  return isNew ? { tone: 'active', label: '新着' } : undefined
}
