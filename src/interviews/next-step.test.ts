import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { AFTER, interviewsOf } from '../../tests/world/interviews.ts'
import { NOW } from '../../tests/world/office.ts'
import { as, type Member } from '../actor.ts'
import { reproposeInterview } from './repropose-interview.ts'
import { slotAt } from './slots.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { visitor: later } = house(db, { now: () => AFTER })
const interviews = interviewsOf(db, owner)

/** The buttons below the applicant's name, the primary one marked, and what the page says. */
async function page(client: Member, applicationId: string, visit = visitor) {
  const { text } = await (await visit(client)).get(`/client/applications/${applicationId}`)
  const [heading = ''] = text.match(/<header class="page-heading">[^]*?<\/header>/) ?? []
  const buttons = [...heading.matchAll(/<(?:a|button)([^>]*)>([^<]*)<\/(?:a|button)>/g)]
  const steps = buttons.map(([, attributes = '', words = '']) =>
    /secondary|text/.test(attributes) ? words : `*${words}`,
  )
  return { text, steps }
}

test('whoever goes on to a talk is led to sending dates, and from there to the answer', async () => {
  const { id, client } = await applicationsOf(owner).screening()
  const me = await visitor(client)
  assert.deepEqual((await page(client, id)).steps, ['*面談に進む', '条件を提示する', '見送る'])
  const { location } = await me.post(`/client/applications/${id}/interviews`, {})
  assert.equal(location, `/client/applications/${id}`)
  const { text, steps } = await page(client, id)
  assert.deepEqual(steps, ['*候補日を送る', '条件を提示する', '見送る'])
  assert.match(text, /次は、面談の候補日を送ってください/)
  assert.match(text, new RegExp(`href="/client/applications/${id}/interviews/new"`))
})

test('what was sent stands on the page while the applicant chooses', async () => {
  const { application, client, talent, id } = await interviews.proposed()
  const asked = await page(client, application.id)
  assert.deepEqual(asked.steps, ['返事を待っている候補日', '条件を提示する', '見送る'])
  for (const words of ['応募者の返事を待っています', '2025年12月5日(金) 14:00', '2025年12月8日(月) 10:00'])
    assert.ok(asked.text.includes(words), words)
  const dates = { message: '夜なら話せます。', beside: false, slots: [slotAt('2025-12-09', '19:00', 60)] }
  await as(db, talent, (tx) => reproposeInterview(tx, talent, id, dates, NOW))
  const answered = await page(client, application.id)
  assert.deepEqual(answered.steps, ['*届いた候補日から選ぶ', '条件を提示する', '見送る'])
  assert.doesNotMatch(answered.text, /送った候補日/)
})

test('a booked date stands in the first lines; after the talk terms are the next step', async () => {
  const booked = await interviews.booked()
  const before = await page(booked.client, booked.application.id)
  assert.deepEqual(before.steps, ['*面談の日時と準備', '条件を提示する', '見送る'])
  assert.match(before.text, /面談は2025年12月5日\(金\) 14:00\(日本時間\)です/)
  const held = await interviews.held()
  const after = await page(held.client, held.application.id, later)
  assert.deepEqual(after.steps, ['面談の記録', '*条件を提示する', '見送る'])
})

test('after a talk that was called off, dates are sent anew', async () => {
  const cancelled = await interviews.cancelled()
  assert.deepEqual((await page(cancelled.client, cancelled.application.id)).steps[0], '*候補日を送る')
})
