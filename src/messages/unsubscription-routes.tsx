import { z } from 'zod'
import { as, clock } from '../actor.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { UnsubscriptionPage } from './pages/unsubscription-page.tsx'
import { isStopMails, type Stoppable, stopMails, stoppable } from './stop-mails.ts'

// Mail providers press the button for their readers, from few addresses: the pace is that of changes, and the token is too
// long to be guessed.
const anyone = { path: '/unsubscriptions/:mail/:token', for: ['anyone'] } as const
const EmptyForm = z.strictObject({})

/** メールを止める, by the link in the head of a mail (RFC 2369, RFC 8058). */
export const unsubscriptionRoutes: readonly Route[] = routesOf(
  {
    ...anyone,
    method: 'get',
    pace: 'reading',
    journal: { none: 'メールの署名つきリンク。個人の情報は表示しない' },
    handle: (visit) => draw(visit),
  },
  { ...anyone, method: 'post', pace: 'writing', journal: 'account.mails_stopped', handle: stop },
)

/** What the link stops; null for one that we have not signed, or that is too old. */
async function behind(visit: Visit): Promise<Stoppable | null> {
  const id = visit.id('mail')
  if (!isStopMails(visit.services.config.secret, id, visit.param('token'))) return null
  return as(visit.db, clock, (tx) => stoppable(tx, id, visit.now))
}

const gone = { title: 'このリンクは使えません', status: 404 }

/** A page comes first, because mail programs and their guards open every link. */
async function draw(visit: Visit): Promise<Response> {
  const found = await behind(visit)
  const head = found ? { title: found.stopped ? 'メールを止めました' : 'メールを止める' } : gone
  return visit.page(head, <UnsubscriptionPage found={found} formKey={visit.formKey()} />)
}

async function stop(visit: Visit): Promise<Response> {
  const id = visit.id('mail')
  if (!(await behind(visit))) return draw(visit)
  if (isOneClick(visit)) {
    await as(visit.db, clock, (tx) => stopMails(tx, clock, id, visit.now))
    // RFC 8058 §3.1: never a redirect, which machines turn into a GET.
    return draw(visit)
  }
  return submit(visit, EmptyForm, {
    act: async (tx) => (await stopMails(tx, clock, id, visit.now), visit.path),
    again: () => draw(visit),
    options: { as: clock },
  })
}

/** The mail program's own button: no page of ours was drawn before, and the token is all the proof there is. */
const isOneClick = ({ fields }: Visit): boolean => fields['List-Unsubscribe']?.[0] === 'One-Click'
