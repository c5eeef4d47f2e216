import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { declineReasons } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const applications = applicationsOf(owner)

async function two() {
  const made = await applications.choosing('submitted', 'screening')
  const [a, b] = made.people as [MadeApplication, MadeApplication]
  const me = await visitor(made.client)
  const path = `/client/postings/${made.postingId}/declines`
  const fields = {
    chosen: [a.id, b.id] as string[],
    common: 'このたびはご応募いただき、ありがとうございました。',
    [`sentence-${a.id}`]: '旅館でのご経験が、社内で話題になりました。',
    [`reason-${a.id}`]: 'filled',
    [`sentence-${b.id}`]: 'ご提案の広告の案は、とても参考になりました。',
    [`reason-${b.id}`]: 'skill',
  }
  const states = async () =>
    (
      await owner
        .selectFrom('applications')
        .select('state')
        .where('posting_id', '=', made.postingId)
        .orderBy('submitted_at')
        .execute()
    ).map(({ state }) => state)
  return { a, b, me, path, fields, states }
}

test('the page names everybody who is open, has the words of each reason to start from, and sends nothing unseen', async () => {
  const { me, path } = await two()
  const { text } = await me.get(path)
  for (const words of ['応募者1', '応募者2', ...Object.values(declineReasons)]) assert.ok(text.includes(words), words)
  assert.match(text, /届く文を確かめる/)
  assert.doesNotMatch(text, /value="send"/, 'what was not looked at cannot be sent')
  for (const reason of Object.keys(declineReasons)) {
    const other = await me.get(`${path}?reason=${reason}`)
    assert.match(other.text, /<textarea id="common"[^>]*>このたびはご応募/, reason)
  }
})

test('looking shows exactly what each will read, and sends to nobody', async () => {
  const { me, path, fields, states } = await two()
  const { status, text } = await me.post(path, { ...fields, step: 'preview' })
  assert.equal(status, 200)
  assert.match(text, /応募者1へ/)
  assert.match(text, /社内で話題になりました。<br\/><br\/>このたびはご応募/)
  assert.match(text, /とても参考になりました。<br\/><br\/>このたびはご応募/)
  assert.match(text, /value="send"/)
  assert.deepEqual(await states(), ['submitted', 'screening'])
  assert.equal((await me.post(path, { ...fields, step: 'send' })).status, 303)
  assert.deepEqual(await states(), ['declined', 'declined'])
})

test('what has to be mended is said at the person it concerns, already when looking', async () => {
  const { a, b, me, path, fields, states } = await two()
  const wrong: [Record<string, string | string[]>, RegExp][] = [
    [{ [`sentence-${b.id}`]: fields[`sentence-${a.id}`] as string }, /ほかの方と同じ文です/],
    [{ [`sentence-${a.id}`]: '短い' }, /10文字以上で入力してください/],
    [{ [`reason-${a.id}`]: '' }, /見送りの理由を選んでください/],
    [{ common: '' }, /全員への文を入力してください/],
    [{ chosen: [] }, /見送る応募を1つ以上選んでください/],
  ]
  for (const [change, words] of wrong) {
    const { status, text } = await me.post(path, { ...fields, ...change, step: 'preview' })
    assert.deepEqual([status, words.test(text)], [422, true], words.source)
    assert.doesNotMatch(text, /まだ送っていません/)
  }
  assert.deepEqual(await states(), ['submitted', 'screening'])
})

test('the list on top names the person each sentence is about, and says everything in one go', async () => {
  const { a, b, me, path, fields } = await two()
  const wrong = { [`reason-${a.id}`]: '', [`reason-${b.id}`]: '', [`sentence-${b.id}`]: '短い' }
  const { text } = await me.post(path, { ...fields, ...wrong, step: 'preview' })
  const [, list = ''] = /<section class="errors"[^]*?<ul>([^]*?)<\/ul>/.exec(text) ?? []
  assert.deepEqual(
    [...list.matchAll(/<a [^>]*>([^<]*)</g)].map(([, sentence]) => sentence),
    [
      '応募者1: 見送りの理由を選んでください',
      '応募者2: この方へのひとことを10文字以上で入力してください',
      '応募者2: 見送りの理由を選んでください',
    ],
  )
})

test('a gap in the words for all and gaps in the words for each are told together', async () => {
  const { a, b, me, path, fields } = await two()
  const gaps = { common: '', [`reason-${a.id}`]: '', [`sentence-${b.id}`]: '' }
  const { status, text } = await me.post(path, { ...fields, ...gaps, step: 'preview' })
  assert.equal(status, 422)
  for (const words of ['全員への文を入力してください', '応募者1: 見送りの理由を', '応募者2: この方へのひとことを'])
    assert.ok(text.includes(words), words)
  const ending = path.replace(/declines$/, 'endings')
  const { text: ended } = await me.post(ending, { common: fields.common ?? '', step: 'preview' })
  for (const words of ['終え方を選んでください', '応募者1: 見送りの理由を', '応募者2: 見送りの理由を'])
    assert.ok(ended.includes(words), words)
})

test('somebody who withdrew meanwhile is not declined, and nobody else is either', async () => {
  const { a, me, path, fields, states } = await two()
  await owner.updateTable('applications').set({ state: 'withdrawn' }).where('id', '=', a.id).execute()
  const { status, text } = await me.post(path, { ...fields, step: 'send' })
  assert.deepEqual([status, /すでに「辞退」/.test(text)], [409, true])
  assert.deepEqual(await states(), ['withdrawn', 'screening'])
})
