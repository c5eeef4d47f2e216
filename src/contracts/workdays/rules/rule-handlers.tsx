import { mayWrite } from '../../../actor.ts'
import { fiscalYearOf } from '../../../law/fiscal-year.ts'
import { dayInJapan } from '../../../law/japanese-date.ts'
import type { Problems, Typed } from '../../../platform/web/parse.ts'
import type { Visit } from '../../../route.ts'
import { submit } from '../../../request/submit.ts'
import { enterRule, ruleDesk } from './enter-rule.ts'
import { RuleDeskPage } from './pages/rule-desk-page.tsx'
import { RuleForm, typedOfRule } from './rule-form.ts'

const askedOf = (visit: Visit): string | null => (visit.actor.kind === 'operator' ? visit.param('prefecture') : null)
const pathOf = (visit: Visit): string =>
  visit.actor.kind === 'operator' ? `/desk/subsidies/${visit.param('prefecture')}` : '/town/subsidies'

const deskCrumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/settings', label: '設定と記録' },
  { href: '/desk/subsidies', label: '補助の要綱' },
]

/** One prefecture's rules, and the form of this year's. */
export async function drawRuleDesk(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const desk = await visit.read((tx) => ruleDesk(tx, visit.actor, askedOf(visit)))
  const props = {
    prefecture: desk.name,
    ownTown: desk.municipalityId !== null,
    rules: desk.rules,
    year: fiscalYearOf(dayInJapan(visit.now)),
    parts: desk.start.parts,
    writes: mayWrite(visit.actor),
    action: pathOf(visit),
    formKey: visit.formKey(),
    typed: typed ?? typedOfRule(desk.start),
    problems,
  }
  const crumbs = visit.actor.kind === 'operator' ? deskCrumbs : []
  return visit.page({ title: `${desk.name}の補助の要綱`, crumbs, problems }, <RuleDeskPage {...props} />)
}

export const saveRule = (visit: Visit): Promise<Response> =>
  submit(visit, RuleForm, {
    act: async (tx, typed) => {
      await enterRule(tx, visit.actor, askedOf(visit), typed, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawRuleDesk(visit, typed, problems),
    options: { flash: '要綱を登録しました' },
  })
