import type { Visit } from '../route.ts'
import { baseOf } from './interview-handlers.tsx'
import type { Side } from './interview.ts'
import { interviewsFor } from './list-interviews.ts'
import { InterviewsPage } from './pages/interviews-page.tsx'

const MOST_PAGES = 10_000

/** 面談 of one side: open ones by whose turn it is, and a page of the others. */
export async function drawList(visit: Visit, side: Side): Promise<Response> {
  const asked = Number(visit.query.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= MOST_PAGES ? asked : 1
  const found = await visit.read((tx) => interviewsFor(tx, visit.actor, page))
  return visit.page(
    { title: '面談' },
    <InterviewsPage {...found} base={baseOf(visit.actor)} side={side} page={page} now={visit.now} />,
  )
}
