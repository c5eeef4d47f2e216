import { mayWrite } from '../actor.ts'
import { HistoryPage } from '../history-page.tsx'
import { historyOf } from '../history.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Visit } from '../route.ts'
import { applicationCounts } from './application-counts.ts'
import { isHeldForApproval } from './approval/approve-posting.ts'
import { checklistOf } from './checklist.ts'
import { clientHomeOf } from './client-home.ts'
import { awaitsClient } from './confirmation.ts'
import { contentOfRow } from './content-of-row.ts'
import { factsOfPosting } from './find-posting.ts'
import { goingRateOf } from './going-rate.ts'
import { postingsOfClient } from './list-postings.ts'
import { listQueryOf } from './list-query.ts'
import { mendedFields } from './mended-remarks.ts'
import { findOwnPosting, openRemarks } from './own-posting.ts'
import { ClientPostingsPage } from './pages/client-list-pages.tsx'
import { ClientHomePage } from './pages/client-home-page.tsx'
import { ClientPostingPage } from './pages/client-posting-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { crumbsBelow, listOf, pathOfStep, titleOf } from './paths.ts'
import { mayPosting } from './policy.ts'
import { isEditable, postingMovesFrom } from './posting.ts'
import { readPosting } from './read-posting.ts'
import { telling, withoutRepeats } from './telling.ts'
import { versionsOf } from './versions.ts'
import { stepToGoOn, wayOf } from './way.ts'

export async function home(visit: Visit): Promise<Response> {
  const waiting = await visit.read((tx) => clientHomeOf(tx, visit.actor, visit.now))
  return visit.page({ title: '発注者のホーム' }, <ClientHomePage {...waiting} mayDraft={mayWrite(visit.actor)} />)
}

export async function list(visit: Visit): Promise<Response> {
  const query = listQueryOf(visit.query)
  const found = await visit.read((tx) => postingsOfClient(tx, visit.actor, { state: query.state, page: query.page }))
  const ofTown = visit.actor.kind === 'municipality'
  const view = <ClientPostingsPage list={found} query={query} mayDraft={mayWrite(visit.actor)} ofTown={ofTown} />
  return visit.page({ title: ofTown ? '庁内の求人' : '求人', crumbs: [] }, view)
}

export function one(visit: Visit): Promise<Response> {
  return showPosting(visit, {})
}

/** What the operator remarked, and of that what was rewritten since. */
const remarksOf = async (tx: Tx, id: string) => ({
  remarks: await openRemarks(tx, id),
  mended: await mendedFields(tx, id),
})

/** Remarks that nobody has taken up yet. */
const unmended = (remarks: object, mended: readonly string[]): string[] =>
  Object.keys(remarks).filter((field) => !mended.includes(field))

/** The posting as its client sees it; `problems` are what kept a move from being made. */
export async function showPosting(visit: Visit, problems: Readonly<Record<string, string>>): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { posting, applications, remarks, mended, rate, approval } = await visit.read(async (tx) => {
    const own = await findOwnPosting(tx, actor, id)
    return {
      posting: await readPosting(tx, actor, id),
      applications: await applicationCounts(tx, id),
      ...(await remarksOf(tx, id)),
      rate: await goingRateOf(tx, own, visit.now),
      approval: actor.kind === 'municipality' ? { held: await isHeldForApproval(tx, own) } : null,
    }
  })
  const { row, skills } = posting
  const facts = factsOfPosting(row)
  const content = contentOfRow(row, skills)
  const checklist = checklistOf(content, visit.now, rate)
  const mayEdit = isEditable(row.state) && mayPosting(actor, 'edit', facts)
  return visit.page(
    { title: titleOf(row), crumbs: [listOf(actor)], problems },
    <ClientPostingPage
      posting={posting}
      applications={applications}
      remarks={remarks}
      mended={mended}
      unconfirmed={isEditable(row.state) && awaitsClient(row)}
      approval={approval}
      forOperator={actor.kind === 'operator'}
      checklist={mayEdit ? checklist : undefined}
      way={wayOf({ id, content, checklist }, 'confirm')}
      goOn={pathOfStep(id, stepToGoOn(content, checklist, unmended(remarks, mended)))}
      moves={postingMovesFrom(row.state).filter((move) => mayPosting(actor, move, facts))}
      mayEdit={mayEdit}
      mayCorrect={row.state === 'published' && mayPosting(actor, 'correct', facts)}
      mayCopy={mayPosting(actor, 'draft', facts)}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

export async function versions(visit: Visit): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { page } = listQueryOf(visit.query)
  const { row, found } = await visit.read(async (tx) => {
    const posting = await findOwnPosting(tx, actor, id)
    return { row: posting, found: await versionsOf(tx, actor, posting, page) }
  })
  return visit.page(
    { title: '変更の履歴', crumbs: crumbsBelow(actor, row) },
    <VersionsPage {...found} title={titleOf(row)} page={page} path={`/client/postings/${id}/versions`} />,
  )
}

export async function journal(visit: Visit): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { row, told } = await visit.read(async (tx) => ({
    row: await findOwnPosting(tx, actor, id),
    told: await historyOf(tx, actor, [id]),
  }))
  return visit.page(
    { title: '記録', crumbs: crumbsBelow(actor, row) },
    <HistoryPage over={titleOf(row)} told={withoutRepeats(told)} telling={telling} />,
  )
}
