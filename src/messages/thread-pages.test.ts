import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { bombFile, eicar, pdfFile, pngFile } from '../../tests/world/files.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'

const { db, owner } = await freshDatabase()
const { member, talent: person } = office(owner)
const { visitor } = house(db)
const threads = threadsOf(db, owner)
const applications = applicationsOf(owner)

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const messagesIn = (threadId: string) =>
  owner.selectFrom('messages').select(['body']).where('thread_id', '=', threadId).orderBy('number').execute()

test('from the application to the first message, and from there to the same thread', async () => {
  const { id, talent, client } = await applications.screening()
  const page = await visitor(talent)
  const application = await page.get(`/my/applications/${id}`)
  assert.match(application.text, new RegExp(`/threads/new\\?about=application:${id}`))
  const form = await page.get(`/threads/new?about=application:${id}`)
  assert.match(words(form.text), /このやりとりを読めるのは、応募者と.+だけです/)
  const sent = await page.post('/threads/new', { about: `application:${id}`, body: 'はじめまして。' })
  assert.equal(sent.status, 303)
  const other = await visitor(client)
  assert.equal(
    (await other.get(`/threads/new?about=application:${id}`)).location,
    sent.location?.replace('#newest', ''),
  )
  const thread = await other.get(sent.location ?? '')
  assert.match(words(thread.text), /はじめまして。/)
  assert.match(words(thread.text), /運営事業者は、当事者が伴走担当を加えるか、メッセージを通報したときにだけ読めます/)
})

test('messages stand under the day on which they were written', async () => {
  const { talent, threadId } = await threads.made('企業: 一日目')
  await threads.write(talent, threadId, '二日目', new Date(NOW.getTime() + 86_400_000))
  const { text } = await (await visitor(talent)).get(`/threads/${threadId}`)
  assert.match(words(text), /2025年12月1日.*一日目.*2025年12月2日.*二日目/)
})

test('opening a thread marks it as read, for the inbox and for the other side', async () => {
  const { talent, client, threadId } = await threads.made('企業: 面談はいかがですか。')
  const page = await visitor(talent)
  assert.match(words((await page.get('/threads')).text), /未読1件/)
  assert.match(words((await (await visitor(client)).get(`/threads/${threadId}`)).text), /未読 面談/)
  await page.get(`/threads/${threadId}`)
  assert.doesNotMatch(words((await page.get('/threads')).text), /未読1件/)
  assert.match(words((await (await visitor(client)).get(`/threads/${threadId}`)).text), /既読 面談/)
})

test('before a contract the writer is warned about ways out, sees what was found, and sends all the same', async () => {
  const { talent, threadId } = await threads.made()
  const page = await visitor(talent)
  const body = '０９０ー１２３４ー５６７８ にお電話ください'
  const warned = await page.post(`/threads/${threadId}/messages`, { body })
  assert.equal(warned.status, 422)
  assert.match(words(warned.text), /電話番号: 090-1234-5678/)
  assert.match(warned.text, /０９０ー１２３４ー５６７８ にお電話ください<\/textarea>/)
  assert.deepEqual(await messagesIn(threadId), [])
  assert.equal((await page.post(`/threads/${threadId}/messages`, { body, confirmed: 'yes' })).status, 303)
  assert.deepEqual(await messagesIn(threadId), [{ body }])
})

test('the first message is warned about as well, and no thread is left behind', async () => {
  const { id, talent } = await applications.screening()
  const page = await visitor(talent)
  const fields = { about: `application:${id}`, body: 'hanako@example.jp まで' }
  const warned = await page.post('/threads/new', fields)
  assert.equal(warned.status, 422)
  assert.match(words(warned.text), /メールアドレス: hanako@example.jp/)
  assert.deepEqual(await owner.selectFrom('threads').select('id').where('about_id', '=', id).execute(), [])
  assert.equal((await page.post('/threads/new', { ...fields, confirmed: 'yes' })).status, 303)
})

test('prices and days are sent without a warning', async () => {
  const { client, threadId } = await threads.made()
  const body = '月額50,000円、2026-04-01から。〒682-0715、法人番号8999900000001です。'
  assert.equal((await (await visitor(client)).post(`/threads/${threadId}/messages`, { body })).status, 303)
})

test('a file goes along, and both sides open it; nobody else does', async () => {
  const { talent, client, threadId } = await threads.made()
  const file = { name: '提案書.pdf', bytes: pdfFile() }
  const page = await visitor(talent)
  const sent = await page.post(`/threads/${threadId}/messages`, { body: '提案書です。' }, { files: { file } })
  assert.equal(sent.status, 303)
  const other = await visitor(client)
  const link =
    /href="(\/threads\/[^"]+\/attachments\/[^"]+)"/.exec((await other.get(`/threads/${threadId}`)).text)?.[1] ?? ''
  const id = link.split('/').at(-1) ?? ''
  const opened = await other.get(link)
  assert.equal(opened.status, 200)
  assert.equal(opened.headers.get('content-type'), 'application/pdf')
  assert.equal((await page.get(link)).status, 200)
  for (const stranger of [await person(), await member('company'), await member('operator')]) {
    assert.equal((await (await visitor(stranger)).get(link)).status, 404)
    const asked = as(db, stranger, (tx) => tx.selectFrom('files').select('id').where('id', '=', id).execute())
    assert.deepEqual(await asked, [], 'past the page too')
  }
})

