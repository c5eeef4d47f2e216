import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { scoutsOf } from '../../tests/world/scouts.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import { underWay, waitingFor } from './home.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const posting = postingsOf(owner)
const { visitor } = house(db)

const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000)

async function applied(talent: TalentActor, state: string, title = '温泉旅館のEC', replyBy: Date | null = inDays(7)) {
  const { id: posting_id, clientId, municipalityId } = await posting('published', { title })
  const id = randomUUID()
  const parties = {
    talent_id: talent.talentId,
    account_id: talent.accountId,
    client_id: clientId,
    municipality_id: municipalityId,
  }
  await owner
    .insertInto('applications')
    .values({
      id,
      posting_id,
      ...parties,
      state,
      motivation: '力に',
      submitted_at: NOW,
      state_since: NOW,
      reply_by: replyBy,
    })
    .execute()
  return { id, posting_id, ...parties }
}

async function contract(talent: TalentActor, state: string, consented = false): Promise<string> {
  const { id: application_id, ...parties } = await applied(talent, 'contracted', '契約の求人', null)
  const id = randomUUID()
  await owner
    .insertInto('contracts')
    .values({ id, application_id, ...parties, state, created_at: NOW })
    .execute()
  const version = {
    contract_id: id,
    number: 1,
    terms: '{}',
    terms_hash: 'x',
    starts_on: '2026-01-01',
    ends_on: '2026-06-30',
  }
  await owner
    .insertInto('contract_versions')
    .values({ ...version, fee_yen: 50_000, fee_kind: 'monthly', at: NOW })
    .execute()
  if (consented)
    await owner
      .insertInto('contract_consents')
      .values({ contract_id: id, number: 1, side: 'talent', account_id: talent.accountId, terms_hash: 'x', at: NOW })
      .execute()
  return id
}

const waiting = (actor: Actor) => as(db, actor, (tx) => waitingFor(tx, actor))

test('offers, interviews and contracts wait; what waits for the other side does not', async () => {
  const talent = await talents.complete()
  const later = await applied(talent, 'offered', 'あとの提示', inDays(6))
  const sooner = await applied(talent, 'offered', '先の提示', inDays(2))
  const talk = await applied(talent, 'interview', '面談の求人')
  for (const state of ['submitted', 'screening', 'accepted', 'declined', 'withdrawn']) await applied(talent, state)
  const open = await contract(talent, 'proposed')
  await contract(talent, 'proposed', true)
  await contract(talent, 'in_force', true)
  const found = await waiting(talent)
  assert.deepEqual(
    found.map(({ kind, id }) => [kind, id]),
    [
      ['offer', sooner.id],
      ['offer', later.id],
      ['contract', open],
      ['interview', talk.id],
    ],
  )
  assert.deepEqual(found[0]?.until, inDays(2))
  assert.equal(found.at(-1)?.until, null)
})

test('a scout waits until its day, read or not; what was answered, taken back or ran out does not', async () => {
  const talent = await talents.complete()
  const scouts = scoutsOf(owner)
  const unread = await scouts.made('sent', { talent, row: { expires_at: inDays(9) } })
  const read = await scouts.made('opened', { talent, row: { expires_at: inDays(3) } })
  for (const state of ['accepted', 'declined', 'expired', 'withdrawn'] as const) await scouts.made(state, { talent })
  await scouts.made('sent')
  const offer = await applied(talent, 'offered', '提示', inDays(5))
  assert.deepEqual(
    (await waiting(talent)).map(({ kind, id, until }) => [kind, id, until]),
    [
      ['scout', read.id, inDays(3)],
      ['offer', offer.id, inDays(5)],
      ['scout', unread.id, inDays(9)],
    ],
  )
  const { text } = await (await visitor(talent)).get('/my')
  assert.ok(text.includes(`href="/my/scouts/${read.id}"`))
  assert.match(text, /受けるか見送るかを選んでください\(2025年12月4日\(木\) 10:00まで\)/)
})

test('nothing of another talent, and nothing for other hats', async () => {
  await applied(await talents.complete(), 'offered')
  for (const actor of [await talents.complete(), await member('company'), await member('operator')])
    assert.deepEqual(await waiting(actor), [])
})

test('what is under way is counted: open applications, contracts in force', async () => {
  const talent = await talents.complete()
  for (const state of ['submitted', 'screening', 'declined']) await applied(talent, state)
  await contract(talent, 'in_force', true)
  await contract(talent, 'ended', true)
  assert.deepEqual(await as(db, talent, (tx) => underWay(tx, talent)), { applications: 2, contracts: 1 })
})

test('the home page leads to each thing that waits, with its day', async () => {
  const talent = await talents.complete()
  const offer = await applied(talent, 'offered', '返事のいる求人', inDays(5))
  const open = await contract(talent, 'proposed')
  const { text } = await (await visitor(talent)).get('/my')
  assert.ok(text.includes(`href="/my/applications/${offer.id}"`))
  assert.ok(text.includes(`href="/my/contracts/${open}"`))
  assert.match(text, /2025年12月6日\(土\) 10:00まで/)
})
