import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { liveMarket } from './live-market.ts'
import { profileGap } from './profile-gap.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db, { now: () => NOW })

async function asking(title: string, ...skills: string[]): Promise<void> {
  const { id } = await publishedOf(owner)({ title, hours_per_month: 8, fee_yen: 60_000 })
  await owner
    .insertInto('posting_skills')
    .values(skills.map((skill) => ({ posting_id: id, skill, must: true })))
    .execute()
}
await asking('宿のSNSを立て直す', 'instagram', 'seo')
await asking('直売所のSNS', 'instagram')

async function knowing(...skills: string[]): Promise<TalentActor> {
  const talent = await talentsOf(owner).made({ hours_per_month: 10, wished_fee_yen: 50_000 })
  if (skills.length > 0)
    await owner
      .insertInto('talent_skills')
      .values(skills.map((skill) => ({ talent_id: talent.talentId, skill, level: 'leading', years: 8 })))
      .execute()
  return talent
}
const pageOf = async (talent: TalentActor) => (await (await visitor(talent)).get('/my/recommendations')).text

test('where no skill answers, it is said so, with what would help, and everything is still shown without a grade', async () => {
  const text = await pageOf(await knowing('cost-accounting'))
  for (const words of [
    '登録されたスキルと重なるものはまだありません',
    'いま多く求められているのは「Instagram運用」(2件)「SEO・検索対策」(1件)です',
    'スキルを見直す',
    'ほかに公開中の求人',
    '宿のSNSを立て直す',
    '直売所のSNS',
    '求めている経験: Instagram運用',
    'ご希望の時間・謝礼に合います',
  ])
    assert.ok(text.includes(words), words)
  for (const never of ['採用の見込み', '一致なし', '不足']) assert.ok(!text.includes(never), never)
})

test('without any skill in the profile, the way to one stands first', async () => {
  const text = await pageOf(await knowing())
  assert.match(text, /スキルを登録すると、合う求人を理由とともにお知らせできます/)
  assert.match(text, /経験のあるものを選んでください/)
  assert.match(text, /直売所のSNS/)
})

test('where something answers, it stands alone at the top, and nothing is missing from the profile', async () => {
  const text = await pageOf(await knowing('seo'))
  assert.doesNotMatch(text, /いま多く求められているのは/)
  const places = ['宿のSNSを立て直す', 'ほかに公開中の求人', '直売所のSNS'].map((words) => text.lastIndexOf(words))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('asked for most comes first; what one has, what is no skill and what has closed is not named', async () => {
  const { talentId } = await knowing('instagram')
  const book = await liveMarket(db, NOW, { talent: talentId })
  assert.deepEqual(profileGap(book, talentId), {
    hasSkills: true,
    wanted: [{ name: 'SEO・検索対策', postings: 1 }],
  })
  book.state.open.fill(0)
  assert.deepEqual(profileGap(book, talentId).wanted, [])
  assert.deepEqual(profileGap(book, 'nobody'), { hasSkills: false, wanted: [] })
})
