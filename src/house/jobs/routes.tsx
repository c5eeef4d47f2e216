import { z } from 'zod'
import { mayWrite } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { isJob } from '../../platform/jobs/parked.ts'
import { choice } from '../../platform/web/fields.ts'
import type { Problems } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { settingsCrumbs } from '../settings.ts'
import { giveUpJob, listParkedJobs, retryJob } from './decide-job.ts'
import { JobsPage } from './pages.tsx'
import { type GiveUpReason, giveUpReasons } from './parked-job.ts'

const LIST = '/desk/jobs'
const change = { for: ['operator'], pace: 'writing' } as const
const GiveUpForm = z.strictObject({ reason: choice('理由', Object.keys(giveUpReasons) as GiveUpReason[]) })
const EmptyForm = z.strictObject({})

/** 止まった処理 at the operator's desk. */
export const jobRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: LIST,
    for: ['operator'],
    pace: 'reading',
    journal: { none: '処理の種類と状態だけ' },
    handle: (visit) => drawJobs(visit),
  },
  { method: 'post', path: `${LIST}/:job/retries`, ...change, journal: 'job.retried', handle: retry },
  { method: 'post', path: `${LIST}/:job/abandonments`, ...change, journal: 'job.given_up', handle: giveUp },
)

/** @param about the job whose form came back */
async function drawJobs(visit: Visit, about?: string, problems: Problems = {}): Promise<Response> {
  const jobs = await visit.read(async (tx) => {
    if (about && !(await isJob(tx, about))) throw new NotFound()
    return listParkedJobs(tx, visit.actor)
  })
  const props = { jobs, about, problems, mayWrite: mayWrite(visit.actor) }
  return visit.page(
    { title: '止まった処理', crumbs: settingsCrumbs, problems },
    <JobsPage {...props} formKey={visit.formKey()} />,
  )
}

function retry(visit: Visit): Promise<Response> {
  const id = visit.id('job')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await retryJob(tx, visit.actor, id, visit.now), LIST),
    again: (_, problems) => drawJobs(visit, id, problems),
    options: { flash: 'もう一度試すように頼みました' },
  })
}

function giveUp(visit: Visit): Promise<Response> {
  const id = visit.id('job')
  return submit(visit, GiveUpForm, {
    act: async (tx, { reason }) => (await giveUpJob(tx, visit.actor, id, reason, visit.now), LIST),
    again: (_, problems) => drawJobs(visit, id, problems),
    options: { flash: 'この処理をあきらめました' },
  })
}
