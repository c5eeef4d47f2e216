import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, type Member } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { figureWithEvidence } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { deed, town, posted, applied } = historiesOf(owner)
const year = fiscalYear(2025)

async function counted(officer: Member, id: string, town = officer.organizationId) {
  const { value, evidence } = await as(db, officer, (tx) => figureWithEvidence(tx, id, { municipalityId: town, year }))
  return { value, rows: evidence.map(({ label, note }) => `${label} ${note}`) }
}

test('talks that took place count once, whoever said so; missed and called off ones do not', async () => {
  const { officer, companies } = await town()
  const municipality = officer.organizationId
  const place = await posted({ municipality, client: companies[0] ?? '' }, '2025-05-01T10:00:00+09:00')
  const talk = async (...said: [string, string, string?][]) => {
    const { id } = await applied(place, '2025-05-02T10:00:00+09:00')
    const interview = crypto.randomUUID()
    await deed('interview.proposed', interview, '2025-05-03T10:00:00+09:00', { application: id })
    for (const [name, at, state] of said) {
      await deed(name, interview, at, { municipality })
      if (state)
        await owner
          .updateTable('journal')
          .set({ to_state: state })
          .where('subject', '=', interview)
          .where('name', '=', name)
          .execute()
    }
  }
  await talk(['interview.held', '2025-05-10T10:00:00+09:00'])
  await talk(
    ['interview.held', '2025-05-11T10:00:00+09:00'],
    ['interview.settled', '2025-05-12T10:00:00+09:00', 'held'],
  )
  await talk(['interview.settled', '2025-05-12T10:00:00+09:00', 'no_show'])
  await talk(['interview.missed', '2025-05-12T10:00:00+09:00'])
  await talk(['interview.held', '2026-04-01T00:00:00+09:00'])
  const { value, rows } = await counted(officer, 'interviews')
  assert.deepEqual([value, rows.length], [2, 2])
  assert.ok(rows.every((row) => row.startsWith('温泉旅館のECサイト立て直し')))
  assert.equal((await counted(await member('municipality'), 'interviews', municipality)).value, 0)
})

test('visits of a coordinator count when they are written down, without a word of what was said', async () => {
  const { officer, companies } = await town()
  const id = crypto.randomUUID()
  const coordinator = await member('operator')
  await owner
    .insertInto('cases')
    .values({
      id,
      company_id: companies[0] ?? '',
      municipality_id: officer.organizationId,
      coordinator_id: coordinator.accountId,
      state: 'hearing',
      state_since: NOW,
      contacted_at: NOW,
      created_at: NOW,
      worry: '予約が減っている',
    })
    .execute()
  for (const means of ['visit', 'online', 'phone'])
    await deed('case.visited', id, '2025-06-01T10:00:00+09:00', { visit: crypto.randomUUID(), means })
  await deed('case.visited', id, '2025-03-31T10:00:00+09:00', { visit: crypto.randomUUID(), means: 'visit' })
  const { value, rows } = await counted(officer, 'visits')
  assert.equal(value, 3)
  assert.deepEqual(
    rows.map((row) => row.split(' ').at(-1)).toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'ja')),
    ['オンライン', '電話', '訪問'],
  )
  assert.doesNotMatch(JSON.stringify(rows), /予約/)
  assert.equal((await counted(await member('municipality'), 'visits', officer.organizationId)).value, 0)
})

test('an introduction counts once its company has consented', async () => {
  const { officer } = await town()
  const supporter = await organization('supporter')
  const by = await member('supporter', supporter)
  const refer = async (company_name: string, consentedAt: string | null) => {
    const id = crypto.randomUUID()
    const words = { company_name, worry: '人手が足りない', agreed_by: 'phone', code_hash: id, state: 'sent' }
    await owner
      .insertInto('referrals')
      .values({
        id,
        supporter_id: supporter,
        municipality_id: officer.organizationId,
        ...words,
        expires_at: NOW,
        state_since: NOW,
        by_account: by.accountId,
        created_at: NOW,
      })
      .execute()
    if (consentedAt) await deed('referral.consented', id, consentedAt)
  }
  await refer('湯けむり醤油', '2025-07-01T10:00:00+09:00')
  await refer('昨年度の会社', '2025-03-01T10:00:00+09:00')
  await refer('返事のない会社', null)
  const { value, rows } = await counted(officer, 'referrals')
  assert.equal(value, 1)
  assert.match(rows[0] ?? '', /湯けむり醤油 紹介/)
})
