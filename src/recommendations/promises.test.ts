import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { as } from '../actor.ts'
import { noteChange } from '../talents/change-talent.ts'
import { liveMarket } from './live-market.ts'
import { recommend, RECOMMENDED } from './recommend.ts'

/** What the page about the order promises, held against what the product shows. */
const { db, owner } = await freshDatabase()
let now = NOW
const { visitor } = house(db, { now: () => now })
const company = await office(owner).member('company')
const POSTINGS = 45
const postings: string[] = []
for (let k = 0; k < POSTINGS; k++) {
  const { id } = await publishedOf(owner)({ client_id: company.organizationId, title: `宿のSNS その${k}` })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill: 'instagram', must: true }).execute()
  postings.push(id)
}
const [first = ''] = postings

const person = await talentsOf(owner).complete({ open_to_scouts: true })
const listOf = async (talentId: string, at = now) =>
  recommend(await liveMarket(db, at, { talent: talentId }), talentId, at)
const DRAWN = 'ふだんの順序の外から選びました(10件に1件)'

test('one slot in ten explores: two of twenty, told so, the same all day and others on other days', async () => {
  const page = async () => (await (await visitor(person)).get('/my/recommendations')).text
  assert.equal((await page()).split(DRAWN).length - 1, RECOMMENDED / 10)
  const drawnOn = async (days: number) =>
    (await listOf(person.talentId, new Date(NOW.getTime() + days * 86_400_000)))
      .filter(({ propensity }) => propensity < 1)
      .map(({ postingId }) => postingId)
  const today = await drawnOn(0)
  assert.deepEqual(await drawnOn(0.1), today)
  const later = await Promise.all([1, 2, 3, 4].map(drawnOn))
  for (const day of later) assert.equal(day.length, RECOMMENDED / 10)
  assert.ok(later.some((day) => day.join(' ') !== today.join(' ')))
})

/** Σ q of the applications, and what today's lists let expect besides. */
async function loadOf(posting: string) {
  now = new Date(now.getTime() + 2000)
  const { state, postingNumbers } = await liveMarket(db, now, { posting })
  const number = postingNumbers.get(posting)!
  return { real: state.realLoad[number]!, need: state.prices.strongNeed[number]! }
}

const unproved = async () => {
  const talent = await talentsOf(owner).complete()
  await owner.updateTable('accounts').set({ email_verified_at: null }).where('id', '=', talent.accountId).execute()
  return talent
}
const bid = (talent: TalentActor, id: string, town: string) =>
  applicationsOf(owner).made('submitted', {
    talent,
    client: company,
    posting: { id, clientId: company.organizationId, municipalityId: town },
  })

test('only people with a proved address move a price, by applying or by looking', async () => {
  const { municipality_id: town } = await owner
    .selectFrom('postings')
    .select('municipality_id')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  const enter = async (talent: TalentActor) => {
    await as(db, talent, (tx) => noteChange(tx, talent, talent.talentId, now))
    await liveMarket(db, now, { talent: talent.talentId })
  }
  const looks = async (talent: TalentActor) => {
    await enter(talent)
    const shown = {
      talent_id: talent.talentId,
      posting_id: first,
      rank: 1,
      propensity: 1,
      interest: 0.3,
      acceptance: 0.9,
    }
    await owner
      .insertInto('impressions')
      .values({ ...shown, day: '2025-12-01', shown_at: now })
      .execute()
  }
  const before = await loadOf(first)
  await looks(await unproved())
  assert.deepEqual(await loadOf(first), before, 'looking without a proved address')
  await looks(await talentsOf(owner).complete())
  const seen = await loadOf(first)
  assert.ok(seen.need < before.need, 'looking with one')
  const apply = async (talent: TalentActor) => {
    await enter(talent)
    const { id } = await bid(talent, first, town)
    const entry = {
      name: 'application.submitted',
      subject_kind: 'application',
      subject: id,
      actor_kind: 'clock',
      at: now,
    }
    await owner.insertInto('journal').values(entry).execute()
  }
  await apply(await unproved())
  assert.deepEqual(await loadOf(first), seen, 'applying without a proved address')
  await apply(await talentsOf(owner).complete())
  assert.ok((await loadOf(first)).real > 0.5, 'applying with one')
})

const who = (age: string, sex: string) => ({
  introduction: `${age}の${sex}です。都市の通販会社で働いています。`,
  experience: `${sex}、${age}。ECサイトの運営、SNSでの集客。`,
})

test('name, sex and age in the texts of a person change neither their list nor the list they stand on', async () => {
  now = new Date(NOW.getTime() + 3_600_000)
  const rival = await talentsOf(owner).complete({ open_to_scouts: true })
  await as(db, rival, (tx) => noteChange(tx, rival, rival.talentId, now))
  const seen = async () => {
    now = new Date(now.getTime() + 2000)
    const mine = (await (await visitor(person)).get('/my/recommendations')).text
    const theirs = (await (await visitor(company)).get(`/client/postings/${first}/suggestions`)).text
    return {
      postings: [...mine.matchAll(/href="\/postings\/([0-9a-f-]{36})"/g)].map(([, id]) => id),
      reasons: [...mine.matchAll(/<ul class="reasons".*?<\/ul>/gs)].map(([list]) => list),
      people: [...theirs.matchAll(/talents\/([0-9a-f-]{36})\/scouts/g)].map(([, id]) => id),
    }
  }
  const become = async (words: ReturnType<typeof who>, name: string) => {
    await owner.updateTable('talents').set(words).where('id', '=', person.talentId).execute()
    await owner.updateTable('accounts').set({ name }).where('id', '=', person.accountId).execute()
    await as(db, person, (tx) => noteChange(tx, person, person.talentId, now))
  }
  await become(who('20代', '女性'), '山田 花子')
  const before = await seen()
  assert.ok(before.postings.length === RECOMMENDED && before.people.includes(rival.talentId))
  for (const [words, name] of [
    [who('50代', '男性'), '山田 太郎'],
    [who('六十二歳', '男性'), 'スミス・ジョン'],
    [who('18才', '女性'), 'グエン・ティ・ラン'],
  ] as const) {
    await become(words, name)
    assert.deepEqual(await seen(), before, name)
  }
  // The same look notices a change of the work.
  await owner.deleteFrom('talent_skills').where('talent_id', '=', person.talentId).execute()
  await as(db, person, (tx) => noteChange(tx, person, person.talentId, now))
  const after = await seen()
  assert.notDeepEqual(after.reasons, before.reasons)
  assert.notDeepEqual(after.people, before.people)
})
