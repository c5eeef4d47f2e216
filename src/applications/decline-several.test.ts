import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { declineSeveral } from './decline-several.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)
const common = 'このたびはご応募ありがとうございました。'

async function three() {
  const first = await applications.submitted()
  const posting = await owner
    .selectFrom('postings')
    .select(['id', 'client_id as clientId', 'municipality_id as municipalityId'])
    .where('id', '=', first.postingId)
    .executeTakeFirstOrThrow()
  const second = await applications.screening({ posting, client: first.client })
  const third = await applications.offered({ posting, client: first.client })
  return [first, second, third] as const
}
const own = ({ id }: MadeApplication, sentence: string) => ({ id, reason: 'direction' as const, sentence })
const decline = ({ client, postingId }: MadeApplication, people: ReturnType<typeof own>[], words = common) =>
  as(db, client, (tx) => declineSeveral(tx, client, postingId, { people, common: words }, NOW))
const declined = async (postingId: string) =>
  owner
    .selectFrom('declines as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .select(['a.id', 'd.message', 'a.state'])
    .where('a.posting_id', '=', postingId)
    .execute()

test('several are declined at once, each with a sentence of their own before the common words', async () => {
  const [a, b, c] = await three()
  await decline(a, [own(a, 'SNSの実績に感心しました。'), own(c, '面談でのお話が印象に残りました。')])
  const rows = new Map((await declined(a.postingId)).map((row) => [row.id, row.message]))
  assert.equal(rows.get(a.id), `SNSの実績に感心しました。\n\n${common}`)
  assert.equal(rows.get(c.id), `面談でのお話が印象に残りました。\n\n${common}`)
  assert.equal(rows.has(b.id), false)
})

test('a sentence that is missing, too short or another person’s stops all of them', async () => {
  const [a, b] = await three()
  const problems = (people: ReturnType<typeof own>[], words?: string) =>
    decline(a, people, words).then(
      () => [],
      (error) => (error instanceof Invalid ? Object.keys(error.problems) : [String(error)]),
    )
  assert.deepEqual(await problems([]), ['chosen'])
  assert.deepEqual(await problems([own(a, 'SNSの実績に感心しました。'), own(b, '')]), [`sentence-${b.id}`])
  const same = 'ご経験に感心いたしました。'
  assert.deepEqual(await problems([own(a, same), own(b, ` ${same}`)]), [`sentence-${b.id}`])
  assert.deepEqual(await problems([own(a, same)], 'あ'.repeat(1990)), [`sentence-${a.id}`])
  assert.deepEqual(await declined(a.postingId), [])
})

test('one who was answered meanwhile, or belongs to another posting, stops all of them', async () => {
  const [a, b] = await three()
  const stranger = await applications.submitted()
  const sentences = ['SNSの実績に感心しました。', '旅館での経験に感心しました。'] as const
  await assert.rejects(decline(a, [own(a, sentences[0]), own(stranger, sentences[1])]), NotFound)
  await owner.updateTable('applications').set({ state: 'withdrawn', reply_by: null }).where('id', '=', b.id).execute()
  await assert.rejects(decline(a, [own(a, sentences[0]), own(b, sentences[1])]), Stale)
  assert.deepEqual(await declined(a.postingId), [])
})
