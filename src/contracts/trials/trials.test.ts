import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../../tests/world/contracts.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { trialsOf, usualTrial } from '../../../tests/world/trials.ts'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { amendContract } from '../amend-contract.ts'
import { findVersion } from '../find-contract.ts'
import { problemsOfTerms } from '../lawful-terms.ts'
import { noticeLines } from '../notice-lines.ts'
import { paymentLines } from '../payment-lines.ts'
import { terminateContract } from '../terminate-contract.ts'
import { consentToContract } from '../consent-to-contract.ts'
import { endTrial, type TrialEnd } from './end-trial.ts'
import { proposePaidTerms } from './propose-paid.ts'
import { trialEndReasons, trialMoves, trialStateNames } from './trial.ts'

const { db, owner } = await freshDatabase()
const world = trialsOf({ db, owner })
const contracts = contractsOf({ db, owner })
const { member, talent } = office(owner)
const WHY: TrialEnd = { reason: 'budget', message: '来年度の予算がつかなかったため、ここまでとします。' }
const end = (who: Actor, { id }: MadeContract, given = WHY) => as(db, who, (tx) => endTrial(tx, who, id, given, NOW))
const outcomes = ({ id }: MadeContract) =>
  owner
    .selectFrom('trial_outcomes')
    .select(['outcome', 'number', 'reason', 'by_side'])
    .where('contract_id', '=', id)
    .execute()
const propose = async (
  made: MadeContract,
  given?: Awaited<ReturnType<typeof world.paidTerms>>,
  who: Actor = made.client,
) => {
  const wanted = given ?? (await world.paidTerms(made))
  return as(db, who, (tx) => proposePaidTerms(tx, who, made.id, wanted, NOW))
}
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}
const lineOf = (lines: { label: string; words: string }[], label: string) =>
  lines.find((line) => line.label === label)?.words

