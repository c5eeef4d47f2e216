import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { homesOf } from '../../tests/world/homes.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { SPRING, tiesOf, type Worked } from '../../tests/world/ties.ts'
import { anyone, as } from '../actor.ts'
import { greetingsOfTown } from '../organizations/town-people.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { greetingMoves, type GreetingName, greetingNames, greetingStateNames, greetingWording } from './greeting.ts'
import { hasCome, showGreeting, withdrawGreeting } from './show-greeting.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { member, talent } = office(owner)
const { visitor } = house(db)
const livesIn = homesOf(owner)

const greet = ({ talent, municipalityId }: Pick<Worked, 'talent' | 'municipalityId'>, called: GreetingName) =>
  as(db, talent, (tx) => showGreeting(tx, talent, municipalityId, { called, words: 'again' }, NOW))
const takeBack = ({ talent }: Pick<Worked, 'talent'>, id: string) =>
  as(db, talent, (tx) => withdrawGreeting(tx, talent, id, NOW))
const inPublic = (municipalityId: string) => as(db, anyone, (tx) => greetingsOfTown(tx, municipalityId))

test('its life, its names and its words', () => {
  assert.deepEqual(greetingMoves, { withdraw: { from: ['shown'], to: 'withdrawn', by: ['talent'] } })
  assert.deepEqual(Object.values(greetingStateNames), ['掲載中', '取りやめ'])
  assert.match(greetingWording('湯梨浜町', 'Y.H.さん', 'food'), /湯梨浜町の町のページ.*「Y\.H\.さん」として「食べもの/)
})

test('everybody is called as they chose, and by nothing more', async () => {
  const shown: string[] = []
  for (const called of Object.keys(greetingNames) as GreetingName[]) {
    const made = await ties.worked()
    await livesIn(made.talent.talentId, '131016')
    await owner
      .updateTable('talent_contacts')
      .set({ given_name: '花子' })
      .where('talent_id', '=', made.talent.talentId)
      .execute()
    await greet(made, called)
    const [greeting, ...more] = await inPublic(made.municipalityId)
    assert.deepEqual([Object.keys(greeting ?? {}), more], [['id', 'shownAs', 'words'], []])
    shown.push(`${called}: ${greeting?.shownAs}`)
  }
  assert.deepEqual(shown, [
    'talent: 都市の副業人材',
    'prefecture: 東京都の副業人材',
    'initials: Y.H.さん',
    'name: 山田 花子さん',
  ])
})

test('without an act of their own nobody stands there; taken back, it is gone at once and the house forgets the name', async () => {
  const made = await ties.worked()
  assert.deepEqual(await inPublic(made.municipalityId), [])
  const id = await greet(made, 'name')
  assert.equal((await inPublic(made.municipalityId)).length, 1)
  await takeBack(made, id)
  assert.deepEqual(await inPublic(made.municipalityId), [])
  const kept = await owner.selectFrom('greetings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([kept.state, kept.shown_as, kept.wording], ['withdrawn', '', ''])
  await assert.rejects(takeBack(made, id), Stale)
  await greet(made, 'talent')
  assert.equal((await inPublic(made.municipalityId)).length, 1, 'and may stand again')
})

test('only whoever came, once for a town, and only for themselves', async () => {
  const made = await ties.worked()
  const fan = await talent()
  await ties.interested(made.municipalityId, SPRING.toISOString(), fan)
  assert.equal(await as(db, fan, (tx) => hasCome(tx, fan.talentId, made.municipalityId, NOW)), false)
  await assert.rejects(greet({ talent: fan, municipalityId: made.municipalityId }, 'talent'), Stale)
  await assert.rejects(greet({ ...made, municipalityId: made.client.organizationId }, 'talent'), NotFound)
  await assert.rejects(greet(made, 'prefecture'), Invalid, 'no postcode is known')
  const id = await greet(made, 'talent')
  await assert.rejects(greet(made, 'name'), Stale)
  await assert.rejects(takeBack({ talent: fan }, id), NotFound)
  for (const other of [made.town, made.client, await member('operator')]) {
    const chosen = { called: 'talent', words: 'again' } as const
    await assert.rejects(
      as(db, other, (tx) => showGreeting(tx, other, made.municipalityId, chosen, NOW)),
      NotAllowed,
    )
    await assert.rejects(
      as(db, other, (tx) => withdrawGreeting(tx, other, id, NOW)),
      NotFound,
    )
  }
})

test('on their own page: nothing is chosen beforehand, what is missing is asked for, what stands can be taken back', async () => {
  const made = await ties.worked()
  const me = await visitor(made.talent)
  const path = `/my/ties/${made.municipalityId}`
  const { text } = await me.get(path)
  assert.match(text, /町のページの一言/)
  assert.doesNotMatch(text, /name="called"[^>]*checked/)
  const empty = await me.post(`${path}/greetings`, {})
  assert.equal(empty.status, 422)
  const strange = await me.post(`${path}/greetings`, { called: 'name', words: '連絡先は090' })
  assert.equal(strange.status, 422)
  assert.equal((await me.post(`${path}/greetings`, { called: 'initials', words: 'food' })).location, path)
  const standing = (await me.get(path)).text
  assert.match(standing, /食べものと景色/)
  const { id } = await owner
    .selectFrom('greetings')
    .select('id')
    .where('talent_id', '=', made.talent.talentId)
    .executeTakeFirstOrThrow()
  assert.equal((await me.post(`/my/greetings/${id}/withdrawals`)).location, path)
  assert.doesNotMatch((await me.get(path)).text, /<blockquote>/)
})

test('somebody who has not come is not asked', async () => {
  const made = await ties.worked()
  const other = await visitor(await talent())
  assert.doesNotMatch((await other.get(`/my/ties/${made.municipalityId}`)).text, /町のページの一言/)
})
