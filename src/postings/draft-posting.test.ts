import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound } from '../platform/errors.ts'
import { contentOfRow, contentOfVersion } from './content-of-row.ts'
import { copyPosting } from './copy-posting.ts'
import { draftPosting } from './draft-posting.ts'
import type { PostingRow } from './find-posting.ts'
import { skillsOf } from './read-posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const town = await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi }))

const draft = (actor: typeof company, content = completeContent, clientId = actor.organizationId) =>
  as(db, actor, (tx) => draftPosting(tx, actor, { clientId, content }, NOW))
const rowOf = async (id: string) =>
  (await owner.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as PostingRow
const contentIn = async (id: string) => contentOfRow(await rowOf(id), await as(db, company, (tx) => skillsOf(tx, id)))

test('a company drafts: the whole content, its town, its first version and the journal', async () => {
  const id = await draft(company, { ...completeContent, niceSkills: ['instagram', 'sns-marketing'] })
  const row = await rowOf(id)
  assert.deepEqual(
    [row.state, row.client_id, row.municipality_id, row.version],
    ['draft', company.organizationId, town, 1],
  )
  assert.deepEqual(await contentIn(id), { ...completeContent, niceSkills: ['instagram'] })
  const [version] = await owner.selectFrom('posting_versions').selectAll().where('posting_id', '=', id).execute()
  assert.deepEqual([version?.version, contentOfVersion(version?.content).title], [1, completeContent.title])
  const [entry] = await owner.selectFrom('journal').selectAll().where('subject', '=', id).execute()
  assert.deepEqual([entry?.name, entry?.from_state, entry?.to_state], ['posting.drafted', null, 'draft'])
  assert.deepEqual(entry?.detail, { client: company.organizationId, municipality: town })
})

test('an operator drafts on behalf of a company; a town drafts for itself', async () => {
  const operator = await member('operator')
  assert.equal(
    (await rowOf(await draft(operator, completeContent, company.organizationId))).client_id,
    company.organizationId,
  )
  const official = await member('municipality', town)
  const own = await rowOf(await draft(official))
  assert.deepEqual([own.client_id, own.municipality_id], [town, town])
})

test('a company in a ward belongs to the city', async () => {
  const yokohama = await organization('municipality', { placeCode: '141003' })
  const inNaka = await member('company', await organization('company', { placeCode: '141046' }))
  assert.equal((await rowOf(await draft(inNaka))).municipality_id, yokohama)
})

test('a company whose town does not take part hears whom to ask', async () => {
  const stranger = await member('company', await organization('company', { placeCode: '312029' }))
  await assert.rejects(
    draft(stranger),
    (error) => error instanceof Invalid && /鳥取県米子市はまだ結に参加していない/.test(error.message),
  )
})

test('nobody drafts for another company, for a supporter, or as a viewer', async () => {
  const other = await member('company', await organization('company', { placeCode: kurayoshi }))
  await assert.rejects(draft(other, completeContent, company.organizationId), NotFound)
  const viewer = await member('company', company.organizationId, 'viewer')
  await assert.rejects(draft(viewer), NotFound)
  const operator = await member('operator')
  const chamber = await organization('supporter', { placeCode: kurayoshi })
  await assert.rejects(draft(operator, completeContent, chamber), NotFound)
  await assert.rejects(draft(operator, completeContent, randomUUID()), NotFound)
})

async function programmeOf(municipality_id: string) {
  const programme = randomUUID()
  const round = randomUUID()
  await owner
    .insertInto('programmes')
    .values({
      id: programme,
      municipality_id,
      name: '副業人材活用事業',
      first_year: 2025,
      last_year: 2027,
      created_at: NOW,
    })
    .execute()
  await owner
    .insertInto('rounds')
    .values({
      id: round,
      programme_id: programme,
      name: '第2回',
      opens_on: '2025-12-01',
      closes_on: '2025-12-31',
      created_at: NOW,
    })
    .execute()
  return { programme, round }
}

test('a round brings its programme; a round of another town or programme is refused at its field', async () => {
  const here = await programmeOf(town)
  const elsewhere = await programmeOf(await organization('municipality', { placeCode: '313025' }))
  const id = await draft(company, { ...completeContent, roundId: here.round })
  assert.equal((await rowOf(id)).programme_id, here.programme)
  const refused = async (given: { programmeId?: string; roundId?: string }) => {
    try {
      await draft(company, { ...completeContent, ...given })
    } catch (error) {
      if (error instanceof Invalid) return Object.keys(error.problems).join()
    }
    return 'taken'
  }
  assert.equal(await refused({ roundId: elsewhere.round }), 'roundId')
  assert.equal(await refused({ programmeId: elsewhere.programme }), 'programmeId')
  assert.equal(await refused({ programmeId: (await programmeOf(town)).programme, roundId: here.round }), 'roundId')
})

test('a copy takes over words and conditions, asks days and round anew, and reads who recruits as of today', async () => {
  const earlier = await draft(company, { ...completeContent, recruiterContact: '旧番号' })
  const id = await as(db, company, (tx) => copyPosting(tx, company, earlier, NOW))
  const copied = await contentIn(id)
  assert.deepEqual(
    [copied.title, copied.feeYen, copied.mustSkills, copied.startsOn, copied.closesOn, copied.roundId],
    [completeContent.title, 50_000, ['sns-marketing'], null, null, null],
  )
  assert.equal(copied.recruiterContact, '0858-00-0000')
  const [entry] = await owner.selectFrom('journal').select('detail').where('subject', '=', id).execute()
  assert.deepEqual(entry?.detail, { client: company.organizationId, municipality: town, copiedFrom: earlier })
})

test('another company cannot copy a posting that it may read', async () => {
  const { id } = await posting('published')
  await assert.rejects(
    as(db, company, (tx) => copyPosting(tx, company, id, NOW)),
    NotFound,
  )
  const host = await member('municipality', (await rowOf(id)).municipality_id)
  await assert.rejects(
    as(db, host, (tx) => copyPosting(tx, host, id, NOW)),
    NotAllowed,
  )
})
