import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { judgeRows, readers } from './desks.ts'
import type { ImportKind } from './import.ts'
import { importTalent } from './import-talent.ts'
import type { Judged } from './row.ts'

const { db, owner } = await freshDatabase()
const { account, member, organization } = office(owner)
const operator = await member('operator')

/** What the rows of a list would become. */
async function judged(kind: ImportKind, ...lines: string[]): Promise<Judged[]> {
  const reading = await readers[kind]({ name: '一覧.csv', bytes: Buffer.from(`${lines.join('\n')}\n`) })
  if (!('rows' in reading)) return assert.fail(reading.problems.join())
  return as(db, operator, (tx) => judgeRows(tx, kind, reading.rows, NOW))
}
/** The sentences of a list that is refused while it is read. */
const refused = async (kind: ImportKind, ...lines: string[]) =>
  (await readers[kind]({ name: '一覧.csv', bytes: Buffer.from(`${lines.join('\n')}\n`) })).problems
const factsIn = (row: Judged | undefined) =>
  Object.fromEntries(row?.facts.map(({ label, words }) => [label, words]) ?? [])

const companies = '法人番号,会社名,所在地,業種,電話番号'

test('somebody in business for themselves has no number, and the town is read from the address', async () => {
  const [row] = await judged('companies', companies, '個人,陶房つちや,鳥取県東伯郡湯梨浜町大字久見9,,0858-00-0000')
  assert.deepEqual(factsIn(row), {
    法人番号: '個人事業主',
    市区町村: '鳥取県湯梨浜町',
    所在地: '鳥取県東伯郡湯梨浜町大字久見9',
    電話番号: '0858-00-0000',
  })
  assert.deepEqual([row?.problem, row?.notes], [null, []])
})

test('a trade that nobody knows is left empty and said so; a missing contact too', async () => {
  const [row] = await judged('companies', companies, '個人,甲,鳥取県倉吉市1,まだ名のない業,')
  assert.deepEqual(row?.notes, [
    '業種「まだ名のない業」は一覧にない言葉のため、空欄になります。あとで選べます',
    '連絡先がありません。あとで電話番号かメールアドレスを加えてください',
  ])
  assert.equal(row?.problem, null)
})

test('numbers that are slips of the hand are told at their cells', async () => {
  assert.deepEqual(await refused('companies', companies, '1999900000001,甲,鳥取県倉吉市1,,35-0000'), [
    'シート「一覧.csv」2行目 A列(法人番号)「1999900000001」: 法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください。個人事業主は「個人」と入力してください。',
    'シート「一覧.csv」2行目 E列(電話番号)「35-0000」: 電話番号を「0858-00-0000」のように市外局番から入力してください。',
  ])
})

const postings = '件名,法人番号,月額謝礼,稼働時間,締切日,リモート'

test('a posting needs a client that is registered, active, and in a town that takes part', async () => {
  const lines = ['甲の求人,6999900000003,5万円,20,2026/11/30,○', '乙の求人,5999900000004,5万円,20,2026/11/30,○']
  const client = await organization('company', { name: '甲', placeCode: '313025' })
  await owner.updateTable('organizations').set({ corporate_number: '6999900000003' }).where('id', '=', client).execute()
  const [noTown, unknown] = await judged('postings', postings, ...lines)
  assert.match(noTown?.problem ?? '', /2行目 B列\(法人番号\)「6999900000003」: 鳥取県岩美町はまだ結に参加していない/)
  assert.match(unknown?.problem ?? '', /この法人番号の企業は登録されていません/)
  assert.equal(unknown?.make, null)
  await organization('municipality', { name: '岩美町', placeCode: '313025' })
  const [ready] = await judged('postings', postings, lines[0]!)
  assert.deepEqual([ready?.problem, factsIn(ready)['発注者']], [null, '甲'])
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', client).execute()
  assert.match((await judged('postings', postings, lines[0]!))[0]?.problem ?? '', /利用を停止しています/)
  await owner.updateTable('organizations').set({ state: 'active' }).where('id', '=', client).execute()
})

