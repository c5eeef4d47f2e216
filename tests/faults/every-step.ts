import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { deeds } from '../deeds/all.ts'
import type { Arranged, Stage } from '../deeds/deed.ts'
import { perform } from '../deeds/perform.ts'
import { differences, snapshot } from '../deeds/snapshot.ts'
import { type Answer, house, type Visitor } from '../visitor.ts'
import { failingDatabase } from './failing-database.ts'

const { db, owner, host, name } = await freshDatabase()
const { services } = house(db)
const { broken, fault } = failingDatabase({ host, name })
const shaky = house(broken)
const MOST_STEPS = 300

type Arrange = (stage: Stage) => Promise<Arranged>

interface Sent {
  person: Visitor
  arranged: Arranged
  formKey: string
}

async function fillIn(arrange: Arrange): Promise<Sent> {
  const arranged = await arrange({ db, owner, services })
  fault.at = 0
  const person = await shaky.visitor(arranged.actor)
  return { person, arranged, formKey: person.formKey() }
}

/** Sends the form once, with a fault at one statement. */
async function send({ person, arranged, formKey }: Sent, at = 0, when: 'before' | 'after' = 'before'): Promise<Answer> {
  // Tries at a secret are counted on purpose, even those that failed: here they shall not add up.
  await owner.deleteFrom('attempts').execute()
  Object.assign(fault, { at, when, seen: 0, commits: [] })
  const answer = await perform(person, arranged, formKey)
  fault.at = 0
  return answer
}

function assertTrouble(answer: Answer, step: number): void {
  assert.ok(answer.status >= 500 && answer.status < 600, `step ${step}: ${answer.status}`)
  assert.match(answer.text, /もう一度お試しください/)
}

/** How many files share the deeds, each with a database of its own: one after the other they would take half of the checks. */
export const PARTS = 4

/**
 * Every deed of one part, with a fault at each of its statements in turn.
 * @param part 1 to PARTS
 */
export function everyStepOf(part: number): void {
  const mine = deeds.filter((deed) => !deed.noAct).filter((_, n) => n % PARTS === part - 1)
  describe.each(mine)('POST $route', (deed) => {
    // The same form is sent again after every failure, so each step is a retry of the step before, and the last is done.
    test('a failure at any step leaves nothing behind, and a retry of the same form gets further', async () => {
      const sent = await fillIn((stage) => deed.arrange(stage))
      const before = await snapshot(owner)
      let step = 1
      for (; step <= MOST_STEPS; step++) {
        const answer = await send(sent, step)
        if (fault.seen < step) {
          assert.equal(answer.status, 303)
          break
        }
        assertTrouble(answer, step)
        assert.deepEqual(differences(before, await snapshot(owner)), [], `half done after step ${step}`)
      }
      assert.ok(step > 5 && step <= MOST_STEPS, `the deed makes several calls (${step - 1})`)
      assert.notDeepEqual(differences(before, await snapshot(owner)), [], 'in the end it was done')
    })

    test('when the answer to the commit is lost, it is done, and a retry of the same form leads to it', async () => {
      const sent = await fillIn((stage) => deed.arrange(stage))
      const commit = await commitOf((stage) => deed.arrange(stage))
      const before = await snapshot(owner)
      assertTrouble(await send(sent, commit, 'after'), commit)
      const done = await snapshot(owner)
      assert.notDeepEqual(differences(before, done), [], 'the commit reached the database')
      const retry = await send(sent)
      assert.equal(retry.status, 303)
      assert.deepEqual(differences(done, await snapshot(owner)), [], 'done twice')
    })
  })
}

/** The number of the statement with which this deed is done: the last commit of a request without faults. */
async function commitOf(arrange: Arrange): Promise<number> {
  await send(await fillIn(arrange))
  return fault.commits.at(-1) ?? 0
}
