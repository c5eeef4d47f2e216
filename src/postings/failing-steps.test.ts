import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { changePosting } from './change-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { closeDuePostings } from './due-postings.ts'
import { fillPosting } from './fill-posting.ts'
import { publishPosting } from './publish-posting.ts'
import { returnPosting } from './return-posting.ts'
import { submitPosting } from './submit-posting.ts'
import { withdrawPosting } from './withdraw-posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi }))
const operator = await member('operator')
const content = { ...completeContent, title: '書き換えた件名' }

interface Story {
  state: Parameters<typeof posting>[0]
  actor: Actor
  act: (tx: Tx, id: string) => Promise<unknown>
}

const remarks = [{ field: 'duties' as const, remark: '絞ってください' }]
const tomorrow = new Date('2025-12-26T01:00:00Z')
const stories: Record<string, Story> = {
  draft: {
    state: 'draft',
    actor: company,
    act: (tx) => draftPosting(tx, company, { clientId: company.organizationId, content }, NOW),
  },
  change: {
    state: 'draft',
    actor: company,
    act: (tx, id) => changePosting(tx, company, id, { version: 1, content }, NOW),
  },
  submit: { state: 'draft', actor: company, act: (tx, id) => submitPosting(tx, company, id, NOW) },
  return: { state: 'review', actor: operator, act: (tx, id) => returnPosting(tx, operator, id, remarks, NOW) },
  publish: {
    state: 'review',
    actor: operator,
    act: (tx, id) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW),
  },
  withdraw: { state: 'published', actor: company, act: (tx, id) => withdrawPosting(tx, company, id, 'other', NOW) },
  fill: { state: 'closed', actor: clock, act: (tx, id) => fillPosting(tx, clock, id, 1, NOW) },
  'close by the clock': { state: 'published', actor: clock, act: (tx) => closeDuePostings(tx, tomorrow) },
}

/** The tables that a verb of this desk may write, as one text. */
async function everything(): Promise<string> {
  const tables = ['postings', 'posting_skills', 'posting_versions', 'posting_remarks', 'journal', 'promises', 'mails']
  const counted = tables.map(
    (name) =>
      sql`select ${name} as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.table(name)} t`,
  )
  const { rows } = await sql`${sql.join(counted, sql` union all `)}`.execute(owner)
  return JSON.stringify(rows)
}

/** A transaction whose nth statement fails: power goes out before it reaches the database. */
function failingAt(tx: Tx, n: number): { tx: Tx; asked: () => number } {
  let asked = 0
  const failing: Tx = tx.withPlugin({
    transformQuery: ({ node }) => {
      if (++asked === n) throw new Error('停電')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { tx: failing, asked: () => asked }
}

test.each(Object.keys(stories))('%s: whichever step fails, all is as before, and trying again works', async (name) => {
  const { state, actor, act } = stories[name]!
  const { id } = await posting(state, { client_id: company.organizationId })
  const before = await everything()
  let steps = 0
  for (let n = 1; ; n++) {
    const failed = await as(db, actor, async (tx) => {
      const broken = failingAt(tx, n)
      await act(broken.tx, id)
      steps = broken.asked()
      throw new Error('all steps were taken')
    }).catch((error: unknown) => (error as Error).message)
    assert.equal(await everything(), before, `half done after failing step ${n}`)
    if (failed === 'all steps were taken') break
    assert.equal(failed, '停電')
  }
  assert.ok(steps >= 3, `${name} takes ${steps} steps`)
  await as(db, actor, (tx) => act(tx, id))
  assert.notEqual(await everything(), before)
})
