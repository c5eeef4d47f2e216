import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { inject, test } from 'vitest'
import { accessibilityPage } from '../../bin/docs/accessibility.ts'
import { indicatorsPage } from '../../bin/docs/indicators.ts'
import { permissionsPage } from '../../bin/docs/permissions.ts'
import { statesPage } from '../../bin/docs/states.ts'
import { openDatabase } from '../../src/platform/db/database.ts'
import { describeSchema } from '../../src/platform/db/describe.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { TEMPLATE } from '../setup/template.ts'

const read = (path: string) => readFileSync(path, 'utf8')

test('docs/states.md says what the tables of moves say (npm run generate)', () => {
  assert.equal(read('docs/states.md'), statesPage())
})

test('docs/permissions.md says what the routes say (npm run generate)', () => {
  assert.equal(read('docs/permissions.md'), permissionsPage())
})

test('docs/indicators.md says what the definitions say (npm run generate)', () => {
  assert.equal(read('docs/indicators.md'), indicatorsPage())
})

test('docs/accessibility.md says what the criteria say (npm run generate)', () => {
  assert.equal(read('docs/accessibility.md'), accessibilityPage())
})

test('db/schema.sql is what the migrations make (npm run generate)', async () => {
  const owner = openDatabase(embeddedConnection(inject('postgresHost'), 'postgres', TEMPLATE))
  const schema = await describeSchema(owner)
  await owner.destroy()
  assert.equal(read('db/schema.sql'), schema)
})
