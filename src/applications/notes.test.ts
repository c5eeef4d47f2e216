import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as, clock } from '../actor.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { countNotes, notesOf, removeNote, writeNote } from './notes.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)
const WORDS = '面談で、週末の稼働について聞く。'

const write = (actor: Actor, id: string, words = WORDS, now = NOW) =>
  as(db, actor, (tx) => writeNote(tx, actor, id, words, now))
const read = (actor: Actor, id: string) => as(db, actor, (tx) => notesOf(tx, actor, id))
const remove = (actor: Actor, id: string) => as(db, actor, (tx) => removeNote(tx, actor, id, NOW))

test('colleagues share their notes, the oldest first, each with who wrote it and when', async () => {
  const { id, client } = await applications.screening()
  const colleague = await member('company', client.organizationId, 'editor')
  await write(client, id)
  await write(colleague, id, '提案が具体的でよい。', new Date(NOW.getTime() + 60_000))
  const notes = await read(colleague, id)
  assert.deepEqual(
    notes.map(({ words, own, at }) => [words, own, at]),
    [
      [WORDS, false, NOW],
      ['提案が具体的でよい。', true, new Date(NOW.getTime() + 60_000)],
    ],
  )
  assert.deepEqual(await as(db, client, (tx) => countNotes(tx, [id])), new Map([[id, 2]]))
})

test('nobody outside the client reads a note: by row-level security, not by good will', async () => {
  const { id, client, talent } = await applications.screening()
  await write(client, id)
  const others: Actor[] = [
    talent,
    await member('company'),
    await member('operator'),
    await member('municipality'),
    clock,
  ]
  for (const actor of others) assert.deepEqual(await read(actor, id), [], actor.kind)
})

test('who may write one: members of the client who are not viewers', async () => {
  const { id, client, talent } = await applications.screening()
  await assert.rejects(write(await member('company', client.organizationId, 'viewer'), id), NotAllowed)
  await assert.rejects(write(talent, id), NotAllowed)
  await assert.rejects(write(await member('operator'), id), NotAllowed)
  await assert.rejects(write(await member('company'), id), NotFound)
})

test('only whoever wrote a note takes it away, and then its words are nowhere', async () => {
  const { id, client } = await applications.screening()
  const colleague = await member('company', client.organizationId, 'editor')
  await write(client, id)
  const [note] = await read(client, id)
  const noteId = note?.id ?? ''
  await assert.rejects(remove(colleague, noteId), NotAllowed)
  await assert.rejects(remove(await member('company'), noteId), NotFound)
  await assert.rejects(remove(await member('operator'), noteId), NotFound)
  await remove(client, noteId)
  assert.deepEqual(await read(client, id), [])
  await assert.rejects(remove(client, noteId), NotFound)
  const journal = await owner.selectFrom('journal').selectAll().where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    journal.map(({ name }) => name),
    ['application.noted', 'application.note_removed'],
  )
  assert.ok(!JSON.stringify(journal).includes(WORDS), 'free text never enters the journal')
})
