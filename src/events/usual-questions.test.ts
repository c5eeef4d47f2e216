import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { type EventKind, eventKinds } from './event.ts'
import { questionsFrom } from './survey.ts'
import { usualQuestions } from './usual-questions.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const events = eventsOf(db, owner)
const kinds = Object.keys(eventKinds) as EventKind[]

test('five questions for every kind, each of which may be saved as it is', () => {
  for (const kind of kinds) {
    const questions = questionsFrom(usualQuestions(kind))
    assert.equal(questions.length, 5, kind)
    assert.deepEqual(
      questions.map((one) => one.kind),
      ['scale', 'scale', 'choice', 'choice', 'text'],
      kind,
    )
  }
})

test('a tour asks how one would go on with the town, a seminar whether one would call a professional', () => {
  assert.match(usualQuestions('tour')[2]?.label ?? '', /この町とどう関わりたい/)
  assert.match(usualQuestions('seminar')[2]?.label ?? '', /副業人材の活用/)
})

test('one button takes them over; afterwards they stand in the form and are proposed no more', async () => {
  const { id, officer } = await events.drafted()
  const me = await visitor(officer)
  const path = `/town/events/${id}/survey`
  assert.match((await me.get(path)).text, /よく使う質問.*この5つの質問を使う/s)
  assert.equal((await me.post(path, { usual: 'yes' })).status, 303)
  const { text } = await me.get(path)
  assert.doesNotMatch(text, /この5つの質問を使う/)
  assert.match(text, /value="今日の内容に満足しましたか"/)
  const rows = await owner.selectFrom('survey_questions').select('label').where('event_id', '=', id).execute()
  assert.equal(rows.length, 5)
})
