import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { as, type Member } from '../actor.ts'
import { changePosting } from './change-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { mendedFields } from './mended-remarks.ts'
import { returnPosting } from './return-posting.ts'
import { submitPosting } from './submit-posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
await organization('municipality', { placeCode: '313700' })
const operator = await member('operator')
const { visitor } = house(db)
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

/** Written, sent in, and returned with two remarks, one minute after. */
async function returned(): Promise<{ id: string; client: Member }> {
  const client = await member('company', await organization('company', { placeCode: '313700' }))
  const draft = { clientId: client.organizationId, content: completeContent }
  const id = await as(db, client, (tx) => draftPosting(tx, client, draft, NOW))
  await as(db, client, (tx) => submitPosting(tx, client, id, NOW))
  const remarks = [
    { field: 'title', remark: 'いちばん困っている画面を1つ挙げてください' },
    { field: 'tried', remark: '少しでも書いてください' },
  ] as const
  await as(db, operator, (tx) => returnPosting(tx, operator, id, remarks, minutes(1)))
  return { id, client }
}

async function change({ id, client }: { id: string; client: Member }, content: object, at: Date): Promise<void> {
  const { version } = await owner
    .selectFrom('postings')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await as(db, client, (tx) => changePosting(tx, client, id, { version, content }, at))
}

const mended = ({ id, client }: { id: string; client: Member }) => as(db, client, (tx) => mendedFields(tx, id))

test('a remark counts as taken up once its own field was rewritten, and no longer when it is put back', async () => {
  const made = await returned()
  assert.deepEqual(await mended(made), [])
  await change(made, { background: '別の項目を書き直しました。' }, minutes(2))
  assert.deepEqual(await mended(made), [])
  const { title } = await owner
    .selectFrom('postings')
    .select('title')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  await change(made, { title: '採用ページの応募ボタンが押されない理由を探す' }, minutes(3))
  assert.deepEqual(await mended(made), ['title'])
  await change(made, { tried: '写真を差し替えました。' }, minutes(4))
  assert.deepEqual(await mended(made), ['title', 'tried'])
  await change(made, { title }, minutes(5))
  assert.deepEqual(await mended(made), ['tried'])
})

test('sending in again is the next step only when every remark was taken up', async () => {
  const made = await returned()
  const me = await visitor(made.client)
  const page = async () => (await me.get(`/client/postings/${made.id}`)).text
  const sendsFirst = (html: string) => !/<button[^>]*secondary[^>]*>審査に出す/.test(html)
  await change(made, { title: '採用ページの応募ボタンが押されない理由を探す' }, minutes(2))
  const half = await page()
  assert.match(half, /運営事業者からの指摘/)
  assert.match(half, /件名\(書き直しました\)/)
  assert.equal(sendsFirst(half), false)
  assert.match(half, /steps\/tried[^>]*>書き直す/, 'what is left is where one goes on')
  await change(made, { tried: '写真を差し替えました。' }, minutes(3))
  const all = await page()
  assert.match(all, /指摘された項目は、書き直しました/)
  assert.equal(sendsFirst(all), true)
})
