import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { openDatabase } from '../platform/db/database.ts'
import { embeddedConnection } from '../platform/db/launcher.ts'
import { beingRead } from '../start/readiness.ts'

const { db, owner, host, name } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)
const published = publishedOf(owner)

const person = await talents.complete()
const before = await talents.complete()
const empty = await talents.made()
const newest = await talents.complete({ prefers_newest: true })

const home = async (talent: typeof person, database = db) =>
  (await (await house(database).visitor(talent)).get('/my')).text

test('where nothing is published, it says what to do meanwhile', async () => {
  const text = await home(before)
  assert.match(text, /あなたのスキルに合う求人は、いまはありません/)
  assert.match(await home(newest), /いま応募できる求人はありません/)
})

test('three postings at most, the best with their reasons, and a link to all', async () => {
  for (let n = 1; n <= 5; n++) await published({ title: `宿のSNSその${n}` })
  const text = await home(person)
  assert.equal([...text.matchAll(/宿のSNSその\d<\/a>/g)].length, 3)
  assert.match(text, /おすすめの求人/)
  assert.match(text, /<li>[^<]*スキル[^<]*<\/li>/)
  assert.match(text, /href="\/my\/recommendations"/)
})

test('what answers to none of one’s skills is left to the page of all', async () => {
  const cook = await talents.made()
  await owner
    .insertInto('talent_skills')
    .values({ talent_id: cook.talentId, skill: 'bookkeeping', level: 'working', years: 3 })
    .execute()
  const text = await home(cook)
  assert.match(text, /あなたのスキルに合う求人は、いまはありません/)
  assert.match(text, /おすすめをすべて見る/)
})

test('what was shown there is written down once, at its place, as on the page of all', async () => {
  const rows = () =>
    owner
      .selectFrom('impressions')
      .select(['rank', 'way'])
      .where('talent_id', '=', person.talentId)
      .orderBy('rank')
      .execute()
  await home(person)
  const first = await rows()
  assert.deepEqual(
    first.map(({ rank }) => rank),
    [1, 2, 3],
  )
  await (await visitor(person)).get('/my/recommendations')
  assert.equal((await rows()).length, 5)
})

test('an empty profile gets nothing but what to do next', async () => {
  const text = await home(empty)
  assert.match(text, /スキルを登録すると、おすすめの求人が届きます/)
  assert.match(text, /href="\/my\/profile\/edit\/skills"/)
  assert.match(text, /<a[^>]* href="\/my\/profile\/resume">職務経歴書から作る/)
  assert.doesNotMatch(text, /宿のSNS/)
})

test('who switched the recommendations off sees the newest, without reasons', async () => {
  const text = await home(newest)
  assert.match(text, /新着の求人/)
  assert.doesNotMatch(text, /おすすめの求人/)
  assert.equal([...text.matchAll(/宿のSNSその\d<\/a>/g)].length, 3)
  const seen = await owner.selectFrom('impressions').select('seq').where('talent_id', '=', newest.talentId).execute()
  assert.deepEqual(seen, [])
})

test('just after a start the page is there at once; only the suggestions come later', async () => {
  const fresh = openDatabase({ ...embeddedConnection(host, 'app', name), max: 2 })
  let finish: () => void = () => undefined
  beingRead(fresh, 'market', new Promise<void>((resolve) => (finish = resolve)))
  assert.match(await home(person, fresh), /ただいま準備しています/)
  finish()
  await fresh.destroy()
})
