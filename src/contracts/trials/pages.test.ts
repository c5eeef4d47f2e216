import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import type { MadeContract } from '../../../tests/world/contracts.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { trialsOf } from '../../../tests/world/trials.ts'
import { type Actor, as } from '../../actor.ts'
import { typedOfTerms } from '../typed-terms.ts'
import { proposePaidTerms } from './propose-paid.ts'

const { db, owner } = await freshDatabase()
const world = trialsOf({ db, owner })
const { member } = office(owner)
const { visitor } = house(db, { now: () => NOW })
const pageOf = async (actor: Actor) => visitor(actor)
const at = { client: '/client/contracts', talent: '/my/contracts' } as const
const why = { reason: 'budget', message: '来年度の予算がつかなかったため、ここまでとします。' }
const says = ({ status, text }: { status: number; text: string }, wanted: number, ...words: (string | RegExp)[]) => {
  assert.equal(status, wanted)
  for (const word of words) assert.ok(typeof word === 'string' ? text.includes(word) : word.test(text), String(word))
}

/** What the form of the paid terms sends. */
async function fields(made: MadeContract, change: Record<string, string> = {}) {
  const { written, number } = await world.paidTerms(made)
  const { terms } = await world.currentTerms(made)
  const { trialTries: _, trialDecides: __, ...typed } = typedOfTerms({ ...terms, ...written }, number, false)
  const paidFrom = { 'paidFrom-year': '2026', 'paidFrom-month': '2', 'paidFrom-day': '1' }
  return { ...(typed as Record<string, string>), feeKind: 'monthly', ...paidFrom, ...change }
}

test('the town writes what is tried and what decides into its unpaid draft, both or neither', async () => {
  const made = await world.drafted()
  const page = await pageOf(made.client)
  const form = await page.get(`${at.client}/${made.id}/edit`)
  says(form, 200, '無償トライアル', '広報紙の見直しを2号分', '6か月以内で')
  const { terms, number } = await world.currentTerms(made)
  const typed = typedOfTerms(terms, number, false) as Record<string, string>
  const half = await page.post(`${at.client}/${made.id}/terms`, { ...typed, trialDecides: '' })
  says(half, 422, '有償にするかを決める基準を入力してください', '広報紙の見直しを2号分')
  const none = await page.post(`${at.client}/${made.id}/terms`, { ...typed, trialTries: '', trialDecides: '' })
  assert.equal(none.status, 303)
  assert.equal((await world.currentTerms(made)).terms.trial, undefined)
})

test('both read on the contract what is tried, until when, and that nobody has decided; the town alone may turn it into paid work', async () => {
  const made = await world.running()
  for (const side of ['client', 'talent'] as const) {
    const seen = await (await pageOf(made[side])).get(`${at[side]}/${made.id}`)
    says(
      seen,
      200,
      'トライアル中',
      '2026年3月31日(火)まで',
      '有償にせずに終える',
      '0円(無償トライアルのため、報酬はありません)',
    )
    assert.equal(seen.text.includes('有償の契約に切り替える'), side === 'client')
  }
  const viewer = await pageOf(await member('municipality', made.client.organizationId, 'viewer'))
  const seen = await viewer.get(`${at.client}/${made.id}`)
  says(seen, 200, '結論は、まだ記録されていません')
  assert.doesNotMatch(seen.text, /trial-endings|paid-terms/)
})

test('the form of the paid terms keeps what was typed; shown, both see the difference, consent, and read the new notice', async () => {
  const made = await world.running()
  const client = await pageOf(made.client)
  const path = `${at.client}/${made.id}`
  says(await client.get(`${path}/paid-terms`), 200, '有償になる日', '報酬の形', /name="feeYen"/)
  const wrong = await client.post(
    `${path}/paid-terms`,
    await fields(made, { feeYen: '0', work: '広報紙と町のSNSの運用を月2回見直す。' }),
  )
  says(wrong, 422, '報酬の額を1円以上で入力してください', '広報紙と町のSNSの運用を月2回見直す。')
  assert.equal((await client.post(`${path}/paid-terms`, await fields(made))).status, 303)
  says(await client.get(path), 200, 'いまの条件から変わるところ', '有償に切り替える提案が、双方の同意を待っています')
  await world.bothConsent(made)
  for (const side of ['client', 'talent'] as const) {
    const page = await pageOf(made[side])
    says(
      await page.get(`${at[side]}/${made.id}`),
      200,
      '有償に移行',
      '2026年2月1日(日)から有償',
      'に双方が同意し、有償の契約',
    )
    says(await page.get(`${at[side]}/${made.id}/notice`), 200, '2026年2月1日(日)からの業務に対して', '50,000円')
    says(
      await page.get(`${at[side]}/${made.id}/journal`),
      200,
      '無償トライアルから有償の契約に移りました',
      'トライアル中',
    )
  }
  assert.equal((await client.get(`${path}/paid-terms`)).status, 409)
})

test('ended with a reason: asked for in words, then read by both, and nothing is left to decide', async () => {
  const made = await world.running()
  const talent = await pageOf(made.talent)
  const path = `${at.talent}/${made.id}`
  const short = await talent.post(`${path}/trial-endings`, { reason: 'budget', message: '不要' })
  says(
    short,
    422,
    '相手方へのメッセージは10文字以上で入力してください',
    /<details class="disclosure" open/,
    '>不要</textarea>',
  )
  assert.equal((await talent.post(`${path}/trial-endings`, why)).status, 303)
  for (const side of ['client', 'talent'] as const) {
    const seen = await (await pageOf(made[side])).get(`${at[side]}/${made.id}`)
    says(seen, 200, 'トライアルで終了', '有償にする予算がない', why.message, /記録した人.*副業人材/s)
    assert.doesNotMatch(seen.text, /trial-endings|有償の契約に切り替える/)
  }
  const letters = await owner
    .selectFrom('mails')
    .select('subject')
    .where('subject', 'like', '%トライアルの結論%')
    .execute()
  assert.equal(letters.length, 1)
  assert.equal((await talent.post(`${path}/trial-endings`, why)).status, 409)
})

test('another town and another talent find nothing', async () => {
  const made = await world.running()
  const other = await pageOf(await member('municipality'))
  assert.equal((await other.get(`${at.client}/${made.id}/paid-terms`)).status, 404)
  assert.equal((await other.post(`${at.client}/${made.id}/trial-endings`, why)).status, 404)
  const given = await world.paidTerms(made)
  await as(db, made.client, (tx) => proposePaidTerms(tx, made.client, made.id, given, NOW))
  const talent = await pageOf(await office(owner).talent())
  assert.equal((await talent.post(`${at.talent}/${made.id}/trial-endings`, why)).status, 404)
})
