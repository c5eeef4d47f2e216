import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { alertDaysOf, changeAlertDays } from './alert-days.ts'
import { AlertDaysForm } from './forms.ts'
import { AlertDaysPage } from './pages/alert-days-page.tsx'

/** 知らせる日数 of one programme. */
export async function drawDays(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('programme')
  const { name, quietDays, silentDays } = await visit.read((tx) => alertDaysOf(tx, visit.actor, id))
  const kept = { quietDays: String(quietDays), silentDays: String(silentDays) }
  const props = { name, typed: typed ?? kept, problems, formKey: visit.formKey() }
  const up = [
    { href: '/desk', label: '今日の仕事' },
    { href: `/desk/programmes/${id}`, label: name },
  ]
  return visit.page({ title: '知らせる日数', crumbs: up, problems }, <AlertDaysPage {...props} />)
}

export function changeDays(visit: Visit): Promise<Response> {
  const id = visit.id('programme')
  return submit(visit, AlertDaysForm, {
    act: async (tx, wanted) => (
      await changeAlertDays(tx, visit.actor, id, wanted, visit.now), `/desk/programmes/${id}/alert-days`
    ),
    again: (typed, problems) => drawDays(visit, typed, problems),
    options: { flash: '知らせる日数を変更しました' },
  })
}
