import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { as, door } from '../actor.ts'
import { Invalid } from '../platform/errors.ts'
import type { Problems } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { sessionCookie } from '../services.ts'
import { submit } from '../submit.ts'
import { accountView } from './account-queries.ts'
import { countAttempt } from './attempts.ts'
import { deviceInWords } from './account-queries.ts'
import { sessionOf } from './account-routes.tsx'
import { safeNext, TotpForm } from './forms.ts'
import { homeOf } from './homes.ts'
import { RecoveryCodesPage, TotpPage, TotpRemovalPage } from './pages/settings-pages.tsx'
import { addPasskey, passkeyCreation, passkeyRequest, provePasskey, removePasskey } from './passkeys.ts'
import { confirmTotp, newTotp, removeTotp } from './second-factor.ts'
import { hatsOf } from './session.ts'
import { open } from './sign-in.ts'

const own = { for: ['account'], pace: 'reading', journal: { none: '自分の設定' } } as const
const crumbs = [{ href: '/account', label: 'アカウントの設定' }]
const AnswerForm = z.strictObject({ answer: z.string().max(20_000), next: z.string().max(300).optional() })

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

const siteOf = (visit: Visit) => ({ origin: visit.origin, now: visit.now })

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

async function creationOptions(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  return Response.json(await visit.read((tx) => passkeyCreation(tx, visit.actor, siteOf(visit))))
}

async function requestOptions(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  return Response.json(await as(visit.db, door, (tx) => passkeyRequest(tx, siteOf(visit))))
}

/** @throws Invalid for anything that is not a browser's answer */
function parseAnswer(text: string): unknown {
  const shape = z.looseObject({
    id: z.string().min(1).max(2000),
    rawId: z.string(),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: z.string() }),
  })
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Invalid({ passkey: 'パスキーを確かめられませんでした。もう一度お試しください' })
  }
}

function keepPasskey(visit: Visit): Promise<Response> {
  const label = deviceInWords(visit.header('user-agent') ?? '')
  return submit(visit, AnswerForm, {
    act: async (tx, { answer }) => (
      await addPasskey(tx, visit.actor, parseAnswer(answer) as RegistrationResponseJSON, label, siteOf(visit)),
      '/account'
    ),
    again: (_, problems) => Promise.reject(new Invalid(problems)),
    options: { flash: 'パスキーを追加しました' },
  })
}

function dropPasskey(visit: Visit): Promise<Response> {
  const id = visit.param('passkey')
  return visit.act(async (tx) => (await removePasskey(tx, visit.actor, id, visit.now), '/account'), {
    flash: 'パスキーを外しました',
  })
}

async function withPasskey(visit: Visit): Promise<Response> {
  let token = ''
  await countAttempt(visit.db, `passkey ${visit.address}`, visit.now, 100)
  return submit(visit, AnswerForm, {
    act: async (tx, { answer, next }) => {
      const accountId = await provePasskey(tx, parseAnswer(answer) as AuthenticationResponseJSON, siteOf(visit))
      token = (await open(tx, accountId, 'passkey', true, { device: visit.header('user-agent') ?? '', now: visit.now }))
        .token
      return safeNext(next ?? '', homeOf((await hatsOf(tx, accountId))[0]))
    },
    again: (_, problems) => Promise.reject(new Invalid(problems)),
    options: {
      as: door,
      after: (response) => (
        token && response.headers.append('set-cookie', sessionCookie.set(visit.services, token, 60 * 86_400)), response
      ),
    },
  })
}
