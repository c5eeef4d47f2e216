import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { scoutsOf } from '../../../tests/world/scouts.ts'
import { type Actor, as } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { agreedTo, provisionOfApplication } from '../provision.ts'
import { submitApplication } from '../submit-application.ts'
import { acceptScout, declineScout, openScout } from './answer-scout.ts'
import { blockClientOfScout, unblockClient } from './block-client.ts'
import { expireScouts, withdrawScout } from './end-scout.ts'
import { scoutStateNames, type ScoutState } from './scout.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const scouts = scoutsOf(owner)
const DAY = 86_400_000

const stateOf = async (id: string) =>
  (await owner.selectFrom('scouts').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const journalOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    (e) => e.name,
  )

const verbs: Record<string, { by: 'talent' | 'client'; act: (tx: Tx, actor: Actor, id: string) => Promise<unknown> }> =
  {
    accept: { by: 'talent', act: (tx, actor, id) => acceptScout(tx, actor, id, NOW) },
    decline: { by: 'talent', act: (tx, actor, id) => declineScout(tx, actor, id, NOW) },
    withdraw: { by: 'client', act: (tx, actor, id) => withdrawScout(tx, actor, id, NOW) },
  }

describe.each(Object.entries(verbs))('%s', (move, { by, act }) => {
  test('from every state: what is answered stays answered', async () => {
    const outcomes: string[] = []
    for (const state of Object.keys(scoutStateNames) as ScoutState[]) {
      const scout = await scouts.made(state)
      const outcome = await as(db, scout[by], (tx) => act(tx, scout[by], scout.id)).then(
        () => 'done',
        (error: unknown) => (error instanceof Stale ? 'stale' : String(error)),
      )
      outcomes.push(`${state}: ${outcome} → ${await stateOf(scout.id)}`)
    }
    const to = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }[move]
    assert.deepEqual(outcomes, [
      `sent: done → ${to}`,
      `opened: done → ${to}`,
      'accepted: stale → accepted',
      'declined: stale → declined',
      'expired: stale → expired',
      'withdrawn: stale → withdrawn',
    ])
  })

  test('to strangers there is no such scout, and the other side may not', async () => {
    const scout = await scouts.made('sent')
    const other = await scouts.made('sent')
    await assert.rejects(
      as(db, other[by], (tx) => act(tx, other[by], scout.id)),
      NotFound,
    )
    const otherSide = by === 'talent' ? scout.client : scout.talent
    await assert.rejects(
      as(db, otherSide, (tx) => act(tx, otherSide, scout.id)),
      NotAllowed,
    )
    assert.equal(await stateOf(scout.id), 'sent')
  })
})

test('the first look is written down once; looking again changes nothing', async () => {
  const { id, talent } = await scouts.made('sent')
  for (let n = 0; n < 3; n++) await as(db, talent, (tx) => openScout(tx, talent, id, NOW))
  assert.deepEqual([await stateOf(id), await journalOf(id)], ['opened', ['scout.opened']])
  const over = await scouts.made('declined')
  await as(db, over.talent, (tx) => openScout(tx, over.talent, over.id, NOW))
  assert.deepEqual([await stateOf(over.id), await journalOf(over.id)], ['declined', []])
})

test('the sender hears the answer, and neither a name nor a reason', async () => {
  const { id, talent, client } = await scouts.made('opened')
  await as(db, talent, (tx) => declineScout(tx, talent, id, NOW))
  const mail = await owner
    .selectFrom('mails')
    .selectAll()
    .where('once', '=', `scout-declined-${id}`)
    .executeTakeFirstOrThrow()
  assert.equal(mail.to_account, client.accountId)
  assert.match(mail.body, /理由はうかがっていません/)
  assert.doesNotMatch(mail.subject + mail.body, /山田/)
})

test('a yes after the posting has closed leads nowhere, and says what can still be done', async () => {
  const { id, talent, postingId } = await scouts.made('opened')
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', postingId).execute()
  await assert.rejects(
    as(db, talent, (tx) => acceptScout(tx, talent, id, NOW)),
    /期限は過ぎました/,
  )
  assert.equal(await stateOf(id), 'opened')
})

test('whoever applies without answering first has said yes', async () => {
  const { id, talent, postingId } = await scouts.made('sent')
  const consent = agreedTo(provisionOfApplication('湯けむり旅館', 'later'))
  const bid = {
    motivation: 'お声がけをいただき、応募します。',
    proposal: '',
    wishedFeeYen: null,
    wishedHours: null,
    consent,
  }
  await as(db, talent, (tx) => submitApplication(tx, talent, postingId, bid, NOW))
  assert.deepEqual([await stateOf(id), await journalOf(id)], ['accepted', ['scout.accepted']])
})

test('the clock ends what was not answered in time and what leads to a closed posting, and nothing else', async () => {
  const client = await member('company')
  const posting = (state: 'published' | 'closed', closes_on: string) =>
    postingsOf(owner)(state, { client_id: client.organizationId, closes_on })
  const open = (await posting('published', '2026-03-31')).id
  const wait = await scouts.made('sent', { client, postingId: open })
  const late = await scouts.made('opened', {
    client,
    postingId: open,
    row: { expires_at: new Date(NOW.getTime() + DAY) },
  })
  const closed = await scouts.made('sent', { client, postingId: (await posting('closed', '2026-03-31')).id })
  const answered = await scouts.made('accepted', {
    client,
    postingId: open,
    row: { expires_at: new Date(NOW.getTime() + 1) },
  })
  await expireScouts(db, NOW)
  assert.deepEqual(await Promise.all([wait, late, closed, answered].map(({ id }) => stateOf(id))), [
    'sent',
    'opened',
    'expired',
    'accepted',
  ])
  const later = new Date(NOW.getTime() + DAY)
  await expireScouts(db, later)
  assert.equal(await expireScouts(db, later), 0, 'asking twice is harmless')
  assert.deepEqual(
    [await stateOf(wait.id), await stateOf(late.id), await journalOf(late.id)],
    ['sent', 'expired', ['scout.expired']],
  )
})

test('blocking an organization declines what waits from it; taking it back lets the next scout come', async () => {
  const first = await scouts.made('sent')
  const second = await scouts.made('opened', { client: first.client, talent: first.talent })
  const elsewhere = await scouts.made('sent', { talent: first.talent })
  const me = first.talent
  for (let n = 0; n < 2; n++) await as(db, me, (tx) => blockClientOfScout(tx, me, first.id, NOW))
  assert.deepEqual(await Promise.all([first, second, elsewhere].map(({ id }) => stateOf(id))), [
    'declined',
    'declined',
    'sent',
  ])
  const seenByClient = await as(db, first.client, (tx) => tx.selectFrom('scout_blocks').selectAll().execute())
  assert.deepEqual(seenByClient, [], 'the organization never learns of it')
  await as(db, me, (tx) => unblockClient(tx, me, first.client.organizationId, NOW))
  await assert.rejects(
    as(db, me, (tx) => unblockClient(tx, me, first.client.organizationId, NOW)),
    NotFound,
  )
  assert.deepEqual(await journalOf(me.talentId), ['talent.client_blocked', 'talent.client_unblocked'])
})
