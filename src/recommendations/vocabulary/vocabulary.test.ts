import assert from 'node:assert/strict'
import { afterAll, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { as } from '../../actor.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { takeAsked } from '../../postings/public/asked-words.ts'
import { teachMapper, textMapper } from '../../talents/text-mapper.ts'
import { conceptNumber } from '../concepts.ts'
import { liveMarket } from '../live-market.ts'
import { keepAskedWords, unknownWords } from './unknown-words.ts'
import { forgetWord, listVocabulary, teachWord } from './vocabulary.ts'

const { db, owner } = await freshDatabase()
// What the process remembers besides the database: from earlier files, and for later ones.
takeAsked()
afterAll(() => teachMapper([]))
let now = NOW
const { visitor } = house(db, { now: () => now })
const { member } = office(owner)
const operator = await member('operator')
const desk = await visitor(operator)
const unknown = async () =>
  new Map((await as(db, operator, (tx) => unknownWords(tx, operator))).map((one) => [one.word, one]))
const entries = () =>
  owner
    .selectFrom('journal')
    .select(['name', 'detail'])
    .where('subject_kind', '=', 'vocabulary')
    .orderBy('seq')
    .execute()
const meanings = (text: string) =>
  textMapper()
    .concepts(text)
    .map(({ id }) => id)

const { id: folk } = await publishedOf(owner)({
  title: 'フォルクローレの夕べ',
  occupation: null,
  background: '',
  duties: 'フォルクローレの上演を手伝ってください',
  wanted: '',
})
await talentsOf(owner).complete({ experience: 'フォルクローレの演奏を10年' })

test('an unknown word stands with how many postings and profiles it was met in', async () => {
  assert.deepEqual((await unknown()).get('フォルクローレ'), {
    word: 'フォルクローレ',
    postings: 1,
    profiles: 1,
    searches: 0,
  })
  const { text } = await desk.get('/desk/vocabulary')
  assert.match(text, /href="\/desk\/vocabulary\?word=%E3%83%95/)
  assert.match(text, /求人1件・プロフィール1件/)
  assert.match((await desk.get('/desk/recommendations')).text, /href="\/desk\/vocabulary"/)
})

test('words of searches are counted without anybody, and shown from the third time on', async () => {
  const anyone = await visitor()
  for (let time = 0; time < 2; time++) await anyone.get('/postings?q=チンドン屋')
  await anyone.get('/postings?q=インスタ')
  await keepAskedWords(db, now)
  assert.equal((await unknown()).get('チンドン屋')?.searches, undefined)
  await anyone.get('/postings?q=チンドン屋')
  await keepAskedWords(db, now)
  const kept = await owner.selectFrom('query_words').select(['word', 'times']).execute()
  assert.deepEqual(kept, [{ word: 'チンドン屋', times: 3 }], 'known words are not kept')
  const found = [...(await unknown()).values()].find(({ word }) => 'チンドン屋'.includes(word))
  assert.equal(found?.searches, 3)
})

test('what nobody asked for in three months goes, and without searches nothing is written', async () => {
  await owner.updateTable('query_words').set({ last_on: '2025-01-01' }).execute()
  await keepAskedWords(db, now)
  assert.equal((await owner.selectFrom('query_words').selectAll().execute()).length, 1)
  await (await visitor()).get('/postings?q=カポエイラ')
  await keepAskedWords(db, now)
  assert.deepEqual(
    (await owner.selectFrom('query_words').select('word').execute()).map(({ word }) => word),
    ['カポエイラ'],
  )
})

test('taught, the word is read as its concept at once, also in the postings that are there already', async () => {
  assert.deepEqual(meanings('フォルクローレ'), [])
  const book = await liveMarket(db, now)
  const asked = () => book.needs[book.postingNumbers.get(folk)!]?.skills.map(({ concept }) => concept)
  assert.ok(!asked()?.includes(conceptNumber('event-planning')!))
  const answer = await desk.post('/desk/vocabulary', { word: 'フォルクローレ', concept: 'event-planning' })
  assert.equal(answer.status, 303)
  const { text } = await desk.get('/desk/vocabulary')
  assert.match(text, /加えた言葉[\s\S]*フォルクローレ/)
  assert.deepEqual(meanings('フォルクローレの会'), ['event-planning'])
  assert.equal((await unknown()).has('フォルクローレ'), false)
  now = new Date(now.getTime() + 5000)
  const renewed = await liveMarket(db, now)
  assert.ok(
    renewed.needs[renewed.postingNumbers.get(folk)!]?.skills.some(
      ({ concept }) => concept === conceptNumber('event-planning'),
    ),
  )
})

test('passed over, it is not asked about again and means nothing', async () => {
  const [word = ''] = [...(await unknown()).keys()]
  const before = (await desk.get('/desk/vocabulary')).text
  assert.ok(before.includes(`aria-label="「${word}」を読み飛ばす"`), 'one press on the page is enough')
  assert.equal((await desk.post('/desk/vocabulary', { word, concept: 'nothing' })).status, 303)
  assert.match((await desk.get('/desk/vocabulary')).text, /読み飛ばす/)
  assert.equal((await unknown()).has(word), false)
  assert.deepEqual(meanings(word), [])
})

test('taken back, it is as before; each deed is in the journal, the word itself is not', async () => {
  await desk
    .post('/desk/vocabulary/removals', { word: 'ふぉるくろーれ' })
    .then(({ status }) => assert.equal(status, 404))
  const rows = await as(db, operator, (tx) => listVocabulary(tx, operator))
  const { word = '' } = rows.find(({ written }) => written === 'フォルクローレ') ?? {}
  assert.equal((await desk.post('/desk/vocabulary/removals', { word })).status, 303)
  await desk.get('/desk/vocabulary')
  assert.deepEqual(meanings('フォルクローレ'), [])
  assert.deepEqual(await entries(), [
    { name: 'vocabulary.taught', detail: { concept: 'event-planning' } },
    { name: 'vocabulary.taught', detail: { concept: null } },
    { name: 'vocabulary.forgotten', detail: { concept: 'event-planning' } },
  ])
})

test.each([
  ['nothing', { word: '', concept: 'nothing' }, /言葉/],
  ['signs alone', { word: '!?', concept: 'nothing' }, /文字を含む言葉/],
  ['a meaning that does not exist', { word: '能楽', concept: 'nothing-like-it' }, /意味/],
  ['no meaning chosen', { word: '狂言', concept: '' }, /意味/],
  ['more than fifty letters', { word: '長'.repeat(51), concept: 'nothing' }, /50文字/],
])('%s is refused with a sentence, and what was typed stays', async (_, fields, sentence) => {
  const answer = await desk.post('/desk/vocabulary', fields)
  assert.equal(answer.status, 422)
  assert.match(answer.text, sentence)
  if (fields.word !== '') assert.ok(answer.text.includes(`value="${fields.word}"`))
})

test('a word is taught once, in whatever width and kana', async () => {
  assert.equal((await desk.post('/desk/vocabulary', { word: 'ノウガク', concept: 'event-planning' })).status, 303)
  const again = await desk.post('/desk/vocabulary', { word: 'のうがく', concept: 'nothing' })
  assert.equal(again.status, 422)
  assert.match(again.text, /もう加えられています/)
})

test('nobody but an operator sees or teaches; an operator who only reads may not teach', async () => {
  const company = await member('company')
  const given = { written: '能', concept: null }
  await assert.rejects(
    as(db, company, (tx) => teachWord(tx, company, given, now)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => forgetWord(tx, company, '能', now)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => listVocabulary(tx, company)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => unknownWords(tx, company)),
    NotFound,
  )
  const reader = { ...operator, role: 'viewer' } as typeof operator
  await assert.rejects(
    as(db, reader, (tx) => teachWord(tx, reader, given, now)),
    NotAllowed,
  )
})

test('taught and taken back, a word counts in searches a second later at the latest', async () => {
  const anyone = await visitor()
  const titles = async (asked: string) => {
    now = new Date(now.getTime() + 1000)
    return (await anyone.get(`/postings?${new URLSearchParams({ q: asked })}`)).text.includes('倉の棚卸し')
  }
  const { id } = await publishedOf(owner)({ title: '倉の棚卸し', background: '一言。', duties: '一言。', wanted: '' })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill: 'instagram', must: true }).execute()
  assert.equal(await titles('ミセノオク'), false)
  await desk.post('/desk/vocabulary', { word: 'ミセノオク', concept: 'instagram' })
  assert.equal(await titles('ミセノオク'), true)
  const rows = await as(db, operator, (tx) => listVocabulary(tx, operator))
  const { word = '' } = rows.find(({ written }) => written === 'ミセノオク') ?? {}
  await desk.post('/desk/vocabulary/removals', { word })
  assert.equal(await titles('ミセノオク'), false)
})

test('a word of searches is shown as it was typed, with its ending, and passed over as such', async () => {
  const anyone = await visitor()
  for (let time = 0; time < 3; time++) await anyone.get('/postings?q=御用聞き')
  await keepAskedWords(db, now)
  assert.equal((await unknown()).get('御用聞き')?.searches, 3)
  assert.equal((await unknown()).has('御用聞'), false)
  await desk.post('/desk/vocabulary', { word: '御用聞き', concept: 'nothing' })
  await desk.get('/desk/vocabulary')
  assert.equal((await unknown()).has('御用聞き'), false)
  const { word = '' } = (await as(db, operator, (tx) => listVocabulary(tx, operator)))[0] ?? {}
  await desk.post('/desk/vocabulary/removals', { word })
})
