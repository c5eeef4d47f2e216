import { sql } from 'kysely'
import { type Actor, as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { withoutPersons } from '../../matching/text/persons.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { takeAsked } from '../../postings/public/asked-words.ts'
import { textMapper } from '../../talents/text-mapper.ts'

/** A word that leads to no concept, and in how many texts and searches it was met. */
export interface UnknownWord {
  word: string
  postings: number
  profiles: number
  searches: number
}

const RECENT = 50
const MOST = 30
/** A word searched for once may be anybody's name or slip; it is shown from here on. */
const SEARCHED = 3

/** Words of recent postings and profiles and of searches that the mapper does not know, the most frequent first. @throws NotFound but for the operator */
export async function unknownWords(tx: Tx, actor: Actor): Promise<UnknownWord[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const counts = new Map<string, UnknownWord>()
  const note = (word: string, where: 'postings' | 'profiles' | 'searches', times: number) => {
    const known = counts.get(word) ?? { word, postings: 0, profiles: 0, searches: 0 }
    counts.set(word, { ...known, [where]: known[where] + times })
  }
  const { rows } = await sql<{ kind: 'postings' | 'profiles'; text: string }>`
    (select 'postings' as kind, concat_ws(e'\n', title, background, duties, wanted) as text from postings
      where published_at is not null order by published_at desc, id limit ${RECENT})
    union all
    (select 'profiles', concat_ws(e'\n', headline, experience, achievements) from talents
      where state = 'active' order by updated_at desc, id limit ${RECENT})`.execute(tx)
  for (const { kind, text } of rows) for (const word of unknownIn(text)) note(word, kind, 1)
  const searches = await tx
    .selectFrom('query_words')
    .select(['word', 'times'])
    .where('times', '>=', SEARCHED)
    .orderBy('times', 'desc')
    .orderBy('word')
    .limit(200)
    .execute()
  for (const { word, times } of searches) for (const part of unknownTyped(word)) note(part, 'searches', times)
  const total = ({ postings, profiles, searches: asked }: UnknownWord) => postings + profiles + asked
  return [...counts.values()].sort((a, b) => total(b) - total(a) || (a.word < b.word ? -1 : 1)).slice(0, MOST)
}

const unknownIn = (text: string): Set<string> => new Set(textMapper().unmapped(withoutPersons(text)))

/** A word is shown as it was typed where only its ending in kana was cut off: 御用聞き, not 御用聞. */
function unknownTyped(word: string): string[] {
  const parts = [...unknownIn(word)]
  const [only = ''] = parts
  return parts.length === 1 && word.startsWith(only) && /^[ぁ-ん]*$/.test(word.slice(only.length)) ? [word] : parts
}

/** Keeps the words of searches that no concept knows, with how often they were asked. Called by the clock. */
export async function keepAskedWords(db: Database, now: Date): Promise<void> {
  const asked = takeAsked()
  if (asked.size === 0) return
  const unknown = [...asked].filter(([word]) => word.length > 1 && unknownIn(word).size > 0)
  if (unknown.length === 0) return
  const today = dayInJapan(now).toString()
  await as(db, clock, async (tx) => {
    for (const [word, times] of unknown.sort(([a], [b]) => (a < b ? -1 : 1)))
      await sql`insert into query_words as q (word, times, last_on) values (${word}, ${times}, ${today})
                on conflict (word) do update set times = q.times + excluded.times, last_on = excluded.last_on`.execute(
        tx,
      )
    // What nobody asked for in three months goes.
    await sql`delete from query_words where last_on < ${today}::date - 90`.execute(tx)
  })
}
