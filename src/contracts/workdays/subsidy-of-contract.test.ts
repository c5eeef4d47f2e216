import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../actor.ts'
import { Invalid, NotAllowed, Stale } from '../../platform/errors.ts'
import { textOfPdf } from '../../platform/documents/text-of-pdf.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../../tests/world/contracts.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { workdaysOf } from '../../../tests/world/workdays.ts'
import { deadlineOfContract } from './rule-of-town.ts'
import { applyForSubsidy, subsidyOfContract } from './subsidy-of-contract.ts'
import { paperContent, printPaper, sheetsOf } from './subsidy-paper.ts'

const { db, owner } = await freshDatabase()
const { begun, add, confirmed } = workdaysOf({ db, owner })
const { member } = office(owner)

let towns = 1000

/** A contract of a company in a town of this prefecture. */
async function inPrefecture(code: string): Promise<MadeContract> {
  const made = await begun()
  const place_code = `${code}${++towns}`
  await owner.updateTable('organizations').set({ place_code }).where('id', '=', made.municipalityId).execute()
  return made
}
const read = (made: MadeContract) => as(db, made.client, (tx) => subsidyOfContract(tx, made.client, made.id, NOW))
const apply = (made: MadeContract, appliedOn: string, hasChecked = true) =>
  as(db, made.client, (tx) => applyForSubsidy(tx, made.client, made.id, { appliedOn, hasChecked }, NOW))

const rowOf = ({ client, municipalityId }: MadeContract) => ({
  client_id: client.organizationId,
  municipality_id: municipalityId,
})

test('what was confirmed is reckoned by the rule of the town’s prefecture; what waits is counted beside', async () => {
  const made = await inPrefecture('46')
  await confirmed(made)
  await add(made, { day: '2025-11-27' })
  const { rule, answer, waiting, trips } = await read(made)
  assert.equal(rule?.code, 'kagoshima')
  assert.deepEqual([answer?.eligible, answer?.yen, waiting, trips.length], [true, 26_000, 1, 1])
})

test('an application is written down with its day, one time, and a late one makes the answer no', async () => {
  const made = await inPrefecture('21')
  await confirmed(made)
  assert.equal((await read(made)).answer?.yen, 241_600)
  await assert.rejects(apply(made, '2025-12-02'), Invalid)
  await apply(made, '2025-10-28')
  const { answer, appliedOn } = await read(made)
  assert.equal(appliedOn, '2025-10-28')
  assert.deepEqual(answer?.lines, [
    {
      words: '申請が2025年10月28日(火)で、期限の2025年10月27日(月)を過ぎているため対象外です。',
      yen: 0,
    },
  ])
  await assert.rejects(apply(made, '2025-10-20'), Stale)
})

test('what the source leaves open is named, marked on the papers, and nobody applies without having looked it up', async () => {
  const made = await inPrefecture('03')
  await confirmed(made)
  const { open, holds } = await read(made)
  assert.equal(holds, false)
  assert.deepEqual(open, ['令和7年度（2025年度）の要綱(対象、額、期限)'])
  const toyama = await inPrefecture('16')
  await confirmed(toyama)
  const subsidy = await read(toyama)
  assert.match(subsidy.open.join(), /宿泊費が含まれるか.*年度ごとに数えられるか.*支払った紹介手数料/)
  assert.match(subsidy.answer?.lines.map(({ words }) => words).join() ?? '', /紹介手数料: ここに記録がないため/)
  const [, , , , , amount] = paperContent('application', subsidy).items
  assert.match(amount?.join(' ') ?? '', /円\(要確認\)$/)
  assert.equal(
    sheetsOf(subsidy)[1]?.rows.filter(([words]) => String(words).startsWith('要確認: ')).length,
    subsidy.open.length,
  )
  await assert.rejects(apply(toyama, '2025-10-20', false), (error) => {
    assert.ok(error instanceof Invalid)
    assert.match(error.problems.checked ?? '', /要確認の項目を/)
    return true
  })
  await apply(toyama, '2025-10-20')
  const { open_points: seen } = await owner
    .selectFrom('subsidy_applications')
    .select('open_points')
    .where('contract_id', '=', toyama.id)
    .executeTakeFirstOrThrow()
  assert.equal(seen, subsidy.open.length)
})

test('a second contract of the firm is no first use any more', async () => {
  const first = await inPrefecture('12')
  assert.equal((await read(first)).answer?.lines[0]?.words, '謝礼')
  const second = await contractsOf({ db, owner }).inForce({
    like: { ...first, talent: await office(owner).talent() },
    offer: { starts_on: '2025-11-01', ends_on: '2026-03-31' },
    now: new Date('2025-10-25T01:00:00Z'),
  })
  await owner
    .updateTable('contracts')
    .set({ municipality_id: first.municipalityId })
    .where('id', '=', second.id)
    .execute()
  assert.equal((await read(second)).answer?.lines[0]?.words, 'はじめての活用だけが対象のため、対象外です。')
})

