import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { fiscalYear } from '../../src/law/fiscal-year.ts'
import { issueCertificate } from '../../src/ties/issue-certificate.ts'
import { freshDatabase } from '../database.ts'
import { NOW, office } from '../world/office.ts'
import { tiesOf } from '../world/ties.ts'

const RACERS = 12
const { db, owner } = await freshDatabase({ connections: RACERS })
const ties = tiesOf({ db, owner })
const wanted = { year: fiscalYear(2025), shown: 'initials' } as const
const sealed = { secret: ties.SECRET, now: NOW }

/** Twelve people of one town, each with one approved activity. */
async function approvedPeople() {
  const municipalityId = await office(owner).organization('municipality')
  const people = []
  for (let n = 0; n < RACERS; n++) {
    const person = await office(owner).talent()
    await owner
      .insertInto('activities')
      .values({
        id: randomUUID(),
        talent_id: person.talentId,
        account_id: person.accountId,
        municipality_id: municipalityId,
        kind: 'work',
        subject: randomUUID(),
        slot: '2025-06',
        done_on: '2025-06-10',
        year: 2025,
        what: '改善会議',
        state: 'approved',
        state_since: NOW,
        at: NOW,
      })
      .execute()
    people.push(person)
  }
  return { municipalityId, people }
}

const numbersOf = async (municipalityId: string) =>
  (
    await owner
      .selectFrom('certificates')
      .select('number')
      .where('municipality_id', '=', municipalityId)
      .orderBy('number')
      .execute()
  ).map(({ number }) => number)

test('twelve people of a town issue at once: every number is given once, without a hole', async () => {
  for (let round = 0; round < 3; round++) {
    const { municipalityId, people } = await approvedPeople()
    await Promise.all(
      people.map((person) => as(db, person, (tx) => issueCertificate(tx, person, municipalityId, wanted, sealed))),
    )
    assert.deepEqual(
      await numbersOf(municipalityId),
      Array.from({ length: RACERS }, (_, n) => n + 1),
    )
  }
})

test('one person in many windows: one certificate stands, all others are replaced', async () => {
  const { municipalityId, people } = await approvedPeople()
  const [person] = people
  if (!person) throw new Error('nobody came')
  await Promise.all(
    people.map(() => as(db, person, (tx) => issueCertificate(tx, person, municipalityId, wanted, sealed))),
  )
  const rows = await owner
    .selectFrom('certificates')
    .select(['state', 'revoked_because'])
    .where('municipality_id', '=', municipalityId)
    .execute()
  assert.equal(rows.filter(({ state }) => state === 'issued').length, 1)
  assert.equal(rows.filter(({ revoked_because }) => revoked_because === 'replaced').length, RACERS - 1)
})

test('this harness can see a race: the highest number plus one is given twice', async () => {
  const { municipalityId, people } = await approvedPeople()
  let readers = 0
  let allHaveRead = () => {}
  const everybody = new Promise<void>((resolve) => {
    allHaveRead = resolve
  })
  const given = await Promise.all(
    people.map((person) =>
      as(db, person, async (tx) => {
        const { last } = await tx
          .selectFrom('certificates')
          .select((e) => e.fn.max('number').as('last'))
          .where('municipality_id', '=', municipalityId)
          .executeTakeFirstOrThrow()
        if (++readers === RACERS) allHaveRead()
        await everybody
        return (last ?? 0) + 1
      }),
    ),
  )
  assert.ok(new Set(given).size < RACERS, `the numbers were ${given.join(', ')}`)
})
