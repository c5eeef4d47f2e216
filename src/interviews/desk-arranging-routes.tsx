import { factsOfApplication } from '../applications/find-application.ts'
import { mayApplication } from '../applications/policy.ts'
import { type ReadApplication, readApplication } from '../applications/read-application.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { Banner } from '../ui/banner.tsx'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { answers } from '../ui/fields/answers.ts'
import { Checkbox } from '../ui/fields/checkbox.tsx'
import { arrangingRoutes, placeRoute } from './arranging-routes.tsx'
import { ProposalOnBehalfForm, proposalOf, withDates } from './forms.ts'
import { interviewsOf, type ListedInterview } from './list-interviews.ts'
import { ListPage } from './pages/interviews-page.tsx'
import { ProposePage } from './pages/propose-page.tsx'
import { proposeInterview } from './propose-interview.ts'

const ONE = '/desk/applications/:application/interviews'
const read = { method: 'get', for: ['operator'], pace: 'reading', journal: { access: 'interview.seen' } } as const
const write = { method: 'post', for: ['operator'], pace: 'writing' } as const
const TITLE = '発注者に代わって面談の候補日を送る'

/** 代わって日程を決める: a coordinator for a client that cannot do it itself. */
export const deskArrangingRoutes: readonly Route[] = routesOf(
  { ...read, path: ONE, handle: drawOfApplication },
  { ...read, path: `${ONE}/new`, handle: (visit) => drawProposal(visit) },
  { ...write, path: `${ONE}/new`, journal: 'interview.proposed', handle: propose },
  ...arrangingRoutes('/desk/interviews', ['operator'], read.journal),
  placeRoute('/desk/interviews', ['operator']),
)

interface Asked {
  application: ReadApplication
  interviews: ListedInterview[]
  /** Dates can be sent now, by this person. */
  mayPropose: boolean
}

function askedOf(visit: Visit): Promise<Asked> {
  return visit.read(async (tx) => {
    const application = await readApplication(tx, visit.actor, visit.id('application'), 'viewJournal')
    const { row } = application
    const interviews = await interviewsOf(tx, visit.actor, row.id)
    const arranging = interviews.some(({ state }) => state === 'proposed' || state === 'booked')
    const choosing = row.state === 'submitted' || row.state === 'screening' || row.state === 'interview'
    const may = mayApplication(visit.actor, 'interview', factsOfApplication(row))
    return { application, interviews, mayPropose: choosing && !arranging && may }
  })
}

const pathOf = (visit: Visit): string => `/desk/applications/${visit.id('application')}/interviews`

const crumbsTo = (visit: Visit) => [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/applications', label: '応募と返事' },
  { href: `/desk/applications/${visit.id('application')}`, label: '応募' },
]

async function drawOfApplication(visit: Visit): Promise<Response> {
  const { application, interviews, mayPropose } = await askedOf(visit)
  return visit.page(
    { title: '面談', crumbs: crumbsTo(visit) },
    <ListPage
      title="面談"
      over={`${application.posting.title} ${application.client.name}`}
      lead="発注者が自分で日程を調整できないときは、代わって候補日を送れます。時刻はすべて日本時間です。"
      base="/desk/interviews"
      interviews={interviews}
      empty={<EmptyState title="面談はまだありません">ふだんは、発注者が候補日を送ります。</EmptyState>}
    >
      {mayPropose && (
        <Actions>
          <ButtonLink href={`${pathOf(visit)}/new`}>代わって候補日を送る</ButtonLink>
        </Actions>
      )}
    </ListPage>,
  )
}

async function drawProposal(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { application, interviews, mayPropose } = await askedOf(visit)
  if (!typed && !mayPropose) return visit.redirect(pathOf(visit))
  const held = interviews.some(({ state }) => state === 'held')
  const words = typed ?? { kind: held ? 'second' : 'first', way: 'online', minutes: '60' }
  const { client, posting } = application
  return visit.page(
    { title: TITLE, crumbs: [...crumbsTo(visit), { href: pathOf(visit), label: '面談' }], problems },
    <ProposePage
      title={TITLE}
      over={`${posting.title} ${client.name}`}
      lead="候補日は発注者から送ったものとして応募者に届き、応募者が1つ選びます。"
      action={`${pathOf(visit)}/new`}
      back={pathOf(visit)}
      typed={words}
      problems={problems}
      formKey={visit.formKey()}
    >
      <Banner tone="info" title={`${client.name}にもお知らせが届きます`}>
        <p>
          伴走担当が代わって送ったことは、双方の画面と記録に残ります。発注者は、あとから候補日を変えたり取りやめたりできます。
        </p>
      </Banner>
      <Checkbox
        {...answers(words, problems).ticked('agreed')}
        label="これらの日時に面談できることを、発注者に確かめました"
        need="required"
      />
    </ProposePage>,
  )
}

function propose(visit: Visit): Promise<Response> {
  return submit(visit, ProposalOnBehalfForm, {
    act: async (tx, value) => {
      const proposal = proposalOf(value, visit.now)
      const id = await proposeInterview(tx, visit.actor, visit.id('application'), proposal, visit.now)
      return `/desk/interviews/${id}`
    },
    again: (typed, problems) => drawProposal(visit, typed, withDates(visit.fields, problems, visit.now)),
    options: { flash: '候補日を送り、発注者にもお知らせしました。' },
  })
}
