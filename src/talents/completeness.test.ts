import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { NotFound } from '../platform/errors.ts'
import { stepsOf } from './completeness.ts'
import { type OwnProfile, ownProfile } from './own-profile.ts'

const { db, owner } = await freshDatabase()
const { talent, member } = office(owner)
const { visitor } = house(db)

const bare = await talent()
const empty = await as(db, bare, (tx) => ownProfile(tx, bare))
const SKILL = { skill: 'ec-operation', level: 'working' as const, years: null }

/** The steps still to do, by their page, once something of the profile has been filled in. */
function left(profile: Partial<OwnProfile['profile']>, row: Partial<OwnProfile['row']> = {}): string {
  const own = { ...empty, profile: { ...empty.profile, ...profile }, row: { ...empty.row, ...row } }
  return stepsOf(own)
    .filter(({ done }) => !done)
    .map(({ href }) => href.replace('/my/profile/edit/', ''))
    .join(' ')
}

const skills = (count: number) => Array.from({ length: count }, (_, n) => ({ ...SKILL, skill: `skill-${n}` })) as never
const ALL = 'skills introduction conditions careers places employer legal'

test('each thing written down takes its own step off the list, and no other', () => {
  const without = (step: string) => ALL.replace(step, '').replace('  ', ' ').trim()
  assert.deepEqual(
    {
      nothing: left({}),
      'two skills': left({ skills: skills(2) }),
      'three skills': left({ skills: skills(3) }),
      'introduction of 29': left({ introduction: 'あ'.repeat(29) }),
      'introduction of 30': left({ introduction: 'あ'.repeat(30) }),
      'hours without a fee': left({ hoursPerMonth: 10 }),
      'fee without hours': left({ wishedFeeYen: 30_000 }),
      'hours, and for nothing': left({ hoursPerMonth: 10, wishedFeeYen: 0 }),
      'experience in words': left({ experience: 'ECの運営を10年' }),
      'rule of the employer: needs leave': left({ employerRule: 'permission' }),
      'rule of the employer: self-employed': left({ employerRule: 'self_employed' }),
      declared: left({}, { declared_at: NOW }),
    },
    {
      nothing: ALL,
      'two skills': ALL,
      'three skills': without('skills'),
      'introduction of 29': ALL,
      'introduction of 30': without('introduction'),
      'hours without a fee': ALL,
      'fee without hours': ALL,
      'hours, and for nothing': without('conditions'),
      'experience in words': without('careers'),
      'rule of the employer: needs leave': without('employer'),
      'rule of the employer: self-employed': without('employer'),
      declared: without('legal'),
    },
  )
})

test('every step leads to a page that opens', async () => {
  const me = await visitor(bare)
  for (const { href, label, why } of stepsOf(empty)) {
    const page = await me.get(href)
    assert.equal(page.status, 200, `${label}: ${href}`)
    assert.ok(why.endsWith('。'), why)
  }
})

test('the own page draws what is left to do, and not what is done', async () => {
  const someone = await talent()
  const introduction = '鳥取の宿で、予約サイトの運営を10年ほど任されてきました。写真も撮ります。'
  await owner.updateTable('talents').set({ introduction }).where('id', '=', someone.talentId).execute()
  const steps = stepsOf(await as(db, someone, (tx) => ownProfile(tx, someone)))
  const page = await (await visitor(someone)).get('/my/profile')
  assert.deepEqual(
    steps.map(({ label, why, done }) => `${label} ${done} ${page.text.includes(why)}`),
    steps.map(({ label, done }) => `${label} ${done} ${!done}`),
  )
  assert.deepEqual(
    steps.filter(({ done }) => done).map(({ label }) => label),
    ['自己紹介を書く'],
  )
})

test('a profile of one’s own is for talents alone', async () => {
  for (const kind of ['company', 'municipality', 'supporter', 'operator'] as const) {
    const other = await member(kind)
    await assert.rejects(
      as(db, other, (tx) => ownProfile(tx, other)),
      NotFound,
    )
  }
})
