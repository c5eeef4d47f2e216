import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { wordingHash, wordingOf } from './consent.ts'
import { consentedContact } from './contact.ts'
import { giveConsent } from './give-consent.ts'
import { profileOf } from './profile.ts'
import { withdrawConsent } from './withdraw-consent.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)

const contactSeenBy = (actor: Actor, talentId: string) => as(db, actor, (tx) => consentedContact(tx, actor, talentId))
const consentsOf = (talentId: string) =>
  owner.selectFrom('consents').selectAll().where('talent_id', '=', talentId).orderBy('item').execute()
const given = (talentId: string, recipientId: string, items: Parameters<typeof giveConsent>[2]['items']) => {
  const provision = { recipient: '湯けむり旅館', items, purpose: '応募の選考' }
  return { talentId, recipientId, items, subject: randomUUID(), purpose: '応募の選考', wording: wordingOf(provision) }
}

test('the sentence names the recipient, the purpose and every item', () => {
  assert.equal(
    wordingOf({ recipient: '湯けむり旅館', items: ['name', 'email'], purpose: '応募の選考' }),
    '応募の選考のため、湯けむり旅館に、私の氏名(漢字・カナ)、メールアドレスを提供することに同意します。',
  )
})

test('before consent a company reads nothing; after it, the items it was given and no others', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  assert.equal(await contactSeenBy(company, talent.talentId), null)
  await as(db, talent, (tx) => giveConsent(tx, talent, given(talent.talentId, company.organizationId, ['name']), NOW))
  const contact = await contactSeenBy(company, talent.talentId)
  assert.equal(contact?.familyName, '山田')
  assert.deepEqual([contact?.email, contact?.phone, contact?.address], [null, null, null])
})

test('consent to the mail address alone opens no name', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId, ['email'])
  assert.equal(await contactSeenBy(company, talent.talentId), null)
})

test('another company and the host municipality still read nothing, even with a query of their own', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId)
  for (const other of [await member('company'), await member('municipality'), await member('supporter')]) {
    assert.equal(await contactSeenBy(other, talent.talentId), null)
    for (const table of ['talent_contacts', 'talent_careers', 'consents', 'consent_withdrawals']) {
      const { rows } = await as(db, other, (tx) => sql`select * from ${sql.table(table)}`.execute(tx))
      assert.deepEqual(rows, [], `${other.kind} reads ${table}`)
    }
  }
})

test('the person and the operator read everything', async () => {
  const talent = await talents.complete()
  for (const reader of [talent, await member('operator')])
    assert.match((await contactSeenBy(reader, talent.talentId))?.email ?? '', /@example\.jp$/)
})

test('careers name employers, so they are read by consent as well', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  const careersSeen = async () =>
    (await as(db, company, (tx) => profileOf(tx, talent.talentId)))?.careers.map((career) => career.company)
  assert.deepEqual(await careersSeen(), [])
  await talents.consented(db, talent, company.organizationId, ['career'])
  assert.deepEqual(await careersSeen(), ['都市商事株式会社'])
})

test('a consent is one row per item with the wording, and one line in the journal; said twice it is one', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  const consent = given(talent.talentId, company.organizationId, ['name', 'email', 'name'])
  await as(db, talent, (tx) => giveConsent(tx, talent, consent, NOW))
  await as(db, talent, (tx) => giveConsent(tx, talent, consent, NOW))
  const rows = await consentsOf(talent.talentId)
  assert.deepEqual(
    rows.map(({ item, purpose, subject, wording_hash }) => ({ item, purpose, subject, wording_hash })),
    ['email', 'name'].map((item) => ({
      item,
      purpose: '応募の選考',
      subject: consent.subject,
      wording_hash: wordingHash(consent.wording),
    })),
  )
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'detail'])
    .where('subject', '=', talent.talentId)
    .execute()
  assert.deepEqual(entries, [
    {
      name: 'consent.given',
      detail: { recipient: company.organizationId, items: ['name', 'email'], about: consent.subject },
    },
  ])
})

test('ten clicks at once are one consent', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  const consent = given(talent.talentId, company.organizationId, ['name'])
  await Promise.all(Array.from({ length: 10 }, () => as(db, talent, (tx) => giveConsent(tx, talent, consent, NOW))))
  assert.equal((await consentsOf(talent.talentId)).length, 1)
})

test('nobody consents in the name of somebody else: not the company, not another talent, not past the verb', async () => {
  const talent = await talents.complete()
  const other = await talents.made()
  const company = await member('company')
  const consent = given(talent.talentId, company.organizationId, ['name'])
  await assert.rejects(
    as(db, company, (tx) => giveConsent(tx, company, consent, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, other, (tx) => giveConsent(tx, other, consent, NOW)),
    NotFound,
  )
  await owner
    .insertInto('consent_wordings')
    .values({ hash: wordingHash('偽'), wording: '偽', at: NOW })
    .execute()
  const forged = {
    id: randomUUID(),
    talent_id: talent.talentId,
    account_id: talent.accountId,
    recipient_id: company.organizationId,
    item: 'name',
    purpose: '偽',
    subject: randomUUID(),
    wording_hash: wordingHash('偽'),
    at: NOW,
  }
  await assert.rejects(
    as(db, company, (tx) => tx.insertInto('consents').values(forged).execute()),
    /row-level security/,
  )
  assert.deepEqual(await consentsOf(talent.talentId), [])
})

test('withdrawn, the recipient reads nothing any more, and both rows stay', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId, ['name'])
  const [consent] = await consentsOf(talent.talentId)
  await as(db, talent, (tx) => withdrawConsent(tx, talent, consent!.id, NOW))
  assert.equal(await contactSeenBy(company, talent.talentId), null)
  await assert.rejects(
    as(db, talent, (tx) => withdrawConsent(tx, talent, consent!.id, NOW)),
    Stale,
  )
  assert.equal((await consentsOf(talent.talentId)).length, 1)
  const names = await owner.selectFrom('journal').select('name').where('subject', '=', talent.talentId).execute()
  assert.deepEqual(
    names.map(({ name }) => name),
    ['consent.given', 'consent.withdrawn'],
  )
})

test('only the person withdraws: the company may not, and another talent does not find it', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId, ['name'])
  const [consent] = await consentsOf(talent.talentId)
  const other = await talents.made()
  await assert.rejects(
    as(db, company, (tx) => withdrawConsent(tx, company, consent!.id, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, other, (tx) => withdrawConsent(tx, other, consent!.id, NOW)),
    NotFound,
  )
})

test('consents, wordings and withdrawals can be neither changed nor deleted by the program', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId, ['name'])
  for (const table of ['consents', 'consent_withdrawals', 'consent_wordings']) {
    for (const statement of [sql`delete from ${sql.table(table)}`, sql`update ${sql.table(table)} set at = now()`])
      await assert.rejects(
        as(db, talent, (tx) => statement.execute(tx)),
        /permission denied/,
      )
  }
})

test('a company with consent to read a contact cannot write it', async () => {
  const talent = await talents.complete()
  const company = await member('company')
  await talents.consented(db, talent, company.organizationId)
  const changed = await as(db, company, (tx) =>
    tx.updateTable('talent_contacts').set({ email: 'thief@example.jp' }).executeTakeFirst(),
  )
  assert.equal(Number(changed.numUpdatedRows), 0)
})
