import type { Problems } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { accountView } from './account-queries.ts'
import { sessionOf } from './settings-handlers.tsx'
import { TotpForm } from './forms.ts'
import { RecoveryCodesPage, TotpPage, TotpRemovalPage } from './pages/second-factor-pages.tsx'
import { creationOptions, dropPasskey, keepPasskey, requestOptions, withPasskey } from './passkey-handlers.tsx'
import { confirmTotp, removeTotp } from './second-factor.ts'
import { newTotp } from './totp.ts'

const own = { for: ['account'], pace: 'reading', journal: { none: '自分の設定' } } as const
const crumbs = [{ href: '/account', label: 'アカウントの設定' }]

/** Second factors: the authenticator app with recovery codes, and passkeys. */
export const factorRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/account/totp', ...own, handle: (visit) => drawTotp(visit) },
  {
    method: 'post',
    path: '/account/totp',
    for: ['account'],
    pace: 'secret',
    journal: 'account.second_factor_added',
    handle: addTotp,
  },
  {
    method: 'post',
    path: '/account/totp/removals',
    for: ['account'],
    pace: 'secret',
    journal: 'account.second_factor_removed',
    handle: dropTotp,
  },
  {
    method: 'post',
    path: '/account/passkeys/options',
    for: ['account'],
    pace: 'secret',
    journal: { none: '問いを渡すだけ' },
    handle: creationOptions,
  },
  {
    method: 'post',
    path: '/account/passkeys',
    for: ['account'],
    pace: 'secret',
    journal: 'account.second_factor_added',
    handle: keepPasskey,
  },
  {
    method: 'post',
    path: '/account/passkeys/:passkey/removals',
    for: ['account'],
    pace: 'writing',
    journal: 'account.second_factor_removed',
    handle: dropPasskey,
  },
  {
    method: 'post',
    path: '/sign-in/passkeys/options',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: '問いを渡すだけ' },
    handle: requestOptions,
  },
  {
    method: 'post',
    path: '/sign-in/passkeys',
    for: ['anyone'],
    pace: 'secret',
    journal: 'account.signed_in',
    handle: withPasskey,
  },
)

async function drawTotp(visit: Visit, secret?: string, problems: Problems = {}): Promise<Response> {
  const { totpSince } = await visit.read((tx) => accountView(tx, visit.actor, visit.now))
  if (totpSince) return visit.page({ title: '認証アプリを外す', crumbs }, <TotpRemovalPage formKey={visit.formKey()} />)
  const fresh = newTotp(sessionOf(visit).email)
  const uri = secret ? fresh.uri.replace(fresh.secret, secret) : fresh.uri
  return visit.page(
    { title: '認証アプリを設定する', crumbs, problems },
    <TotpPage typed={{}} problems={problems} formKey={visit.formKey()} secret={secret ?? fresh.secret} uri={uri} />,
  )
}

/** The recovery codes are shown in the answer itself: they are nowhere to be read afterwards. */
async function addTotp(visit: Visit): Promise<Response> {
  let codes: string[] = []
  const response = await submit(visit, TotpForm, {
    act: async (tx, { secret, code }) => (
      (codes = await confirmTotp(tx, visit.actor, secret, code, visit.now)), '/account'
    ),
    again: (typed, problems) =>
      drawTotp(visit, /^[A-Z2-7]{32}$/.test(String(typed.secret)) ? String(typed.secret) : undefined, problems),
  })
  if (codes.length === 0) return response
  return visit.page({ title: '回復コードを控えてください', crumbs }, <RecoveryCodesPage codes={codes} />)
}

function dropTotp(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => (await removeTotp(tx, visit.actor, visit.now), '/account'), {
    flash: '認証アプリを外しました',
  })
}
