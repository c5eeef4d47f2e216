import { HistoryPage } from '../history-page.tsx'
import { historyOf } from '../history.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Visit } from '../route.ts'
import { kickoffStateNames } from './kickoff.ts'
import { monthStateNames } from './month.ts'
import { nextStepOf } from './next-step.ts'
import { outcomeStateNames } from './outcomes/outcome.ts'
import { EngagementPage } from './pages/engagement-page.tsx'
import { crumbsBelow, placesOf } from './places.ts'
import { readEngagement } from './read-engagement.ts'
import { endingIdsOf } from './retrospectives/ending-ids.ts'
import { isAskedToLookBack } from './retrospectives/find-retrospective.ts'

/** 稼働 of one contract: the goals, and month by month what was reported. */
export async function drawEngagement(visit: Visit): Promise<Response> {
  const { view, asked } = await visit.read(async (tx) => {
    const found = await readEngagement(tx, visit.actor, visit.id('contract'))
    return { view: found, asked: await isAskedToLookBack(tx, visit.actor, found.contract, visit.now) }
  })
  const places = placesOf(visit.actor, view.contract.id, view.terms.title)
  const step = nextStepOf(view, dayInJapan(visit.now), { isAskedToLookBack: asked })
  return visit.page(
    { title: '稼働', crumbs: places.crumbs },
    <EngagementPage view={view} places={places} step={step} />,
  )
}

const telling = { states: { ...kickoffStateNames, ...monthStateNames, ...outcomeStateNames } }

export async function drawJournal(visit: Visit): Promise<Response> {
  const { view, told } = await visit.read(async (tx) => {
    const found = await readEngagement(tx, visit.actor, visit.id('contract'))
    const subjects = [...found.months, ...found.kickoffs].map(({ id }) => id)
    const ending = await endingIdsOf(tx, found.contract.id)
    // That the other side has said how it goes is the coordinator's to know.
    const without = found.side ? (['pulse.given', 'retrospective.answered'] as const) : []
    return { view: found, told: await historyOf(tx, visit.actor, [...subjects, ...ending], { without }) }
  })
  const places = placesOf(visit.actor, view.contract.id, view.terms.title)
  return visit.page(
    { title: '記録', crumbs: crumbsBelow(places) },
    <HistoryPage over={view.terms.title} told={told} telling={telling} />,
  )
}
