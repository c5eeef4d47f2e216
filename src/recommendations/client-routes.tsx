import { as, clock, isClient } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { applicationCounts } from '../postings/application-counts.ts'
import { findOwnPosting } from '../postings/own-posting.ts'
import { crumbsBelow, titleOf } from '../postings/paths.ts'
import { whenRead } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { profilesOf } from '../talents/profile.ts'
import { forecastOf } from './forecasts/forecast.ts'
import { keptForecast, learnedSoFar } from './forecasts/kept-forecasts.ts'
import { liveMarket } from './live-market.ts'
import { postingRows } from './market-rows.ts'
import { ForecastPage } from './pages/forecast-page.tsx'
import { SuggestionsPage } from './pages/suggestions-page.tsx'
import { suggestTalents } from './suggest-talents.ts'
import { whoWasAsked } from './who-was-asked.ts'

const client = { for: ['company', 'municipality', 'operator'], pace: 'reading' } as const
const seen = { access: 'posting.seen' } as const

/** For clients: whom to invite, and how many to expect. */
export const clientRecommendationRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/client/postings/:posting/suggestions', ...client, journal: seen, handle: drawSuggestions },
  { method: 'get', path: '/client/postings/:posting/forecast', ...client, journal: seen, handle: drawForecast },
)

async function drawSuggestions(visit: Visit): Promise<Response> {
  const { actor, db, now } = visit
  const id = visit.id('posting')
  const row = await visit.read((tx) => findOwnPosting(tx, actor, id))
  if (row.state !== 'published') throw new NotFound()
  await whenRead(db, 'market')
  const all = suggestTalents(await liveMarket(db, now, { posting: id }), id)
  const ids = all.map(({ talentId }) => talentId)
  const { profiles, asked } = await visit.read(async (tx) => ({
    profiles: await profilesOf(tx, ids),
    asked: await whoWasAsked(tx, row, ids),
  }))
  const suggested = all.flatMap(({ talentId, reasons }) => {
    const profile = profiles.get(talentId)
    const wasAsked = asked.get(talentId)
    // Careers name employers; they belong to an application with consent, not to a list of strangers.
    return profile && wasAsked !== undefined ? [{ profile: { ...profile, careers: [] }, reasons, wasAsked }] : []
  })
  return visit.page(
    { title: '声をかけたい人材', crumbs: crumbsBelow(actor, row) },
    <SuggestionsPage
      postingId={id}
      suggested={suggested}
      noneFits={all.length > 0 && all.every(({ isLow }) => isLow)}
      title={titleOf(row)}
      own={isClient(actor)}
    />,
  )
}

async function drawForecast(visit: Visit): Promise<Response> {
  const { actor, db, now } = visit
  const id = visit.id('posting')
  const { row, read, came, kept } = await visit.read(async (tx) => ({
    row: await findOwnPosting(tx, actor, id),
    read: (await postingRows(tx, [id]))[0],
    came: await applicationCounts(tx, id),
    kept: await keptForecast(tx, id),
  }))
  if (!read) throw new NotFound()
  await whenRead(db, 'market')
  // What became of everybody's postings is known to the clock only; of it a client learns sums alone.
  const { model, held } = await as(db, clock, learnedSoFar)
  const forecast = forecastOf(await liveMarket(db, now), read, model)
  return visit.page(
    { title: '応募の見通し', crumbs: crumbsBelow(actor, row) },
    <ForecastPage
      forecast={forecast}
      title={titleOf(row)}
      kept={kept}
      held={held}
      came={row.published_at ? came.all : null}
      hasEnded={row.published_at !== null && row.state !== 'published'}
      edit={`/client/postings/${id}`}
    />,
  )
}
