import { formatYen } from '../law/money.ts'
import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { type Client, contentFor, findClient, municipalityOf } from '../postings/client-of-posting.ts'
import type { PostingContent } from '../postings/content.ts'
import { draftPosting } from '../postings/draft-posting.ts'
import { remoteNames } from '../postings/words.ts'
import type { PostingValues } from './posting-columns.ts'
import { factsOf, type Judged, type KeptRow, problemAt } from './row.ts'

type Row = KeptRow<PostingValues>

/** The client of a 法人番号, or the sentence that says why it cannot have postings. */
type Found = { client: Client } | { problem: string }

/** What each row of a list of postings will become: a draft of a client that is registered, in a town that takes part. */
export async function judgePostings(tx: Tx, rows: readonly Row[], now: Date): Promise<Judged[]> {
  const clients = new Map<string, Found>()
  for (const number of new Set(rows.map(({ values }) => values.company)))
    clients.set(number, await clientOf(tx, number))
  return rows.map((row) => judge(row, clients.get(row.values.company), now))
}

async function clientOf(tx: Tx, number: string): Promise<Found> {
  const found = await tx
    .selectFrom('organizations')
    .select(['id', 'state'])
    .where('corporate_number', '=', number)
    .where('kind', 'in', ['company', 'municipality'])
    .orderBy('kind')
    .executeTakeFirst()
  if (!found) return { problem: 'この法人番号の企業は登録されていません。先に企業の一覧を取り込んでください' }
  if (found.state !== 'active') return { problem: 'この企業は利用を停止しています。先に停止を解いてください' }
  const client = await findClient(tx, found.id)
  try {
    await municipalityOf(tx, client)
    return { client }
  } catch (error) {
    if (error instanceof Invalid) return { problem: Object.values(error.problems).join(' ') }
    throw error
  }
}

function judge(row: Row, found: Found | undefined, now: Date): Judged {
  const { values } = row
  const closing = Temporal.PlainDate.from(values.closing)
  const isOver = Temporal.PlainDate.compare(closing, dayInJapan(now)) < 0
  const base = {
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    name: values.title,
    facts: factsOf({
      発注者: found && 'client' in found ? found.client.name : null,
      謝礼: values.fee === 0 ? '無償' : `月${formatYen(values.fee)}`,
      稼働時間: `月${values.hours}時間`,
      締切日: formatDay(closing),
      働き方: values.remote && remoteNames[values.remote],
      業務内容: values.duties,
    }),
    notes: isOver ? ['締切日が過ぎています。公開する前に直してください'] : [],
  }
  if (!found || 'problem' in found)
    return { ...base, problem: problemAt(row, 'company', found?.problem ?? ''), make: null }
  const { client } = found
  const content = contentOf(client, values)
  const draft = { clientId: client.id, content }
  return { ...base, problem: null, make: (tx, actor, now) => draftPosting(tx, actor, draft, now) }
}

function contentOf(client: Client, values: PostingValues): PostingContent {
  return {
    ...contentFor(client),
    title: values.title,
    feeKind: values.fee === 0 ? 'unpaid' : 'monthly',
    feeYen: values.fee === 0 ? null : values.fee,
    hoursPerMonth: values.hours,
    closesOn: values.closing,
    remote: values.remote ?? 'partly',
    duties: values.duties ?? '',
    background: values.background ?? '',
    goal: values.goal ?? '',
    wanted: values.wanted ?? '',
    workPlace: values.workPlace ?? '',
    seats: values.seats ?? 1,
    periodMonths: values.period ?? null,
  }
}
