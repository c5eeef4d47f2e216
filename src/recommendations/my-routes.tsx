import { dayInJapan } from '../law/japanese-date.ts'
import { NotFound } from '../platform/errors.ts'
import { newestCardRows } from '../postings/public/posting-cards.ts'
import { whenRead } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { findTalent } from '../talents/find-talent.ts'
import { getsDigest } from './digest/switch-digest.ts'
import { OrderForm } from './forms.ts'
import { liveMarket } from './live-market.ts'
import { AboutPage } from './pages/about-page.tsx'
import { RecommendationsPage } from './pages/recommendations-page.tsx'
import type { RecommendedList } from './pages/recommended-list.tsx'
import { type ListOrder, preferOrder } from './prefer-order.ts'
import { recommendedTo } from './recommended-to.ts'
import { RECOMMENDED } from './recommend.ts'
import { profileGap } from './profile-gap.ts'

const LIST = '/my/recommendations'

/** おすすめ for talents, and the page that explains its order to everybody. */
export const myRecommendationRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: LIST,
    for: ['talent'],
    pace: 'reading',
    journal: { none: '表示の記録(impressions)に残す' },
    handle: (visit) => drawList(visit),
  },
  {
    method: 'post',
    path: `${LIST}/orders`,
    for: ['talent'],
    pace: 'writing',
    journal: 'talent.changed',
    handle: chooseOrder,
  },
  {
    method: 'get',
    path: '/recommendations/about',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: '公開情報' },
    handle: drawAbout,
  },
)

async function drawList(visit: Visit, problems: Readonly<Record<string, string>> = {}): Promise<Response> {
  const talentId = talentOf(visit)
  const { talent, byMail } = await visit.read(async (tx) => ({
    talent: await findTalent(tx, visit.actor, talentId, 'edit'),
    byMail: await getsDigest(tx, talentId),
  }))
  const order = orderOf(visit.query.get('order'), talent.prefers_newest)
  const list = order === 'fit' ? await fitting(visit, talentId) : await newest(visit)
  return visit.page(
    { title: 'おすすめ', crumbs: [{ href: '/my', label: 'マイページ' }], problems },
    <RecommendationsPage
      list={list}
      remembered={talent.prefers_newest ? 'new' : 'fit'}
      now={visit.now}
      byMail={byMail}
      formKey={visit.formKey()}
      problems={problems}
    />,
  )
}

async function fitting(visit: Visit, talentId: string): Promise<RecommendedList> {
  const { db, now } = visit
  await whenRead(db, 'market')
  const cards = await recommendedTo(visit, talentId, RECOMMENDED)
  const hasAny = cards.some(({ isWithinReach }) => isWithinReach)
  return { order: 'fit', cards, gap: hasAny ? null : profileGap(await liveMarket(db, now), talentId) }
}

async function newest(visit: Visit): Promise<RecommendedList> {
  const today = dayInJapan(visit.now).toString()
  return { order: 'new', rows: await visit.read((tx) => newestCardRows(tx, today, RECOMMENDED)) }
}

function chooseOrder(visit: Visit): Promise<Response> {
  const talentId = talentOf(visit)
  return submit(visit, OrderForm, {
    act: async (tx, { order }) => {
      await preferOrder(tx, visit.actor, talentId, order, visit.now)
      return LIST
    },
    again: (_, problems) => drawList(visit, problems),
    options: { flash: '並び順を変えました' },
  })
}

function drawAbout(visit: Visit): Promise<Response> {
  const head = {
    title: 'おすすめの順序について',
    description: '結のおすすめが、何を使い、何を使わずに順序を決めているかの説明です。',
    indexable: true,
  }
  return visit.page({ ...head, crumbs: [] }, <AboutPage />)
}

function orderOf(asked: string | null, prefersNewest: boolean): ListOrder {
  if (asked === 'new' || asked === 'fit') return asked
  return prefersNewest ? 'new' : 'fit'
}

function talentOf({ actor }: Visit): string {
  if (actor.kind !== 'talent') throw new NotFound()
  return actor.talentId
}