test('where no rule is known, nothing is guessed', async () => {
  const made = await inPrefecture('13')
  const { rule, answer, deadline } = await read(made)
  assert.deepEqual([rule, answer, deadline], [null, null, ''])
})

test('it is given to firms: a town hall that orders for itself has no rule', async () => {
  const made = await begun('municipality')
  const { rule, answer } = await read(made)
  assert.deepEqual([rule, answer], [null, null])
})

test('the deadline stands on the contract before work begins', async () => {
  const made = await inPrefecture('21')
  const words = (startsOn: string) => as(db, made.client, (tx) => deadlineOfContract(tx, rowOf(made), startsOn, NOW))
  assert.equal(
    await words('2026-03-02'),
    '岐阜県 副業人材の旅費補助: 3月2日から従事するなら、2026年2月25日(水)までに申請してください。',
  )
  assert.equal(
    await words('2026-07-01'),
    '岐阜県 副業人材の旅費補助: 令和8年度（2026年度）の要綱は登録されていません(登録されているのは令和7年度（2025年度）のものです)。額と期限は、県の窓口に確かめてください。',
  )
  const elsewhere = await inPrefecture('13')
  const none = await as(db, made.client, (tx) => deadlineOfContract(tx, rowOf(elsewhere), '2026-07-01', NOW))
  assert.equal(none, null)
})

test('a viewer reads it and writes nothing; the talent has no business with it', async () => {
  const made = await inPrefecture('21')
  const viewer = await member('company', made.client.organizationId, 'viewer')
  assert.ok(await as(db, viewer, (tx) => subsidyOfContract(tx, viewer, made.id, NOW)))
  await assert.rejects(
    as(db, viewer, (tx) => applyForSubsidy(tx, viewer, made.id, { appliedOn: '2025-10-20', hasChecked: true }, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, made.talent, (tx) => subsidyOfContract(tx, made.talent, made.id, NOW)),
    NotAllowed,
  )
})

test('both papers say who, what, by when, how much and from where', async () => {
  const made = await inPrefecture('46')
  await confirmed(made)
  const subsidy = await read(made)
  const application = paperContent('application', subsidy)
  assert.deepEqual(
    application.items.map(([label]) => label),
    ['申請者', '副業人材', '業務', '契約期間', '申請の期限', '申請する額の見込み', '要件', '要確認'],
  )
  assert.deepEqual(application.rows, [])
  const report = paperContent('report', subsidy)
  assert.deepEqual(report.rows, [['2025年11月20日(木)', '東京 → 湯けむり町', '鉄道', '40,000円', '1泊 12,000円']])
  assert.equal(report.items[5]?.join(' '), '補助の額 26,000円(要確認)')
  assert.deepEqual(report.lines.at(-1), ['補助率 1/2(1円未満は切捨て)', '26,000円'])
  const [trips, sums] = sheetsOf(subsidy)
  assert.deepEqual(
    trips?.rows[0]?.map((value) => String(value)),
    ['2025-11-20', '東京', '湯けむり町', '鉄道', '40000', '1', '12000', '1200', 'なし'],
  )
  assert.equal(sums?.rows.length, (subsidy.answer?.lines.length ?? 0) + subsidy.open.length)
})

test('the printed papers can be read, with the amounts and their source', async () => {
  const made = await inPrefecture('46')
  await confirmed(made)
  const subsidy = await read(made)
  const plain = async (paper: 'application' | 'report') =>
    textOfPdf(await printPaper(paper, subsidy, NOW))
      .join('')
      .replaceAll(/\s/g, '')
  const [application, report] = [await plain('application'), await plain('report')]
  assert.match(application, /交付申請書\(下書き\).*申請する額の見込み26,000円\(要確認\)/)
  assert.match(report, /実績報告書\(下書き\).*旅費の内訳.*東京→湯けむり町.*上?.*26,000円/)
  assert.match(report, /出典鹿児島県「.*」.*https:\/\/www\.pref\.kagoshima\.jp\//)
}, 30_000)

test('a rule of another year is never used silently: the amount is open, and the sentence names both years', async () => {
  const made = await inPrefecture('43')
  await confirmed(made)
  const { rule, holds, answer, deadline } = await read(made)
  assert.deepEqual([rule?.year, holds, answer?.yen], [2023, false, null])
  assert.match(deadline, /令和7年度（2025年度）の要綱は登録されていません.*令和5年度/)
  const [, , , , , amount] = paperContent('report', await read(made)).items
  assert.deepEqual(amount, ['補助の額', 'この年度の要綱が登録されていないため計算できません'])
})
