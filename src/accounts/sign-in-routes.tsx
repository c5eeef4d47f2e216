import { as, door } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { sessionCookie } from '../request/services.ts'
import { submit } from '../request/submit.ts'
import { Invalid } from '../platform/errors.ts'
import { countAttempt, countCall } from './attempts.ts'
import { saidInDemo, sendCode } from './codes.ts'
import { AskCodeForm, CodeForm, PasswordSignInForm, RegisterForm, safeNext, SecondForm } from './forms.ts'
import { homeOf } from './homes.ts'
import { isLeaving, LEAVING } from './leaving.ts'
import { CodePage, SignInPage } from './pages/sign-in-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { registerAccount } from './register.ts'
import { hatsOf } from './session.ts'
import { type Entered, signInWithCode, signInWithPassword, signInWithSecond, wrongCode } from './sign-in.ts'
import type { Tx } from '../platform/db/database.ts'

const open = { for: ['anyone'], pace: 'reading', journal: { none: 'ログイン前の画面' } } as const
const secret = { for: ['anyone'], pace: 'secret' } as const

/** The door: signing in and registering. Nobody learns here whether an address is known. */
export const signInRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/sign-in', ...open, handle: (visit) => drawSignIn(visit) },
  { method: 'post', path: '/sign-in', ...secret, journal: 'account.signed_in', handle: withPassword },
  {
    method: 'post',
    path: '/sign-in/codes',
    ...secret,
    journal: { none: 'コードを送るだけで、誰かは分からない' },
    handle: askForCode,
  },
  {
    method: 'get',
    path: '/sign-in/codes/:code',
    ...open,
    handle: (visit) => drawCode(visit, {}, visit.query.has('wrong') ? wrongCode : {}),
  },
  { method: 'post', path: '/sign-in/codes/:code', ...secret, journal: 'account.signed_in', handle: withCode },
  { method: 'get', path: '/sign-in/second/:challenge', ...open, handle: (visit) => drawSecond(visit) },
  { method: 'post', path: '/sign-in/second/:challenge', ...secret, journal: 'account.signed_in', handle: withSecond },
  { method: 'get', path: '/register', ...open, handle: (visit) => drawRegister(visit) },
  { method: 'post', path: '/register', ...secret, journal: 'account.registered', handle: register },
)

const nextOf = (visit: Visit, typed: Typed = {}) => safeNext(String(typed.next ?? visit.query.get('next') ?? ''), '')

function drawSignIn(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const props = {
    typed,
    problems,
    next: nextOf(visit, typed),
    formKey: visit.formKey(),
    script: visit.services.assets.href('passkey.js'),
  }
  return visit.page({ title: 'ログイン', problems }, <SignInPage {...props} />)
}

function drawRegister(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  return visit.page(
    { title: '登録する', problems },
    <RegisterPage typed={typed} problems={problems} next={nextOf(visit, typed)} formKey={visit.formKey()} />,
  )
}

async function drawCode(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('code')
  const words = {
    title: 'コードを入力する',
    lead: 'メールに届いた6桁のコードを入力してください。10分間、5回まで試せます。届かないときは迷惑メールも確認してください。',
    label: '6桁のコード',
    again: { href: '/sign-in', label: '別の方法でログインする' },
    demo: isCaught(visit) ? await as(visit.db, door, (tx) => saidInDemo(tx, id, visit.services.config.secret)) : null,
  }
  return drawQuestion(visit, words, typed, problems)
}

/** A demo without a mail server: somebody new would wait for a mail that never leaves. */
const isCaught = ({ demo, services }: Visit): boolean => demo && !services.config.smtpUrl

function drawSecond(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  visit.id('challenge')
  const words = {
    title: '二段階認証',
    lead: '認証アプリに表示されている6桁の数字を入力してください。端末をなくしたときは、回復コードを入力できます。',
    label: '6桁の数字、または回復コード',
    again: { href: '/sign-in', label: 'はじめからやり直す' },
  }
  return drawQuestion(visit, words, typed, problems)
}

type QuestionWords = Pick<Parameters<typeof CodePage>[0], 'title' | 'lead' | 'label' | 'again' | 'demo'>

/** The page that asks for a code, whichever it is. */
function drawQuestion(visit: Visit, words: QuestionWords, typed: Typed, problems: Problems): Promise<Response> {
  const props = { ...words, typed, problems, next: nextOf(visit, typed), formKey: visit.formKey() }
  return visit.page({ title: words.title, problems }, <CodePage {...props} />)
}

