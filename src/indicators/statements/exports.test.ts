import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as, clock } from '../../actor.ts'
import { readTables } from '../../platform/documents/read-tables.ts'
import { textOfPdf } from '../../platform/documents/text-of-pdf.ts'
import { Invalid, NotFound, Stale } from '../../platform/errors.ts'
import { askExport } from './ask-export.ts'
import type { ExportFormat } from './export.ts'
import { findExport, readyParts } from './export-file.ts'
import { defaultColumns } from './form-columns.ts'
import { expireExports, makeExport } from './make-export.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = statementsOf({ db, owner })
const now = () => NOW
const DAYS = 86_400_000

async function fileOf(format: ExportFormat) {
  const { officer, asked, ...made } = await world.made(format)
  const found = await as(db, officer, (tx) => findExport(tx, officer, asked))
  const parts: Uint8Array[] = []
  for await (const part of await readyParts(db, officer, found.made)) parts.push(part)
  return { officer, asked, ...made, bytes: Buffer.concat(parts), made: found.made }
}
const stateOf = async (id: string) => {
  const { state, reason } = await owner
    .selectFrom('exports')
    .select(['state', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return [state, reason]
}

test('the grant’s form as CSV: one heading per column of the 2015 form, one row, ready for Excel', async () => {
  const { bytes } = await fileOf('csv')
  const [header = '', row = ''] = bytes.toString('utf8').split('\r\n')
  assert.ok(
    header.startsWith(
      '\uFEFF交付対象事業の名称,交付金の種類,実績額(円),指標① 名称,指標① 指標値,指標① 単位,指標① 目標年月,指標① 実績値',
    ),
  )
  assert.equal(header.split(',').length, 33)
  assert.ok(row.startsWith('湯けむり副業プロジェクト,,0,マッチング件数,3,件,2025年3月,0'))
  assert.ok(row.endsWith([said, said, said, said, said].join(',')))
})

test('the workbook, read back by the house’s own reader: form, figures with definitions, texts', async () => {
  const { bytes } = await fileOf('xlsx')
  const tables = await readTables({ name: 'report.xlsx', bytes })
  assert.deepEqual(
    tables.map(({ sheet }) => sheet),
    ['交付金実績報告', '指標', '文章'],
  )
  const [form, figures, texts] = tables
  assert.deepEqual(form?.rows[0]?.length, defaultColumns.length)
  assert.deepEqual(figures?.rows[1]?.slice(0, 5), ['マッチング件数', 0, '件', 3, '0.0%'])
  assert.equal(texts?.rows.find(([label]) => label === '外部有識者の評価')?.[1], said)
})

const soffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
if (!soffice)
  console.log('exports.test: LibreOffice (soffice) is not installed: the comparison of XLSX with it was NOT run')
test.skipIf(!soffice)('LibreOffice opens the workbook and finds what the CSV says', { timeout: 90_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yui-soffice-'))
  try {
    const { bytes, officer, statement } = await fileOf('xlsx')
    writeFileSync(join(folder, 'report.xlsx'), bytes)
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, 'report.xlsx'),
      ],
      { stdio: 'pipe', timeout: 80_000 },
    )
    const asked = await as(db, officer, (tx) => askExport(tx, officer, statement, 'csv', NOW))
    await makeExport(db, asked, now)
    const { made } = await as(db, officer, (tx) => findExport(tx, officer, asked))
    const own = await new Response((await readyParts(db, officer, made)) as BodyInit).text()
    const plain = (text: string) =>
      text
        .replace(/^\uFEFF/, '')
        .replaceAll(/["\r]/g, '')
        .trim()
    assert.equal(plain(readFileSync(join(folder, 'report.csv'), 'utf8')), plain(own))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the paper holds every figure, every text and every definition; printed again it is the same bytes', async () => {
  const { bytes, officer, statement } = await fileOf('pdf')
  const text = textOfPdf(bytes).join('').replaceAll(/\s/g, '')
  for (const words of ['交付金実績報告第1版', 'マッチング件数', '外部有識者の評価', said, '数え方', '指標①名称'])
    assert.ok(text.includes(words.replaceAll(/\s/g, '')), words)
  const again = await as(db, officer, (tx) => askExport(tx, officer, statement, 'pdf', NOW))
  await makeExport(db, again, now)
  const { bytes: size } = await owner
    .selectFrom('exports')
    .select('bytes')
    .where('id', '=', again)
    .executeTakeFirstOrThrow()
  const part = await owner
    .selectFrom('export_parts')
    .select('bytes')
    .where('export_id', '=', again)
    .executeTakeFirstOrThrow()
  assert.deepEqual([size, part.bytes.equals(bytes)], [bytes.length, true])
})

test('the life of a file: asked, made, taken, gone after seven days; the journal tells it', async () => {
  const { asked, officer } = await world.asked('csv')
  const visitor = await house(db).visitor(officer)
  const waiting = await visitor.get(`/town/exports/${asked}`)
  assert.match(waiting.text, /順番待ち.*更新する/s)
  assert.match(waiting.text, /assets\/progress-/)
  assert.equal((await visitor.get(`/town/exports/${asked}/file`)).status, 409)
  await makeExport(db, asked, now)
  await makeExport(db, asked, now)
  const ready = await visitor.get(`/town/exports/${asked}`)
  assert.match(ready.text, /ダウンロードする/)
  assert.doesNotMatch(ready.text, /assets\/progress-/)
  const file = await visitor.get(`/town/exports/${asked}/file`)
  assert.match(file.text, /交付対象事業の名称/)
  assert.match(file.headers.get('content-disposition') ?? '', /filename\*=UTF-8''/)
  assert.equal(await expireExports(db, new Date(NOW.getTime() + 7 * DAYS - 1)), 0)
  assert.ok((await expireExports(db, new Date(NOW.getTime() + 7 * DAYS))) >= 1)
  assert.match((await visitor.get(`/town/exports/${asked}`)).text, /期限切れ/)
  assert.equal((await visitor.get(`/town/exports/${asked}/file`)).status, 409)
  const parts = await owner.selectFrom('export_parts').select('n').where('export_id', '=', asked).execute()
  assert.deepEqual(parts, [])
  const told = await owner
    .selectFrom('journal')
    .select(['name', 'detail'])
    .where('subject', '=', asked)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    told.map(({ name }) => name),
    ['export.asked', 'export.started', 'export.ready', 'export.expired'],
  )
  assert.deepEqual(told[2]?.detail, { rows: 2, year: 2024 })
})

test('a making that was cut off begins anew, without what it had left behind', async () => {
  const { asked, officer } = await world.asked('csv')
  await owner.updateTable('exports').set({ state: 'making', rows_done: 1 }).where('id', '=', asked).execute()
  const half = { export_id: asked, n: 1, municipality_id: officer.organizationId, bytes: Buffer.from('half') }
  await owner.insertInto('export_parts').values(half).execute()
  await makeExport(db, asked, now)
  const parts = await owner.selectFrom('export_parts').select('bytes').where('export_id', '=', asked).execute()
  assert.equal(parts.length, 1)
  assert.match(parts[0]?.bytes.toString() ?? '', /交付対象事業の名称/)
})

test('what cannot be made fails with a sentence, and leaves nothing behind', async () => {
  const { asked, officer, statement } = await world.asked('rows_xlsx')
  await sql`alter table statement_rows rename to statement_rows_away`.execute(owner)
  try {
    await makeExport(db, asked, now).catch(() => undefined)
  } finally {
    await sql`alter table statement_rows_away rename to statement_rows`.execute(owner)
  }
  // Before it began nothing is known of it: the job is tried again.
  assert.deepEqual(await stateOf(asked), ['asked', ''])
  const broken = await as(db, officer, (tx) => askExport(tx, officer, statement, 'csv', NOW))
  await sql`alter table export_parts add constraint no_room check (false) not valid`.execute(owner)
  try {
    await makeExport(db, broken, now)
  } finally {
    await sql`alter table export_parts drop constraint no_room`.execute(owner)
  }
  assert.deepEqual(await stateOf(broken), ['failed', 'broken'])
  const visitor = await house(db).visitor(officer)
  assert.match(
    (await visitor.get(`/town/exports/${broken}`)).text,
    /ファイルを作れませんでした。もう一度お試しください/,
  )
})

test('the rows of a draft cannot be taken along; its paper can, and says that it is a draft', async () => {
  const { officer, statement } = await world.drafted()
  await assert.rejects(
    as(db, officer, (tx) => askExport(tx, officer, statement, 'rows_csv', NOW)),
    Invalid,
  )
  const id = await as(db, officer, (tx) => askExport(tx, officer, statement, 'xlsx', NOW))
  await makeExport(db, id, now)
  const visitor = await house(db).visitor(officer)
  assert.match((await visitor.get(`/town/exports/${id}`)).text, /第1版（案）/)
})

test('another town finds neither the export nor its file', async () => {
  const { asked } = await world.made()
  const stranger = await member('municipality')
  await assert.rejects(
    as(db, stranger, (tx) => findExport(tx, stranger, asked)),
    NotFound,
  )
  assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom('export_parts').select('n').execute()), [])
})

test('a file that is not ready is not sent', async () => {
  const { asked, officer } = await world.asked()
  const { made } = await as(db, officer, (tx) => findExport(tx, officer, asked))
  await assert.rejects(readyParts(db, officer, made), Stale)
  assert.equal(
    await as(db, clock, (tx) =>
      tx.selectFrom('export_parts').select('n').where('export_id', '=', asked).execute(),
    ).then((p) => p.length),
    0,
  )
})
