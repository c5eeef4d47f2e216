import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { boardOf, listApplicants } from './applicants.ts'
import { applicationStates } from './application.ts'
import { markApplication } from './mark-application.ts'
import { inUrl, type Narrowing, narrowingOf, unnarrowed } from './narrowing.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)
const DAY = 86_400_000

test('what stands in a URL is understood, and what is not understood narrows nothing', () => {
  const read = (url: string) => narrowingOf(new URLSearchParams(url))
  assert.deepEqual(read(''), unnarrowed)
  assert.deepEqual(read('mark=yes&late=yes&order=newest'), { mark: 'yes', late: true, order: 'newest' })
  assert.deepEqual(read('mark=none'), { ...unnarrowed, mark: 'none' })
  assert.deepEqual(read('mark=<b>&late=1&order=drop'), unnarrowed)
  for (const url of ['', 'mark=no', 'mark=maybe&late=yes', 'order=marked'])
    assert.equal(new URLSearchParams(inUrl(read(url))).toString(), url)
})

/** Four who applied one after the other: the first wanted, the second late, the third in doubt, the fourth declined. */
async function four() {
  const { client, postingId, people } = await applications.choosing('submitted', 'screening', 'interview', 'declined')
  const [first, second, third] = people
  const mark = (id = '', given: 'yes' | 'maybe') =>
    as(db, client, (tx) => markApplication(tx, client, id, { mark: given, note: '' }, NOW))
  await mark(first?.id, 'yes')
  await mark(third?.id, 'maybe')
  const late = { reply_by: new Date(NOW.getTime() - DAY) }
  await owner
    .updateTable('applications')
    .set(late)
    .where('id', '=', second?.id ?? '')
    .execute()
  return { client, postingId }
}

test('the list by mark, by lateness, and in each order: who is left, and how many', async () => {
  const { client, postingId } = await four()
  const list = async (narrowing: Partial<Narrowing>) => {
    const asked = { show: 'all', page: 1, narrowing: { ...unnarrowed, ...narrowing }, now: NOW } as const
    const { applicants, total } = await as(db, client, (tx) => listApplicants(tx, client, postingId, asked))
    return `${applicants.map(({ number }) => number).join(' ')} of ${total}`
  }
  const asked: [Partial<Narrowing>, string][] = [
    [{}, '2 3 1 4 of 4'],
    [{ mark: 'yes' }, '1 of 1'],
    [{ mark: 'maybe' }, '3 of 1'],
    [{ mark: 'no' }, ' of 0'],
    [{ mark: 'none' }, '2 4 of 2'],
    [{ late: true }, '2 of 1'],
    [{ late: true, mark: 'yes' }, ' of 0'],
    [{ order: 'newest' }, '4 3 2 1 of 4'],
    [{ order: 'oldest' }, '1 2 3 4 of 4'],
    [{ order: 'marked' }, '1 2 3 4 of 4'],
  ]
  for (const [narrowing, wanted] of asked) assert.equal(await list(narrowing), wanted, JSON.stringify(narrowing))
})

test('the board has everybody once, in the column of their state', async () => {
  const { client, postingId } = await applications.choosing(...applicationStates)
  const columns = await as(db, client, (tx) => boardOf(tx, client, postingId, { narrowing: unnarrowed, now: NOW }))
  assert.deepEqual(
    columns.map(({ states, total, applicants }) => `${states.join('+')}: ${applicants.length} of ${total}`),
    [
      'submitted: 1 of 1',
      'screening: 1 of 1',
      'interview: 1 of 1',
      'offered: 1 of 1',
      'accepted+contracted: 2 of 2',
      'declined+withdrawn: 2 of 2',
    ],
  )
  const stranger = (await applications.submitted()).client
  const theirs = await as(db, stranger, (tx) => boardOf(tx, stranger, postingId, { narrowing: unnarrowed, now: NOW }))
  assert.ok(theirs.every(({ total, applicants }) => total === 0 && applicants.length === 0))
})

test('a column of many shows the first thirty and says how many there are', async () => {
  const { client, postingId } = await applications.choosing(...Array.from({ length: 33 }, () => 'submitted' as const))
  const [first] = await as(db, client, (tx) => boardOf(tx, client, postingId, { narrowing: unnarrowed, now: NOW }))
  assert.deepEqual([first?.applicants.length, first?.total], [30, 33])
})
