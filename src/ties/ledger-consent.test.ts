import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { smallTownOf } from '../../tests/world/small-town.ts'
import { type Actor, as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Stale } from '../platform/errors.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { withdrawConsent } from '../talents/withdraw-consent.ts'
import { hideFromLedger, showInLedger } from './ledger-consent.ts'
import { ledgerLines, type LedgerQuestion } from './ledger.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const smallTown = smallTownOf({ db, owner })

const question = (municipalityId: string, more: Partial<LedgerQuestion> = {}): LedgerQuestion => ({
  municipalityId,
  year: fiscalYear(2025),
  known: NOW,
  whole: false,
  depth: null,
  kind: null,
  prefecture: null,
  only: null,
  ...more,
})

const lines = (actor: Actor, q: LedgerQuestion) => as(db, actor, (tx) => ledgerLines(tx, actor, q))

test('a name stands in the ledger while the person consents to this ledger, and to no other end', async () => {
  const { officer, id, worker } = await smallTown()
  const me = { kind: 'talent' as const, ...worker }
  const known = async () => (await lines(officer, question(id, { depth: 'worked' }))).lines[0]?.known
  const letter = await known()
  assert.match(letter ?? '', /^人材[A-Z]+$/)
  await as(db, me, (tx) => showInLedger(tx, me, id, NOW))
  assert.match((await known()) ?? '', /^山田 /)
  const elsewhere = await member('municipality')
  await as(db, me, (tx) => showInLedger(tx, me, elsewhere.organizationId, NOW))
  await as(db, me, (tx) => hideFromLedger(tx, me, id, NOW))
  assert.equal(await known(), letter, 'consent to another town shows nothing here')
  await assert.rejects(
    as(db, me, (tx) => hideFromLedger(tx, me, id, NOW)),
    Stale,
  )
  const operator = await member('operator')
  assert.equal(
    (await lines(operator, question(id, { depth: 'worked' }))).lines[0]?.known,
    letter,
    'nor to the operator',
  )
})

test('whoever works for a town hall may leave its ledger while the contract runs', async () => {
  const made = await contractsOf({ db, owner }).inForce({ clientKind: 'municipality' })
  const consents = () =>
    owner
      .selectFrom('consents as c')
      .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
      .select((e) => [e('c.subject', '=', made.municipalityId).as('ledger'), 'c.id', 'w.at as ended'])
      .where('c.talent_id', '=', made.talent.talentId)
      .where('c.item', '=', 'name')
      .execute()
  await as(db, made.talent, (tx) => showInLedger(tx, made.talent, made.municipalityId, NOW))
  const contract = {
    ...forContract,
    talentId: made.talent.talentId,
    recipientId: made.municipalityId,
    subject: made.id,
  }
  await as(db, made.talent, (tx) => giveConsent(tx, made.talent, contract, NOW))
  await as(db, made.talent, (tx) => hideFromLedger(tx, made.talent, made.municipalityId, NOW))
  const kept = (await consents()).find(({ ledger }) => !ledger)
  await assert.rejects(
    as(db, made.talent, (tx) => withdrawConsent(tx, made.talent, kept?.id ?? '', NOW)),
    /契約期間中の相手には、氏名の提供の同意を取り消せません/,
    'the town hall still has to know with whom it has a contract',
  )
  const standing = (await consents()).filter(({ ended }) => ended === null)
  assert.deepEqual(
    standing.map(({ ledger }) => ledger),
    [false],
    'only the consent for the contract still stands',
  )
})

const forContract = { items: ['name'] as const, purpose: '契約の締結', wording: '契約のために氏名を伝えます。' }

test('consent that was given with an application puts nobody into the ledger', async () => {
  const { officer, id, bidder } = await smallTown()
  const hash = 'a'.repeat(64)
  await owner.insertInto('consent_wordings').values({ hash, wording: '応募のため', at: NOW }).execute()
  await owner
    .insertInto('consents')
    .values({
      id: bidder.accountId,
      talent_id: bidder.talentId,
      account_id: bidder.accountId,
      recipient_id: id,
      item: 'name',
      purpose: '応募の選考',
      subject: bidder.talentId,
      wording_hash: hash,
      at: NOW,
    })
    .execute()
  const [line] = (await lines(officer, question(id, { depth: 'applied' }))).lines
  assert.match(line?.known ?? '', /^人材/)
})
