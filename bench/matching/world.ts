import { draw, normal, shuffled, stream } from './chance.ts'

/**
 * The people and the problems of the simulated market (docs/matching.md, Benchmarks, B). The behaviour model is an assumption:
 * its percentages compare policies with each other and forecast nothing.
 */
export interface World {
  seed: number
  talents: number
  postings: number
  /** Skills of a talent with their levels 0.35–1 (CSR by talent). */
  talentPtr: Int32Array
  talentSkill: Int32Array
  talentLevel: Float32Array
  /** Skills that a posting asks for, weights summing to 1 (CSR by posting). */
  postingPtr: Int32Array
  postingSkill: Int32Array
  postingWeight: Float32Array
  /** θ: the coverage at which this client accepts every second applicant. */
  threshold: Float32Array
  /** Popularity in the logit, Zipf by rank. */
  popularity: Float32Array
  talentRegion: Int32Array
  postingRegion: Int32Array
  /** Chance that the talent opens a list. */
  activity: Float32Array
}

export interface WorldOptions {
  talents: number
  postings: number
  seed: number
  /** Steepness of popularity, 0.6 unless told. */
  zipf: number
}

export const skills = 300
const families = 12
const regions = 47

export function createWorld({ talents, postings, seed, zipf }: WorldOptions): World {
  const random = stream(seed * 1000 + 1)
  const supply = familyWeights(seed * 1000 + 2)
  const demand = familyWeights(seed * 1000 + 3)
  const people = drawSkills(talents, 3, 8, supply, random)
  const problems = drawSkills(postings, 2, 5, demand, random)
  const levels = Float32Array.from(people.skill, () => 0.35 + 0.65 * random())
  const world: World = {
    seed,
    talents,
    postings,
    talentPtr: people.ptr,
    talentSkill: people.skill,
    talentLevel: levels,
    postingPtr: problems.ptr,
    postingSkill: problems.skill,
    postingWeight: weightsSummingToOne(problems.ptr, random),
    threshold: Float32Array.from({ length: postings }, () => 0.25 + 0.25 * random()),
    popularity: zipfPopularity(postings, zipf, seed),
    talentRegion: Int32Array.from({ length: talents }, () => Math.floor(random() * regions)),
    postingRegion: Int32Array.from({ length: postings }, () => Math.floor(random() * regions)),
    activity: Float32Array.from({ length: talents }, (_, i) => 0.4 * Math.exp(0.67 * normal(seed * 1000 + 4, i, 0))),
  }
  return world
}

/** Logit of the chance to apply, without what only the person knows. */
export function logitP(world: World, talent: number, posting: number, coverage: number): number {
  const local = world.talentRegion[talent] === world.postingRegion[posting] ? 0.8 : 0
  return -3.4 + 4 * coverage + world.popularity[posting]! + local
}

/** Logit of the chance to be accepted, without what only the client knows. */
export function logitQ(world: World, posting: number, coverage: number): number {
  return 8 * (coverage - world.threshold[posting]!)
}

function familyWeights(seed: number): Float64Array {
  return Float64Array.from({ length: families }, (_, f) => Math.exp(0.4 * normal(seed, f, 0)))
}

/** Each owner draws `least` to `most` different skills, mostly from one family. */
function drawSkills(owners: number, least: number, most: number, weights: Float64Array, random: () => number) {
  const ptr = new Int32Array(owners + 1)
  const skill: number[] = []
  for (let owner = 0; owner < owners; owner++) {
    const wanted = least + Math.floor(random() * (most - least + 1))
    const home = draw(weights, random)
    const own = new Set<number>()
    while (own.size < wanted) {
      const family = random() < 0.8 ? home : draw(weights, random)
      own.add(family * (skills / families) + skewedPlace(random()))
    }
    skill.push(...own)
    ptr[owner + 1] = skill.length
  }
  return { ptr, skill: Int32Array.from(skill) }
}

/** Within a family the first skills are the common ones. */
function skewedPlace(u: number): number {
  return Math.floor((skills / families) * u ** 3)
}

function weightsSummingToOne(ptr: Int32Array, random: () => number): Float32Array {
  const weights = new Float32Array(ptr[ptr.length - 1]!)
  for (let posting = 0; posting + 1 < ptr.length; posting++) {
    let sum = 0
    for (let k = ptr[posting]!; k < ptr[posting + 1]!; k++) sum += weights[k] = 0.5 + random()
    for (let k = ptr[posting]!; k < ptr[posting + 1]!; k++) weights[k]! /= sum
  }
  return weights
}

function zipfPopularity(postings: number, zipf: number, seed: number): Float32Array {
  const rank = shuffled(postings, seed * 1000 + 5)
  return Float32Array.from({ length: postings }, (_, j) => zipf * (Math.log(postings / (rank[j]! + 1)) - 1))
}
