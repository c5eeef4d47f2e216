import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { supportsOf, supportWithLooks } from '../organizations/list-supports.ts'
import { wordsOf } from '../templates.ts'
import { deskScenes } from './desk-scenes.ts'
import { emptyStage } from './stage.ts'

const { db, owner } = await freshDatabase()

test('the demo shows a 支援アクセス that is over, with what was seen, and words of its own', async () => {
  const stage = emptyStage(db)
  const operator = await office(owner).member('operator')
  const inn = await office(owner).member('company')
  stage.members.set('operator', operator).set('inn', inn)
  const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
  for (const act of deskScenes(stage, ago)) await act.play()
  const [support] = await as(db, inn, (tx) => supportsOf(tx, inn, inn.organizationId))
  assert.deepEqual([support?.state, support?.reason, support?.minutes, support?.looks], ['ended', 'asked', 15, 3])
  const { looks } = await as(db, inn, (tx) => supportWithLooks(tx, inn, support?.id ?? ''))
  assert.deepEqual(
    looks.map(({ page }) => page),
    ['/client', '/client/postings', '/organization/members'],
  )
  const { body } = await as(db, operator, (tx) => wordsOf(tx, 'reminder-client'))
  assert.match(body, /伴走担当\(0858-00-0001\)/)
})
