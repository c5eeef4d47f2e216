import type { Actor } from '../actor.ts'
import { formatFiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { csv } from '../platform/documents/csv.ts'
import { xlsx } from '../platform/documents/xlsx.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Visit } from '../route.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { FilterChip } from '../ui/filter-chips.tsx'
import { PageHeading } from '../ui/heading.tsx'
import { requireTown } from './find-town.ts'
import { asOf, ledgerLines, type LedgerQuestion, TIES_PER_PAGE } from './ledger.ts'
import { ledgerOverview, yearsWithTies } from './ledger-counts.ts'
import { ledgerPerson } from './ledger-person.ts'
import { ledgerQuestion } from './ledger-question.ts'
import { LedgerPage } from './pages/ledger-page.tsx'
import { LedgerPersonPage } from './pages/ledger-person-page.tsx'
import { prefectureName } from './pages/prefecture-name.ts'
import { depthNames, surveyKindNames } from './tie.ts'

const baseOf = (actor: Actor, town: string): string => (actor.kind === 'operator' ? `/desk/ties/${town}` : '/town/ties')

export async function drawLedger(visit: Visit, municipalityId: string): Promise<Response> {
  const { actor, now } = visit
  const { q, page, day, problem } = ledgerQuestion(visit, municipalityId)
  const base = baseOf(actor, municipalityId)
  const props = await visit.read(async (tx) => {
    const years = await yearsWithTies(tx, municipalityId, now)
    return {
      town: (await requireTown(tx, municipalityId)).name,
      towns: actor.kind === 'operator' ? await townTabs(tx, municipalityId) : [],
      years: years.includes(q.year) ? years : [...years, q.year],
      ...(await ledgerOverview(tx, actor, q, years)),
      ...(await ledgerLines(tx, actor, q, { offset: (page - 1) * TIES_PER_PAGE })),
    }
  })
  const asked = paramsOf(q, day)
  const hrefWith = linkerOf(base, asked)
  const exportHref = (kind: string) => `${base}/ledger.${kind}?${asked.toString()}`
  return visit.page(
    { title: '縁の台帳', ...(problem ? { problems: { on: problem } } : {}) },
    <LedgerPage
      {...props}
      {...q}
      day={day}
      problem={problem}
      asOf={asOf(q)}
      page={page}
      chips={chipsOf(q, hrefWith)}
      hrefWith={hrefWith}
      exportHref={exportHref}
      hrefOf={({ tie }) => `${base}/people/${tie}`}
      kept={Object.fromEntries([...asked].filter(([name]) => name !== 'on'))}
      path={base}
    />,
  )
}

/** The questions in one order, so that a page has one address. */
function paramsOf(q: LedgerQuestion, day: Temporal.PlainDate | null): URLSearchParams {
  const asked: [string, string | null][] = [
    ['year', String(q.year)],
    ['whole', q.whole ? '1' : null],
    ['on', day?.toString() ?? null],
    ['depth', q.depth],
    ['kind', q.kind],
    ['from', q.prefecture],
    ['only', q.only],
  ]
  return new URLSearchParams(asked.filter((pair): pair is [string, string] => pair[1] !== null))
}

function linkerOf(base: string, asked: URLSearchParams) {
  return (changes: Readonly<Record<string, string | null>>): string => {
    const query = new URLSearchParams(asked)
    for (const [name, value] of Object.entries(changes))
      if (value === null) query.delete(name)
      else query.set(name, value)
    return `${base}?${query.toString()}`
  }
}

const onlyNames = {
  repeated: 'リピーター',
  continued: '前年度から継続',
  onsite: '訪問系',
  remote: '非訪問系',
} as const

function chipsOf(q: LedgerQuestion, hrefWith: ReturnType<typeof linkerOf>): FilterChip[] {
  const chip = (name: string, label: string) => ({ label, removeHref: hrefWith({ [name]: null, page: null }) })
  return [
    ...(q.depth ? [chip('depth', `深さ: ${depthNames[q.depth]}`)] : []),
    ...(q.kind ? [chip('kind', surveyKindNames[q.kind])] : []),
    ...(q.prefecture ? [chip('from', `居住地: ${prefectureName(q.prefecture)}`)] : []),
    ...(q.only ? [chip('only', onlyNames[q.only])] : []),
  ]
}

async function townTabs(tx: Tx, current: string) {
  const towns = await townsOf(tx)
  return towns.map(({ id, name }) => ({ id, name, href: `/desk/ties/${id}`, current: id === current }))
}

/** Towns on the platform, by name (300 at most). */
function townsOf(tx: Tx) {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .limit(300)
    .execute()
}

/** The operator begins with the first town. */
export async function drawFirstTown(visit: Visit): Promise<Response> {
  const [first] = await visit.read(townsOf)
  if (first) return drawLedger(visit, first.id)
  return visit.page(
    { title: '縁の台帳' },
    <>
      <PageHeading title="縁の台帳" />
      <EmptyState title="町がまだありません" next={{ href: '/desk/organizations', label: '組織を見る' }}>
        自治体を登録すると、町ごとの台帳がここに出ます。
      </EmptyState>
    </>,
  )
}

export async function drawPerson(visit: Visit, municipalityId: string): Promise<Response> {
  const person = await visit.read((tx) => ledgerPerson(tx, visit.actor, municipalityId, visit.id('tie'), visit.now))
  const crumbs = [{ href: baseOf(visit.actor, municipalityId), label: '縁の台帳' }]
  return visit.page({ title: person.line.known, crumbs }, <LedgerPersonPage {...person} />)
}

const MOST_ROWS = 100_000
const headers = [
  '人',
  '氏名の表示',
  '深さ',
  '訪問系・非訪問系',
  '類型',
  '居住地',
  'リピーター',
  '前年度から継続',
  '最初',
  '最後',
]

/** The lines that the page shows, all of them, as a file; that it was taken is recorded. */
export async function exportLedger(visit: Visit, municipalityId: string, kind: 'csv' | 'xlsx'): Promise<Response> {
  const { q } = ledgerQuestion(visit, municipalityId)
  const { lines } = await visit.read((tx) => ledgerLines(tx, visit.actor, q, { limit: MOST_ROWS }))
  const rows = lines.map((line) => [
    line.known,
    line.named ? '同意あり' : '同意なし',
    depthNames[line.depth],
    line.onsite ? '訪問系' : '非訪問系',
    surveyKindNames[line.kind],
    prefectureName(line.prefecture),
    line.repeated ? 'はい' : 'いいえ',
    line.continued ? 'はい' : 'いいえ',
    dayInJapan(line.firstAt),
    dayInJapan(line.lastAt),
  ])
  const name = `縁の台帳_${q.whole ? 'すべて' : formatFiscalYear(q.year)}_${dayInJapan(asOf(q)).toString()}時点`
  if (kind === 'csv') {
    const parts = await Array.fromAsync(csv(headers, rows))
    return visit.file(parts.join(''), 'text/csv; charset=utf-8', `${name}.csv`)
  }
  const columns = headers.map((header, n) => ({ header, kind: n >= 8 ? ('date' as const) : ('text' as const) }))
  const bytes = await xlsx([{ name: '縁の台帳', columns, rows }])
  return visit.file(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`)
}
