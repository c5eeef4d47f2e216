import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { crumbsOf, pathOf } from '../draw-contract.tsx'
import { AppliedForm } from './form.ts'
import { SubsidyPage } from './pages/subsidy-page.tsx'
import { applyForSubsidy, type ContractSubsidy, subsidyOfContract } from './subsidy-of-contract.ts'
import { type Paper, paperNames, printPaper, writePaper } from './subsidy-paper.ts'

const read = (visit: Visit): Promise<ContractSubsidy> =>
  visit.read((tx) => subsidyOfContract(tx, visit.actor, visit.id('contract'), visit.now))

export async function drawSubsidy(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const subsidy = await read(visit)
  const base = pathOf(visit, 'client')
  const crumbs = [...crumbsOf('client'), { href: base, label: subsidy.terms.title }]
  const props = {
    subsidy,
    base,
    formKey: visit.formKey(),
    typed,
    problems,
    writes: 'role' in visit.actor && visit.actor.role !== 'viewer',
  }
  return visit.page({ title: '交通費・宿泊費の補助', crumbs, problems }, <SubsidyPage {...props} />)
}

export const keepApplied = (visit: Visit): Promise<Response> =>
  submit(visit, AppliedForm, {
    act: async (tx, { appliedOn, checked }) => {
      const given = { appliedOn, hasChecked: checked }
      await applyForSubsidy(tx, visit.actor, visit.id('contract'), given, visit.now)
      return `${pathOf(visit, 'client')}/subsidy`
    },
    again: (typed, problems) => drawSubsidy(visit, typed, problems),
    options: { flash: '交付申請の日を記録しました' },
  })

export const sendPaper =
  (paper: Paper) =>
  async (visit: Visit): Promise<Response> => {
    const subsidy = await known(visit)
    return visit.file(
      new Uint8Array(await printPaper(paper, subsidy, visit.now)),
      'application/pdf',
      `${paperNames[paper]}.pdf`,
    )
  }

export async function sendSheet(visit: Visit): Promise<Response> {
  const bytes = await writePaper(await known(visit))
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return visit.file(new Uint8Array(bytes), type, '実績報告.xlsx')
}

/** @throws NotFound where no rule is known: there is no paper to make */
async function known(visit: Visit): Promise<ContractSubsidy> {
  const subsidy = await read(visit)
  if (!subsidy.rule) throw new NotFound()
  return subsidy
}
