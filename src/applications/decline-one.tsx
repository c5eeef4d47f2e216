import { type ReadApplication, readApplication } from './read-application.ts'
import type { Applicant } from './named-applicants.ts'
import { applicantsById } from './applicants.ts'
import { NotFound } from '../platform/errors.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { wordsOf } from '../templates.ts'
import { declineReasons, type DeclineReason } from './application.ts'
import { crumbsToApplicant } from './client-crumbs.ts'
import { declineApplication } from './decline-application.ts'
import { DeclineForm } from './forms.ts'
import { DeclinePage } from './pages/decline-pages.tsx'

/** The application and who applied, as far as consented. */
export async function readApplicant(
  tx: Tx,
  visit: Visit,
  action: 'viewBid' | 'offer' | 'decline',
): Promise<{ application: ReadApplication; applicant: Applicant }> {
  const { actor } = visit
  const application = await readApplication(tx, actor, visit.id('application'), action)
  const { row } = application
  const [applicant] = await applicantsById(tx, actor, row.posting_id, [row.id])
  if (!applicant) throw new NotFound()
  return { application, applicant }
}

export const pathOf = (id: string): string => `/client/applications/${id}`

export const houses = ['company', 'municipality'] as const

export async function drawDecline(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const found = await visit.read((tx) => readApplicant(tx, visit, 'decline'))
  const { application, applicant } = found
  const props = {
    application: { id: application.row.id, known: applicant.known },
    typed: typed ?? (await visit.read((tx) => templateFor(tx, visit.query.get('reason')))),
    problems,
    formKey: visit.formKey(),
  }
  return visit.page(
    { title: '見送る', crumbs: crumbsToApplicant(visit.actor, application, applicant), problems },
    <DeclinePage {...props} />,
  )
}

/** The words to start from, once a reason is chosen. */
async function templateFor(tx: Tx, asked: string | null): Promise<Typed> {
  const reason = (Object.keys(declineReasons) as DeclineReason[]).find((each) => each === asked)
  return reason ? { reason, message: (await wordsOf(tx, `decline-${reason}`)).body } : {}
}

export function decline(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return submit(visit, DeclineForm, {
    act: async (tx, value) => (await declineApplication(tx, visit.actor, id, value, visit.now), pathOf(id)),
    again: (typed, problems) => drawDecline(visit, typed, problems),
    options: { flash: '見送りを伝えました' },
  })
}