test('the table of moves and the reasons, read back in full', () => {
  const printed = Object.entries(trialMoves).map(
    ([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} by ${by.join(' ')}`,
  )
  assert.deepEqual(printed, ['turnPaid: running → paid by client talent', 'end: running → ended by client talent'])
  assert.deepEqual(Object.values(trialStateNames), ['トライアル中', '有償に移行', 'トライアルで終了'])
  assert.equal(Object.keys(trialEndReasons).length, 6)
})

test('the notice of a trial names 0円, until when it is free, what is tried and what decides', async () => {
  const { terms } = await world.currentTerms(await world.running())
  const lines = noticeLines(terms)
  assert.match(
    lineOf(lines, '無償トライアル') ?? '',
    /^無償の期間: 2026年1月1日\(木\)から2026年3月31日\(火\)まで\(報酬0円\)\n試すこと: 広報紙/,
  )
  assert.match(lineOf(lines, '無償トライアル') ?? '', new RegExp(`有償にするかを決める基準: ${usualTrial.decides}`))
  assert.match(lines.map(({ words }) => words).join(), /0円\(無償トライアルのため、報酬はありません\)/)
  assert.deepEqual(paymentLines(terms), [])
})

test('a trial is short, gives nothing away and costs the professional nothing', async () => {
  assert.match((await problemsOf(longTrial())).endsOn ?? '', /6か月以内/)
  const rights = { transferred: true, scope: '成果物のすべて' }
  assert.match((await problemsOf(world.drafted({ rights }))).rights ?? '', /譲渡させることはできません/)
  const company = await contracts.drafted()
  const { terms } = await as(db, company.client, (tx) => findVersion(tx, company.id, 1))
  const asTrial = {
    ...terms,
    trial: usualTrial,
    fee: { ...terms.fee, kind: 'unpaid' as const },
    payment: { kind: 'none' as const },
  }
  assert.match(problemsOfTerms(asTrial, Temporal.PlainDate.from('2025-12-01')).trialTries ?? '', /自治体が発注する/)
  const own = {
    ...asTrial,
    client: { ...terms.client, kind: 'municipality' as const },
    fee: { ...asTrial.fee, travelPaidBy: 'talent' as const },
  }
  assert.match(
    problemsOfTerms(own, Temporal.PlainDate.from('2025-12-01')).travelPaidBy ?? '',
    /副業人材の負担にできません/,
  )
})

function longTrial() {
  return world.drafted({ endsOn: '2026-07-01' })
}

test('turned into paid work: new terms, both consents, a new notice, and payment days from that day on only', async () => {
  const made = await world.running()
  const number = await propose(made)
  assert.deepEqual(await outcomes(made), [])
  await world.bothConsent(made)
  assert.deepEqual(await outcomes(made), [{ outcome: 'paid', number: number + 1, reason: null, by_side: null }])
  const { terms } = await world.currentTerms(made)
  assert.deepEqual(
    [terms.fee.kind, terms.fee.yen, terms.startsOn, terms.paidFrom],
    ['monthly', 50_000, '2026-01-01', '2026-02-01'],
  )
  const lines = noticeLines(terms)
  assert.match(lineOf(lines, '無償トライアル') ?? '', /無償の期間: 2026年1月1日\(木\)から2026年1月31日\(土\)まで/)
  assert.match(lines.map(({ words }) => words).join(), /2026年2月1日\(日\)からの業務に対して 1か月 50,000円/)
  const payments = paymentLines(terms)
  assert.equal(payments.length, 8)
  assert.match(payments[0]?.span ?? '', /2026年2月1日|2月1日/)
  const notices = await owner
    .selectFrom('notices')
    .select('number')
    .where('contract_id', '=', made.id)
    .orderBy('number')
    .execute()
  assert.equal(notices.length, 2)
  const journal = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state'])
    .where('subject', '=', made.id)
    .where('name', 'like', 'trial.%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    journal.map(({ name, from_state, to_state }) => `${name} ${from_state} ${to_state}`),
    ['trial.paid_proposed null null', 'trial.turned_paid running paid'],
  )
})

test('what the paid terms must be: a fee, a day that is to come and within the contract, and lawful payment', async () => {
  const made = await world.running()
  const { fee } = (await world.currentTerms(made)).terms
  const cases: [Parameters<typeof world.paidTerms>[1], string | undefined, string][] = [
    [{ fee: { ...fee, kind: 'monthly', yen: 0 } }, undefined, 'feeYen'],
    [{ fee }, undefined, 'feeKind'],
    [{}, '2025-11-30', 'paidFrom'],
    [{}, '2026-10-01', 'paidFrom'],
    [{ endsOn: '2029-01-01' }, undefined, 'endsOn'],
    [{ payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: false } }, undefined, 'closingAgreed'],
    [{ government: { inspection: '', payment: '', delay: '', dispute: '' } }, undefined, 'government-inspection'],
  ]
  for (const [change, paidFrom, field] of cases) {
    const problems = await problemsOf(propose(made, await world.paidTerms(made, change, paidFrom)))
    assert.ok(field in problems, `${field}: ${JSON.stringify(problems)}`)
  }
  await assert.rejects(propose(made, { ...(await world.paidTerms(made)), number: 1 }), Stale)
})

test('an ordinary amendment still never changes the kind of a fee, not even of a trial', async () => {
  const made = await world.running()
  const { number, written } = await world.paidTerms(made)
  const problems = await problemsOf(
    as(db, made.client, (tx) => amendContract(tx, made.client, made.id, { number, written }, NOW)),
  )
  assert.match(problems.feeYen ?? '', /報酬の形は変えられません/)
})

test('either side ends it with a reason that both read; the contract runs on, and paid terms that waited are taken back', async () => {
  for (const side of ['client', 'talent'] as const) {
    const made = await world.proposed()
    const shown = await world.shownVersion(made.id)
    await end(made[side], made)
    assert.deepEqual(await outcomes(made), [{ outcome: 'ended', number: null, reason: 'budget', by_side: side }])
    const { state, pending_version } = await owner
      .selectFrom('contracts')
      .select(['state', 'pending_version'])
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow()
    assert.deepEqual([state, pending_version], ['in_force', null])
    const late = as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, NOW))
    await assert.rejects(late, Stale)
    await assert.rejects(propose(made), Stale)
    await assert.rejects(end(made.talent, made), Stale)
  }
})

test('refused: before it begins, twice, another town or talent, a viewer, and a contract that is no trial', async () => {
  const draft = await world.drafted()
  await assert.rejects(end(draft.client, draft), Stale)
  await assert.rejects(propose(draft, await world.paidTerms(draft)), Stale)
  const made = await world.running()
  for (const stranger of [await member('municipality'), await talent()]) {
    await assert.rejects(end(stranger, made), NotFound)
    await assert.rejects(propose(made, undefined, stranger), NotFound)
  }
  const viewer = await member('municipality', made.client.organizationId, 'viewer')
  await assert.rejects(end(viewer, made), NotAllowed)
  await assert.rejects(propose(made, undefined, viewer), NotAllowed)
  await assert.rejects(propose(made, undefined, made.talent), NotAllowed)
  const ordinary = await contracts.inForce({ clientKind: 'municipality' })
  await assert.rejects(end(ordinary.client, ordinary), NotFound)
  const turned = await world.paid()
  await assert.rejects(end(turned.client, turned), Stale)
})

test('a contract whose end was announced is not turned into paid work', async () => {
  const made = await world.running()
  const given = {
    kind: 'early',
    endsOn: '2026-02-15',
    exception: null,
    reason: 'budget',
    message: '予算の都合で、終了をお願いします。',
  } as const
  await as(db, made.client, (tx) => terminateContract(tx, made.client, made.id, given, NOW))
  await assert.rejects(propose(made), /終了が予告されている/)
})

test('a talent of another contract reads no outcome, and no outcome is ever rewritten', async () => {
  const made = await world.running()
  await end(made.client, made)
  const other = await talent()
  const seen = await as(db, other, (tx) => tx.selectFrom('trial_outcomes').selectAll().execute())
  assert.deepEqual(seen, [])
  const change = as(db, made.client, (tx) => tx.updateTable('trial_outcomes').set({ message: '別の話' }).execute())
  await assert.rejects(change, /permission denied/)
})
