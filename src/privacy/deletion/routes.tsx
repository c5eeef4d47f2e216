import { accountView } from '../../accounts/account-queries.ts'
import { countAttempt, countCall } from '../../accounts/attempts.ts'
import { proofInDemo, provePassword, requireOwnProof, sendProof, spendProof } from '../../accounts/prove-anew.ts'
import { sessionOf } from '../../accounts/settings-handlers.tsx'
import { wrongCode } from '../../accounts/sign-in.ts'
import { supportOf } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { blockersOf } from './blockers.ts'
import { openDeletion } from './find-deletion.ts'
import { AskProofForm, CodeProofForm, PasswordProofForm } from './forms.ts'
import { CodeProofPage } from './pages/ask-form.tsx'
import { DeletionPage } from './pages/deletion-page.tsx'
import { requestDeletion } from './request-deletion.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

const PATH = '/account/deletion'
const own = { for: ['account'], pace: 'reading', journal: { none: '自分の設定' } } as const
const prove = { method: 'post', for: ['account'], pace: 'secret' } as const
const crumbs = [{ href: '/account', label: 'アカウントの設定' }]
const asked = { flash: '退会のお申し込みを受け付けました' }

/** 退会: asking, proving who it is, taking it back. */
export const deletionRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PATH, ...own, handle: (visit) => draw(visit) },
  { ...prove, path: PATH, journal: 'deletion.requested', handle: askWithPassword },
  { ...prove, path: `${PATH}/codes`, journal: { none: '本人にコードを送るだけ' }, handle: askForCode },
  {
    method: 'get',
    path: `${PATH}/codes/:code`,
    ...own,
    handle: (visit) => drawCode(visit, visit.query.has('wrong') ? wrongCode : {}),
  },
  { ...prove, path: `${PATH}/codes/:code`, journal: 'deletion.requested', handle: askWithCode },
  {
    method: 'post',
    path: `${PATH}/withdrawals`,
    for: ['account'],
    pace: 'writing',
    journal: 'deletion.withdrawn',
    handle: takeBack,
  },
)

/** Whoever looks through 支援アクセス has nothing to do here. @throws NotFound */
function ownAccount(visit: Visit): string {
  if (supportOf(visit.actor) !== null) throw new NotFound()
  return sessionOf(visit).accountId
}

async function draw(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const accountId = ownAccount(visit)
  const seen = await visit.read(async (tx) => ({
    due: (await openDeletion(tx, accountId))?.due_at ?? null,
    blockers: await blockersOf(tx, accountId),
    hasPassword: (await accountView(tx, visit.actor, visit.now)).hasPassword,
  }))
  const props = { ...seen, copy: visit.actor.kind === 'talent', typed, problems, formKey: visit.formKey() }
  return visit.page({ title: '退会', crumbs, problems }, <DeletionPage {...props} />)
}

/** The box stays ticked; the password never comes back. */
const again = (visit: Visit) => (typed: Typed, problems: Problems) =>
  draw(visit, { agree: typed.agree ?? '' }, problems)

async function askWithPassword(visit: Visit): Promise<Response> {
  await countAttempt(visit.db, `password ${sessionOf(visit).email}`, visit.now)
  return submit(visit, PasswordProofForm, {
    act: async (tx, { password }) => {
      await provePassword(tx, visit.actor, password)
      await requestDeletion(tx, visit.actor, visit.now)
      return PATH
    },
    again: again(visit),
    options: asked,
  })
}

function askForCode(visit: Visit): Promise<Response> {
  return submit(visit, AskProofForm, {
    act: async (tx) => {
      await countCall(tx, `code ${sessionOf(visit).email}`, visit.now)
      return `${PATH}/codes/${await sendProof(tx, visit.actor, visit.services.config.secret, visit.now)}`
    },
    again: again(visit),
  })
}

async function drawCode(visit: Visit, problems: Problems): Promise<Response> {
  ownAccount(visit)
  const id = visit.id('code')
  const inDemo = visit.demo && !visit.services.config.smtpUrl
  const code = await visit.read(async (tx) => {
    await requireOwnProof(tx, visit.actor, id)
    return inDemo ? proofInDemo(tx, id) : null
  })
  const props = { problems, formKey: visit.formKey(), code }
  const head = { title: '退会のための本人確認', crumbs: [...crumbs, { href: PATH, label: '退会' }], problems }
  return visit.page(head, <CodeProofPage {...props} />)
}

async function askWithCode(visit: Visit): Promise<Response> {
  const { actor, now, services } = visit
  const id = visit.id('code')
  await countAttempt(visit.db, `try ${id}`, now)
  return submit(visit, CodeProofForm, {
    act: async (tx, { code }) => {
      // The try stays counted, so a wrong code leads back to the page instead of undoing the transaction.
      if (!(await spendProof(tx, actor, id, { code, secret: services.config.secret, now })))
        return `${PATH}/codes/${id}?wrong=1`
      await requestDeletion(tx, actor, now)
      return PATH
    },
    again: (_, problems) => drawCode(visit, problems),
  })
}

function takeBack(visit: Visit): Promise<Response> {
  return visit.act(async (tx) => (await withdrawDeletion(tx, visit.actor, visit.now), PATH), {
    flash: '退会を取りやめました',
  })
}
