import { sql } from 'kysely'
import { type Actor, accountOf, mayWrite } from '../../actor.ts'
import { INSTALLATION } from '../../start/installation.ts'
import { record } from '../../journal.ts'
import { normalise } from '../../matching/text/normalise.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/errors.ts'
import { MOST_TAUGHT } from '../../talents/taught-words.ts'
import type { TaughtWord } from '../../talents/text-mapper.ts'

/** A word that was taught, for the page. */
export interface VocabularyRow extends TaughtWord {
  word: string
  by: string
  at: Date
}

/** All that was taught, with who taught it, the latest first. @throws NotFound but for the operator */
export async function listVocabulary(tx: Tx, actor: Actor): Promise<VocabularyRow[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  return tx
    .selectFrom('vocabulary as v')
    .innerJoin('accounts as a', 'a.id', 'v.account_id')
    .select(['v.word', 'v.written', 'v.concept', 'a.name as by', 'v.at'])
    .orderBy('v.at', 'desc')
    .orderBy('v.word')
    .limit(500)
    .execute()
}

/**
 * 語彙に言葉を加える: it means the concept from now on, or (null) it is passed over. A word is taught once; who wants it
 * otherwise takes it back first.
 * @throws Invalid for signs alone, and for a word that was taught already
 */
export async function teachWord(tx: Tx, actor: Actor, { written, concept }: TaughtWord, now: Date): Promise<void> {
  mayTeach(actor)
  const word = normalise(written)
  if (!/[\p{L}\p{N}]/u.test(word)) throw new Invalid({ word: '文字を含む言葉を入力してください' })
  const count = await sql<{ count: number }>`select count(*)::integer as count from vocabulary`.execute(tx)
  if ((count.rows[0]?.count ?? 0) >= MOST_TAUGHT)
    throw new Invalid({ word: `加えられる言葉は${MOST_TAUGHT}語までです` })
  const first = await tx
    .insertInto('vocabulary')
    .values({ word, written, concept, account_id: accountOf(actor) ?? '', at: now })
    .onConflict((c) => c.column('word').doNothing())
    .returning('word')
    .executeTakeFirst()
  if (!first) throw new Invalid({ word: 'この言葉はもう加えられています。下の一覧から取り消すと、加え直せます' })
  await record(tx, actor, { name: 'vocabulary.taught', subject: INSTALLATION, detail: { concept } }, now)
}

/** 加えた言葉を取り消す. @throws NotFound for a word that was never taught */
export async function forgetWord(tx: Tx, actor: Actor, word: string, now: Date): Promise<void> {
  mayTeach(actor)
  const gone = await tx.deleteFrom('vocabulary').where('word', '=', word).returning('concept').executeTakeFirst()
  if (!gone) throw new NotFound()
  await record(
    tx,
    actor,
    { name: 'vocabulary.forgotten', subject: INSTALLATION, detail: { concept: gone.concept } },
    now,
  )
}

function mayTeach(actor: Actor): void {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
}
