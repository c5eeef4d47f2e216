import { countedYears, statisticsOf } from './hourly-statistics.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { StatisticsPage } from './pages/statistics-page.tsx'
import { TownContractPage } from './pages/town-contract-page.tsx'
import { townContract } from './town-contract.ts'
import { yearAsked } from './year-figures.ts'
import { drawIndicator, drawTown, exportEvidence } from './town-handlers.tsx'

export const indicatorRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/town',
    for: ['municipality'],
    pace: 'reading',
    journal: { none: '自分の町の数字' },
    handle: drawTown,
  },
  {
    method: 'get',
    path: '/town/indicators/:indicator',
    for: ['municipality'],
    pace: 'reading',
    journal: { none: '自分の町の数字' },
    handle: drawIndicator,
  },
  {
    method: 'get',
    path: '/town/indicators/:indicator/rows.csv',
    for: ['municipality'],
    pace: 'reading',
    journal: { access: 'evidence.exported' },
    handle: exportEvidence,
  },
  {
    method: 'get',
    path: '/town/contracts/:contract',
    for: ['municipality'],
    pace: 'reading',
    journal: { access: 'contract.seen' },
    handle: drawContract,
  },
  {
    method: 'get',
    path: '/statistics',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: '公開情報' },
    handle: drawStatistics,
  },
)

/** 統計, as the clock counted them in the last hour: the rows are not for everybody, only sums are. */
async function drawStatistics(visit: Visit): Promise<Response> {
  const year = yearAsked(visit.query.get('year'), visit.now)
  const { figures, countedAt } = await statisticsOf(visit.db, year, visit.now)
  const counted = await visit.read((tx) => countedYears(tx, visit.now))
  const years = counted.includes(year) ? counted : [...counted, year]
  return visit.page(
    {
      title: '統計',
      crumbs: [],
      indexable: true,
      canonical: `/statistics?year=${year}`,
      description: '求人応募率、平均応募数、マッチング件数などの数字と、その定義。',
    },
    <StatisticsPage figures={figures} years={years} year={year} asOf={countedAt} />,
  )
}

async function drawContract(visit: Visit): Promise<Response> {
  const contract = await visit.read((tx) => townContract(tx, visit.actor, visit.id('contract')))
  const crumbs = [
    { href: '/town', label: '今年度' },
    { href: '/town/indicators/matches', label: 'マッチング件数の根拠' },
  ]
  return visit.page({ title: contract.title, crumbs }, <TownContractPage contract={contract} />)
}
