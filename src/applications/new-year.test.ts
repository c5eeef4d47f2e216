import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { clockInWords, nextForTalent } from './next-step.ts'
import { remindFrom, replyBy, type ReplyDays, usualReplyDays } from './reply-clock.ts'
import { watchReplies } from './watch-replies.ts'

/** 2025-12-28 17:00 in Japan, as an instant. */
const inJapan = (day: string, time = '10:00') => new Date(`${day}T${time}:00+09:00`)
const japanese = (instant: Date | null) =>
  instant?.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 16) ?? '—'

test('the clock counts calendar days: it runs through 年末年始, the turn of the year, of a leap day and of the fiscal year', () => {
  const cases: [string, ReplyDays][] = [
    ['2025-12-24', usualReplyDays],
    ['2025-12-28', usualReplyDays],
    ['2025-12-31', usualReplyDays],
    ['2026-01-01', usualReplyDays],
    ['2025-12-26', { reply: 14, reminder: 10 }],
    ['2028-02-24', usualReplyDays],
    ['2026-03-27', usualReplyDays],
    ['2026-04-29', { reply: 3, reminder: 2 }],
  ]
  const table = cases.map(([day, days]) => {
    const by = replyBy('submitted', inJapan(day), days) as Date
    return `${day} ${days.reminder}/${days.reply}: ${japanese(remindFrom(by, days))} → ${japanese(by)}`
  })
  assert.deepEqual(table, [
    '2025-12-24 5/7: 2025-12-29 10:00 → 2025-12-31 10:00',
    '2025-12-28 5/7: 2026-01-02 10:00 → 2026-01-04 10:00',
    '2025-12-31 5/7: 2026-01-05 10:00 → 2026-01-07 10:00',
    '2026-01-01 5/7: 2026-01-06 10:00 → 2026-01-08 10:00',
    '2025-12-26 10/14: 2026-01-05 10:00 → 2026-01-09 10:00',
    '2028-02-24 5/7: 2028-02-29 10:00 → 2028-03-02 10:00',
    '2026-03-27 5/7: 2026-04-01 10:00 → 2026-04-03 10:00',
    '2026-04-29 2/3: 2026-05-01 10:00 → 2026-05-02 10:00',
  ])
})

test('over the new year the company reads the days that are left, and the talent the promised day with its year', () => {
  const owed = replyBy('submitted', inJapan('2025-12-28'))
  const standing = { state: 'submitted' as const, replyBy: owed }
  const told = ['2025-12-28', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-06'].map(
    (day) => `${day} ${clockInWords(standing, inJapan(day))?.words}`,
  )
  assert.deepEqual(told, [
    '2025-12-28 あと7日',
    '2025-12-31 あと4日',
    '2026-01-01 あと3日',
    '2026-01-02 あと2日',
    '2026-01-03 あと1日',
    '2026-01-04 期限超過',
    '2026-01-06 2日超過',
  ])
  assert.match(nextForTalent(standing, inJapan('2025-12-31')), /2026年1月4日\(日\)までに返答します/)
  assert.match(nextForTalent(standing, inJapan('2026-01-05')), /期限\(2026年1月4日\(日\)\)を過ぎています/)
})

test('an application that came just before midnight of New Year’s Eve is promised a day by the calendar of Japan', () => {
  const promised = (now: Date) =>
    nextForTalent({ state: 'submitted', replyBy: replyBy('submitted', now) }, now).slice(0, 16)
  assert.match(promised(inJapan('2025-12-31', '23:59')), /2026年1月7日/)
  assert.match(promised(inJapan('2026-01-01', '00:00')), /2026年1月8日/)
})

const { db, owner } = await freshDatabase()

test('each programme has its own clock: who is reminded and who is late on which day over the new year', async () => {
  const { member, organization } = office(owner)
  await member('operator')
  const municipality = await organization('municipality')
  const came = inJapan('2025-12-28')
  const clocks: Record<string, ReplyDays | null> = {
    usual: null,
    slow: { reply: 14, reminder: 10 },
    quick: { reply: 3, reminder: 1 },
  }
  const ids: Record<string, string> = {}
  for (const [name, days] of Object.entries(clocks)) {
    const client = await member('company')
    const programme_id = days ? crypto.randomUUID() : null
    if (days && programme_id)
      await owner
        .insertInto('programmes')
        .values({
          id: programme_id,
          municipality_id: municipality,
          name,
          first_year: 2025,
          last_year: 2026,
          reply_days: days.reply,
          reminder_days: days.reminder,
          created_at: came,
        })
        .execute()
    const { id } = await postingsOf(owner)('published', {
      client_id: client.organizationId,
      municipality_id: municipality,
      programme_id,
    })
    const posting = { id, clientId: client.organizationId, municipalityId: municipality }
    const row = { submitted_at: came, state_since: came, reply_by: replyBy('submitted', came, days ?? usualReplyDays) }
    ids[name] = (await applicationsOf(owner).submitted({ client, posting, row })).id
  }
  const deedsOf = async (id = '') =>
    (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
      ({ name }) => name.replace('application.', ''),
    )
  const table: string[] = []
  for (const day of [
    '2025-12-29',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-04',
    '2026-01-07',
    '2026-01-11',
  ]) {
    await watchReplies(db, inJapan(day))
    const each = await Promise.all(Object.keys(clocks).map(async (name) => (await deedsOf(ids[name])).join('+') || '—'))
    table.push(`${day}: ${each.join(' | ')}`)
  }
  assert.deepEqual(table, [
    '2025-12-29: — | — | reminded',
    '2025-12-31: — | — | reminded+late',
    '2026-01-01: — | — | reminded+late',
    '2026-01-02: reminded | — | reminded+late',
    '2026-01-04: reminded+late | — | reminded+late',
    '2026-01-07: reminded+late | reminded | reminded+late',
    '2026-01-11: reminded+late | reminded+late | reminded+late',
  ])
})
