import { z } from 'zod'
import { clock } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { DigestStopPage } from '../pages/digest-stop-page.tsx'
import { isDigestStop } from './stop-link.ts'
import { switchDigest } from './switch-digest.ts'

const LIST = '/my/recommendations'
const NothingForm = z.strictObject({})

/** 週1回のおすすめ: stopped and resumed by its reader, signed in or by the link of the mail. */
export const digestRoutes: readonly Route[] = routesOf(
  ownSwitch('digest-stops', false),
  ownSwitch('digests', true),
  {
    method: 'get',
    path: '/digest-stops/:talent/:token',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: 'メールの署名つきリンク。個人の情報は表示しない' },
    handle: drawStop,
  },
  {
    method: 'post',
    path: '/digest-stops/:talent/:token',
    for: ['anyone'],
    pace: 'secret',
    journal: 'digest.stopped',
    handle: stop,
  },
)

function ownSwitch(noun: 'digest-stops' | 'digests', on: boolean): Route {
  const flash = on ? '週1回のメールを再開しました' : '週1回のメールを止めました'
  return {
    method: 'post',
    path: `${LIST}/${noun}`,
    for: ['talent'],
    pace: 'writing',
    journal: on ? 'digest.resumed' : 'digest.stopped',
    handle: (visit) => {
      const { actor, now } = visit
      if (actor.kind !== 'talent') throw new NotFound()
      return submit(visit, NothingForm, {
        act: async (tx) => (await switchDigest(tx, actor, actor.talentId, on, now), LIST),
        again: async () => visit.redirect(LIST),
        options: { flash },
      })
    },
  }
}

/** A page comes first, because mail programs open links. */
function drawStop(visit: Visit): Promise<Response> {
  provenTalent(visit)
  const head = { title: '週1回のおすすめを止める' }
  return visit.page(head, <DigestStopPage done={visit.query.has('done')} formKey={visit.formKey()} />)
}

function stop(visit: Visit): Promise<Response> {
  const talentId = provenTalent(visit)
  return submit(visit, NothingForm, {
    act: async (tx) => (await switchDigest(tx, clock, talentId, false, visit.now), `${visit.path}?done=yes`),
    again: () => drawStop(visit),
    options: { as: clock },
  })
}

function provenTalent(visit: Visit): string {
  const id = visit.id('talent')
  if (!isDigestStop(visit.services.config.secret, id, visit.param('token'))) throw new NotFound()
  return id
}
