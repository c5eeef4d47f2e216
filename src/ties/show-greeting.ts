import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { findPlace } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import { requireTown } from './find-town.ts'
import type { GreetingWords } from '../organizations/greeting-words.ts'
import { greetingMoves, type GreetingName, greetingWording } from './greeting.ts'
import { initialsOf } from './initials.ts'

/** Somebody who came, in the sense of the public page: who has joined, visited, worked or moved. */
const CAME = ['joined', 'proposed', 'visited', 'worked', 'renewed', 'moved', 'two_places']

/** Whether the talent may say something on the page of the town: interest and an application alone are nobody's visit. */
export async function hasCome(tx: Tx, talentId: string, municipalityId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from tie_deeds(${municipalityId}, ${talentId}, ${now}) d where d.deed = any(${CAME}) limit 1`.execute(tx)
  return rows.length > 0
}

/**
 * 本人が、町のページに一言を載せる. @returns its id
 * @throws NotFound for a town that takes no part, Invalid for a prefecture that is not known, Stale for somebody who has not
 * come, or where one stands already
 */
export async function showGreeting(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  { called, words }: { called: GreetingName; words: GreetingWords },
  now: Date,
): Promise<string> {
  if (actor.kind !== 'talent') throw new NotAllowed('一言を載せられるのは、ご本人だけです')
  const town = await requireTown(tx, municipalityId)
  if (!(await hasCome(tx, actor.talentId, municipalityId, now)))
    throw new Stale('一言を載せられるのは、イベントへの参加・訪問・稼働の記録ができてからです。')
  const shownAs = await nameShown(tx, actor, actor.talentId, called)
  const id = randomUUID()
  const row = await tx
    .insertInto('greetings')
    .values({
      id,
      talent_id: actor.talentId,
      account_id: actor.accountId,
      municipality_id: municipalityId,
      called,
      shown_as: shownAs,
      words,
      wording: greetingWording(town.name, shownAs, words),
      state: 'shown',
      state_since: now,
      at: now,
    })
    .onConflict((c) => c.columns(['talent_id', 'municipality_id']).where('state', '=', 'shown').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Stale('この町のページには、すでに一言を載せています。変えるときは、先に取りやめてください。')
  const detail = { municipality: municipalityId, called, words }
  await record(tx, actor, { name: 'greeting.shown', subject: id, from: null, to: 'shown', detail }, now)
  return id
}

/** 「東京都の副業人材」, as it will stand on the page. */
async function nameShown(tx: Tx, actor: Actor, talentId: string, called: GreetingName): Promise<string> {
  if (called === 'talent') return '都市の副業人材'
  if (called === 'prefecture') return `${await prefectureOf(tx, talentId)}の副業人材`
  const contact = await consentedContact(tx, actor, talentId)
  if (!contact) throw new NotFound()
  return called === 'name' ? `${fullNameOf(contact)}さん` : `${initialsOf(contact.familyKana, contact.givenKana)}さん`
}

async function prefectureOf(tx: Tx, talentId: string): Promise<string> {
  const contact = await tx
    .selectFrom('talent_contacts')
    .select('place_code')
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  const name = contact?.place_code ? findPlace(contact.place_code)?.prefecture.name : undefined
  if (!name)
    throw new Invalid({
      called: 'プロフィールに郵便番号がないため、都道府県を表示できません。別の表示を選んでください',
    })
  return name
}

/** 一言を取りやめる: it is gone from the page, and its name from the house. @returns the town. @throws NotFound, Stale */
export async function withdrawGreeting(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  if (actor.kind !== 'talent') throw new NotFound()
  const row = await tx
    .selectFrom('greetings')
    .select(['municipality_id', 'state'])
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { from, to } = greetingMoves.withdraw
  if (!(from as readonly string[]).includes(row.state)) throw new Stale('この一言は、すでに取りやめられています。')
  const blank = { shown_as: '', wording: '', state: to, state_since: now }
  await tx.updateTable('greetings').set(blank).where('id', '=', id).execute()
  await record(tx, actor, { name: 'greeting.withdrawn', subject: id, from: row.state, to }, now)
  return row.municipality_id
}

/** What stands on the page of the town; null where nothing does. */
export async function greetingOf(tx: Tx, talentId: string, municipalityId: string) {
  const row = await tx
    .selectFrom('greetings')
    .select(['id', 'shown_as as shownAs', 'words', 'at'])
    .where('talent_id', '=', talentId)
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return row ? { ...row, words: row.words as GreetingWords } : null
}
