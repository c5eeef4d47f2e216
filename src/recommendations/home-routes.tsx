import { dayInJapan } from '../law/japanese-date.ts'
import { newestCardRows } from '../postings/public/posting-cards.ts'
import { stillReading } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { stepsOf } from '../talents/completeness.ts'
import { underWay, waitingFor } from '../talents/home.ts'
import { type OwnProfile, ownProfile } from '../talents/own-profile.ts'
import { runningWork } from '../talents/running-work.ts'
import { MyPage } from './pages/my-page.tsx'
import { recommendedTo } from './recommended-to.ts'
import { MOST_SUGGESTED, type Suggested } from './suggested-postings.ts'

/** マイページ: it stands here because what it suggests comes from the market. */
export const homeRoutes: readonly Route[] = routesOf({
  method: 'get',
  path: '/my',
  for: ['talent'],
  pace: 'reading',
  journal: { none: '本人のページ' },
  handle: drawHome,
})

async function drawHome(visit: Visit): Promise<Response> {
  const { actor } = visit
  const { own, ...props } = await visit.read(async (tx) => ({
    own: await ownProfile(tx, actor),
    waiting: await waitingFor(tx, actor),
    works: await runningWork(tx, actor, dayInJapan(visit.now)),
    underWay: await underWay(tx, actor),
  }))
  const suggested = await suggestedTo(visit, own)
  return visit.page(
    { title: 'マイページ' },
    <MyPage
      name={visit.session?.name ?? ''}
      state={own.row.state}
      steps={stepsOf(own)}
      suggested={suggested}
      {...props}
    />,
  )
}

/** Never keeps the page waiting: what waits for an answer is more urgent than what could be suggested. */
async function suggestedTo(visit: Visit, { row, profile }: OwnProfile): Promise<Suggested> {
  if (row.prefers_newest) {
    const today = dayInJapan(visit.now).toString()
    return { kind: 'newest', rows: await visit.read((tx) => newestCardRows(tx, today, MOST_SUGGESTED)) }
  }
  if (profile.skills.length === 0) return { kind: 'profile empty' }
  if (stillReading(visit.db).includes('market')) return { kind: 'not yet' }
  // The whole list may hold what nobody else came for; here stands only what answers to a skill of one's own.
  return { kind: 'fit', cards: await recommendedTo(visit, row.id, MOST_SUGGESTED, ({ meetsNeed }) => meetsNeed) }
}
