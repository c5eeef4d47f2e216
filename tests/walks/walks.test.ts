import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { house } from '../visitor.ts'
import { NOW } from '../world/office.ts'
import { applicationLifecycle } from './application.ts'
import { caseLifecycle } from './case.ts'
import { contractLifecycle } from './contract.ts'
import { interviewLifecycle } from './interview.ts'
import type { Lifecycle } from './lifecycle.ts'
import { postingLifecycle } from './posting.ts'
import { referralLifecycle } from './referral.ts'
import { scoutLifecycle } from './scout.ts'
import { cellsOf, printed, throughForm, throughVerb } from './table.ts'
import { teamLifecycle, teammateLifecycle } from './team.ts'
import { brokenHistories, walk } from './walk.ts'

let today = NOW
const { db, owner } = await freshDatabase()
const { visitor, services } = house(db, { now: () => today })
const stage = { db, owner, services }
const forms = throughForm((actor, now) => {
  today = now
  return visitor(actor)
})

/** Steps of each walk: a few in every run, 10,000 with `npm run test:walks`; the seed of a walk that failed stands in its message. */
const LENGTH = Number(process.env.WALK_STEPS ?? 100)
/** Of the longest walks on a machine that does ten other things: three quarters of a second a step. */
const MOST_TIME = Math.max(300_000, LENGTH * 750)
/** From here on a walk must have made every move that it can make by itself. */
const LONG = 10_000
const SEED = Number(process.env.WALK_SEED ?? 20_251_201)

/** `npm run test:walks` prints the tables and what was walked. */
const tell = (text: string) => process.env.WALKS_TOLD && console.log(`${text}\n`)

function tellsOf<M>(lifecycle: Lifecycle<M>): void {
  describe(lifecycle.noun, () => {
    test.each([throughVerb, forms])('every move in every state through $name', async (way) => {
      const cells = await cellsOf(owner, lifecycle, way)
      tell(printed(lifecycle, cells, way))
      assert.deepEqual(
        cells.flatMap(({ wrong }) => wrong ?? []),
        [],
      )
    })

    test(
      `a walk of ${LENGTH} steps agrees with the table of moves`,
      async () => {
        const walked = await walk(lifecycle, { length: LENGTH, seed: SEED })
        const moves = [...walked.moved].map(([name, times]) => `${times} ${name}`).toSorted()
        tell(
          `${lifecycle.noun}: ${walked.steps} steps, ${walked.records.length} records, ${walked.refused} refused\n${moves.join('\n')}`,
        )
        assert.ok(walked.moved.size > 1 && walked.refused > 0, 'it went nowhere')
        if (LENGTH >= LONG) assert.deepEqual(walked.unmade, [], 'moves that so long a walk ought to have made')
        assert.deepEqual(await brokenHistories(owner, walked.records), [])
      },
      MOST_TIME,
    )

    test('every move of the table is made by some step', () => {
      const named = lifecycle.steps.map(({ name }) => name.split(/[ ,]/)[0])
      assert.deepEqual(
        Object.keys(lifecycle.moves).filter((move) => !named.includes(move)),
        [],
      )
    })
  })
}

tellsOf(postingLifecycle(stage))
tellsOf(applicationLifecycle(stage))
tellsOf(contractLifecycle(stage))
tellsOf(interviewLifecycle(stage))
tellsOf(scoutLifecycle(stage))
tellsOf(referralLifecycle(stage))
tellsOf(caseLifecycle(stage))
tellsOf(teamLifecycle(stage))
tellsOf(teammateLifecycle(stage))
