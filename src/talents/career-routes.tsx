import { formatMonth } from '../law/japanese-date.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { addCareer } from './add-career.ts'
import { CareerForm, refuseImpossibleMonths } from './career-form.ts'
import { changeCareer } from './change-career.ts'
import { ownProfile } from './own-profile.ts'
import { CareerPage, CareersPage } from './pages/careers-page.tsx'
import type { Career } from './careers-of.ts'
import { removeCareer } from './remove-career.ts'
import { changing, ownPage, profileCrumbs, talentOf } from './ways.ts'

const PATH = '/my/profile/edit/careers'
const crumbs = [...profileCrumbs, { href: PATH, label: '職歴' }]
const changed = { ...changing, journal: 'talent.changed' } as const

/** 職歴, one page each. */
export const careerRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PATH, ...ownPage, handle: drawCareers },
  { method: 'get', path: `${PATH}/new`, ...ownPage, handle: (visit) => drawNew(visit) },
  { method: 'post', path: PATH, ...changed, handle: add },
  { method: 'get', path: `${PATH}/:career`, ...ownPage, handle: (visit) => drawCareer(visit) },
  { method: 'post', path: `${PATH}/:career`, ...changed, handle: change },
  { method: 'post', path: `${PATH}/:career/removals`, ...changed, handle: remove },
)

async function drawCareers(visit: Visit): Promise<Response> {
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  return visit.page({ title: '職歴', crumbs: profileCrumbs }, <CareersPage careers={profile.careers} />)
}

function drawNew(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const title = '職歴を追加する'
  const props = { title, typed, problems, formKey: visit.formKey(), action: PATH }
  return visit.page({ title, crumbs, problems }, <CareerPage {...props} />)
}

async function drawCareer(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('career')
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const career = profile.careers.find((own) => own.id === id)
  if (!career) throw new NotFound()
  const title = `${career.company}の職歴`
  const action = `${PATH}/${id}`
  const props = { title, problems, formKey: visit.formKey(), action, removeAction: `${action}/removals` }
  return visit.page({ title, crumbs, problems }, <CareerPage {...props} typed={typed ?? typedOf(career)} />)
}

function typedOf({ company, role, fromMonth, toMonth, did }: Career): Typed {
  return { company, role, did, fromMonth: monthInWords(fromMonth), toMonth: toMonth ? monthInWords(toMonth) : '' }
}

const monthInWords = (month: string): string => formatMonth(Temporal.PlainYearMonth.from(month))

function add(visit: Visit): Promise<Response> {
  return submit(visit, CareerForm, {
    act: async (tx, career) => {
      refuseImpossibleMonths(career, visit.now)
      await addCareer(tx, visit.actor, talentOf(visit), career, visit.now)
      return PATH
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '職歴を追加しました' },
  })
}

function change(visit: Visit): Promise<Response> {
  const ids = { talentId: talentOf(visit), careerId: visit.id('career') }
  return submit(visit, CareerForm, {
    act: async (tx, career) => {
      refuseImpossibleMonths(career, visit.now)
      await changeCareer(tx, visit.actor, ids, career, visit.now)
      return PATH
    },
    again: (typed, problems) => drawCareer(visit, typed, problems),
    options: { flash: '職歴を保存しました' },
  })
}

function remove(visit: Visit): Promise<Response> {
  const ids = { talentId: talentOf(visit), careerId: visit.id('career') }
  return visit.act(
    async (tx) => {
      await removeCareer(tx, visit.actor, ids, visit.now)
      return PATH
    },
    { flash: '職歴を削除しました' },
  )
}
