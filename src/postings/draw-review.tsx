import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { checklistOf } from './checklist.ts'
import { awaitsClient } from './confirmation.ts'
import { contentOfRow } from './content-of-row.ts'
import { latestConfirmation } from './find-confirmation.ts'
import { factsOfPosting } from './find-posting.ts'
import { goingRateOf } from './going-rate.ts'
import { ReviewPage } from './pages/review-page.tsx'
import { listOf, titleOf } from './paths.ts'
import { mayPosting } from './policy.ts'
import { isEditable, postingMovesFrom } from './posting.ts'
import { readPosting } from './read-posting.ts'
import { roundNames, roundOf } from './rounds.ts'

/** The review as it is, or with what was typed into one of its forms. */
export async function drawReview(visit: Visit, typed: Typed, problems: Problems): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { posting, rounds, rate, round, latest } = await visit.read(async (tx) => {
    const found = await readPosting(tx, actor, id, 'viewHistory')
    return {
      posting: found,
      rounds: await roundNames(tx, found.row.municipality_id),
      rate: await goingRateOf(tx, found.row, visit.now),
      round: await roundOf(tx, found.row.round_id),
      latest: await latestConfirmation(tx, id),
    }
  })
  const { row, skills } = posting
  const content = contentOfRow(row, skills)
  const facts = factsOfPosting(row)
  return visit.page(
    { title: titleOf(row), crumbs: [listOf(actor)], problems },
    <ReviewPage
      posting={posting}
      content={content}
      rounds={rounds}
      checklist={checklistOf(content, visit.now, rate)}
      round={round}
      latest={latest}
      moves={postingMovesFrom(row.state).filter((move) => mayPosting(actor, move, facts))}
      mayEdit={isEditable(row.state) && mayPosting(actor, 'edit', facts)}
      mayAsk={isEditable(row.state) && awaitsClient(row) && mayPosting(actor, 'askConfirmation', facts)}
      typed={typed}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}
