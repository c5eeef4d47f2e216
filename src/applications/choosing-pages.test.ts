import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { offerForm as terms } from '../../tests/world/offer-form.ts'
import type { ApplicationState } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const applications = applicationsOf(owner)

/** A company with one posting and an applicant in each of the states, signed in. */
async function company(...states: ApplicationState[]) {
  const made = await applications.choosing(...states)
  return { ...made, me: await visitor(made.client) }
}

test('screening and an interview are one press each; a second press from an old page says where it is by now', async () => {
  const { people, me } = await company('submitted')
  const path = `/client/applications/${people[0]?.id}`
  assert.deepEqual(
    [(await me.post(`${path}/screenings`)).location, (await me.post(`${path}/interviews`)).location],
    [path, path],
  )
  const stale = await me.post(`${path}/screenings`)
  assert.equal(stale.status, 409)
  assert.match(stale.text, /すでに「面談」になっています/)
})

test('the offer is filled in from the posting, reckoned, and sent', async () => {
  const { people, me } = await company('interview')
  const path = `/client/applications/${people[0]?.id}`
  const form = await me.get(`${path}/offers`)
  for (const words of [
    'ECサイトの課題を整理し',
    'value="50000"',
    '1回の振込額',
    '49,895円',
    '300,000円',
    '2026年2月27日(金)',
  ])
    assert.ok(form.text.includes(words), words)
  const preview = await me.post(`${path}/offers`, { ...terms, feeYen: '30000', step: 'preview' })
  assert.equal(preview.status, 200)
  assert.match(preview.text, /180,000円/)
  const past = await me.post(`${path}/offers`, { ...terms, 'startsOn-year': '1900', step: 'preview' })
  assert.equal(past.status, 422)
  assert.match(past.text, /開始日は今日以降の日付にしてください/)
  assert.doesNotMatch(past.text, /金額の見通し/)
  const wrong = await me.post(`${path}/offers`, { ...terms, 'endsOn-year': '2025', step: 'offer' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /終了日は開始日以降の日付にしてください/)
  assert.match(wrong.text, /value="2025"/)
  const unlawful = await me.post(`${path}/offers`, { ...terms, paymentRule: 'next-next-month-end', step: 'offer' })
  assert.equal(unlawful.status, 422)
  const sent = await me.post(`${path}/offers`, { ...terms, step: 'offer' })
  assert.deepEqual([sent.status, sent.location], [303, path])
  const offers = await owner
    .selectFrom('offers')
    .select('fee_yen')
    .where('application_id', '=', people[0]?.id ?? '')
    .execute()
  assert.deepEqual(offers, [{ fee_yen: 50_000 }])
})

test('a decline starts from a template and is never empty', async () => {
  const { people, me } = await company('screening')
  const path = `/client/applications/${people[0]?.id}`
  const page = await me.get(`${path}/declines?reason=timing`)
  assert.match(page.text, /始められる時期について検討しましたが/)
  assert.match((await me.get(`${path}/declines?reason=%00`)).text, /文例から始める/)
  const empty = await me.post(`${path}/declines`, { reason: 'timing', message: '' })
  assert.equal(empty.status, 422)
  const emoji = await me.post(`${path}/declines`, { reason: 'timing', message: '🙏🙏🙏🙏🙏' })
  assert.equal(emoji.status, 422)
  assert.equal(
    (await me.post(`${path}/declines`, { reason: 'timing', message: 'ご応募ありがとうございました。' })).status,
    303,
  )
  assert.match((await me.get(path)).text, /見送りのメッセージ/)
})

test('several are declined together, each with a sentence; what was typed stays when one is missing', async () => {
  const { postingId, people, me } = await company('submitted', 'screening', 'interview')
  const [a, b] = people.map(({ id }) => id) as [string, string]
  const path = `/client/postings/${postingId}/declines`
  const fields = {
    common: 'このたびはご応募ありがとうございました。',
    chosen: [a, b],
    [`sentence-${a}`]: 'SNSの実績に感心しました。',
    [`reason-${a}`]: 'skill',
    [`reason-${b}`]: 'timing',
  }
  const missing = await me.post(path, fields)
  assert.equal(missing.status, 422)
  assert.match(missing.text, new RegExp(`href="#sentence-${b}"`))
  assert.match(missing.text, />SNSの実績に感心しました。<\/textarea>/)
  const noReason = await me.post(path, {
    ...fields,
    [`reason-${b}`]: '',
    [`sentence-${b}`]: '旅館の経験に感心しました。',
  })
  assert.match(noReason.text, new RegExp(`href="#reason-${b}"`))
  const nobody = await me.post(path, { common: fields.common })
  assert.match(nobody.text, /href="#chosen"/)
  const done = await me.post(path, { ...fields, [`sentence-${b}`]: '旅館の経験に感心しました。' })
  assert.deepEqual([done.status, done.location], [303, `/client/postings/${postingId}/applications`])
  const states = await owner
    .selectFrom('applications')
    .select('state')
    .where('posting_id', '=', postingId)
    .orderBy('submitted_at')
    .execute()
  assert.deepEqual(
    states.map(({ state }) => state),
    ['declined', 'declined', 'interview'],
  )
})
