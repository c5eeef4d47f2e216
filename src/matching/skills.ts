import { checkIndex, checkNumber } from './boundary.ts'
import { wider } from './growing.ts'

/**
 * What talents can do, or what postings ask for: concepts with a level 0–1, or with a weight. Row o is from[o] … to[o] − 1.
 * Rows can be added and replaced; a replaced row leaves its old place unused until the next rebuild.
 */
export interface Skills {
  owners: number
  from: Int32Array
  to: Int32Array
  concept: Int32Array
  amount: Float32Array
  used: number
}

export interface Skill {
  concept: number
  amount: number
}

/** Naming more skills than this wins nothing. */
export const mostSkills = 15

/** @param owners room for so many, more can be added */
export function openSkills(owners = 16): Skills {
  const room = Math.max(16, owners * 4)
  return {
    owners: 0,
    from: new Int32Array(owners),
    to: new Int32Array(owners),
    concept: new Int32Array(room),
    amount: new Float32Array(room),
    used: 0,
  }
}

/** Adds an owner with this row. Returns its id: the next number. */
export function addRow(skills: Skills, row: readonly Skill[]): number {
  const owner = skills.owners++
  skills.from = wider(skills.from, owner + 1)
  skills.to = wider(skills.to, owner + 1)
  putRow(skills, owner, row)
  return owner
}

/** Replaces an owner's row. */
export function putRow(skills: Skills, owner: number, row: readonly Skill[]): void {
  const { used } = skills
  skills.concept = wider(skills.concept, used + row.length)
  skills.amount = wider(skills.amount, used + row.length)
  for (const [k, { concept, amount }] of row.entries()) {
    skills.concept[used + k] = concept
    skills.amount[used + k] = amount
  }
  skills.from[owner] = used
  skills.to[owner] = used + row.length
  skills.used = used + row.length
}

/**
 * A talent's row as it counts: at most 15 skills, the highest levels, of equal ones the lower concept; a concept named
 * twice counts once. @throws RangeError naming the skill
 */
export function talentRow(row: readonly Skill[], concepts: number): Skill[] {
  checkRow(row, concepts)
  for (const [k, { amount }] of row.entries()) checkNumber(`skills[${k}].amount`, 1 - amount, 0)
  return strongest(row).slice(0, mostSkills)
}

/** A posting's row as it counts: weights made to sum to 1. A posting may ask for nothing. @throws RangeError naming the skill */
export function postingRow(row: readonly Skill[], concepts: number): Skill[] {
  checkRow(row, concepts)
  const once = strongest(row)
  const sum = once.reduce((total, { amount }) => total + amount, 0)
  return once.map(({ concept, amount }) => ({ concept, amount: sum > 0 ? amount / sum : 1 / once.length }))
}

function checkRow(row: readonly Skill[], concepts: number): void {
  for (const [k, { concept, amount }] of row.entries()) {
    checkIndex(`skills[${k}].concept`, concept, concepts)
    checkNumber(`skills[${k}].amount`, amount, 0)
  }
}

function strongest(row: readonly Skill[]): Skill[] {
  const sorted = row.toSorted((a, b) => b.amount - a.amount || a.concept - b.concept)
  const seen = new Set<number>()
  return sorted.filter(({ concept }) => seen.size < seen.add(concept).size)
}
