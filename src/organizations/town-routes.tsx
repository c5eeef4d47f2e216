import { allPlaces, findPlace, fullName } from '../law/places.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { TownPage } from './pages/town-page.tsx'
import { TownsPage } from './pages/towns-page.tsx'
import { searchTowns, townsTakingPart } from './towns.ts'
import { townFacts } from './town-facts.ts'
import { peopleOfTown } from './town-people.ts'

const open = { for: ['anyone'], pace: 'reading', journal: { none: '公開情報' } } as const
const listed = allPlaces().filter(({ kind }) => kind === 'municipality').length

/** Towns for everybody. */
export const townRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/towns', ...open, handle: drawTowns },
  { method: 'get', path: '/towns/:municipality', ...open, handle: drawTown },
)

async function drawTowns(visit: Visit): Promise<Response> {
  const words = (visit.query.get('q') ?? '').slice(0, 100).trim()
  const towns = await visit.read(townsTakingPart)
  const found = words === '' ? null : searchTowns(words)
  return visit.page(
    { title: 'まちを知る', indexable: words === '', description: '結に参加しているまちの一覧です。' },
    <TownsPage towns={towns} words={words} found={found} listed={listed} />,
  )
}

async function drawTown(visit: Visit): Promise<Response> {
  const code = visit.param('municipality')
  const place = findPlace(code)
  // A ward has no page of its own: its city has one.
  if (place?.city) return visit.redirect(`/towns/${place.city.code}`)
  const facts = await visit.read((tx) => townFacts(tx, code, visit.now))
  const people = facts.part && (await peopleOfTown(visit.db, facts.part.id, visit.now))
  const name = fullName(facts.place)
  const head = {
    title: name,
    crumbs: [{ href: '/towns', label: 'まちを知る' }],
    indexable: facts.part !== null,
    description: facts.part
      ? `${name}の副業人材の求人${facts.part.published}件と、実施中の事業です。`
      : `${name}はまだ結に参加していません。`,
  }
  const mayFollow = ['anyone', 'account', 'talent'].includes(visit.actor.kind)
  return visit.page(head, <TownPage {...facts} people={people} mayFollow={mayFollow} />)
}
