import { z } from 'zod'
import { mayWrite } from '../actor.ts'
import { limitKeys } from '../limits.ts'
import { choice } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeLimit } from '../change-limit.ts'
import { listLimits } from './list-limits.ts'
import { LimitsPage } from './pages/limits-page.tsx'
import { settingsCrumbs } from './settings.ts'

const desk = { for: ['operator'] } as const

const LimitForm = z.strictObject({
  key: choice('上限の種類', limitKeys),
  value: whole('上限', { min: 1, max: 1_000_000, unit: '' }),
  seen: whole('いまの上限', { min: 1, max: 1_000_000, unit: '' }),
})

/** 上限 at the operator's desk. */
export const limitRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/desk/limits',
    ...desk,
    pace: 'reading',
    journal: { none: '運営事業者の設定' },
    handle: (visit) => drawLimits(visit),
  },
  { method: 'post', path: '/desk/limits', ...desk, pace: 'writing', journal: 'limit.changed', handle: change },
)

async function drawLimits(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const limits = await visit.read((tx) => listLimits(tx, visit.actor))
  const props = {
    limits,
    typed: typed && { key: String(typed.key ?? ''), value: String(typed.value ?? '') },
    problems,
    mayWrite: mayWrite(visit.actor),
  }
  return visit.page(
    { title: '上限', crumbs: settingsCrumbs, problems },
    <LimitsPage {...props} formKey={visit.formKey()} />,
  )
}

function change(visit: Visit): Promise<Response> {
  return submit(visit, LimitForm, {
    act: async (tx, value) => (await changeLimit(tx, visit.actor, value, visit.now), '/desk/limits'),
    again: (typed, problems) => drawLimits(visit, typed, atTheLimit(typed, problems)),
    options: { flash: '上限を変更しました' },
  })
}

/** Every limit has a field `value`; the page names each after its key. */
function atTheLimit(typed: Typed, { value, ...rest }: Problems): Problems {
  return value ? { ...rest, [String(typed.key ?? 'form')]: value } : rest
}
