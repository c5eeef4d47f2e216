import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { office } from '../../tests/world/office.ts'
import { statementsOf } from '../../tests/world/statements.ts'

const { db, owner } = await freshDatabase()
const anyone = await house(db).visitor()
const real = await house(db, { demo: false }).visitor()
const { livedTown } = livedTownsOf({ db, owner })

test('an empty house answers a town hall without figures, and promises none', async () => {
  const { status, text } = await real.get('/about/municipalities')
  assert.equal(status, 200)
  for (const heading of [
    '町の仕事がどう変わるか',
    '費用',
    '参加しているまち',
    '始めるまで',
    '役場の端末と情報の扱い',
    '相談する',
  ])
    assert.match(text, new RegExp(`<h2[^>]*>${heading}`), heading)
  assert.match(text, /参加しているまちは、まだありません/)
  assert.doesNotMatch(text, /数字で見る結|自治体の担当者として試す/)
  assert.match((await anyone.get('/about/municipalities')).text, /href="\/demo"[^>]*>自治体の担当者として試す/)
})

test('what it costs: the software nothing, the fee as it is counted, and the grants that there are this year', async () => {
  const { text } = await real.get('/about/municipalities')
  assert.match(text, /Apache License 2\.0/)
  assert.match(text, /副業人材への謝礼<\/dt><dd>相談した企業が払います/)
  assert.match(text, /令和7年度（2025年度）.*新しい地方経済・生活環境創生交付金\(第2世代交付金\)\(補助率 1\/2\)/s)
})

test('the way there: from the first page, from 結について, from the foot of every page, and from a town without it', async () => {
  for (const path of ['/', '/about', '/postings', '/towns/312037'])
    assert.match((await real.get(path)).text, /href="\/about\/municipalities"/, path)
  assert.match((await real.get('/towns/312037')).text, /効果・費用・始めかた/)
})

test('whether it works: figures with what they count stand on both pages, and who takes part with its results', async () => {
  const { officer } = await livedTown()
  const published = await statementsOf({ db, owner }).published()
  const town = await owner
    .selectFrom('organizations as o')
    .innerJoin('statement_publications as p', 'p.municipality_id', 'o.id')
    .select(['o.name', 'o.place_code as code', 'p.year'])
    .where('o.id', '=', published.officer.organizationId)
    .executeTakeFirstOrThrow()
  await owner.deleteFrom('platform_statistics').execute()
  for (const path of ['/', '/about/municipalities']) {
    const { text } = await real.get(path)
    assert.match(text, /数字で見る結.*応募率.*数え方.*マッチング件数.*令和7年度（2025年度）の、すべてのまち/s, path)
  }
  const { text } = await real.get('/about/municipalities')
  assert.ok(text.includes(`href="/towns/${town.code}/results/${town.year}"`))
  const asked = await house(db).visitor(officer)
  assert.equal((await asked.get('/about/municipalities')).status, 200)
})

test('the first page names what is to come, three events at most, and no draft', async () => {
  const events = eventsOf(db, owner)
  for (const title of ['一つ目の会', '二つ目の会', '三つ目の会', '四つ目の会']) await events.opened({ title })
  await events.drafted({ title: '下書きの会' })
  const { text } = await real.get('/')
  assert.match(text, /これからのイベント/)
  assert.equal(text.match(/つ目の会/g)?.length, 3)
  assert.doesNotMatch(text, /下書きの会|現場の記事/)
  assert.ok((await office(owner).organization('municipality')).length > 0)
})
