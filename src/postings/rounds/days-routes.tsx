import { z } from 'zod'
import { day } from '../../platform/web/fields.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { changeRound } from './change-round.ts'
import { RoundDaysPage } from './days-page.tsx'
import { findRoundToChange } from './round-to-change.ts'

const RoundDaysForm = z.strictObject({ opensOn: day('開始日'), closesOn: day('締切日') })

/** 募集回の日程を変える, by the town or by an operator. */
export const roundDaysRoutes: readonly Route[] = routesOf(
  ...below('/town', 'municipality'),
  ...below('/desk', 'operator'),
)

function below(base: '/town' | '/desk', audience: 'municipality' | 'operator'): Route[] {
  const path = `${base}/rounds/:round/days` as const
  return [
    {
      method: 'get',
      path,
      for: [audience],
      pace: 'reading',
      journal: { none: '募集回の日程' },
      handle: (visit) => draw(visit, base),
    },
    {
      method: 'post',
      path,
      for: [audience],
      pace: 'writing',
      journal: 'round.changed',
      handle: (visit) => change(visit, base),
    },
  ]
}

async function draw(visit: Visit, base: string, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const round = await visit.read((tx) => findRoundToChange(tx, visit.actor, visit.id('round')))
  const back = `${base}/programmes/${round.row.programme_id}`
  const kept = { ...dayTyped('opensOn', round.row.opens_on), ...dayTyped('closesOn', round.row.closes_on) }
  const crumbs = [
    { href: `${base}/programmes`, label: '事業' },
    { href: back, label: round.programme },
  ]
  const props = { round, back, action: visit.path, typed: typed ?? kept, problems, formKey: visit.formKey() }
  return visit.page({ title: '募集回の日程を変える', crumbs, problems }, <RoundDaysPage {...props} />)
}

/** A day as the three boxes of its field show it. */
function dayTyped(name: string, text: string): Typed {
  const { year, month, day: number } = Temporal.PlainDate.from(text)
  return { [`${name}-year`]: String(year), [`${name}-month`]: String(month), [`${name}-day`]: String(number) }
}

function change(visit: Visit, base: string): Promise<Response> {
  return submit(visit, RoundDaysForm, {
    act: async (tx, days) => {
      const id = visit.id('round')
      await changeRound(tx, visit.actor, id, days, visit.now)
      const { row } = await findRoundToChange(tx, visit.actor, id)
      return `${base}/programmes/${row.programme_id}`
    },
    again: (typed, problems) => draw(visit, base, typed, problems),
    options: { flash: '募集回の日程を変えました。日程が変わる求人の発注者と応募者に知らせました。' },
  })
}
