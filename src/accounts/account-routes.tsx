import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { sessionCookie } from '../services.ts'
import { submit } from '../submit.ts'
import { accountView } from './account-queries.ts'
import { changeHat } from './change-hat.ts'
import { endSession } from './end-session.ts'
import { HatForm, NameForm, NewPasswordForm } from './forms.ts'
import { homeOf } from './homes.ts'
import { AccountPage } from './pages/account-page.tsx'
import { NamePage, PasswordPage } from './pages/settings-pages.tsx'
import { renameAccount } from './rename-account.ts'
import type { Session } from './session.ts'
import { setPassword } from './set-password.ts'

const own = { for: ['account'], pace: 'reading', journal: { none: '自分の設定' } } as const
const change = { for: ['account'], pace: 'writing' } as const
const crumbs = [{ href: '/account', label: 'アカウントの設定' }]

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

/** The session of somebody who is signed in; every route here asks for one. */
export function sessionOf(visit: Visit): Session {
  if (!visit.session) throw new NotFound()
  return visit.session
}

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

function drawName(visit: Visit, typed: Typed, problems: Problems = {}): Promise<Response> {
  return visit.page(
    { title: 'お名前を変える', crumbs, problems },
    <NamePage typed={typed} problems={problems} formKey={visit.formKey()} />,
  )
}

function rename(visit: Visit): Promise<Response> {
  return submit(visit, NameForm, {
    act: async (tx, { name }) => (await renameAccount(tx, visit.actor, name, visit.now), '/account'),
    again: (typed, problems) => drawName(visit, typed, problems),
    options: { flash: 'お名前を変更しました' },
  })
}

async function drawPassword(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { hasPassword } = await visit.read((tx) => accountView(tx, visit.actor, visit.now))
  const title = hasPassword ? 'パスワードを変える' : 'パスワードを決める'
  return visit.page(
    { title, crumbs, problems },
    <PasswordPage typed={typed} problems={problems} formKey={visit.formKey()} hasPassword={hasPassword} />,
  )
}

function newPassword(visit: Visit): Promise<Response> {
  return submit(visit, NewPasswordForm, {
    act: async (tx, { current, password }) => (
      await setPassword(tx, visit.actor, { current, wanted: password, sessionId: sessionOf(visit).id }, visit.now),
      '/account'
    ),
    again: (typed, problems) => drawPassword(visit, typed, problems),
    options: { flash: 'パスワードを変更しました' },
  })
}
