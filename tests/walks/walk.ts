import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { door } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { actorOf, expected, kindOf, type Lifecycle, type Step, timeOf } from './lifecycle.ts'

interface Walked {
  steps: number
  /** Steps that moved the record, by `step: from → to`. */
  moved: Map<string, number>
  /** Moves that it could make by itself, by the table, and never made. */
  unmade: string[]
  refused: number
  records: string[]
}

/** The same numbers for the same seed (mulberry32), so that a walk that failed can be walked again. */
function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Walks at random through the verbs, right and wrong steps alike, and compares the state after each with what the table of
 * moves says. Whatever the table does not have must be refused, or change nothing.
 */
export async function walk<M>(
  lifecycle: Lifecycle<M>,
  { length, seed }: { length: number; seed: number },
): Promise<Walked> {
  const random = dice(seed)
  const steps = lifecycle.steps.filter(({ first }) => !first)
  const walked: Walked = { steps: 0, moved: new Map(), unmade: [], refused: 0, records: [] }
  const done = new Set<string>()
  const path: string[] = []
  let made: M | undefined
  let state = ''
  for (; walked.steps < length; walked.steps++) {
    if (made === undefined || (isStuck(lifecycle, steps, state, made) && random() < 0.4)) {
      made = await lifecycle.begin()
      state = await lifecycle.stateOf(made)
      await lifecycle.look?.(made)
      walked.records.push(lifecycle.subjectOf(made))
      path.length = 0
    }
    const step = choose(lifecycle, steps, { state, made, random })
    const wanted = expected(lifecycle, state, step, made)
    const move = typeof step.move === 'function' ? step.move(made) : step.move
    const refusal = await attempt(step, made)
    const now = await lifecycle.stateOf(made)
    path.push(`${step.name} → ${now}${refusal ? ` (${refusal})` : ''}`)
    const where = `seed ${seed}, ${lifecycle.noun}: ${path.slice(-12).join('; ')}`
    assert.equal(now, wanted ?? state, where)
    if (wanted !== null) assert.equal(refusal, null, where)
    if (wanted === null) walked.refused++
    else {
      done.add(move ?? '')
      walked.moved.set(
        `${step.name}: ${state} → ${now}`,
        (walked.moved.get(`${step.name}: ${state} → ${now}`) ?? 0) + 1,
      )
    }
    state = now
    await lifecycle.look?.(made)
  }
  walked.unmade = steps.flatMap(({ move }) => (typeof move === 'string' && !done.has(move) ? [move] : []))
  return walked
}

/** It is over, or whatever could still move it waits for something that no step of the walk does. */
function isStuck<M>(lifecycle: Lifecycle<M>, steps: readonly Step<M>[], state: string, made: M): boolean {
  const isOver = !Object.values(lifecycle.moves).some(({ from }) => from.includes(state))
  return isOver || rightSteps(lifecycle, steps, state, made).length === 0
}

const rightSteps = <M>(lifecycle: Lifecycle<M>, steps: readonly Step<M>[], state: string, made: M): Step<M>[] =>
  steps.filter((step) => step.move === null || expected(lifecycle, state, step, made) !== null)

interface Standing<M> {
  state: string
  made: M
  random: () => number
}

/** Two in three steps are ones that the model allows, so that the walk gets somewhere. */
function choose<M>(lifecycle: Lifecycle<M>, steps: readonly Step<M>[], { state, made, random }: Standing<M>): Step<M> {
  const right = rightSteps(lifecycle, steps, state, made)
  const some = random() < 0.66 && right.length > 0 ? right : steps
  const step = some[Math.floor(random() * some.length)]
  if (!step) throw new Error(`${lifecycle.noun} has no steps`)
  return step
}

async function attempt<M>(step: Step<M>, made: M): Promise<string | null> {
  try {
    const result = await step.act(made, actorOf(step, made) ?? door, timeOf(step))
    step.remember?.(made, result)
    return null
  } catch (error) {
    const kind = kindOf(error)
    // Anything else is a defect, not a refusal.
    if (!['Stale', 'NotAllowed', 'NotFound', 'Invalid', 'ChangedMeanwhile'].includes(kind)) throw error
    return kind
  }
}

/** Every change of state in the journal begins where the one before ended. @returns the records of which that is not true */
export async function brokenHistories(owner: Database, records: readonly string[]): Promise<unknown[]> {
  const { rows } = await sql<{ subject: string; from_state: string; before: string }>`
    select * from (
      select subject, from_state, to_state,
        lag(to_state) over (partition by subject order by seq) as before
        from journal where subject = any(${[...records]}::uuid[]) and to_state is not null) e
     where before is not null and from_state is distinct from before`.execute(owner)
  return rows
}
