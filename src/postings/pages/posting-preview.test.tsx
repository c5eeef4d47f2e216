import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { anyone, as } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { readPosting } from '../read-posting.ts'
import { PostingPreview } from './posting-preview.tsx'

const { db, owner } = await freshDatabase()
const { organization } = office(owner)
const posting = postingsOf(owner)

async function shown(given: Parameters<typeof posting>[1] = {}) {
  const { id } = await posting('published', given)
  await owner
    .insertInto('posting_skills')
    .values([
      { posting_id: id, skill: 'sns-marketing', must: true },
      { posting_id: id, skill: 'instagram', must: false },
    ])
    .execute()
  const readable = await as(db, anyone, (tx) => readPosting(tx, anyone, id))
  return { readable, html: renderToString(<PostingPreview posting={readable} />) }
}

test('anybody reads the worry, the work, the conditions and the six items', async () => {
  const { html } = await shown({ goal: '月20件\n予約が入る', tried: '', renewal_note: '30日前に予告' })
  for (const words of [
    '背景・課題',
    '月20件<br/>予約が入る',
    '必要なスキル',
    'SNS運用',
    'あるとよいスキル',
    '月額50,000円(消費税別)',
    '株式会社湯けむり旅館',
    '鳥取県湯けむり町大字湯1-2-3',
    '0858-00-0000',
    'オンライン(月1回まで現地)',
  ])
    assert.ok(html.includes(words), words)
  assert.ok(!html.includes('これまで試したこと'), 'what is not written has no heading')
})

test('what people typed is shown as letters', async () => {
  const { html } = await shown({ duties: '<script>alert(1)</script>' })
  assert.ok(html.includes('&lt;script>') && !html.includes('<script>'))
})

test('an unpaid, wholly remote posting of a town says so', async () => {
  const town = await organization('municipality', { placeCode: '312037', name: '倉吉市' })
  const { html, readable } = await shown({
    client_id: town,
    municipality_id: town,
    fee_kind: 'unpaid',
    fee_yen: null,
    remote: 'full',
    starts_on: '2026-04-01',
  })
  assert.equal(readable.place, '鳥取県倉吉市')
  for (const words of ['無償', 'フルリモート', '訪問なし', '6か月(2026年4月1日(水)から)'])
    assert.ok(html.includes(words), words)
})

test('a draft is nobody else’s to read; what was public stays readable to those who applied', async () => {
  const { id } = await posting('draft')
  await assert.rejects(
    as(db, anyone, (tx) => readPosting(tx, anyone, id)),
    NotFound,
  )
  const hidden = await as(db, anyone, (tx) => tx.selectFrom('postings').select('id').where('id', '=', id).execute())
  assert.deepEqual(hidden, [], 'row-level security is the second wall')
  const gone = await posting('withdrawn', { published_at: new Date('2025-11-01T00:00:00Z') })
  const still = await as(db, anyone, (tx) => tx.selectFrom('postings').select('id').where('id', '=', gone.id).execute())
  assert.equal(still.length, 1)
})
