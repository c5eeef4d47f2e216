import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../../tests/database.ts'
import { house } from '../../../../tests/visitor.ts'
import { NOW, office } from '../../../../tests/world/office.ts'
import { usualRuleFields } from '../../../../tests/world/subsidy-rules.ts'
import { workdaysOf } from '../../../../tests/world/workdays.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db, { now: () => NOW })
const { begun, confirmed } = workdaysOf({ db, owner })

let towns = 1000

/** A company's contract in another town of 熊本県, with a confirmed trip, and the officer of the town. */
async function inKumamoto() {
  const made = await begun()
  await owner
    .updateTable('organizations')
    .set({ place_code: `43${++towns}` })
    .where('id', '=', made.municipalityId)
    .execute()
  await confirmed(made)
  const subsidy = `/client/contracts/${made.id}/subsidy`
  return { made, subsidy, officer: await member('municipality', made.municipalityId, 'editor') }
}

test('without this year’s rule the company reads calmly what to do; once the officer has entered it, the amount', async () => {
  const { made, subsidy, officer } = await inKumamoto()
  const company = await visitor(made.client)
  const before = (await company.get(subsidy)).text
  assert.match(before, /この年度の要綱がまだ登録されていません.*町の担当者か運営事業者が今年度の要綱を登録すると/s)
  assert.match(before, /計算できません/)
  const town = await visitor(officer)
  const desk = await town.get('/town/subsidies')
  assert.match(desk.text, /令和7年度（2025年度）の要綱は、まだ登録されていません.*分かっているのは令和5年度の要綱です/s)
  assert.match(desk.text, /name="above0"[^>]*value="1"|value="1"[^>]*name="above0"/)
  const sent = await town.post('/town/subsidies', usualRuleFields)
  assert.deepEqual([sent.status, sent.location], [303, '/town/subsidies'])
  assert.match((await town.get('/town/subsidies')).text, /令和7年度（2025年度）の要綱で計算しています/)
  const after = (await company.get(subsidy)).text
  assert.doesNotMatch(after, /まだ登録されていません/)
  // 40,000円 and 10,800円 of the night, two thirds, below 1,000円 cut off.
  assert.match(after, /33,000円/)
  assert.match(after, /県税の滞納がないこと/)
})

test('a form that cannot be saved comes back with what was typed', async () => {
  const { officer } = await inKumamoto()
  const town = await visitor(officer)
  const wrong = await town.post('/town/subsidies', { ...usualRuleFields, sourceUrl: 'http://x', name: '写しの要綱' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /出典のURLは https:\/\/ で始めて入力してください/)
  assert.match(wrong.text, /value="写しの要綱"/)
})

test('the operator enters it for a whole prefecture from the list; a viewer reads without a form', async () => {
  const { made, subsidy } = await inKumamoto()
  const operator = await visitor(await member('operator'))
  assert.match((await operator.get('/desk/subsidies')).text, /href="\/desk\/subsidies\/43">熊本県/)
  assert.equal((await operator.post('/desk/subsidies/43', usualRuleFields)).location, '/desk/subsidies/43')
  assert.match((await (await visitor(made.client)).get(subsidy)).text, /33,000円/)
  assert.equal((await operator.get('/desk/subsidies/99')).status, 404)
  const viewer = await visitor(await member('operator', undefined, 'viewer'))
  const page = await viewer.get('/desk/subsidies/43')
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /要綱を登録する<\/button>/)
})

test('a prefecture without any rule starts from a plain one', async () => {
  const operator = await visitor(await member('operator'))
  const page = await operator.get('/desk/subsidies/44')
  assert.match(page.text, /この県の要綱はまだありません/)
  assert.match(page.text, /value="大分県 副業人材の旅費補助"/)
})
