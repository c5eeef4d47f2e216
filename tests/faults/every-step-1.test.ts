import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'vitest'
import { everyStepOf, PARTS } from './every-step.ts'

everyStepOf(1)

test('every part has its file', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^every-step-\d+\.test\.ts$/.test(name))
  assert.equal(files.length, PARTS)
})
