import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { brokenInvariants } from '../house/invariants.ts'
import { demoWorld } from './world.ts'

const days = [
  ['the last day of a fiscal year', '2026-03-31'],
  ['the first days of a fiscal year, when what was done lately belongs to the year before', '2026-04-02'],
  ['the days in which last year’s reports are handed in', '2026-05-24'],
] as const

test.each(days)('the demo can be started on %s', { timeout: 120_000 }, async (_, day) => {
  const { db, owner } = await freshDatabase()
  const now = new Date(`${day}T03:00:00Z`)
  await demoWorld(db, now)
  const later = await owner.selectFrom('journal').select('name').where('at', '>', now).execute()
  assert.deepEqual(later, [])
  assert.deepEqual(await brokenInvariants(db), [])
  const inReview = await owner.selectFrom('cases').select('id').where('state', '=', 'review').execute()
  assert.ok(inReview.length > 0, 'somebody looks back')
})
