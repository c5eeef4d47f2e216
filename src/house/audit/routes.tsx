import { Readable } from 'node:stream'
import { NotFound } from '../../platform/errors.ts'
import { csv } from '../../platform/documents/csv.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { settingsCrumbs } from '../settings.ts'
import { RecordsPage } from './pages.tsx'
import { ChainPage } from './chain-page.tsx'
import { cursorText, readCursor, readFilter } from './record-filter.ts'
import { recordInWords } from './record-words.ts'
import { everyRecord, type FoundRecord, type RecordFilter, searchRecords } from './search-records.ts'

const desk = { for: ['operator'], pace: 'reading' } as const
const LIST = '/desk/records'
const MOST_OF_ONE = 500

/** 記録の検索 at the operator's desk; looking for records is itself written down. */
export const auditRoutes: readonly Route[] = routesOf(
  { method: 'get', path: LIST, ...desk, journal: { access: 'journal.seen' }, handle: drawRecords },
  { method: 'get', path: '/desk/records.csv', ...desk, journal: { access: 'data.exported' }, handle: sendCsv },
  { method: 'get', path: `${LIST}/:record`, ...desk, journal: { access: 'journal.seen' }, handle: drawChain },
)

async function drawRecords(visit: Visit): Promise<Response> {
  const { query, actor } = visit
  const found = await visit.read(async (tx) => {
    const read = await readFilter(tx, query)
    const page = read.filter ? await searchRecords(tx, actor, read.filter, readCursor(query.get('after'))) : null
    return { ...read, records: page?.records ?? [], next: page?.next ?? null }
  })
  const { filter, typed, problems, records, next } = found
  const source = filter?.source ?? (query.get('source') === 'looks' ? 'looks' : 'deeds')
  const props = {
    source,
    records,
    typed,
    problems,
    nextHref: next && `${LIST}?${asked(query, { after: cursorText(next) })}`,
    csvHref: filter && `${LIST}.csv?${asked(query, {})}`,
  } as const
  return visit.page({ title: '記録の検索', crumbs: settingsCrumbs, problems }, <RecordsPage {...props} />)
}

function asked(query: URLSearchParams, more: Record<string, string>): string {
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'after'))
  for (const [name, value] of Object.entries(more)) next.set(name, value)
  return next.toString()
}

const header = ['日時', '何を', 'だれが', '前の状態', '後の状態', '理由', '記録の番号', '画面']

/** All that was found, row by row: what is recorded while it is sent does not come along. */
async function sendCsv(visit: Visit): Promise<Response> {
  const { filter } = await visit.read((tx) => readFilter(tx, visit.query))
  if (!filter) throw new NotFound()
  const until = filter.until && filter.until < visit.now ? filter.until : visit.now
  const lines = csv(header, rowsOf(visit, { ...filter, until }))
  const body = Readable.toWeb(Readable.from(lines, { objectMode: false }))
  return new Response(body as BodyInit, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="records.csv"; filename*=UTF-8''${encodeURIComponent('記録.csv')}`,
    },
  })
}

async function* rowsOf(visit: Visit, filter: RecordFilter): AsyncGenerator<string[]> {
  for await (const record of everyRecord((work) => visit.read(work), visit.actor, filter)) yield rowOf(record)
}

function rowOf(record: FoundRecord): string[] {
  const { what, who, from, to, reason } = recordInWords(record)
  return [formatInstant(record.at), what, who, from, to, reason, record.subject, record.page ?? '']
}

async function drawChain(visit: Visit): Promise<Response> {
  const id = visit.id('record')
  const everything = { subject: id, account: null, organization: null, name: null, from: null, until: null }
  const of = (source: RecordFilter['source']) =>
    visit.read((tx) => searchRecords(tx, visit.actor, { ...everything, source }, null, MOST_OF_ONE))
  const [{ records: deeds }, { records: looks }] = [await of('deeds'), await of('looks')]
  const [first] = [...deeds, ...looks]
  if (!first) throw new NotFound()
  const crumbs = [...settingsCrumbs, { href: LIST, label: '記録の検索' }]
  const { href } = recordInWords(first)
  return visit.page({ title: '1つの記録のすべて', crumbs }, <ChainPage {...{ id, href, deeds, looks }} />)
}
