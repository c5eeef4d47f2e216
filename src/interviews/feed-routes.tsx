import { type Route, routesOf, type Visit } from '../route.ts'
import { feedBehind, makeFeed, ownFeed, revokeFeed, tokenOf } from './calendar-feed.ts'
import { FeedPage } from './pages/feed-page.tsx'

const PAGE = '/account/calendar'
const change = { method: 'post', for: ['account'], pace: 'writing' } as const

/** 面談のカレンダー配信: made and stopped by its owner, read by whoever knows the address. */
export const feedRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PAGE, for: ['account'], pace: 'reading', journal: { none: '自分の設定' }, handle: draw },
  { ...change, path: `${PAGE}/feeds`, journal: 'account.calendar_made', handle: make },
  { ...change, path: `${PAGE}/revocations`, journal: 'account.calendar_revoked', handle: revoke },
  {
    method: 'get',
    path: '/calendars/:token',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: '秘密のURLを知る本人のカレンダーが読む' },
    handle: send,
  },
)

async function draw(visit: Visit): Promise<Response> {
  const feed = await visit.read((tx) => ownFeed(tx, visit.actor))
  const shown = feed && {
    address: `${visit.origin}/calendars/${tokenOf(visit.services.config.secret, feed.id)}`,
    madeAt: feed.madeAt,
  }
  return visit.page(
    { title: '面談をカレンダーに表示する', crumbs: [{ href: '/account', label: 'アカウントの設定' }] },
    <FeedPage feed={shown} formKey={visit.formKey()} />,
  )
}

function make(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => (await makeFeed(tx, visit.actor, visit.now), PAGE), {
    flash: 'カレンダーのURLを作りました。前のURLは使えなくなりました。',
  })
}

function revoke(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => (await revokeFeed(tx, visit.actor, visit.now), PAGE), {
    flash: 'カレンダーの配信を止めました',
  })
}

async function send(visit: Visit): Promise<Response> {
  const text = await feedBehind(visit.db, visit.services.config.secret, visit.param('token'), visit.now)
  return visit.file(text, 'text/calendar; charset=utf-8', 'interviews.ics')
}
