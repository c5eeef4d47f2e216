import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { as, type Member } from '../actor.ts'
import { changePosting } from './change-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { sittingsOf, versionsOf } from './versions.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const town = await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi }))
const colleague = await member('company', company.organizationId)
const operator = await member('operator')

const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)

test('saves of one person within half an hour are one sitting; the first version stands alone', () => {
  const saved = [
    ['anna', 0],
    ['anna', 1],
    ['anna', 20],
    ['ben', 21],
    ['anna', 22],
    ['anna', 52],
    ['anna', 83],
  ].map(([by, at], i) => ({ version: i + 1, by_account: String(by), at: minutes(Number(at)) }))
  assert.deepEqual(
    sittingsOf(saved).map(([first, last]) => [first.version, last.version]),
    [
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 6],
      [7, 7],
    ],
  )
  assert.deepEqual(sittingsOf([]), [])
})

test('the history shows what each sitting changed, the newest first; people of another house are not named', async () => {
  const id = await as(db, company, (tx) =>
    draftPosting(tx, company, { clientId: company.organizationId, content: completeContent }, NOW),
  )
  const save = (actor: Member, version: number, title: string, at: Date) =>
    as(db, actor, (tx) => changePosting(tx, actor, id, { version, content: { title } }, at))
  await save(company, 1, '温泉', minutes(1))
  await save(company, 2, '温泉旅館の', minutes(2))
  await save(company, 3, '温泉旅館の直販', minutes(3))
  await save(colleague, 4, '温泉旅館の直販サイト', minutes(4))
  await save(operator, 5, '宿の直販サイト', minutes(5))
  const read = (actor: Member, page = 1) =>
    as(db, actor, (tx) => versionsOf(tx, actor, { id, municipality_id: town }, page))
  const told = (found: Awaited<ReturnType<typeof read>>) =>
    found.versions.map(
      ({ from, version, by, differences }) =>
        `${from}–${version} ${by === '' ? '(他の組織)' : '本人'} ${differences.map((d) => d.after).join('/')}`,
    )
  const found = await read(company)
  assert.deepEqual(told(found).slice(0, 3), [
    '6–6 (他の組織) 宿の直販サイト',
    '5–5 本人 温泉旅館の直販サイト',
    '2–4 本人 温泉旅館の直販',
  ])
  assert.equal(found.total, 4)
  assert.deepEqual((await read(company, 2)).versions, [])
})
