import type { Actor } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { factsOfInterview } from './find-interview.ts'
import { canMoveInterview, interviewKinds, type InterviewMove, interviewMoves } from './interview.ts'
import { DatesPage } from './pages/dates-page.tsx'
import { InterviewPage } from './pages/interview-page.tsx'
import type { Base } from './pages/interviews-page.tsx'
import { mayInterview } from './policy.ts'
import { type ReadInterview, readInterview } from './read-interview.ts'
import { telling } from './telling.ts'

const applicationBases = {
  '/client/interviews': '/client/applications',
  '/my/interviews': '/my/applications',
  '/desk/interviews': '/desk/applications',
} as const

export const baseOf = ({ kind }: Actor): Base => {
  if (kind === 'talent') return '/my/interviews'
  return kind === 'operator' ? '/desk/interviews' : '/client/interviews'
}

export const pathOf = (visit: Visit): string => `${baseOf(visit.actor)}/${visit.id('interview')}`

const crumbsToList = (actor: Actor) => [
  { href: baseOf(actor), label: actor.kind === 'operator' ? '面談の確認' : '面談' },
]

const read = (tx: Tx, visit: Visit): Promise<ReadInterview> =>
  readInterview(tx, visit.actor, visit.id('interview'), visit.now)

export async function drawInterview(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const interview = await visit.read((tx) => read(tx, visit))
  const { row } = interview
  const facts = factsOfInterview(row)
  const every = Object.keys(interviewMoves) as InterviewMove[]
  const moves = every.filter((move) => canMoveInterview(row.state, move) && mayInterview(actor, move, facts))
  const applicationPath = `${applicationBases[baseOf(actor)]}/${row.application_id}`
  const mayJudge = mayInterview(actor, 'judge', facts)
  const props = { interview, path: pathOf(visit), applicationPath, moves, mayJudge, typed, problems, now }
  return visit.page(
    { title: interviewKinds[row.kind], crumbs: crumbsToList(actor), problems },
    <InterviewPage {...props} formKey={visit.formKey()} />,
  )
}

export async function drawDates(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const interview = await visit.read((tx) => read(tx, visit))
  const facts = factsOfInterview(interview.row)
  if (!mayInterview(visit.actor, 'repropose', facts)) throw new NotAllowed()
  // What can no longer be moved is shown as it is, not as a form that would be refused.
  if (!canMoveInterview(interview.row.state, 'repropose')) return visit.redirect(pathOf(visit))
  const path = pathOf(visit)
  const crumbs = [...crumbsToList(visit.actor), { href: path, label: interviewKinds[interview.row.kind] }]
  const words = { minutes: '60', ...typed }
  return visit.page(
    { title: '別の候補日を送る', crumbs, problems },
    <DatesPage interview={interview} path={path} typed={words} problems={problems} formKey={visit.formKey()} />,
  )
}

/** What the client makes of a talk is not the other side's, nor the operator's. */
const without = ['interview.judged'] as const

export async function drawJournal(visit: Visit): Promise<Response> {
  const { interview, told } = await visit.read(async (tx) => {
    const found = await read(tx, visit)
    const hidden = found.side === 'client' ? {} : { without }
    return { interview: found, told: await historyOf(tx, visit.actor, [found.row.id], hidden) }
  })
  const crumbs = [...crumbsToList(visit.actor), { href: pathOf(visit), label: interviewKinds[interview.row.kind] }]
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={interview.title} told={told} telling={telling} />)
}
