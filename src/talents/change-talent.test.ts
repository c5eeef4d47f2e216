import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { addCareer } from './add-career.ts'
import { changeCareer } from './change-career.ts'
import { changeContact } from './change-contact.ts'
import { changeSkills } from './change-skills.ts'
import { changeTalent } from './change-talent.ts'
import { choosePlace, MOST_PLACES } from './choose-place.ts'
import { confirmTalent, restTalent, resumeTalent } from './move-talent.ts'
import { profileOf } from './profile.ts'
import { removeCareer } from './remove-career.ts'
import { removePlace } from './remove-place.ts'
import { municipalitiesOf } from '../law/places.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)

const career = { company: '都市商事', role: '課長', fromMonth: '2020-04', toMonth: null, did: '' }
const contact = {
  familyName: '鈴木',
  givenName: '一郎',
  familyKana: 'スズキ',
  givenKana: 'イチロウ',
  email: 'ichiro@example.jp',
  phone: '',
  postcode: '6820715',
  address: '鳥取県湯梨浜町1-2',
}

/** Every way to change a profile, as somebody tries it on the profile `id`. */
const verbs: Record<string, (tx: Tx, actor: Actor, id: string) => Promise<unknown>> = {
  changeTalent: (tx, actor, id) => changeTalent(tx, actor, id, { version: 1, columns: { headline: '新' } }, NOW),
  changeContact: (tx, actor, id) => changeContact(tx, actor, id, { version: 1, contact }, NOW),
  changeSkills: (tx, actor, id) => changeSkills(tx, actor, id, { version: 1, skills: [] }, NOW),
  choosePlace: (tx, actor, id) => choosePlace(tx, actor, id, { code: '313700', relations: ['wish'] }, NOW),
  removePlace: (tx, actor, id) => removePlace(tx, actor, id, '313700', NOW),
  addCareer: (tx, actor, id) => addCareer(tx, actor, id, career, NOW),
  changeCareer: (tx, actor, id) => changeCareer(tx, actor, { talentId: id, careerId: randomUUID() }, career, NOW),
  removeCareer: (tx, actor, id) => removeCareer(tx, actor, { talentId: id, careerId: randomUUID() }, NOW),
  rest: (tx, actor, id) => restTalent(tx, actor, id, NOW),
}

async function everythingOf({ talentId }: TalentActor): Promise<string> {
  const tables = ['talent_contacts', 'talent_skills', 'talent_places', 'talent_careers'] as const
  const rows = await Promise.all(
    tables.map((table) => owner.selectFrom(table).selectAll().where('talent_id', '=', talentId).execute()),
  )
  const row = await owner.selectFrom('talents').selectAll().where('id', '=', talentId).executeTakeFirst()
  return JSON.stringify([row, rows])
}

test.each(Object.keys(verbs))('%s: nobody but the person, and nothing is changed by the try', async (name) => {
  const talent = await talents.complete()
  const before = await everythingOf(talent)
  const verb = verbs[name]!
  const refusals: [Actor, new () => Error][] = [
    [await talents.complete(), NotFound],
    [await member('supporter'), NotFound],
    [await member('company'), NotAllowed],
    [await member('operator'), NotAllowed],
    [await member('operator', undefined, 'viewer'), NotAllowed],
  ]
  for (const [actor, refusal] of refusals)
    await assert.rejects(
      as(db, actor, (tx) => verb(tx, actor, talent.talentId)),
      refusal,
    )
  assert.equal(await everythingOf(talent), before)
})

test.each(['changeTalent', 'changeContact', 'changeSkills'])(
  '%s: two windows, and the second overwrites nothing',
  async (name) => {
    const talent = await talents.complete()
    const verb = verbs[name]!
    await as(db, talent, (tx) => verb(tx, talent, talent.talentId))
    const after = await everythingOf(talent)
    await assert.rejects(
      as(db, talent, (tx) => verb(tx, talent, talent.talentId)),
      (error) => error instanceof Invalid && 'version' in error.problems,
    )
    assert.equal(await everythingOf(talent), after)
  },
)

test('each change is a new version and a line in the journal', async () => {
  const talent = await talents.complete()
  await as(db, talent, (tx) =>
    changeTalent(tx, talent, talent.talentId, { version: 1, columns: { headline: '新' } }, NOW),
  )
  await as(db, talent, (tx) => addCareer(tx, talent, talent.talentId, career, NOW))
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'detail'])
    .where('subject', '=', talent.talentId)
    .execute()
  assert.deepEqual(entries, [
    { name: 'talent.changed', detail: { version: 2 } },
    { name: 'talent.changed', detail: { version: 3 } },
  ])
})

