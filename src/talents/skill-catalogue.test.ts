import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  findSkills,
  industryChoices,
  isSkill,
  nameOf,
  occupationChoices,
  occupationOfSkill,
  skillGroups,
  skillIds,
} from './skill-catalogue.ts'

test('an id has its Japanese name; an id that the data does not know stands for itself', () => {
  assert.equal(nameOf('instagram'), 'Instagram運用')
  assert.equal(nameOf('marketing'), 'マーケティング')
  assert.equal(nameOf('ind-a'), '農業、林業')
  assert.equal(nameOf('retired-skill'), 'retired-skill')
})

test('a skill below a skill belongs to the occupation above both', () => {
  assert.equal(occupationOfSkill('instagram'), 'marketing')
  assert.equal(occupationOfSkill('retired-skill'), 'retired-skill')
  assert.ok(isSkill('instagram') && !isSkill('marketing') && !isSkill('retired-skill'))
})

test('every skill is in exactly one group, and no group is empty', () => {
  const grouped = skillGroups.flatMap(({ skills }) => skills.map(({ id }) => id))
  assert.deepEqual(grouped.toSorted(), [...skillIds].sort())
  assert.ok(skillGroups.every(({ skills }) => skills.length > 0))
  assert.equal(occupationChoices.length, skillGroups.length)
})

test('every industry can be chosen once, its division first', () => {
  const values = industryChoices.flatMap(({ choices }) => choices.map(({ value }) => value))
  assert.equal(new Set(values).size, values.length)
  assert.equal(industryChoices[0]?.choices[0]?.label, '農業、林業')
})

test('people find a skill by its name, its reading, an everyday word or its occupation', () => {
  for (const words of ['Instagram', 'ｲﾝｽﾀ', 'いんすたぐらむ', 'インスタ映え', 'マーケティング'])
    assert.ok(findSkills(words).has('instagram'), words)
  assert.equal(findSkills('').size, 0)
  assert.equal(findSkills('存在しない技能の名前').size, 0)
})
