import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase({ connections: 12 })
const { visitor } = house(db)
const applications = applicationsOf(owner)

const deedsOf = async (subject: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', subject).execute()).map(({ name }) => name)

test.each([2, 10])('the same application %i times at once is one, and every press is led to it', async (times) => {
  const me = await visitor(await talentsOf(owner).complete())
  const { id } = await postingsOf(owner)('published')
  const formKey = me.formKey()
  const bid = { motivation: '温泉街で育ち、地元の宿の力になりたいと思いました。', naming: 'later', consent: 'yes' }
  const presses = Array.from({ length: times }, () => me.post(`/postings/${id}/application`, bid, { formKey }))
  const answers = await Promise.all(presses)
  assert.equal(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size, 1)
  assert.equal(answers[0]?.status, 303)
  const rows = await owner.selectFrom('applications').select('id').where('posting_id', '=', id).execute()
  assert.equal(rows.length, 1)
})

test('each change of an application, pressed five times at once, is one deed', async () => {
  const screened = await applications.submitted()
  const offered = await applications.offered()
  const withdrawn = await applications.interview()
  const declined = await applications.interview()
  const cases = [
    { who: screened.client, path: `/client/applications/${screened.id}/screenings`, subject: screened.id, fields: {} },
    {
      who: offered.talent,
      path: `/my/applications/${offered.id}/acceptances`,
      subject: offered.id,
      fields: { consent: 'yes' },
    },
    {
      who: withdrawn.talent,
      path: `/my/applications/${withdrawn.id}/withdrawals`,
      subject: withdrawn.id,
      fields: { reason: 'other' },
    },
    {
      who: declined.client,
      path: `/client/applications/${declined.id}/declines`,
      subject: declined.id,
      fields: { reason: 'skill', message: 'ご応募ありがとうございました。' },
    },
  ]
  for (const { who, path, subject, fields } of cases) {
    const me = await visitor(who)
    const formKey = me.formKey()
    const answers = await Promise.all(Array.from({ length: 5 }, () => me.post(path, fields, { formKey })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303, 303, 303],
      path,
    )
    assert.equal((await deedsOf(subject)).length, 1, path)
  }
})
