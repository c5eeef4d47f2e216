import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { DeclarationForm, GreetingForm, NothingForm } from './forms.ts'
import { hideFromLedger, showInLedger } from './ledger-consent.ts'
import { crumbs, MINE, ONE, ownDeed, read, townPath, write } from './own-deed.ts'
import { myTies, myTown } from './my-ties.ts'
import { MyTiesPage } from './pages/my-ties-page.tsx'
import { MyTownPage } from './pages/my-town-page.tsx'
import { declareResidence, withdrawDeclaration } from './residence.ts'
import { showGreeting, withdrawGreeting } from './show-greeting.ts'

/** わたしの縁: the towns, and what only the person declares or lets be shown. */
export const myTieRoutes: readonly Route[] = routesOf(
  { ...read, path: MINE, handle: drawTies },
  { ...read, path: ONE, handle: (visit) => drawTown(visit) },
  { ...write, path: `${ONE}/consents`, journal: 'consent.given', handle: show },
  { ...write, path: `${ONE}/consent-withdrawals`, journal: 'consent.withdrawn', handle: hide },
  { ...write, path: `${ONE}/residence-declarations`, journal: 'residence.declared', handle: declare },
  {
    ...write,
    path: '/my/residence-declarations/:residenceDeclaration/withdrawals',
    journal: 'residence.withdrawn',
    handle: withdraw,
  },
  { ...write, path: `${ONE}/greetings`, journal: 'greeting.shown', handle: greet },
  { ...write, path: '/my/greetings/:greeting/withdrawals', journal: 'greeting.withdrawn', handle: ungreet },
)

async function drawTies(visit: Visit): Promise<Response> {
  const ties = await visit.read((tx) => myTies(tx, visit.actor, visit.now))
  return visit.page({ title: 'わたしの縁' }, <MyTiesPage ties={ties} />)
}

async function drawTown(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const town = await visit.read((tx) => myTown(tx, visit.actor, visit.id('municipality'), visit.now))
  return visit.page(
    { title: `${town.town}との縁`, crumbs, problems },
    <MyTownPage town={town} typed={typed} problems={problems} formKey={visit.formKey()} />,
  )
}

function show(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return ownDeed(
    visit,
    NothingForm,
    { draw: drawTown, path: townPath(visit) },
    '氏名が台帳に表示されるようになりました',
    (tx) => showInLedger(tx, actor, visit.id('municipality'), now),
  )
}

function hide(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return ownDeed(visit, NothingForm, { draw: drawTown, path: townPath(visit) }, '氏名の表示をやめました', (tx) =>
    hideFromLedger(tx, actor, visit.id('municipality'), now),
  )
}

function declare(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return ownDeed(visit, DeclarationForm, { draw: drawTown, path: townPath(visit) }, '申告しました', (tx, value) =>
    declareResidence(tx, actor, visit.id('municipality'), value, now),
  )
}

function withdraw(visit: Visit): Promise<Response> {
  return submit(visit, NothingForm, {
    act: async (tx) => {
      const town = await withdrawDeclaration(tx, visit.actor, visit.id('residenceDeclaration'), visit.now)
      return `${MINE}/${town}`
    },
    again: () => drawTies(visit),
    options: { flash: '申告を取り下げました' },
  })
}

function greet(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return ownDeed(
    visit,
    GreetingForm,
    { draw: drawTown, path: townPath(visit) },
    '町のページに一言を載せました',
    (tx, value) => showGreeting(tx, actor, visit.id('municipality'), value, now),
  )
}

function ungreet(visit: Visit): Promise<Response> {
  return submit(visit, NothingForm, {
    act: async (tx) => `${MINE}/${await withdrawGreeting(tx, visit.actor, visit.id('greeting'), visit.now)}`,
    again: () => drawTies(visit),
    options: { flash: '一言を取りやめました' },
  })
}
