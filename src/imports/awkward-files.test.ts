import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import type { ImportKind } from './import.ts'
import { importFromFile } from './import-from-file.ts'
import { BadTable } from './keep-import.ts'

/** Every file of tests/import/files, from its bytes to the rows of the database, as its README promises. */
const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const operator = await member('operator')
for (const [name, placeCode] of [
  ['湯梨浜町', '313700'],
  ['境港市', '312045'],
  ['札幌市', '011002'],
] as const)
  await organization('municipality', { name, placeCode })

const bytes = (name: string) => readFileSync(new URL(`../../tests/import/files/${name}`, import.meta.url))
const take = (kind: ImportKind, name: string) =>
  importFromFile(db, operator, { kind, file: { name, bytes: bytes(name) }, dryRun: false }, NOW)
const sentencesOf = (kind: ImportKind, name: string): Promise<string[]> =>
  take(kind, name).then(
    () => assert.fail(`${name} was taken`),
    (error: unknown) => (error instanceof BadTable ? error.sentences : Promise.reject(error)),
  )

async function forgetCompanies(): Promise<void> {
  await owner.deleteFrom('postings').execute()
  await owner.deleteFrom('organizations').where('kind', '=', 'company').execute()
}

/** The companies that are there, one line each, by 法人番号 from the right. */
async function companies(): Promise<string[]> {
  const rows = await owner
    .selectFrom('organizations')
    .selectAll()
    .where('kind', '=', 'company')
    .orderBy('created_at')
    .orderBy('corporate_number', 'desc')
    .execute()
  return rows.map((o) =>
    [
      o.corporate_number,
      o.name,
      o.address,
      o.place_code,
      o.employees ?? '—',
      o.contact_person || '—',
      o.email || '—',
    ].join(' | '),
  )
}

const yado =
  '8999900000001 | 株式会社湯けむり旅館 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | 24 | 山根 花子 | hanako@yado.example'
const suisan = '7999900000002 | 日本海水産有限会社 | 鳥取県境港市大正町2 | 312045 | 58 | 足立 健 | ken@suisan.example'
const takasaki =
  '6999900000003 | ㈱髙﨑商店 | 北海道札幌市中央区①条2丁目 | 011002 | 7 | 髙﨑 𠮷男 | yoshio@takasaki.example'

test('three companies out of each list that only looks awkward', async () => {
  const files = {
    '01-companies-titles-and-notes.xlsx': [yado, suisan, takasaki],
    '02-companies-shift-jis.csv': [yado, suisan, takasaki.replace('𠮷', '吉')],
    '03-companies-utf8-bom.csv': [yado, suisan, takasaki],
    '04-companies-shuffled.xlsx': [yado, suisan.replace('ken@suisan.example', '—')],
    '05-companies-codes-without-zeros.xlsx': [takasaki],
    '07-companies-hundred-columns.xlsx': [yado, suisan, takasaki],
    '08-companies-duplicates.csv': [yado, suisan, takasaki],
  }
  for (const [name, wanted] of Object.entries(files)) {
    await forgetCompanies()
    await take('companies', name)
    assert.deepEqual(await companies(), wanted, name)
  }
})

test('a town that is merged over its rows belongs to each of them', async () => {
  await forgetCompanies()
  await take('companies', '06-companies-merged-downwards.xlsx')
  assert.deepEqual(
    (await companies()).map((line) => line.split(' | ').slice(0, 4).join(' | ')),
    [
      '8999900000001 | 株式会社湯けむり旅館 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700',
      '7999900000002 | 日本海水産有限会社 | 鳥取県境港市大正町2 | 312045',
      '5999900000004 | 合同会社まちの企画 | 鳥取県東伯郡湯梨浜町大字龍島500 | 313700',
      '4999900000005 | 境港工房 | 鳥取県境港市本町9 | 312045',
    ],
  )
})

test('a row that repeats another is said so and made once; a list taken twice changes nothing', async () => {
  await forgetCompanies()
  const first = await take('companies', '08-companies-duplicates.csv')
  assert.deepEqual([first.read, first.made], [4, 3])
  assert.match(first.lines[3] ?? '', /取り込まない ※2行目と同じ内容のため、取り込みません/)
  const second = await take('companies', '03-companies-utf8-bom.csv')
  assert.deepEqual([second.read, second.made], [3, 0])
  assert.match(second.lines[0] ?? '', /すでに登録されているため、変更しません/)
})