const entranceOf = (visit: Visit) => ({ device: visit.header('user-agent') ?? '', now: visit.now })

/** Sets the session's cookie once the deed is committed. A form sent twice has nothing to set the second time. */
function atTheDoor(visit: Visit) {
  let token = ''
  const after = (response: Response): Response => {
    if (token) response.headers.append('set-cookie', sessionCookie.set(visit.services, token, 60 * 86_400))
    return response
  }
  return {
    options: { as: door, after },
    lead: async (tx: Tx, entered: Entered, next: string): Promise<string> => {
      if ('challenge' in entered)
        return `/sign-in/second/${entered.challenge}${next ? `?next=${encodeURIComponent(next)}` : ''}`
      token = entered.token
      if (await isLeaving(tx, entered.accountId)) return LEAVING
      return safeNext(next, homeOf((await hatsOf(tx, entered.accountId))[0]))
    },
  }
}

async function withPassword(visit: Visit): Promise<Response> {
  const { options, lead } = atTheDoor(visit)
  const typedEmail = (visit.fields.email?.[0] ?? '').trim().toLowerCase()
  if (typedEmail) await countAttempt(visit.db, `password ${typedEmail}`, visit.now)
  return submit(visit, PasswordSignInForm, {
    act: async (tx, { email, password, next }) =>
      lead(tx, await signInWithPassword(tx, email, password, entranceOf(visit)), next),
    again: (typed, problems) => drawSignIn(visit, { email: typed.email ?? '', next: typed.next ?? '' }, problems),
    options,
  })
}

function askForCode(visit: Visit): Promise<Response> {
  return submit(visit, AskCodeForm, {
    act: async (tx, { mail, next }) => {
      await countCall(tx, `code ${mail}`, visit.now)
      const account = await tx
        .selectFrom('accounts')
        .select(['id', 'email'])
        .where('email', '=', mail)
        .where('state', '=', 'active')
        .executeTakeFirst()
      const id = await sendCode(tx, {
        purpose: 'sign_in',
        account: account ?? null,
        secret: visit.services.config.secret,
        now: visit.now,
      })
      return `/sign-in/codes/${id}${next ? `?next=${encodeURIComponent(next)}` : ''}`
    },
    again: (typed, problems) => drawSignIn(visit, typed, problems),
    options: { as: door },
  })
}

async function withCode(visit: Visit): Promise<Response> {
  const { options, lead } = atTheDoor(visit)
  const id = visit.id('code')
  await countAttempt(visit.db, `try ${id}`, visit.now)
  return submit(visit, CodeForm, {
    act: async (tx, { code, next }) => {
      const entered = await signInWithCode(tx, id, code, visit.services.config.secret, entranceOf(visit))
      // The try stays counted, so a wrong code leads back to the page instead of undoing the transaction.
      return entered
        ? lead(tx, entered, next)
        : `/sign-in/codes/${id}?wrong=1${next ? `&next=${encodeURIComponent(next)}` : ''}`
    },
    again: (typed, problems) => drawCode(visit, typed, problems),
    options,
  })
}

async function withSecond(visit: Visit): Promise<Response> {
  const { options, lead } = atTheDoor(visit)
  const id = visit.id('challenge')
  await countAttempt(visit.db, `second ${id}`, visit.now, 5)
  return submit(visit, SecondForm, {
    act: async (tx, { code, next }) => {
      const entered = await signInWithSecond(tx, id, code, entranceOf(visit))
      if (!entered)
        throw new Invalid({
          code: 'コードが違うか、時間がたちすぎました。もう一度入力するか、はじめからログインし直してください',
        })
      return lead(tx, entered, next)
    },
    again: (typed, problems) => drawSecond(visit, typed, problems),
    options,
  })
}

function register(visit: Visit): Promise<Response> {
  return submit(visit, RegisterForm, {
    act: async (tx, { name, email, next }) => {
      await countCall(tx, `register ${email}`, visit.now)
      const id = await registerAccount(tx, { name, email }, visit.services.config.secret, visit.now)
      return `/sign-in/codes/${id}${next ? `?next=${encodeURIComponent(next)}` : ''}`
    },
    again: (typed, problems) => drawRegister(visit, typed, problems),
    options: { as: door },
  })
}
