import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { eventsOf } from '../../../tests/world/events.ts'
import { office } from '../../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { member } = office(owner)
const here = house(db)

const typed = {
  company: '㈱湯けむり旅館',
  name: '湯川 美咲',
  phone: '０８５８ー００ー０１２３',
  email: '',
  way: 'venue',
  people: '２名',
  note: '',
  agreed: 'yes',
}

test('from the empty list to the call, and to what the caller is told', async () => {
  const made = await events.opened()
  const me = await here.visitor(made.officer)
  const list = `/town/events/${made.id}/registrations`
  const empty = await me.get(list)
  assert.match(empty.text, /申込はまだありません.*町の広報や案内の文でお知らせください.*公開ページを見る/s)
  assert.match(empty.text, new RegExp(`href="${list}/new"[^>]*>電話などで受けた申込を加える`))
  const form = await me.get(`${list}/new`)
  assert.match(form.text, /会場 残り3席\(定員3人\)、オンライン 残り2席\(定員2人\)/)
  const sent = await me.post(`${list}/new`, typed)
  assert.equal(sent.status, 303)
  const party = await me.get(sent.location ?? '')
  assert.match(party.text, /参加確定.*0858-00-0123.*電話などで受けた人/s)
  assert.match(party.text, /電話でお伝えください/)
  assert.doesNotMatch(party.text, /この方とのやりとり/)
  const full = await me.get(list)
  assert.match(full.text, /湯川 美咲<\/a>.*電話 0858-00-0123/s)
  assert.doesNotMatch(full.text, /再訪/)
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const made = await events.opened()
  const me = await here.visitor(made.officer)
  const path = `/town/events/${made.id}/registrations/new`
  const { agreed: _, ...unagreed } = typed
  const answer = await me.post(path, { ...unagreed, phone: '内線だけ', name: '' })
  assert.equal(answer.status, 422)
  for (const words of ['お名前を入力してください', '市外局番から', 'ご本人の同意を確かめてください', '㈱湯けむり旅館'])
    assert.ok(answer.text.includes(words), words)
  const all = await me.post(path, { ...unagreed, phone: '内線だけ', name: '', people: '多め' })
  const summary = [...all.text.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)
  assert.deepEqual(summary, ['name', 'phone', 'people', 'agreed'], 'in the order of the page')
})

test('a tour has no such way, nor a reader who may only look, nor an event that is held', async () => {
  const tour = await events.opened({ kind: 'tour' })
  const me = await here.visitor(tour.officer)
  assert.doesNotMatch((await me.get(`/town/events/${tour.id}/registrations`)).text, /電話などで/)
  assert.equal((await me.get(`/town/events/${tour.id}/registrations/new`)).status, 403)
  const made = await events.opened()
  const viewer = await here.visitor(await member('municipality', made.officer.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(`/town/events/${made.id}/registrations`)).text, /電話などで/)
  assert.equal((await viewer.get(`/town/events/${made.id}/registrations/new`)).status, 403)
  const held = await events.held()
  const after = await here.visitor(held.officer)
  assert.doesNotMatch((await after.get(`/town/events/${held.id}/registrations`)).text, /電話などで/)
})

test('an operator takes the call; the town reads the number, and not the name of the operator’s member', async () => {
  const made = await events.opened()
  const desk = await here.visitor(await member('operator'))
  const sent = await desk.post(`/town/events/${made.id}/registrations/new`, { ...typed, email: 'okami@example.jp' })
  assert.equal(sent.status, 303)
  const town = await (await here.visitor(made.officer)).get(sent.location ?? '')
  assert.match(town.text, /okami@example\.jp/)
  assert.match(town.text, /確定や変更のお知らせは、メールで届きます/)
})
