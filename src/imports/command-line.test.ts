import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { office } from '../../tests/world/office.ts'
import { operatorFor } from './import-from-file.ts'

const { db, owner, host, name } = await freshDatabase()
const { member, organization } = office(owner)

interface Ended {
  code: number
  out: string
  problems: string
}

/** bin/import.ts as somebody types it, on a database that is named. */
function npmRunImport(...args: string[]): Promise<Ended> {
  const login = (user: string) => `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: login('app'),
    DATABASE_OWNER_URL: login('postgres'),
    ORIGIN: 'http://yui.test',
    SECRET: 'a secret of the tests, long enough to be one',
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'bin/import.ts', ...args], { env }, (error, out, problems) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problems })
    })
  })
}

const companies = async () =>
  (await owner.selectFrom('organizations').select('id').where('kind', '=', 'company').execute()).length
const good = 'tests/import/files/01-companies-titles-and-notes.xlsx'

test('a dry run tells, the real one does; both say what became of each row', async () => {
  const nobody = await npmRunImport('companies', good)
  assert.equal(nobody.code, 1)
  assert.match(nobody.problems, /運営事業者の管理者か編集者が見つかりません/)
  await member('operator')
  const dry = await npmRunImport('companies', good, '--dry-run')
  assert.deepEqual([dry.code, await companies()], [0, 0], dry.problems)
  assert.match(dry.out, /企業一覧 5行目 株式会社湯けむり旅館: 新しく登録/)
  assert.match(dry.out, /3行を読み取り、3件を取り込めます/)
  const real = await npmRunImport('companies', good)
  assert.deepEqual([real.code, await companies()], [0, 3], real.problems)
  assert.match(real.out, /3件を取り込みました/)
})

test('a bad table ends with its sentences and takes nothing; a wrong word with how it is used', async () => {
  const before = await companies()
  const bad = await npmRunImport('companies', 'tests/import/files/24-one-bad-row.xlsx')
  assert.equal(bad.code, 1)
  assert.match(bad.problems, /3行目 A列\(法人番号\)「123」/)
  assert.match(bad.problems, /取り込めないところが4か所あります/)
  assert.equal(await companies(), before)
  const wrong = await npmRunImport('people', good)
  assert.match(wrong.problems, /使い方: npm run import/)
})

test('it works in the name of the operator who is named, never of a viewer or a suspended one', async () => {
  const desk = await organization('operator')
  const editor = await member('operator', desk, 'editor')
  const viewer = await member('operator', desk, 'viewer')
  const address = ({ accountId }: { accountId: string }) => `${accountId}@example.jp`
  assert.deepEqual(await operatorFor(db, address(editor)), editor)
  assert.equal(await operatorFor(db, address(viewer)), undefined)
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', desk).execute()
  assert.equal(await operatorFor(db, address(editor)), undefined)
})