test('skills are replaced as a whole, and shown the strongest first', async () => {
  const talent = await talents.complete()
  const skills = [
    { skill: 'seo', level: 'learning', years: 20 },
    { skill: 'instagram', level: 'working', years: null },
    { skill: 'web-advertising', level: 'working', years: 3 },
  ] as const
  await as(db, talent, (tx) => changeSkills(tx, talent, talent.talentId, { version: 1, skills }, NOW))
  const profile = await as(db, talent, (tx) => profileOf(tx, talent.talentId))
  assert.deepEqual(
    profile?.skills.map(({ skill }) => skill),
    ['web-advertising', 'instagram', 'seo'],
  )
})

test('a place is chosen with what ties one to it; chosen again, the new ties replace the old', async () => {
  const talent = await talents.made()
  const choose = (relations: Parameters<typeof choosePlace>[3]['relations']) =>
    as(db, talent, (tx) => choosePlace(tx, talent, talent.talentId, { code: '313700', relations }, NOW))
  await choose(['born', 'family'])
  await choose(['wish'])
  const profile = await as(db, talent, (tx) => profileOf(tx, talent.talentId))
  assert.deepEqual(profile?.places, [{ code: '313700', name: '鳥取県湯梨浜町', relation: 'wish' }])
  await as(db, talent, (tx) => removePlace(tx, talent, talent.talentId, '313700', NOW))
  await assert.rejects(
    as(db, talent, (tx) => removePlace(tx, talent, talent.talentId, '313700', NOW)),
    Stale,
  )
})

test('a place that does not exist, and the twenty-first, are refused', async () => {
  const talent = await talents.made()
  const choose = (code: string) =>
    as(db, talent, (tx) => choosePlace(tx, talent, talent.talentId, { code, relations: ['wish'] }, NOW))
  await assert.rejects(choose('999999'), Invalid)
  const towns = municipalitiesOf('20').slice(0, MOST_PLACES + 1)
  for (const { code } of towns.slice(0, MOST_PLACES)) await choose(code)
  await choose(towns[0]!.code)
  await assert.rejects(choose(towns[MOST_PLACES]!.code), Invalid)
})

test('a career is added, put right and removed; one of somebody else is not found', async () => {
  const talent = await talents.made()
  const other = await talents.complete()
  const careerId = await as(db, talent, (tx) => addCareer(tx, talent, talent.talentId, career, NOW))
  const ids = { talentId: talent.talentId, careerId }
  await as(db, talent, (tx) => changeCareer(tx, talent, ids, { ...career, role: '部長' }, NOW))
  const profile = await as(db, talent, (tx) => profileOf(tx, talent.talentId))
  assert.deepEqual(profile?.careers, [{ id: careerId, ...career, role: '部長' }])
  const stolen = { talentId: other.talentId, careerId }
  await assert.rejects(
    as(db, other, (tx) => changeCareer(tx, other, stolen, career, NOW)),
    NotFound,
  )
  await as(db, talent, (tx) => removeCareer(tx, talent, ids, NOW))
  await assert.rejects(
    as(db, talent, (tx) => removeCareer(tx, talent, ids, NOW)),
    NotFound,
  )
})

test('thirty careers are enough', async () => {
  const talent = await talents.made()
  for (let n = 0; n < 30; n++) await as(db, talent, (tx) => addCareer(tx, talent, talent.talentId, career, NOW))
  await assert.rejects(
    as(db, talent, (tx) => addCareer(tx, talent, talent.talentId, career, NOW)),
    Invalid,
  )
})

test('the town of a postcode is known from it; one that is not known leaves it open', async () => {
  const talent = await talents.made()
  const townOf = async () =>
    (
      await owner
        .selectFrom('talent_contacts')
        .select('place_code')
        .where('talent_id', '=', talent.talentId)
        .executeTakeFirst()
    )?.place_code
  await as(db, talent, (tx) => changeContact(tx, talent, talent.talentId, { version: 1, contact }, NOW))
  assert.equal(await townOf(), '313700')
  const nowhere = { ...contact, postcode: '0000000' }
  await as(db, talent, (tx) => changeContact(tx, talent, talent.talentId, { version: 2, contact: nowhere }, NOW))
  assert.equal(await townOf(), null)
})

test('rest, come back, and be told when it is so already', async () => {
  const talent = await talents.complete()
  const state = async () =>
    (await owner.selectFrom('talents').select('state').where('id', '=', talent.talentId).executeTakeFirstOrThrow())
      .state
  await as(db, talent, (tx) => restTalent(tx, talent, talent.talentId, NOW))
  assert.equal(await state(), 'resting')
  await assert.rejects(
    as(db, talent, (tx) => restTalent(tx, talent, talent.talentId, NOW)),
    Stale,
  )
  await as(db, talent, (tx) => resumeTalent(tx, talent, talent.talentId, NOW))
  assert.equal(await state(), 'active')
})

test('a profile that was brought in begins when the person says so', async () => {
  const talent = await talents.draft()
  await as(db, talent, (tx) => confirmTalent(tx, talent, talent.talentId, NOW))
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state'])
    .where('subject', '=', talent.talentId)
    .execute()
  assert.deepEqual(entries, [{ name: 'talent.confirmed', from_state: 'draft', to_state: 'active' }])
})