/** The drafts that are there, one line each. */
async function drafts(): Promise<string[]> {
  const rows = await owner
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .innerJoin('organizations as t', 't.id', 'p.municipality_id')
    .select([
      'p.title',
      'o.name',
      't.name as town',
      'p.state',
      'p.fee_yen',
      'p.hours_per_month',
      'p.closes_on',
      'p.remote',
    ])
    .orderBy('p.title')
    .execute()
  return rows.map((row) => Object.values(row).join(' | '))
}

test('postings become drafts of their companies, with fees and days in every way of writing', async () => {
  await forgetCompanies()
  await take('companies', '03-companies-utf8-bom.csv')
  await take('postings', '09-postings-eras-and-full-width.xlsx')
  const same = 'ＥＣサイトの改善 | 株式会社湯けむり旅館 | 湯梨浜町 | draft | 50000 | 20 | 2026-11-30 | partly'
  assert.deepEqual(await drafts(), Array(6).fill(same))
})

test('postings from two sheets, from semicolons and from tabs', async () => {
  const yadoPosting = '株式会社湯けむり旅館 | 湯梨浜町 | draft | 50000 | 20 | 2026-11-30 | partly'
  const fish = '干物の販路開拓 | 日本海水産有限会社 | 境港市 | draft | 30000 | 15 | 2026-12-15 | onsite'
  const files = {
    '10-postings-sheets.xlsx': [`宿の予約サイト改善 | ${yadoPosting}`, `宿の写真撮影 | ${yadoPosting}`],
    '11-postings-semicolon.csv': [fish, `宿の予約サイト改善 | ${yadoPosting}`],
    '12-postings-tab-utf16.txt': [fish, `宿の予約サイト改善 | ${yadoPosting}`],
  }
  for (const [name, wanted] of Object.entries(files)) {
    await owner.deleteFrom('posting_versions').execute()
    await owner.deleteFrom('postings').execute()
    await take('postings', name)
    assert.deepEqual((await drafts()).toSorted(), wanted.toSorted(), name)
  }
})

test('postings of a company that nobody registered are refused, each at its cell', async () => {
  await owner.deleteFrom('posting_versions').execute()
  await forgetCompanies()
  assert.deepEqual(await sentencesOf('postings', '11-postings-semicolon.csv'), [
    'シート「11-postings-semicolon.csv」2行目 C列(法人番号)「8999900000001」: この法人番号の企業は登録されていません。先に企業の一覧を取り込んでください。',
    'シート「11-postings-semicolon.csv」3行目 C列(法人番号)「7999900000002」: この法人番号の企業は登録されていません。先に企業の一覧を取り込んでください。',
  ])
})

/** The talents that are there: whether proved, in which state, with what. */
async function talents(): Promise<string[]> {
  const rows = await owner
    .selectFrom('talents as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .innerJoin('talent_contacts as c', 'c.talent_id', 't.id')
    .select([
      'a.email',
      'a.email_verified_at',
      't.state',
      'c.family_name',
      'c.given_name',
      't.headline',
      't.experience',
    ])
    .orderBy('a.email', 'desc')
    .execute()
  return rows.map((row) =>
    [
      row.family_name,
      row.given_name,
      row.email,
      row.email_verified_at ?? '未確認',
      row.state,
      row.headline,
      row.experience,
    ]
      .join(' | ')
      .replaceAll('\n', '⏎'),
  )
}

async function forgetTalents(): Promise<void> {
  for (const table of ['talent_skills', 'talent_contacts', 'talent_homes', 'talents'] as const)
    await owner.deleteFrom(table).execute()
  await owner.deleteFrom('accounts').where('email', 'like', '%@talent.example').execute()
}

test('talents: two rows of headings tell the person from the emergency contact', async () => {
  await take('talents', '13-talents-two-header-rows.xlsx')
  const [yui, en, ...more] = await talents()
  assert.match(
    yui ?? '',
    /^佐藤 \| 結 \| yui@talent\.example \| 未確認 \| draft \| マーケティング・広報 \| .*株式会社Aで10年$/,
  )
  assert.match(en ?? '', /^𠮷田 \| 縁 \| en@talent\.example \| 未確認 \| draft \| 経理・人事 \| /)
  assert.deepEqual(more, [])
  const consents = await owner.selectFrom('consents').select('id').execute()
  assert.deepEqual(consents, [], 'nobody has agreed to anything')
})

test('talents: quotes and line ends inside cells', async () => {
  await forgetTalents()
  await take('talents', '14-talents-quotes.csv')
  const [yui, en] = await talents()
  assert.match(yui ?? '', /2015年 "株式会社A" 入社⏎2020年 独立$/)
  assert.match(en ?? '', /株式会社B, 10年$/)
})
