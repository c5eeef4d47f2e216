import { type Actor, door } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Visitor } from '../visitor.ts'
import { actorOf, expected, hasMove, kindOf, type Lifecycle, type Step, timeOf } from './lifecycle.ts'

/** How a step is made: through its verb, or through its form. */
export interface Way {
  name: string
  /** Is there such a way for the step at all? */
  has: <M>(step: Step<M>) => boolean
  /** @returns null when it went through, else how it was refused */
  go: <M>(step: Step<M>, made: M) => Promise<string | null>
}

/** One step in one state, as it was observed and as the tables want it. */
interface Cell {
  step: string
  state: string
  told: string
  wrong: string | null
}

export const throughVerb: Way = {
  name: 'verb',
  has: () => true,
  go: async (step, made) => {
    try {
      await step.act(made, actorOf(step, made) ?? door, timeOf(step))
      return null
    } catch (error) {
      return kindOf(error)
    }
  },
}

/** @param visit who may be seen at another time than now, so that dates of a step are kept */
export function throughForm(visit: (actor: Actor | undefined, now: Date) => Promise<Visitor>): Way {
  return {
    name: 'HTTP',
    has: ({ form }) => form !== undefined,
    go: async (step, made) => {
      if (!step.form) throw new Error(`${step.name} has no form`)
      const { path, fields } = await step.form(made)
      const person = await visit(actorOf(step, made), timeOf(step))
      const { status } = await (fields ? person.post(path, fields) : person.get(path))
      if (status >= 500) throw new Error(`${path} answered ${status}`)
      return status === 303 || status === 200 ? null : String(status)
    },
  }
}

/**
 * Every step in every state. A record that refuses is not changed, so it is used again for the next refusal.
 * @returns the cells, state by state; steps without a form are left out of the table of forms
 */
export async function cellsOf<M>(owner: Database, lifecycle: Lifecycle<M>, way: Way): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const state of lifecycle.states) {
    const shared = await lifecycle.stand(state)
    for (const step of lifecycle.steps.filter((one) => one.move !== null && way.has(one))) {
      const may = step.first ? hasMove : isExpected
      const isFresh = may(lifecycle, state, step, shared) || (step.first && typeof step.move === 'function')
      const made = isFresh ? await lifecycle.stand(state) : shared
      cells.push(await cellOf(owner, lifecycle, { state, step, way, made }))
    }
  }
  return cells
}

const isExpected: typeof hasMove = (...asked) => expected(...asked) !== null

interface Tried<M> {
  state: string
  step: Step<M>
  way: Way
  made: M
}

async function cellOf<M>(owner: Database, lifecycle: Lifecycle<M>, tried: Tried<M>): Promise<Cell> {
  const { state, step, made } = tried
  await step.first?.(made)
  const wanted = expected(lifecycle, state, step, made)
  const before = await changesOf(owner, lifecycle.subjectOf(made))
  const refusal = await tried.way.go(step, made)
  if (refusal === null) step.remember?.(made, undefined)
  await lifecycle.look?.(made)
  const now = await lifecycle.stateOf(made)
  const written = (await changesOf(owner, lifecycle.subjectOf(made))).slice(before.length)
  const wrong = complaint({ state, wanted, now, refusal, written })
  const told = now === state && refusal ? refusal : `→ ${now}`
  return {
    step: step.name,
    state,
    told: wanted === null && now === state ? (refusal ?? '=') : told,
    wrong: wrong && `${lifecycle.noun}: ${step.name} in ${state}: ${wrong}`,
  }
}

interface Outcome {
  state: string
  wanted: string | null
  now: string
  refusal: string | null
  written: readonly string[]
}

/** What is not as the tables of moves have it. */
function complaint({ state, wanted, now, refusal, written }: Outcome): string | null {
  if (wanted !== null && refusal) return `refused (${refusal})`
  if (now !== (wanted ?? state)) return `led to ${now}, not to ${wanted ?? state}`
  if (now !== state && written.at(-1) !== now) return `the journal says ${written.join(', ') || 'nothing'}`
  return now === state && written.some((to) => to !== state) ? `the journal says ${written.join(', ')}` : null
}

/** The states that the journal has seen a record come into, in order. */
async function changesOf(owner: Database, subject: string): Promise<string[]> {
  const rows = await owner
    .selectFrom('journal')
    .select('to_state')
    .where('subject', '=', subject)
    .where('to_state', 'is not', null)
    .orderBy('seq')
    .execute()
  return rows.map(({ to_state }) => to_state ?? '')
}

/** The cells as a person reads them: a row per step, a column per state; `→` moved, `=` nothing happened, else how it was refused. */
export function printed<M>({ states, noun }: Lifecycle<M>, cells: readonly Cell[], way: Way): string {
  const steps = [...new Set(cells.map(({ step }) => step))]
  const row = (step: string) =>
    states.map((state) => cells.find((c) => c.step === step && c.state === state)?.told ?? '')
  const lines = [[`${noun}, ${way.name}`, ...states], ...steps.map((step) => [step, ...row(step)])]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? []
  return lines.map((line) => line.map((word, at) => word.padEnd(widths[at] ?? 0)).join(' | ')).join('\n')
}
