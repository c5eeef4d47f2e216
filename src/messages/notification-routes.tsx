import { pageOf } from '../applications/page-number.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { isUnreachable, notificationsOf, readAllNotifications, readNotification } from './notifications.ts'
import { NotificationsPage } from './pages/notifications-page.tsx'
import { SwitchesPage } from './pages/switches-page.tsx'
import { changeSwitches, SwitchesForm, switchesOf } from './switches.ts'
import { opensFor, topicsFor } from './whose-topics.ts'

const own = { for: ['account'], pace: 'reading', journal: { none: '自分への通知' } } as const
const mark = { for: ['account'], pace: 'writing', journal: { none: '読んだという印で、状態は変わらない' } } as const
const crumbs = [{ href: '/notifications', label: '通知' }]

/** 通知: what one is told, the marks of reading, and the switches of the mails. */
export const notificationRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/notifications', ...own, handle: drawList },
  { method: 'post', path: '/notifications/readings', ...mark, handle: readAll },
  { method: 'post', path: '/notifications/:notification/readings', ...mark, handle: readOne },
  { method: 'get', path: '/notifications/settings', ...own, handle: (visit) => drawSwitches(visit) },
  {
    method: 'post',
    path: '/notifications/settings',
    for: ['account'],
    pace: 'writing',
    journal: 'account.switches_changed',
    handle: change,
  },
)

async function drawList(visit: Visit): Promise<Response> {
  const { actor, session } = visit
  const page = pageOf(visit.query)
  const unread = visit.query.get('show') === 'unread'
  const found = await visit.read(async (tx) => ({
    ...(await notificationsOf(tx, actor, { unread, page })),
    unreachable: await isUnreachable(tx, actor),
  }))
  const opens = (path: string) => opensFor(path, session?.worn?.kind)
  const props = { ...found, unread, page, opens, formKey: visit.formKey() }
  return visit.page({ title: '通知' }, <NotificationsPage {...props} />)
}

function readAll(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => {
    await readAllNotifications(tx, visit.actor, visit.now)
    return '/notifications'
  })
}

function readOne(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => {
    await readNotification(tx, visit.actor, visit.id('notification'), visit.now)
    return '/notifications'
  })
}

async function drawSwitches(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { actor, session } = visit
  const { switches, unreachable } = await visit.read(async (tx) => ({
    switches: await switchesOf(tx, actor),
    unreachable: await isUnreachable(tx, actor),
  }))
  const shown = topicsFor(session?.hats.map(({ kind }) => kind) ?? [])
  const props = { shown, typed: typed ?? switches, problems, unreachable, formKey: visit.formKey() }
  return visit.page({ title: '通知の受け取り方', crumbs, problems }, <SwitchesPage {...props} />)
}

function change(visit: Visit): Promise<Response> {
  return submit(visit, SwitchesForm, {
    act: async (tx, chosen) => {
      await changeSwitches(tx, visit.actor, chosen, visit.now)
      return '/notifications/settings'
    },
    again: (typed, problems) => drawSwitches(visit, typed, problems),
    options: { flash: '通知の受け取り方を保存しました' },
  })
}
