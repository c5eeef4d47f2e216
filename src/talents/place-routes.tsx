import { searchPlaces } from '../law/place-search.ts'
import { findPlace, fullName } from '../law/places.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { choosePlace } from './choose-place.ts'
import { ownProfile } from './own-profile.ts'
import { PlacePage } from './pages/place-page.tsx'
import { PlacesPage } from './pages/places-page.tsx'
import { PlaceForm, RemovePlaceForm } from './places-form.ts'
import { removePlace } from './remove-place.ts'
import { changing, ownPage, profileCrumbs, talentOf } from './ways.ts'

const PATH = '/my/profile/edit/places'
const crumb = { href: PATH, label: 'ゆかりの地・応援したい地域' }

/** ゆかりの地・応援したい地域: look for a place, look once more, keep it. */
export const placeRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PATH, ...ownPage, handle: (visit) => drawPlaces(visit) },
  {
    method: 'get',
    path: `${PATH}/new`,
    ...ownPage,
    handle: (visit) => drawPlace(visit, visit.query.get('place') ?? ''),
  },
  { method: 'post', path: PATH, ...changing, journal: 'talent.changed', handle: choose },
  { method: 'post', path: `${PATH}/removals`, ...changing, journal: 'talent.changed', handle: remove },
)

async function drawPlaces(visit: Visit, problems: Problems = {}): Promise<Response> {
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const words = (visit.query.get('q') ?? '').slice(0, 50).trim()
  const prefecture = findPlace(visit.query.get('prefecture') ?? '')
  const props = {
    places: profile.places,
    prefecture: prefecture?.kind === 'prefecture' ? prefecture : undefined,
    words,
    found: words ? searchPlaces(words) : null,
    formKey: visit.formKey(),
    problems,
  }
  return visit.page({ title: crumb.label, crumbs: profileCrumbs, problems }, <PlacesPage {...props} />)
}

async function drawPlace(visit: Visit, code: string, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const place = findPlace(code)
  if (!place) throw new NotFound()
  const relation = profile.places.filter((own) => own.code === place.code).map((own) => own.relation)
  const props = { place, typed: typed ?? { relation }, problems, formKey: visit.formKey() }
  return visit.page({ title: fullName(place), crumbs: [...profileCrumbs, crumb], problems }, <PlacePage {...props} />)
}

function choose(visit: Visit): Promise<Response> {
  return submit(visit, PlaceForm, {
    act: async (tx, { place, relation }) => {
      await choosePlace(tx, visit.actor, talentOf(visit), { code: place, relations: relation }, visit.now)
      return PATH
    },
    again: (typed, problems) => drawPlace(visit, String(typed.place ?? ''), typed, problems),
    options: { flash: '地域を登録しました' },
  })
}

function remove(visit: Visit): Promise<Response> {
  return submit(visit, RemovePlaceForm, {
    act: async (tx, { place }) => {
      await removePlace(tx, visit.actor, talentOf(visit), place, visit.now)
      return PATH
    },
    again: (_, problems) => drawPlaces(visit, problems),
    options: { flash: '地域を外しました' },
  })
}
