import { readApplicant } from './decline-one.tsx'
import { Invalid } from '../platform/errors.ts'
import { parseForm, type Problems, type Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { crumbsToApplicant } from './client-crumbs.ts'
import { OfferForm } from './forms.ts'
import { replyDaysOf } from './move-application.ts'
import { isCorporation } from './legal-form.ts'
import { amountsOf, type OfferAmounts } from './offer-amounts.ts'
import { offerTerms, refuseImpossibleTerms } from './offer-terms.ts'
import { OfferPage } from './pages/offer-page.tsx'
import { wishedInWords } from './pages/words.ts'
import { termsOf, fromPosting } from './offer-answers.ts'

const PATH = '/client/applications/:application/offers'

const houses = ['company', 'municipality'] as const

/** 条件の提示. */
export const offerRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: houses,
    pace: 'reading',
    journal: { access: 'application.seen' },
    handle: (visit) => draw(visit),
  },
  { method: 'post', path: PATH, for: houses, pace: 'writing', journal: 'application.offered', handle: offer },
)

async function draw(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { application, applicant, prefilled, replyDays, corporation } = await visit.read(async (tx) => {
    const found = await readApplicant(tx, visit, 'offer')
    return {
      ...found,
      prefilled: await fromPosting(tx, found.applicant, now),
      replyDays: (await replyDaysOf(tx, found.applicant.postingId)).reply,
      corporation: await isCorporation(tx, found.applicant.talentId),
    }
  })
  const words = typed ?? prefilled
  const props = {
    application: { id: applicant.id, known: applicant.known, wished: wishedInWords(applicant) },
    typed: words,
    problems,
    amounts: reckon(words, corporation, now),
    corporation,
    replyDays,
    formKey: visit.formKey(),
  }
  return visit.page(
    { title: '条件を提示する', crumbs: crumbsToApplicant(actor, application, applicant), problems },
    <OfferPage {...props} />,
  )
}

async function offer(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  if (visit.fields.step?.[0] === 'preview') return preview(visit)
  return submit(visit, OfferForm, {
    act: async (tx, { step: _pressed, ...value }) => {
      await offerTerms(tx, visit.actor, id, termsOf(value), visit.now)
      return `/client/applications/${id}`
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '条件を提示しました。応募者の回答をお待ちください。' },
  })
}

/** Looks at the amounts without sending anything: the form comes back as typed, with what has to be mended. */
function preview(visit: Visit): Promise<Response> {
  visit.requireFormKey()
  const parsed = parseForm(OfferForm, visit.fields)
  const problems = 'problems' in parsed ? parsed.problems : problemsWith(termsOf(parsed.value), visit.now)
  return draw(visit, parsed.typed, problems)
}

function problemsWith(terms: Parameters<typeof refuseImpossibleTerms>[0], now: Date): Problems {
  try {
    refuseImpossibleTerms(terms, now)
    return {}
  } catch (error) {
    if (error instanceof Invalid) return error.problems
    throw error
  }
}

/** Undefined while the terms cannot be reckoned: not all typed, or such as the verb refuses. */
function reckon(typed: Typed, corporation: boolean, now: Date): OfferAmounts | null | undefined {
  const fields = Object.entries(typed).map(([name, value]) => [name, [value].flat()] as const)
  const parsed = parseForm(OfferForm, Object.fromEntries(fields))
  if ('problems' in parsed) return undefined
  const terms = termsOf(parsed.value)
  if (Object.keys(problemsWith(terms, now)).length > 0) return undefined
  return amountsOf(terms, corporation ? 'corporation' : 'individual')
}