test('ways of saying remote and unpaid', async () => {
  const line = (fee: string, remote: string) => `求人,6999900000003,${fee},20,2026/11/30,${remote}`
  const rows = await judged(
    'postings',
    postings,
    line('無償', 'フルリモート'),
    line('30000', '一部可'),
    line('3万', '×'),
  )
  assert.deepEqual(
    rows.map((row) => `${factsIn(row)['謝礼']} ${factsIn(row)['働き方']}`),
    ['無償 フルリモート', '月30,000円 リモート中心(現地訪問あり)', '月30,000円 現地中心'],
  )
})

test('fees that are no single amount, hours beyond a month and days that do not exist are refused', async () => {
  const problems = await refused('postings', postings, '求人,6999900000003,3〜5万円,300,2026/2/30,たぶん')
  assert.deepEqual(
    problems.map((sentence) => /([A-Z])列/.exec(sentence)?.[1]),
    ['C', 'D', 'E', 'F'],
  )
  assert.match(problems[0] ?? '', /幅のある金額は入力できません/)
  assert.match(
    (await refused('postings', postings, '求人,6999900000003,0円,20,2026/11/30,○'))[0] ?? '',
    /無償のときは「無償」/,
  )
})

const people = '氏名,メール,スキル,フリガナ'

test('whoever has an account is left alone, and a list that names somebody twice in two ways is refused', async () => {
  const accountId = await account()
  const [known] = await judged('talents', people, `山田 花子,${accountId}@example.jp,広報,`)
  assert.deepEqual([known?.make, known?.problem], [null, null])
  assert.match(known?.notes[0] ?? '', /すでに登録しているため、変更しません/)
  const rows = await judged(
    'talents',
    people,
    '甲 一,a@talent.example,広報,',
    '乙 二,a@talent.example,広報,',
    '甲 一,a@talent.example,広報,',
  )
  assert.deepEqual(
    rows.map(({ problem, make }) => `${problem === null} ${make !== null}`),
    ['true true', 'false true', 'true false'],
  )
})

test('a name is kept as it is written, its reading in katakana', async () => {
  const [row] = await judged('talents', people, '髙﨑　花,hana@talent.example,SNS運用,たかさき ﾊﾅ')
  assert.equal(row?.name, '髙﨑 花')
  const make = row?.make ?? assert.fail('it is new')
  await as(db, operator, (tx) => make(tx, operator, NOW))
  const contact = await owner
    .selectFrom('talent_contacts')
    .selectAll()
    .where('email', '=', 'hana@talent.example')
    .executeTakeFirstOrThrow()
  assert.deepEqual([contact.family_name, contact.family_kana, contact.given_kana], ['髙﨑', 'タカサキ', 'ハナ'])
  assert.match(
    (await refused('talents', people, '甲 一,b@talent.example,広報,漢字 太郎'))[0] ?? '',
    /フリガナをカタカナで/,
  )
})

const person = {
  name: { family: '佐藤', given: '結' },
  kana: { family: '', given: '' },
  email: 'yui@talent.example',
  phone: '',
  headline: '広報',
  experience: '',
  hoursPerMonth: null,
  skills: [],
}

test('an imported talent is shown to nobody, has proved nothing, and is made once', async () => {
  const take = (actor = operator) => as(db, actor, (tx) => importTalent(tx, actor, person, NOW))
  const id = await take()
  const talent = await owner
    .selectFrom('talents as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.state', 't.shown_to_companies', 't.shown_to_towns', 't.open_to_scouts', 'a.email_verified_at'])
    .where('t.id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(talent, {
    state: 'draft',
    shown_to_companies: false,
    shown_to_towns: false,
    open_to_scouts: false,
    email_verified_at: null,
  })
  await assert.rejects(take(), Stale)
  await assert.rejects(take(await member('operator', undefined, 'viewer')), NotAllowed)
  await assert.rejects(take(await member('company')), NotAllowed)
})

test('a company of the demo’s invented town can be imported where that town takes part, and nowhere else', async () => {
  const line = '個人,湯けむり商店,鳥取県湯けむり町湯元1-1,,0858-00-0000'
  const [before] = await judged('companies', companies, line)
  assert.match(before?.problem ?? '', /市区町村が分かりません/)
  const town = await organization('municipality')
  await owner.updateTable('organizations').set({ place_code: '313793' }).where('id', '=', town).execute()
  const [row] = await judged('companies', companies, line)
  assert.equal(row?.problem, null)
  assert.equal(factsIn(row)['市区町村'], '鳥取県湯けむり町')
})
