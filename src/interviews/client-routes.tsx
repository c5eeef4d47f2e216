import type { Applicant } from '../applications/named-applicants.ts'
import { applicantsById } from '../applications/applicants.ts'
import { factsOfApplication } from '../applications/find-application.ts'
import { mayApplication } from '../applications/policy.ts'
import { type ReadApplication, readApplication } from '../applications/read-application.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { arrangingRoutes, placeRoute, statementRoute } from './arranging-routes.tsx'
import { OutcomeForm, ProposalForm, proposalOf, withDates } from './forms.ts'
import { drawInterview } from './interview-handlers.tsx'
import { judgeInterview } from './judge-interview.ts'
import { drawList } from './list-handlers.tsx'
import { interviewsOf } from './list-interviews.ts'
import { ListPage } from './pages/interviews-page.tsx'
import { ProposePage } from './pages/propose-page.tsx'
import { proposeInterview } from './propose-interview.ts'
import { drawSeveral, proposeSeveral } from './several-handlers.tsx'

const houses = ['company', 'municipality'] as const
const ONE = '/client/applications/:application/interviews'
const SEVERAL = '/client/postings/:posting/interviews'
const seen = { access: 'interview.seen' } as const
const read = { method: 'get', for: houses, pace: 'reading', journal: seen } as const
const write = { method: 'post', for: houses, pace: 'writing' } as const

/** 面談 as the client arranges it: a company, or a municipality that recruits for itself. */
export const clientInterviewRoutes: readonly Route[] = routesOf(
  { ...read, path: '/client/interviews', handle: (visit) => drawList(visit, 'client') },
  { ...read, path: ONE, handle: drawOfApplication },
  { ...read, path: `${ONE}/new`, handle: (visit) => drawProposal(visit) },
  { ...write, path: `${ONE}/new`, journal: 'interview.proposed', handle: propose },
  { ...read, path: SEVERAL, handle: (visit) => drawSeveral(visit) },
  { ...write, path: SEVERAL, journal: 'interview.proposed', handle: proposeSeveral },
  ...arrangingRoutes('/client/interviews', houses, seen),
  statementRoute('/client/interviews', houses),
  placeRoute('/client/interviews', houses),
  { ...write, path: '/client/interviews/:interview/outcomes', journal: 'interview.judged', handle: judge },
)

async function applicantOf(tx: Tx, visit: Visit): Promise<{ application: ReadApplication; applicant: Applicant }> {
  const application = await readApplication(tx, visit.actor, visit.id('application'), 'viewBid')
  const { row } = application
  const [applicant] = await applicantsById(tx, visit.actor, row.posting_id, [row.id])
  if (!applicant) throw new NotFound()
  return { application, applicant }
}

/** May dates be sent to this applicant now? */
function mayPropose(visit: Visit, { row }: ReadApplication): boolean {
  const choosing = row.state === 'submitted' || row.state === 'screening' || row.state === 'interview'
  return choosing && mayApplication(visit.actor, 'interview', factsOfApplication(row))
}

async function drawOfApplication(visit: Visit): Promise<Response> {
  const { application, applicant, interviews } = await visit.read(async (tx) => {
    const found = await applicantOf(tx, visit)
    return { ...found, interviews: await interviewsOf(tx, visit.actor, found.application.row.id) }
  })
  const path = `/client/applications/${application.row.id}`
  const arranging = interviews.some(({ state }) => state === 'proposed' || state === 'booked')
  return visit.page(
    { title: '面談', crumbs: [{ href: path, label: applicant.known }] },
    <ListPage
      title="面談"
      over={`${application.posting.title} ${applicant.known}`}
      lead="この応募者との面談です。時刻はすべて日本時間です。"
      base="/client/interviews"
      interviews={interviews}
      empty={<EmptyState title="面談はまだありません">候補日を5つまで送ると、応募者が1つ選びます。</EmptyState>}
    >
      {!arranging && mayPropose(visit, application) && (
        <Actions>
          <ButtonLink href={`${path}/interviews/new`}>候補日を送る</ButtonLink>
          <ButtonLink href={`/client/postings/${application.posting.id}/interviews`} kind="text">
            同じ候補日を複数の応募者に送る
          </ButtonLink>
        </Actions>
      )}
    </ListPage>,
  )
}

async function drawProposal(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { application, applicant, before } = await visit.read(async (tx) => {
    const found = await applicantOf(tx, visit)
    return { ...found, before: await interviewsOf(tx, visit.actor, found.application.row.id) }
  })
  const path = `/client/applications/${application.row.id}/interviews`
  if (!typed && !mayPropose(visit, application)) return visit.redirect(path)
  const held = before.some(({ state }) => state === 'held')
  const words = typed ?? { kind: held ? 'second' : 'first', way: 'online', minutes: '60' }
  const crumbs = [
    { href: path.replace(/\/interviews$/, ''), label: applicant.known },
    { href: path, label: '面談' },
  ]
  return visit.page(
    { title: '面談の候補日を送る', crumbs, problems },
    <ProposePage
      title="面談の候補日を送る"
      over={`${application.posting.title} ${applicant.known}`}
      lead="候補日を送ると、応募者が1つ選びます。どれも合わないときは、別の候補日が届きます。"
      action={`${path}/new`}
      back={path}
      typed={words}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

function propose(visit: Visit): Promise<Response> {
  return submit(visit, ProposalForm, {
    act: async (tx, value) => {
      const proposal = proposalOf(value, visit.now)
      const id = await proposeInterview(tx, visit.actor, visit.id('application'), proposal, visit.now)
      return `/client/interviews/${id}`
    },
    again: (typed, problems) => drawProposal(visit, typed, withDates(visit.fields, problems, visit.now)),
    options: { flash: '候補日を送りました。応募者が選ぶとお知らせします。' },
  })
}

function judge(visit: Visit): Promise<Response> {
  const id = visit.id('interview')
  return submit(visit, OutcomeForm, {
    act: async (tx, value) => (await judgeInterview(tx, visit.actor, id, value, visit.now), `/client/interviews/${id}`),
    again: (typed, problems) => drawInterview(visit, typed, problems),
    options: { flash: '方針を記録しました' },
  })
}
