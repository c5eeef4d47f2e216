import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { accountView } from './account-queries.ts'
import { NameForm, NewPasswordForm } from './forms.ts'
import { NamePage, PasswordPage } from './pages/settings-pages.tsx'
import { renameAccount } from './rename-account.ts'
import type { Session } from './session.ts'
import { setPassword } from './set-password.ts'

const crumbs = [{ href: '/account', label: 'アカウントの設定' }]

/** The session of somebody who is signed in; every route here asks for one. */
export function sessionOf(visit: Visit): Session {
  if (!visit.session) throw new NotFound()
  return visit.session
}

/** The form of one’s name. */
export function drawName(visit: Visit, typed: Typed, problems: Problems = {}): Promise<Response> {
  return visit.page(
    { title: 'お名前を変える', crumbs, problems },
    <NamePage typed={typed} problems={problems} formKey={visit.formKey()} />,
  )
}

/** 名前を変える。 */
export function rename(visit: Visit): Promise<Response> {
  return submit(visit, NameForm, {
    act: async (tx, { name }) => (await renameAccount(tx, visit.actor, name, visit.now), '/account'),
    again: (typed, problems) => drawName(visit, typed, problems),
    options: { flash: 'お名前を変更しました' },
  })
}

/** The form of a new password. */
export async function drawPassword(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { hasPassword } = await visit.read((tx) => accountView(tx, visit.actor, visit.now))
  const title = hasPassword ? 'パスワードを変える' : 'パスワードを決める'
  return visit.page(
    { title, crumbs, problems },
    <PasswordPage typed={typed} problems={problems} formKey={visit.formKey()} hasPassword={hasPassword} />,
  )
}

/** パスワードを変える。 Every other device is signed out. */
export function newPassword(visit: Visit): Promise<Response> {
  return submit(visit, NewPasswordForm, {
    act: async (tx, { current, password }) => (
      await setPassword(tx, visit.actor, { current, wanted: password, sessionId: sessionOf(visit).id }, visit.now),
      '/account'
    ),
    again: (typed, problems) => drawPassword(visit, typed, problems),
    options: { flash: 'パスワードを変更しました' },
  })
}