test('a false type, a bomb and a virus test are refused in a sentence, and the words stay', async () => {
  const { talent, threadId } = await threads.made()
  const page = await visitor(talent)
  const files = [
    { name: '写真.pdf', bytes: pngFile() },
    { name: '資料.xlsx', bytes: bombFile() },
    { name: '検査.txt', bytes: eicar },
    { name: 'program.exe', bytes: Buffer.from('MZ\u0090\0\u0003'.repeat(50), 'latin1') },
  ]
  for (const file of files) {
    const { status, text } = await page.post(
      `/threads/${threadId}/messages`,
      { body: '書いた言葉' },
      { files: { file } },
    )
    assert.equal(status, 422, file.name)
    assert.match(text, /書いた言葉<\/textarea>/)
    assert.match(words(text), /ファイルは、もう一度選んでください/)
    assert.match(text, /<title>エラー: /)
  }
  assert.deepEqual(await messagesIn(threadId), [])
})

test('nothing written, or too much, is said at the box', async () => {
  const { talent, threadId } = await threads.made()
  const page = await visitor(talent)
  assert.match(
    words((await page.post(`/threads/${threadId}/messages`, { body: ' ' })).text),
    /メッセージを入力してください/,
  )
  const long = await page.post(`/threads/${threadId}/messages`, { body: 'あ'.repeat(5001) })
  assert.match(words(long.text), /メッセージは5000文字以内で入力してください/)
})

test('from the message to the report, to the operator, and back as an answer', async () => {
  const { talent, threadId, messages } = await threads.made('企業: 外で会いませんか')
  const page = await visitor(talent)
  const form = await page.get(`/threads/${threadId}/reports?message=${messages[0]}`)
  assert.match(words(form.text), /選んだメッセージと、その前後5件ずつです/)
  assert.equal((await page.post(`/threads/${threadId}/reports`, { message: messages[0]! })).status, 422)
  await page.post(`/threads/${threadId}/reports`, { message: messages[0]!, reason: 'outside' })
  const operator = await visitor(await member('operator'))
  const list = await operator.get('/desk/reports')
  const link = /href="(\/desk\/reports\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
  assert.match(words((await operator.get(link)).text), /外で会いませんか/)
  assert.equal((await operator.post(`${link}/settlements`, { answer: '' })).status, 422)
  assert.equal(
    (await operator.post(`${link}/settlements`, { answer: '企業に注意しました。', hide: 'yes' })).status,
    303,
  )
  const thread = words((await page.get(`/threads/${threadId}`)).text)
  assert.match(thread, /運営事業者が、このメッセージの表示を止めました/)
  assert.match(thread, /運営事業者の回答: 企業に注意しました。/)
})

test('a file of a hidden message is no longer given', async () => {
  const { talent, client, threadId } = await threads.made()
  const file = { name: '資料.pdf', bytes: pdfFile() }
  await (await visitor(client)).post(`/threads/${threadId}/messages`, { body: '資料' }, { files: { file } })
  const page = await visitor(talent)
  const link =
    /href="(\/threads\/[^"]+\/attachments\/[^"]+)"/.exec((await page.get(`/threads/${threadId}`)).text)?.[1] ?? ''
  const [message] = await owner.selectFrom('messages').select('id').where('thread_id', '=', threadId).execute()
  await page.post(`/threads/${threadId}/reports`, { message: message!.id, reason: 'fraud' })
  const { id } = await owner
    .selectFrom('message_reports')
    .select('id')
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow()
  await (await visitor(await member('operator'))).post(`/desk/reports/${id}/settlements`, {
    answer: '止めました',
    hide: 'yes',
  })
  assert.equal((await page.get(link)).status, 404)
})

test('a thread that was put away is read, and has no box to write in', async () => {
  const { talent, threadId } = await threads.made('企業: ありがとうございました。')
  await owner.updateTable('threads').set({ state: 'archived' }).where('id', '=', threadId).execute()
  const page = await visitor(talent)
  const { text } = await page.get(`/threads/${threadId}`)
  assert.match(words(text), /このやりとりは保管されています/)
  assert.doesNotMatch(text, /<textarea/)
  assert.match(words((await page.get('/threads?show=archived')).text), /ありがとうございました。/)
  assert.match(words((await page.post(`/threads/${threadId}/messages`, { body: 'もう一言' })).text), /保管されています/)
})

test('an empty inbox says how to begin; a stranger finds no thread', async () => {
  const stranger = await visitor(await person())
  assert.match(
    words((await stranger.get('/threads')).text),
    /「メッセージを書く」から、相手とのやりとりを始められます|やりとりはまだありません/,
  )
  const { threadId } = await threads.made()
  assert.equal((await stranger.get(`/threads/${threadId}`)).status, 404)
  assert.equal((await stranger.get('/threads/new?about=application:1')).status, 404)
})

test('the header of every page says how many threads wait, until they are opened', async () => {
  const { talent, threadId } = await threads.made('企業: 面談はいかがですか。')
  const page = await visitor(talent)
  const waiting = (html: string) => /<a href="\/threads"><svg.*?<\/a>/s.exec(html)?.[0].replace(/<[^>]+>/g, '')
  assert.equal(waiting((await page.get('/my')).text), 'やりとり1件')
  assert.equal(waiting((await page.get(`/threads/${threadId}`)).text), 'やりとり')
  assert.equal(waiting((await page.get('/my')).text), 'やりとり')
})

test('an operator finds the reports that wait from the inbox; nobody else is told of them', async () => {
  const { talent, threadId, messages } = await threads.made('企業: 外で会いませんか')
  const page = await visitor(talent)
  await page.post(`/threads/${threadId}/reports`, { message: messages[0]!, reason: 'outside' })
  const desk = await (await visitor(await member('operator'))).get('/threads')
  assert.match(words(desk.text), /確認待ちの通報が\d+件あります/)
  assert.match(desk.text, /href="\/desk\/reports"/)
  assert.doesNotMatch((await page.get('/threads')).text, /desk\/reports/)
})
