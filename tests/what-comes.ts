import { type Actor, as } from '../src/actor.ts'
import type { Database, Tx } from '../src/platform/db/database.ts'

/** Acts by name, each on a subject. */
export type Acts<Subject> = Readonly<Record<string, (tx: Tx, actor: Actor, subject: Subject) => Promise<unknown>>>

class Undone extends Error {}

/**
 * For tables of who can do what: tries an act through its verb and undoes it, so that nothing of it stays.
 * @returns asks for one act: 'done', or the class of the refusal (NotFound, NotAllowed, Stale, Invalid)
 */
export function whatComesOf<Subject>(db: Database, acts: Acts<Subject>) {
  return async (name: string, actor: Actor, subject: Subject): Promise<string> => {
    const act = acts[name]
    if (!act) throw new Error(`no act is called ${name}`)
    try {
      return await as(db, actor, async (tx) => {
        await act(tx, actor, subject)
        throw new Undone()
      })
    } catch (error) {
      return error instanceof Undone ? 'done' : (error as Error).constructor.name
    }
  }
}
