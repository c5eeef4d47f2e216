import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { awaitsClient, UNCONFIRMED } from './confirmation.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'
import { canMovePosting, postingMoves } from './posting.ts'
import { dayInWords } from './posting-words.ts'
import { missingForPublication } from './publication.ts'
import { type PublicationRound, roundOf } from './rounds.ts'
import { tellClient } from './tell-client.ts'

interface Publication {
  /** The version that was reviewed: what nobody has read is not published. */
  version: number
  /** A day in Japan on which the clock publishes it (2026-04-01); null to publish now. */
  on: string | null
  /** On the day on which its round opens, or now where it is open. */
  withRound?: boolean
}

/**
 * 運営事業者が求人を公開する。 Now, or on a day by the clock. Everything that publication asks for must hold again: days have
 * passed since it was sent in (フリーランス法12条).
 * @throws Invalid with a sentence per missing item; Stale when it is not under review or was changed meanwhile
 */
export async function publishPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, on: day, withRound = false }: Publication,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'publish')
  if (!canMovePosting(posting.state, 'publish'))
    throw new Stale('この求人は審査中ではありません。最新の状態を確認してください。')
  if (posting.version !== version)
    throw new Stale('この求人は、審査の画面を開いた後に書き換えられました。最新の内容を確認してください。')
  refuseIncomplete(posting, now)
  if (awaitsClient(posting)) throw new Stale(UNCONFIRMED)
  const today = dayInJapan(now).toString()
  const round = await roundOf(tx, posting.round_id)
  const on = withRound ? openingOf(round, today) : day
  refuseOutside(round, { on: on ?? today, closesOn: posting.closes_on })
  if (on !== null && on > today) await schedulePublication(tx, actor, posting, on, now)
  else if (on === null || on === today) await publishNow(tx, actor, posting, now)
  else throw new Invalid({ publishOn: '公開日は今日以降の日付にしてください' })
}

function refuseIncomplete(posting: PostingRow, now: Date): void {
  const missing = missingForPublication(posting, now)
  if (Object.keys(missing).length > 0) throw new Invalid(missing)
}

/** The day on which it opens with its round; null (now) for one that is open already. */
function openingOf(round: PublicationRound | null, today: string): string | null {
  if (!round) throw new Invalid({ when: 'この求人は募集回に入っていません。ほかの時期を選んでください' })
  return round.opensOn > today ? round.opensOn : null
}

/** A posting of a round is public only while its round is. */
function refuseOutside(
  round: PublicationRound | null,
  { on, closesOn }: { on: string; closesOn: string | null },
): void {
  if (!round) return
  if (round.state === 'closed' || on > round.closesOn)
    throw new Invalid({
      when: `募集回「${round.name}」は${dayInWords(round.closesOn)}に締め切ります。募集回を選び直してください`,
    })
  if (on < round.opensOn)
    throw new Invalid({
      when: `募集回「${round.name}」は${dayInWords(round.opensOn)}に始まります。「募集回の開始と同時に」を選んでください`,
    })
  if (closesOn !== null && closesOn > round.closesOn)
    throw new Invalid({
      when: `締切日が、募集回の締切日(${dayInWords(round.closesOn)})より後です。差し戻して直してもらってください`,
    })
}

async function schedulePublication(tx: Tx, actor: Actor, posting: PostingRow, on: string, now: Date): Promise<void> {
  if (posting.closes_on === null || on > posting.closes_on)
    throw new Invalid({ publishOn: '公開日は締切日までの日付にしてください' })
  await tx.updateTable('postings').set({ publish_on: on, updated_at: now }).where('id', '=', posting.id).execute()
  await record(tx, actor, { name: 'posting.scheduled', subject: posting.id, detail: { on } }, now)
}

/** The publication itself, once everything holds; the row is locked by the verb that calls. */
export async function publishNow(tx: Tx, actor: Actor, posting: PostingRow, now: Date): Promise<void> {
  const to = postingMoves.publish.to
  await tx
    .updateTable('postings')
    .set({ state: to, publish_on: null, published_at: now, updated_at: now })
    .where('id', '=', posting.id)
    .execute()
  const detail = { municipality: posting.municipality_id, client: posting.client_id }
  await record(tx, actor, { name: 'posting.published', subject: posting.id, from: posting.state, to, detail }, now)
  await tellClient(tx, posting, 'published', now)
}
