/**
 * 表から取り込む, from the command line: `npm run import -- companies 企業一覧.xlsx [--dry-run] [--as operator@example.jp]`.
 * Works on DATABASE_URL, or on the embedded database of this folder, also while the program runs.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/start/config.ts'
import { findDatabase } from '../src/start/find-database.ts'
import { type ImportKind, importKindNames, importKinds } from '../src/imports/import.ts'
import { importFromFile, operatorFor } from '../src/imports/import-from-file.ts'
import { BadTable } from '../src/imports/keep-import.ts'
import { openDatabase } from '../src/platform/db/database.ts'

const usage = `使い方: npm run import -- ${importKinds.join('|')} ファイル [--dry-run] [--as 運営事業者のメールアドレス]`

interface Wanted {
  kind: ImportKind
  path: string
  dryRun: boolean
  email: string | undefined
}

function wantedOf(args: string[]): Wanted {
  const options = { 'dry-run': { type: 'boolean' }, as: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [word, path, ...more] = positionals
  const kind = importKinds.find((each) => each === word)
  if (!kind || !path || more.length > 0) throw new Error(usage)
  return { kind, path, dryRun: values['dry-run'] ?? false, email: values.as }
}

async function run({ kind, path, dryRun, email }: Wanted): Promise<void> {
  const file = { name: basename(path), bytes: readFileSync(path) }
  const found = await findDatabase(readConfig(process.env), new Date())
  const db = openDatabase({ ...found.logins.program, max: 2, statement_timeout: 0 })
  try {
    const operator = await operatorFor(db, email)
    if (!operator)
      throw new Error('運営事業者の管理者か編集者が見つかりません。--as にメールアドレスを指定してください。')
    const { read, made, lines } = await importFromFile(db, operator, { kind, file, dryRun }, new Date())
    for (const line of lines) console.log(line)
    const done = dryRun ? `${made}件を取り込めます(まだ何も登録していません)` : `${made}件を取り込みました`
    console.log(`${importKindNames[kind]}: ${read}行を読み取り、${done}。`)
  } finally {
    await db.destroy()
    await found.server?.stop()
  }
}

try {
  await run(wantedOf(process.argv.slice(2)))
} catch (error) {
  if (error instanceof BadTable) for (const sentence of error.sentences) console.error(sentence)
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
