import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { articlesOf } from '../../tests/world/articles.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { anyone, as } from '../actor.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { caseTemplate, matchesToTell } from './case-template.ts'
import { type GivenConsent, recordConsent, withdrawConsent } from './consent-to-article.ts'
import { submitArticle } from './review-article.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const articles = articlesOf({ db, owner })
const contracts = contractsOf({ db, owner })
type Made = Awaited<ReturnType<typeof articles.draft>>

const given: GivenConsent = { whose: 'person', name: '女将', way: 'paper', consentedOn: '2025-11-30' }
const agree = ({ id, operator }: Made, consent: Partial<GivenConsent> = {}) =>
  as(db, operator, (tx) => recordConsent(tx, operator, id, { ...given, ...consent }, NOW))
const takeBack = async ({ id, operator }: Made) => {
  const consent = await articles.consentOf(id)
  await as(db, operator, (tx) => withdrawConsent(tx, operator, id, consent, NOW))
}
const stateOf = async ({ id }: Made) => (await articles.row(id)).state

test('a consent that is taken back: what that does to the article in each state', async () => {
  const table = await Promise.all(
    (['consented', 'review', 'scheduled', 'published', 'archived'] as const).map(async (state) => {
      const made = await articles[state]()
      await takeBack(made)
      return `${state} → ${await stateOf(made)}`
    }),
  )
  assert.deepEqual(table, [
    'consented → draft',
    'review → draft',
    'scheduled → draft',
    'published → archived',
    'archived → archived',
  ])
})

test('why it went is told, and a second withdrawal finds nothing to take back', async () => {
  const made = await articles.published()
  await takeBack(made)
  assert.deepEqual((await articles.told(made.id)).slice(-2), ['consent_withdrawn', 'archived consent'])
  await assert.rejects(takeBack(made), Stale)
})

test('without the consent it does not go into the review again', async () => {
  const made = await articles.review()
  await takeBack(made)
  const { id, operator } = made
  await assert.rejects(
    as(db, operator, (tx) => submitArticle(tx, operator, id, NOW)),
    /掲載の同意/,
  )
  await agree(made)
  await as(db, operator, (tx) => submitArticle(tx, operator, id, NOW))
  assert.equal(await stateOf(made), 'review')
})

test('a consent is given on a day that has been, by a side that there is', async () => {
  const made = await articles.draft()
  await assert.rejects(agree(made, { consentedOn: '2025-12-02' }), /今日までの日付/)
  await assert.rejects(agree(made, { whose: 'client' }), /契約から作った事例ではありません/)
})

test('each side of a contract consents once; several people may', async () => {
  const { id: contractId } = await contracts.inForce()
  const made = await articles.draft({ contractId })
  await agree(made, { whose: 'client', name: '湯けむり旅館' })
  await assert.rejects(agree(made, { whose: 'client', name: '湯けむり旅館' }), /すでに記録/)
  await agree(made, { whose: 'talent', name: '副業人材' })
  await agree(made)
  await agree(made, { name: '番頭' })
  const { id, operator } = made
  await as(db, operator, (tx) => submitArticle(tx, operator, id, NOW))
  assert.equal(await stateOf(made), 'review')
})

test('names of those who consented are for the operator only, at the database too', async () => {
  const { id } = await articles.published()
  const actors = [await member('municipality'), await member('company'), anyone]
  for (const actor of actors) {
    const seen = await as(db, actor, (tx) =>
      tx.selectFrom('article_consents').select('name').where('article_id', '=', id).execute(),
    )
    assert.deepEqual(seen, [])
  }
})

test('a case begins with the words of its posting and names nobody but the client', async () => {
  const { id, client } = await contracts.inForce()
  const operator = await member('operator')
  const template = await as(db, operator, (tx) => caseTemplate(tx, operator, id))
  assert.match(template.body, /## 困っていたこと\n\n直販の売上が3年で半分になりました。/)
  assert.match(template.body, /## うまくいかなかったこと、これから/)
  assert.doesNotMatch(template.title + template.body, /花子/)
  assert.ok(template.title.length <= 80)
  await assert.rejects(
    as(db, client, (tx) => caseTemplate(tx, client, id)),
    NotFound,
  )
})

test('only contracts that came into force can be told, with how often they were', async () => {
  const { id: contractId } = await contracts.inForce()
  const { id: waiting } = await contracts.drafted()
  await articles.draft({ contractId })
  const operator = await member('operator')
  const found = await as(db, operator, (tx) => matchesToTell(tx, operator))
  assert.equal(found.find((match) => match.contractId === contractId)?.articles, 1)
  assert.equal(
    found.some((match) => match.contractId === waiting),
    false,
  )
  await assert.rejects(
    as(db, operator, (tx) => caseTemplate(tx, operator, waiting)),
    NotFound,
  )
})
