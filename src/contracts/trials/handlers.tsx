import { Stale } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import type { Side } from '../contract.ts'
import { crumbsOf, drawContract, pathOf } from '../draw-contract.tsx'
import { findContract, findVersion } from '../find-contract.ts'
import { PaidTermsForm, TrialEndForm } from '../forms.ts'
import { termsOfTyped, typedOfTerms } from '../typed-terms.ts'
import { endTrial } from './end-trial.ts'
import { outcomeOf } from './find-trial.ts'
import { PaidTermsPage } from './pages/paid-terms-page.tsx'
import { proposePaidTerms } from './propose-paid.ts'
import { isUnpaidTrial } from './trial.ts'

/** The form of the paid terms: the trial's own, with the boxes of the pay still empty. */
export async function drawPaidTerms(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('contract')
  const { contract, version, outcome } = await visit.read(async (tx) => {
    const found = await findContract(tx, visit.actor, id, 'proposeAmendment')
    const current = await findVersion(tx, id, found.current_version)
    return { contract: found, version: current, outcome: await outcomeOf(tx, id) }
  })
  if (contract.state !== 'in_force' || !isUnpaidTrial(version.terms) || outcome)
    throw new Stale('有償に切り替えられるのは、結論を待つ無償トライアルだけです。契約の画面で確認してください。')
  const base = pathOf(visit, 'client')
  const crumbs = [...crumbsOf('client'), { href: base, label: version.terms.title }]
  const { feeYen: _, ...kept } = typedOfTerms(version.terms, version.number, false)
  const props = { terms: version.terms, base, formKey: visit.formKey(), typed: typed ?? kept, problems }
  return visit.page({ title: '有償の契約に切り替える', crumbs, problems }, <PaidTermsPage {...props} />)
}

export const savePaidTerms = (visit: Visit): Promise<Response> =>
  submit(visit, PaidTermsForm, {
    act: async (tx, { feeKind, paidFrom, ...typed }) => {
      const id = visit.id('contract')
      const contract = await findContract(tx, visit.actor, id)
      const { terms } = await findVersion(tx, id, contract.current_version)
      const written = termsOfTyped(typed, { ...terms, fee: { ...terms.fee, kind: feeKind } })
      await proposePaidTerms(tx, visit.actor, id, { number: typed.number, written, paidFrom }, visit.now)
      return pathOf(visit, 'client')
    },
    again: (typed, problems) => drawPaidTerms(visit, typed, problems),
    options: { flash: '有償の条件を副業人材に示しました。双方が同意すると切り替わります' },
  })

export const endTrialBy = (side: Side) => (visit: Visit) =>
  submit(visit, TrialEndForm, {
    act: async (tx, given) => {
      await endTrial(tx, visit.actor, visit.id('contract'), given, visit.now)
      return pathOf(visit, side)
    },
    again: (typed, problems) => drawContract(visit, side, typed, problems),
    options: { flash: 'トライアルの結論を記録しました' },
  })
