import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf, tour } from '../../tests/world/events.ts'
import { office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { visitor } = house(db)
const { member } = office(owner)

test('everybody finds coming events, by town and kind; drafts and what is over are not among them', async () => {
  const anyone = await visitor()
  assert.match((await anyone.get('/events')).text, /これからのイベントはありません/)
  const open = await events.opened({ title: '見つかるセミナー' })
  await events.drafted({ title: '見せない下書き' })
  const other = await events.opened({ ...tour, title: '見つかるツアー' })
  const { text } = await anyone.get('/events')
  assert.match(text, /見つかるセミナー/)
  assert.match(text, /会場 残り3席\(定員3人\)/)
  assert.doesNotMatch(text, /見せない下書き/)
  assert.doesNotMatch((await anyone.get('/events?kind=tour')).text, /見つかるセミナー/)
  const town = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', open.officer.organizationId)
    .executeTakeFirstOrThrow()
  const there = (await anyone.get(`/events?town=${town.place_code}`)).text
  assert.ok(there.includes('見つかるセミナー') && !there.includes('見つかるツアー'))
  assert.match((await anyone.get('/events?town=313700&kind=nonsense&page=-1')).text, /条件に合うイベントはありません/)
  assert.doesNotMatch((await anyone.get('/events?when=past')).text, /見つかる/)
  await owner
    .updateTable('events')
    .set({ starts_at: new Date('2025-11-01'), ends_at: new Date('2025-11-02'), closes_at: new Date('2025-11-01') })
    .set({ cancellable_until: new Date('2025-11-01') })
    .where('id', '=', other.id)
    .execute()
  assert.match((await anyone.get('/events?when=past')).text, /見つかるツアー/)
})

test('the page of an event says what a tour costs, has data for machines and a calendar file, but no room', async () => {
  const anyone = await visitor()
  const toured = await events.opened({ ...tour })
  const { text } = await anyone.get(`/events/${toured.id}`)
  for (const words of [
    '交通費と宿泊費',
    '旅行傷害保険',
    '湯けむり駅 改札前',
    '1日目',
    '梨園を訪ねる',
    '主催者が選びます',
  ])
    assert.ok(text.includes(words), words)
  const made = await events.joined()
  const page = (await anyone.get(`/events/${made.id}`)).text
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as object
  assert.deepEqual(
    Object.entries(data).filter(([name]) => ['@type', 'name', 'startDate', 'eventAttendanceMode'].includes(name)),
    [
      ['@type', 'Event'],
      ['name', '副業人材の始めかた'],
      ['startDate', '2025-12-10T09:30:00.000Z'],
      ['eventAttendanceMode', 'https://schema.org/MixedEventAttendanceMode'],
    ],
  )
  assert.doesNotMatch(page, /meet\.example\.jp|人材\d/)
  const calendar = await anyone.get(`/events/${made.id}/calendar.ics`)
  assert.match(calendar.headers.get('content-type') ?? '', /text\/calendar/)
  assert.match(calendar.text, /UID:event-[\s\S]*SEQUENCE:0/)
  assert.doesNotMatch(calendar.text, /meet\.example\.jp/)
  assert.equal((await anyone.get(`/events/${(await events.drafted()).id}`)).status, 404)
  assert.match((await anyone.get('/sitemap.xml')).text, new RegExp(`/events/${made.id}<`))
})

test('a form that is sent half empty comes back with what was typed', async () => {
  const { id } = await events.opened()
  const talent = await visitor(await events.talent())
  const answer = await talent.post(`/events/${id}/registration`, {
    way: 'venue',
    people: '２',
    note: '車いすです',
    company: '',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /同意が必要です/)
  assert.match(answer.text, /車いすです/)
  const done = await talent.post(`/events/${id}/registration`, {
    way: 'venue',
    people: '２',
    note: '',
    company: '',
    agreed: 'yes',
  })
  assert.equal(done.status, 303)
  const own = (await talent.get(done.location ?? '')).text
  assert.match(own, /参加確定/)
  assert.doesNotMatch(own, /meet\.example\.jp/)
  assert.equal((await talent.get(`/events/${id}/registration`)).location, done.location)
  assert.match((await talent.get('/registrations')).text, /副業人材の始めかた/)
  const nobody = await visitor(await events.talent())
  assert.match((await nobody.get('/registrations')).text, /申し込んだイベントはまだありません/)
})

test('the organizer sees who registered, a viewer changes nothing, another town finds nothing', async () => {
  const made = await events.joined()
  const officer = await visitor(made.officer)
  const list = await officer.get(`/town/events/${made.id}/registrations`)
  assert.match(list.text, /人材\d+/)
  assert.doesNotMatch(list.text, /出欠を保存する/)
  const viewer = await visitor(await member('municipality', made.officer.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(`/town/events/${made.id}`)).text, /内容を変える|イベントを中止する/)
  const stranger = await visitor(await member('municipality'))
  for (const path of ['', '/edit', '/registrations', '/survey', '/report', '/journal', '/judging', '/code'])
    assert.equal((await stranger.get(`/town/events/${made.id}${path}`)).status, 404, path)
  const seen = await owner.selectFrom('accesses').select('what').where('subject', '=', made.id).execute()
  assert.ok(seen.every(({ what }) => what === 'event.seen') && seen.length >= 2)
})

test('publishing leads to the form when something is missing, with every sentence', async () => {
  const { id, officer } = await events.drafted({ ...tour, itinerary: '', summary: '' })
  const answer = await (await visitor(officer)).post(`/town/events/${id}/openings`)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /行程を入力してください/)
  assert.match(answer.text, /内容の紹介を入力してください/)
  // The form is sent to where it is saved, not to the publication that has just refused.
  assert.match(answer.text, new RegExp(`<form[^>]*action="/town/events/${id}/edit"`))
})

test('the only programme of a town is chosen beforehand; the tour to be judged is asked of a presentation only', async () => {
  const { officer } = await events.drafted(tour)
  const { text } = await (await visitor(officer)).get('/town/events/new')
  assert.match(
    text,
    /<select[^>]*name="programme"[^]*?<option[^>]*selected[^>]*value="[0-9a-f-]{36}"|<option[^>]*value="[0-9a-f-]{36}"[^>]*selected/,
  )
  assert.doesNotMatch(text, /発表するツアー/)
  const presentation = await (await visitor(officer)).get('/town/events/new?kind=presentation')
  assert.match(presentation.text, /発表するツアー.*返礼品を考える2日間/s)
})

test('a form for each kind has its usual hours and asks only what it needs; a seminar is what one begins with', async () => {
  const { officer } = await events.drafted(tour)
  const me = await visitor(officer)
  const chosen = async (query: string) => {
    const { text } = await me.get(`/town/events/new${query}`)
    const times = ['startsTime', 'endsTime'].map((name) => {
      const [, options = ''] = new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`, 's').exec(text) ?? []
      const [picked = ''] = options.match(/<option[^>]*selected[^>]*>/) ?? []
      return /value="([^"]*)"/.exec(picked)?.[1] ?? ''
    })
    const asked = ['itinerary', 'onlineSeats', 'presents'].filter((name) => text.includes(`name="${name}"`))
    const [, kind = ''] = /<input type="hidden" name="kind" value="(\w+)"/.exec(text) ?? []
    return [kind, ...times, ...asked]
  }
  assert.deepEqual(await chosen('?kind=tour'), ['tour', '10:00', '16:00', 'itinerary'])
  assert.deepEqual(await chosen('?kind=presentation'), ['presentation', '13:30', '16:00', 'onlineSeats', 'presents'])
  for (const query of ['', '?kind=party', '?kind=seminar'])
    assert.deepEqual(await chosen(query), ['seminar', '18:30', '20:00', 'onlineSeats'], query)
})

test('without limits both are the day before; the draft shows what will be public, and says what is not there yet', async () => {
  const { officer, programme } = await events.drafted()
  const me = await visitor(officer)
  const when = {
    'startsOn-year': '2025',
    'startsOn-month': '12',
    'startsOn-day': '20',
    startsTime: '18:30',
    endsTime: '20:00',
  }
  const said = {
    title: '締切を書かない会',
    summary: '町の企業が話します。',
    venueSeats: '10',
    onlineSeats: '20',
    place: '役場',
  }
  const sent = await me.post('/town/events/new', {
    programme,
    kind: 'seminar',
    audience: 'everybody',
    ...when,
    ...said,
  })
  assert.equal(sent.status, 303)
  const path = sent.location ?? ''
  const draft = (await me.get(path)).text
  assert.match(draft, /公開される内容.*町の企業が話します。.*申込の締切<\/dt><dd>2025年12月19日\(金\)まで/s)
  assert.match(draft, /オンラインの入口\(URL\)がまだありません/)
  const row = await events.row(path.split('/').at(-1) ?? '')
  assert.equal(row.closes_at.toISOString(), '2025-12-19T15:00:00.000Z')
  assert.deepEqual(row.cancellable_until, row.closes_at)
  await me.post(`${path}/openings`)
  const open = (await me.get(path)).text
  assert.doesNotMatch(open, /公開される内容/)
  assert.match(open, /オンラインの入口\(URL\)がまだありません/)
})

test('what a publication asks for is said at the fields of a draft', async () => {
  const { officer } = await events.drafted(tour)
  const { text } = await (await visitor(officer)).get('/town/events/new?kind=tour')
  for (const label of ['内容の紹介', '集合場所', '行程', '参加者の自己負担', '保険'])
    assert.match(text, new RegExp(`>${label}<span class="need later">※公開までに必要`), label)
  assert.match(text, />主催者の負担<span class="need optional">※任意/)
})

test('the code is shown on the day only', async () => {
  const made = await events.joined()
  const officer = await visitor(made.officer)
  assert.equal((await officer.get(`/town/events/${made.id}/code`)).status, 404)
  await events.today(made)
  assert.match((await officer.get(`/town/events/${made.id}/code`)).text, /<strong>\d{3} \d{3}<\/strong>/)
  assert.match((await (await visitor(made.talent)).get(`/registrations/${made.registration}`)).text, /出席コード/)
})

test('a company that registers finds its own name written; a talent writes none', async () => {
  const { id } = await events.opened()
  const owned = await office(owner).organization('company', { name: '株式会社湯けむり旅館' })
  const company = await visitor(await member('company', owned))
  assert.match(
    (await company.get(`/events/${id}/registration`)).text,
    /name="company"[^>]*value="株式会社湯けむり旅館"/,
  )
  const talent = await visitor(await events.talent())
  assert.doesNotMatch((await talent.get(`/events/${id}/registration`)).text, /name="company"[^>]*value="[^"]/)
})
