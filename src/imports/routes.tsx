import { z } from 'zod'
import { limitOf } from '../limits.ts'
import { NotFound } from '../platform/errors.ts'
import { choice } from '../platform/web/fields.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { discardImport } from './discard-import.ts'
import { readers } from './desks.ts'
import { importKindNames, importKinds } from './import.ts'
import { BadTable, keepImport } from './keep-import.ts'
import { ImportPage } from './pages/import-page.tsx'
import { ROWS_PER_PAGE } from './pages/import-rows.tsx'
import { ImportsPage } from './pages/imports-page.tsx'
import { mayImport } from './policy.ts'
import { importView, lastImports } from './queries.ts'
import { takeImport } from './take-import.ts'
import { template } from './templates.ts'

const MEGABYTE = 1_000_000
const desk = { for: ['operator'], pace: 'reading' } as const
const change = { for: ['operator'], pace: 'writing' } as const
const crumbs = [{ href: '/desk', label: '今日の仕事' }]
const ReadForm = z.strictObject({ kind: choice('表の内容', ['companies', 'postings', 'talents']) })
const EmptyForm = z.strictObject({})

/** Tables from offices: chosen, looked through, then taken whole or not at all. */
export const importRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/desk/imports',
    ...desk,
    journal: { none: '取り込みの一覧' },
    handle: (visit) => drawList(visit),
  },
  {
    method: 'post',
    path: '/desk/imports',
    ...change,
    journal: 'import.read',
    // The file may have 20 MB; the form around it needs a little more.
    limit: 21 * MEGABYTE,
    handle: read,
  },
  {
    method: 'get',
    path: '/desk/imports/templates/:kind',
    ...desk,
    journal: { none: '見出しの見本' },
    handle: sendTemplate,
  },
  { method: 'get', path: '/desk/imports/:import', ...desk, journal: { access: 'import.seen' }, handle: drawOne },
  {
    method: 'post',
    path: '/desk/imports/:import/confirmations',
    ...change,
    journal: 'import.taken',
    handle: take,
  },
  {
    method: 'post',
    path: '/desk/imports/:import/discards',
    ...change,
    journal: 'import.discarded',
    handle: discard,
  },
)

async function drawList(
  visit: Visit,
  typed: Typed = {},
  problems: Problems = {},
  sentences: string[] = [],
): Promise<Response> {
  const lines = await visit.read((tx) => lastImports(tx, visit.actor))
  const props = { lines, typed, problems, sentences, mayRead: mayImport(visit.actor, 'read') }
  return visit.page({ title: '表から取り込む', crumbs, problems }, <ImportsPage {...props} formKey={visit.formKey()} />)
}

/** The file is read before the transaction begins: a big one takes a while, and nothing waits for it. */
async function read(visit: Visit): Promise<Response> {
  const parsed = parseForm(ReadForm, visit.fields)
  const { file } = visit.files
  const missing = file ? {} : { file: '取り込むファイルを選んでください' }
  if ('problems' in parsed || !file)
    return drawList(visit, parsed.typed, { ...('problems' in parsed ? parsed.problems : {}), ...missing })
  const most = await visit.read((tx) => limitOf(tx, 'uploadMegabytes'))
  if (file.bytes.length > most * MEGABYTE)
    return drawList(visit, parsed.typed, { file: `ファイルは${most}MBまでです。表を分けて取り込んでください` })
  const { kind } = parsed.value
  const reading = await readers[kind](file)
  try {
    return await visit.act(async (tx) => {
      const sent = { kind, fileName: file.name, reading }
      return `/desk/imports/${await keepImport(tx, visit.actor, sent, visit.now)}`
    })
  } catch (error) {
    if (error instanceof BadTable) return drawList(visit, parsed.typed, error.problems, error.sentences)
    throw error
  }
}

async function sendTemplate(visit: Visit): Promise<Response> {
  const kind = importKinds.find((each) => each === visit.param('kind'))
  if (!kind) throw new NotFound()
  return visit.file(await template(kind), 'text/csv; charset=utf-8', `${importKindNames[kind]}.csv`)
}

async function drawOne(visit: Visit): Promise<Response> {
  const view = await visit.read((tx) => importView(tx, visit.actor, visit.id('import'), visit.now))
  const wanted = Number(visit.query.get('page') ?? '1')
  const last = Math.max(1, Math.ceil(view.judged.length / ROWS_PER_PAGE))
  const page = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, last) : 1
  const up = [...crumbs, { href: '/desk/imports', label: '表から取り込む' }]
  return visit.page(
    { title: view.row.file_name, crumbs: up },
    <ImportPage view={view} page={page} mayTake={mayImport(visit.actor, 'take')} formKey={visit.formKey()} />,
  )
}

function take(visit: Visit): Promise<Response> {
  const id = visit.id('import')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await takeImport(tx, visit.actor, id, visit.now), `/desk/imports/${id}`),
    again: () => drawOne(visit),
    options: { flash: '取り込みました' },
  })
}

function discard(visit: Visit): Promise<Response> {
  const id = visit.id('import')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await discardImport(tx, visit.actor, id, visit.now), '/desk/imports'),
    again: () => drawOne(visit),
    options: { flash: '取り込みをやめました' },
  })
}
