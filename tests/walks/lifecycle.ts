import { type Actor, as } from '../../src/actor.ts'
import type { Tx } from '../../src/platform/db/database.ts'
import type { Arranged, Stage } from '../deeds/deed.ts'
import { NOW } from '../world/office.ts'

type Fields = Arranged['fields']
export interface Form {
  path: string
  /** Left out: looking at the page is what moves it. */
  fields?: Fields
}

/** One way to make a move: by whom, through which verb, and through which form. */
export interface Step<M> {
  /** As the table prints it. */
  name: string
  /** The move of the table that it is, given what happened so far; null for what moves something else. */
  move: string | null | ((made: M) => string)
  /** Undefined: somebody who is not signed in. */
  actor: Actor | ((made: M) => Actor | undefined)
  /** When it is done; the instant of all tests if nothing else is said. */
  at?: Date
  act: (made: M, actor: Actor, now: Date) => Promise<unknown>
  form?: (made: M) => Form | Promise<Form>
  /** What has to stand besides the state, whatever the state is. Only the table asks for it; the walk passes such a step over. */
  first?: (made: M) => Promise<unknown>
  /** The model's own reason to expect a refusal although the table of moves has the move. */
  refused?: (made: M) => boolean
  /** What the model remembers once the verb went through. */
  remember?: (made: M, result: unknown) => void
}

/** A concept with a table of moves, and every way to move it. */
export interface Lifecycle<M> {
  noun: string
  states: readonly string[]
  moves: Readonly<Record<string, { from: readonly string[]; to: string }>>
  /** A new record, and where it stands: through the verbs where there are some. */
  begin: () => Promise<M>
  /** A record in that state, for the table of states and moves. */
  stand: (state: string) => Promise<M>
  stateOf: (made: M) => Promise<string>
  /** The subject of its journal entries. */
  subjectOf: (made: M) => string
  steps: readonly Step<M>[]
  /** After each step: what the model has to see of the record besides its state. */
  look?: (made: M) => Promise<void>
}

export const actorOf = <M>({ actor }: Step<M>, made: M): Actor | undefined =>
  typeof actor === 'function' ? actor(made) : actor

/** Does the table of moves have the step in this state? */
export function hasMove<M>({ noun, moves }: Lifecycle<M>, state: string, { move }: Step<M>, made: M): boolean {
  const name = typeof move === 'function' ? move(made) : move
  if (name !== null && !moves[name]) throw new Error(`${noun} has no move ${name}`)
  return name !== null && moves[name]?.from.includes(state) === true
}

/** The state that the tables and the model expect after the step; null where it has to be refused or to change nothing. */
export function expected<M>(lifecycle: Lifecycle<M>, state: string, step: Step<M>, made: M): string | null {
  if (!hasMove(lifecycle, state, step, made) || step.refused?.(made)) return null
  const name = typeof step.move === 'function' ? step.move(made) : step.move
  return lifecycle.moves[name ?? '']?.to ?? null
}

/** A verb that takes an id, in a transaction of its actor. */
export const through =
  <M extends { id: string }>({ db }: Stage, verb: (tx: Tx, actor: Actor, id: string, now: Date, made: M) => unknown) =>
  (made: M, actor: Actor, now: Date): Promise<unknown> =>
    as(db, actor, async (tx) => verb(tx, actor, made.id, now, made))

export const timeOf = <M>({ at }: Step<M>): Date => at ?? NOW

/** As a refusal is printed: what kind it was. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : 'error')
