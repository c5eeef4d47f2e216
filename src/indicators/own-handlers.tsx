import { mayWrite, organizationOf } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { programmesFor } from '../programmes/queries.ts'
import { submit } from '../request/submit.ts'
import type { Visit } from '../route.ts'
import { contextOf, recordContext } from './context-figures.ts'
import { countableBy } from './countable.ts'
import { CirculationForm, ContextForm, FilteredForm, HandForm } from './forms.ts'
import { indicators } from './indicator.ts'
import { defineByHand, defineFiltered, recordCirculation } from './own-indicators.ts'
import { circulationsOf } from './own-values.ts'
import { OwnPage, type OwnPageProps } from './pages/own-page.tsx'

export const OWN = '/town/own-indicators'

export const townOf = (visit: Visit) => organizationOf(visit.actor) ?? ''
export const ownCrumbs = [
  { href: '/town', label: '今年度' },
  { href: OWN, label: '町の独自の指標' },
]

/** 町の独自の指標; again with what has to be mended in one of its forms. */
export async function drawOwn(
  visit: Visit,
  open: OwnPageProps['open'] = null,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const props = await visit.read(async (tx) => ({
    own: (await countableBy(tx, townOf(visit))).slice(indicators.length),
    programmes: await programmesFor(tx, visit.actor),
    circulation: await circulationsOf(tx, townOf(visit)),
    context: await contextOf(tx, townOf(visit)),
  }))
  return visit.page(
    { title: '町の独自の指標', crumbs: ownCrumbs.slice(0, 1), problems },
    <OwnPage
      {...props}
      bases={indicators.filter(({ kind }) => kind !== 'context')}
      mayDefine={mayWrite(visit.actor)}
      open={open}
      typed={typed}
      problems={problems}
      formKey={() => visit.formKey()}
    />,
  )
}

export function defineHand(visit: Visit): Promise<Response> {
  return submit(visit, HandForm, {
    act: async (tx, given) => `${OWN}/${await defineByHand(tx, visit.actor, given, visit.now)}`,
    again: (typed, problems) => drawOwn(visit, 'hand', typed, problems),
    options: { flash: '指標を作りました。値を入力してください' },
  })
}

export function defineFilter(visit: Visit): Promise<Response> {
  return submit(visit, FilteredForm, {
    act: async (tx, { programme, ...given }) =>
      `/town/indicators/${await defineFiltered(tx, visit.actor, { ...given, programmeId: programme }, visit.now)}`,
    again: (typed, problems) => drawOwn(visit, 'filtered', typed, problems),
    options: { flash: '指標を作りました' },
  })
}

export function circulation(visit: Visit): Promise<Response> {
  return submit(visit, CirculationForm, {
    act: async (tx, given) => (await recordCirculation(tx, visit.actor, given, visit.now), OWN),
    again: (typed, problems) => drawOwn(visit, 'circulation', typed, problems),
    options: { flash: '地域経済循環率を記録しました' },
  })
}

export function context(visit: Visit): Promise<Response> {
  return submit(visit, ContextForm, {
    act: async (tx, given) => (await recordContext(tx, visit.actor, given, visit.now), OWN),
    again: (typed, problems) => drawOwn(visit, typed.kind === 'daytime' ? 'daytime' : 'moves', typed, problems),
    options: { flash: '町の背景の数字を記録しました' },
  })
}
