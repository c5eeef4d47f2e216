import type { Problems } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { sessionCookie } from '../request/services.ts'
import { submit } from '../request/submit.ts'
import { accountView } from './account-queries.ts'
import { changeHat } from './change-hat.ts'
import { endSession } from './end-session.ts'
import { HatForm } from './forms.ts'
import { homeOf } from './homes.ts'
import { AccountPage } from './pages/account-page.tsx'
import { drawName, drawPassword, newPassword, rename, sessionOf } from './settings-handlers.tsx'

const own = { for: ['account'], pace: 'reading', journal: { none: '自分の設定' } } as const
const change = { for: ['account'], pace: 'writing' } as const

/** What everybody who is signed in may do with their own account. */
export const accountRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/account', ...own, handle: (visit) => drawAccount(visit) },
  { method: 'post', path: '/account/hat', ...change, journal: 'account.hat_changed', handle: wearHat },
  { ...change, method: 'post', path: '/account/sign-out', for: ['anyone'], journal: 'session.ended', handle: signOut },
  { method: 'post', path: '/account/sessions/:session/ends', ...change, journal: 'session.ended', handle: endOther },
  { method: 'get', path: '/account/name', ...own, handle: (visit) => drawName(visit, { name: sessionOf(visit).name }) },
  { method: 'post', path: '/account/name', ...change, journal: 'account.renamed', handle: rename },
  { method: 'get', path: '/account/password', ...own, handle: (visit) => drawPassword(visit) },
  {
    method: 'post',
    path: '/account/password',
    for: ['account'],
    pace: 'secret',
    journal: 'account.password_changed',
    handle: newPassword,
  },
)

async function drawAccount(visit: Visit, problems: Problems = {}): Promise<Response> {
  const session = sessionOf(visit)
  const account = await visit.read((tx) => accountView(tx, visit.actor, visit.now))
  const props = {
    account,
    problems,
    hats: session.hats,
    sessionId: session.id,
    formKey: visit.formKey(),
    script: visit.services.assets.href('passkey.js'),
  }
  return visit.page({ title: 'アカウントの設定', problems }, <AccountPage {...props} />)
}

function wearHat(visit: Visit): Promise<Response> {
  return submit(visit, HatForm, {
    act: async (tx, { hat }) => homeOf(await changeHat(tx, visit.actor, sessionOf(visit).id, hat, visit.now)),
    again: (_, problems) => drawAccount(visit, problems),
  })
}

/** Whose session has ended meanwhile (a second click, another window) is led to the same place as the first time. */
async function signOut(visit: Visit): Promise<Response> {
  if (!visit.session) return visit.redirect('/')
  const { id } = visit.session
  const after = (response: Response): Response => {
    response.headers.append('set-cookie', sessionCookie.set(visit.services, '', 0))
    response.headers.set('clear-site-data', '"cache"')
    return response
  }
  return visit.act(async (tx) => (await endSession(tx, visit.actor, id, visit.now), '/'), {
    after,
    flash: 'ログアウトしました',
  })
}

function endOther(visit: Visit): Promise<Response> {
  const id = visit.id('session')
  return visit.act(async (tx) => (await endSession(tx, visit.actor, id, visit.now), '/account'), {
    flash: '端末のログインを終了しました',
  })
}
