import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { eventsOf, EVENING, goodSheet } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { addPartner } from './add-partner.ts'
import type { EventRow } from './find-event.ts'
import { commentsOn, findProposal } from './find-proposal.ts'
import { judgingOf, ranking, scoreProposals } from './judge-proposals.ts'
import { setJudging } from './set-judging.ts'
import { postProposal } from './post-proposal.ts'
import { commentProposal, submitProposal } from './submit-proposal.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { member } = office(owner)

test('a sheet is handed in once; hosts comment, others see nothing, and it becomes a posting', async () => {
  const { proposal, officer, id, talent, registration } = await events.proposed()
  const again = as(db, talent, (tx) => submitProposal(tx, talent, registration, goodSheet, NOW))
  await assert.rejects(again, /すでに出しています/)
  const host = await member('company')
  const comment = () => as(db, host, (tx) => commentProposal(tx, host, proposal, '畑を見てほしいです。', NOW))
  await assert.rejects(comment(), NotFound)
  const partner = { organizationId: host.organizationId, part: 'host' } as const
  await as(db, officer, (tx) => addPartner(tx, officer, id, partner, NOW))
  await assert.rejects(
    as(db, officer, (tx) => addPartner(tx, officer, id, partner, NOW)),
    /すでに加わっています/,
  )
  await comment()
  assert.equal((await as(db, talent, (tx) => commentsOn(tx, proposal)))[0]?.words, '畑を見てほしいです。')
  await assert.rejects(
    as(db, talent, (tx) => commentProposal(tx, talent, proposal, 'ありがとうございます。', NOW)),
    NotAllowed,
  )
  const stranger = await events.talent()
  await assert.rejects(
    as(db, stranger, (tx) => findProposal(tx, stranger, proposal)),
    NotFound,
  )
  const post = (client: string) => as(db, officer, (tx) => postProposal(tx, officer, proposal, client, NOW))
  await assert.rejects(post(host.organizationId), Invalid)
  const posting = await post(officer.organizationId)
  const made = await owner.selectFrom('postings').selectAll().where('id', '=', posting).executeTakeFirstOrThrow()
  assert.deepEqual([made.title, made.background, made.state], [goodSheet.title, goodSheet.reason, 'draft'])
  await assert.rejects(post(officer.organizationId), Stale)
})

test('a presentation judges the proposals of its tour: means by criterion, best first', async () => {
  const toured = await events.proposed()
  const second = await events.talent()
  const registration = await events.join(second, toured.id)
  await as(db, second, (tx) => submitProposal(tx, second, registration, { ...goodSheet, title: '梨の学校' }, EVENING))
  const made = await events.opened({ kind: 'presentation' }, { of: toured, presentsId: toured.id })
  const { officer, id } = made
  const set = (criteria: string[]) =>
    as(db, officer, (tx) => setJudging(tx, officer, id, { criteria, judges: ['町長', '女将'] }, NOW))
  await assert.rejects(set(['同じ', '同じ']), Invalid)
  await set(['実現できるか', '町らしさ'])
  const row = (await events.row(id)) as EventRow
  const { proposals } = await as(db, officer, (tx) => judgingOf(tx, row))
  const sheet = (points: number[]) =>
    proposals.flatMap(({ id: proposalId }, p) =>
      [1, 2].map((criterion, c) => ({ proposalId, criterion, points: points[p * 2 + c] ?? 0 })),
    )
  const score = (judge: number, points: number[]) =>
    as(db, officer, (tx) => scoreProposals(tx, officer, id, judge, sheet(points), NOW))
  await assert.rejects(score(1, [1, 2, 3, 9]), Invalid)
  await assert.rejects(score(3, [1, 2, 3, 4]), Invalid)
  await score(1, [2, 3, 5, 4])
  await score(2, [4, 3, 4, 4])
  await score(2, [4, 3, 5, 4])
  const judging = await as(db, officer, (tx) => judgingOf(tx, row))
  assert.deepEqual(
    ranking(judging).map(({ title, means, total }) => [title, means, total]),
    [
      ['梨の学校', [5, 4], 9],
      ['梨の定期便', [3, 3], 6],
    ],
  )
  await assert.rejects(set(['実現できるか']), /すでに点が記録/)
})
