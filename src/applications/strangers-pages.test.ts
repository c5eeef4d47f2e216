import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { offerForm as terms } from '../../tests/world/offer-form.ts'
import { NOW, office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const applications = applicationsOf(owner)

test('another company, the host town and an operator find none of these pages; a viewer changes nothing', async () => {
  const { client, postingId, people } = await applications.choosing('submitted')
  const { municipality_id } = await owner
    .selectFrom('postings')
    .select('municipality_id')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  const one = `/client/applications/${people[0]?.id}`
  const pages = [
    one,
    `${one}/journal`,
    `${one}/offers`,
    `${one}/declines`,
    ...['applications', 'comparison', 'declines'].map((p) => `/client/postings/${postingId}/${p}`),
  ]
  const strangers = [
    await member('company'),
    await member('municipality', municipality_id),
    await member('operator'),
    await member('supporter'),
  ]
  for (const stranger of strangers) {
    const them = await visitor(stranger)
    for (const page of pages) assert.equal((await them.get(page)).status, 404, `${stranger.kind} ${page}`)
    for (const deed of ['screenings', 'interviews', 'marks'])
      assert.equal((await them.post(`${one}/${deed}`, { mark: 'yes' })).status, 404)
    assert.equal(
      (await them.post(`${one}/declines`, { reason: 'skill', message: 'ありがとうございました。' })).status,
      404,
    )
    assert.equal((await them.post(`${one}/offers`, terms)).status, 404)
    assert.equal(
      (await them.post(`/client/postings/${postingId}/declines`, { chosen: people[0]?.id ?? '' })).status,
      404,
    )
  }
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  assert.equal((await viewer.post(`${one}/screenings`)).status, 403)
  assert.equal((await viewer.get(`${one}/offers`)).status, 403)
})

test('the operator sees whose turn it is, late ones first, and neither names nor words', async () => {
  const operator = await visitor(await member('operator'))
  const late = await applications.submitted({
    row: { reply_by: new Date(NOW.getTime() - 3 * 86_400_000) },
    ofPosting: { title: '遅れている求人' },
  })
  await applications.submitted({ ofPosting: { title: '間に合う求人' } })
  const page = await operator.get('/desk/applications')
  assert.match(page.text, /遅れている求人/)
  assert.match(page.text, /3日超過/)
  assert.doesNotMatch(page.text, /間に合う求人/)
  assert.match((await operator.get('/desk/applications?show=waiting')).text, /間に合う求人/)
  for (const path of ['', '/journal']) {
    const one = await operator.get(`/desk/applications/${late.id}${path}`)
    assert.equal(one.status, 200)
    assert.doesNotMatch(one.text, /山田|温泉街で育ち/)
  }
  const advice = (await operator.get(`/desk/applications/${late.id}`)).text
  assert.match(advice, /発注者に連絡し/)
  const contact = /href="(\/desk\/organizations\/[^"]+)"[^>]*>発注者の連絡先を見る/.exec(advice)?.[1] ?? ''
  assert.equal((await operator.get(contact)).status, 200, 'whoever is told to call finds the number')
  const talent = await visitor(late.talent)
  assert.equal((await talent.get('/desk/applications')).status, 404)
})
