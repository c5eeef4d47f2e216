import { mayWrite } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeDays, drawDays } from './alert-days-handlers.tsx'
import { alertKinds, snoozable } from './alerts.ts'
import { choiceOf, deskTowns, keepChoice } from './desk-choice.ts'
import { ChoiceForm, EmptyForm, SnoozeForm } from './forms.ts'
import { oneAsked, pageAsked, recordAsked } from './page-asked.ts'
import { KindPage } from './pages/kind-page.tsx'
import { kinds } from './pages/kinds-of-errand.ts'
import { SnoozedPage, SnoozePage } from './pages/snooze-pages.tsx'
import { TodayPage } from './pages/today-page.tsx'
import { hrefOfPart } from './part-href.ts'
import { snoozeAlert, snoozed, wakeAlert } from './snooze.ts'
import { alertOf, errandsOf, type Part, today } from './today.ts'
import { NotFound } from '../platform/errors.ts'

const reading = { for: ['operator'], pace: 'reading', journal: { none: '運営事業者の一覧' } } as const
const writing = { method: 'post', for: ['operator'], pace: 'writing' } as const
const crumbs = [{ href: '/desk', label: '今日の仕事' }]
const days = '/desk/programmes/:programme/alert-days' as const

/** 今日の仕事, what is put off, and after how many days one is told. */
export const todayRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk', ...reading, handle: drawToday },
  { ...writing, path: '/desk/choices', journal: { none: '自分の画面の絞り込み' }, handle: choose },
  { method: 'get', path: '/desk/snoozes', ...reading, handle: drawSnoozed },
  { method: 'get', path: '/desk/snoozes/new', ...reading, handle: (visit) => drawSnooze(visit, asked(visit)) },
  { ...writing, path: '/desk/snoozes', journal: 'alert.snoozed', handle: snooze },
  { ...writing, path: '/desk/snoozes/:snooze/ends', journal: 'alert.woken', handle: wake },
  { method: 'get', path: days, ...reading, handle: (visit) => drawDays(visit) },
  { ...writing, path: days, journal: 'programme.alert_days_changed', handle: changeDays },
)

/** What the URL filters by; without a word of it, what the reader has kept. */
async function partOf(visit: Visit): Promise<Part> {
  const { query } = visit
  if (!['mine', 'town', 'programme'].some((name) => query.has(name)))
    return visit.read((tx) => choiceOf(tx, visit.actor))
  const town = recordAsked(query, 'town')
  return { mine: query.get('mine') === 'yes', municipalityId: town, programmeId: recordAsked(query, 'programme') }
}

async function drawToday(visit: Visit): Promise<Response> {
  const part = await partOf(visit)
  const kind = oneAsked(visit.query, 'kind', alertKinds)
  const choices = await visit.read(deskTowns)
  if (kind) return drawKind(visit, kind, part)
  const work = await visit.read((tx) => today(tx, visit.actor, visit.now, part))
  const worn = visit.session?.worn
  const name = worn && 'name' in worn ? worn.name : ''
  const props = { today: work, name, part, choices, mayKeep: mayWrite(visit.actor), formKey: visit.formKey() }
  return visit.page({ title: '今日の仕事' }, <TodayPage {...props} />)
}

async function drawKind(visit: Visit, kind: (typeof alertKinds)[number], part: Part): Promise<Response> {
  const page = pageAsked(visit.query)
  const errands = await visit.read((tx) => errandsOf(tx, visit.actor, { kind, part, page }, visit.now))
  const props = { kind, errands, page, hrefOf: (turn: number) => hrefOfPart(part, { kind, page: String(turn) }) }
  const title = kinds.find(({ key }) => key === kind)?.title ?? ''
  return visit.page({ title, crumbs }, <KindPage {...props} maySnooze={mayWrite(visit.actor)} />)
}

function choose(visit: Visit): Promise<Response> {
  return submit(visit, ChoiceForm, {
    act: async (tx, { mine, town, programme }) => {
      await keepChoice(tx, visit.actor, { mine, municipalityId: town, programmeId: programme })
      return '/desk'
    },
    again: () => drawToday(visit),
    options: { flash: 'この絞り込みを、いつもの表示にしました' },
  })
}

async function drawSnoozed(visit: Visit): Promise<Response> {
  const list = await visit.read((tx) => snoozed(tx, visit.actor, visit.now))
  const props = { snoozed: list, mayWake: mayWrite(visit.actor), formKey: visit.formKey() }
  return visit.page({ title: '後にしたお知らせ', crumbs }, <SnoozedPage {...props} />)
}

const asked = ({ query }: Visit): Typed => ({ kind: query.get('kind') ?? '', subject: query.get('subject') ?? '' })

async function drawSnooze(visit: Visit, typed: Typed, problems: Problems = {}): Promise<Response> {
  const kind = snoozable.find((each) => each === typed.kind)
  const subject = recordAsked(new URLSearchParams({ subject: String(typed.subject ?? '') }), 'subject')
  const alert = kind && subject ? await visit.read((tx) => alertOf(tx, kind, subject, visit.now)) : undefined
  // Nothing to put off: it was done meanwhile, or was never there.
  if (!alert || !kind) return drawSnoozed(visit)
  const props = { kind, alert, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: 'お知らせを後にする', crumbs, problems }, <SnoozePage {...props} />)
}

function snooze(visit: Visit): Promise<Response> {
  return submit(visit, SnoozeForm, {
    act: async (tx, wanted) => (await snoozeAlert(tx, visit.actor, wanted, visit.now), '/desk'),
    again: (typed, problems) => drawSnooze(visit, typed, problems),
    options: { flash: 'お知らせを後にしました' },
  })
}

function wake(visit: Visit): Promise<Response> {
  const id = visit.id('snooze')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await wakeAlert(tx, visit.actor, id, visit.now), '/desk/snoozes'),
    again: () => {
      throw new NotFound()
    },
    options: { flash: 'お知らせを戻しました' },
  })
}
