import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { type Session, whoIs } from './accounts/session.ts'
import { asWitnessOf, organizationOf, supportOf } from './actor.ts'
import { admitOrLeadOn } from './request/admission.ts'
import { recordAccess } from './journal.ts'
import { Crowded, NotFound, TooFast } from './platform/errors.ts'
import { createCrowd, keepDoor } from './platform/web/crowd.ts'
import { observe } from './platform/web/metrics.ts'
import { createPacer, type PaceLimit, type Pacer } from './platform/web/pace.ts'
import type { Pace, Route } from './route.ts'
import { headers } from './request/security-headers.ts'
import { type Services, sessionCookie } from './request/services.ts'
import { pageSeen } from './request/support-access.ts'
import { answerTrouble } from './request/trouble.tsx'
import { type FullVisit, openVisit } from './request/visit.tsx'

type Env = { Variables: { session: Session | null; visit: FullVisit } }

const DEFAULT_LIMIT = 256 * 1024

/** Calls per person (account, else address). Tests bring a patient pacer of their own. */
const limits: Record<Pace, PaceLimit> = {
  reading: { calls: 600, seconds: 60 },
  writing: { calls: 120, seconds: 60 },
  secret: { calls: 100, seconds: 3600 },
}

/** Read this file from top to bottom to know what happens to a request. */
export function createApp(
  services: Services,
  routes: readonly Route[],
  pacer: Pacer = createPacer(),
  crowd = createCrowd(),
): Hono<Env> {
  const app = new Hono<Env>()
  app.use(observe)
  app.use(headers)
  app.use(keepDoor(crowd, (c) => answerTrouble(services, c, new Crowded())))
  app.use(compress())
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, sizeLimit(route), async (c) => {
      const session = await findSession(services, c)
      c.set('session', session)
      keepPace(services, pacer, c, route, session)
      const visit = await openVisit(services, c, session)
      c.set('visit', visit)
      const turnedAway = await admitOrLeadOn(route, visit)
      if (turnedAway) return turnedAway
      const response = await route.handle(visit)
      await noteAccess(route, visit, response)
      return response
    })
  }
  app.notFound((c) => answerTrouble(services, c, new NotFound()))
  app.onError((error, c) => answerTrouble(services, c, error))
  return app
}

function sizeLimit(route: Route) {
  return bodyLimit({
    maxSize: route.limit ?? DEFAULT_LIMIT,
    onError: (c) => c.text('送信された内容が大きすぎます。ファイルや文章を小さくしてください。', 413),
  })
}

async function findSession(services: Services, c: Context<Env>): Promise<Session | null> {
  const token = sessionCookie.read(c, services)
  return token ? whoIs(services.db, token, services.now()) : null
}

function keepPace(services: Services, pacer: Pacer, c: Context, route: Route, session: Session | null): void {
  const who = session?.accountId ?? services.addressOf(c)
  const wait = pacer.take(`${route.pace} ${who}`, limits[route.pace], services.now())
  if (wait > 0) throw new TooFast(wait)
}

/** Looking at private things is a deed: it goes into its own append-only table. */
async function noteAccess(route: Route, visit: FullVisit, response: Response): Promise<void> {
  const { journal } = route
  const { actor, now } = visit
  if (typeof journal === 'string' || response.status !== 200) return
  const page = supportOf(actor) && pageSeen(route, visit)
  const what = 'access' in journal ? journal.access : page && 'support.seen'
  const subject = visit.subject() ?? organizationOf(actor)
  if (what && subject) await asWitnessOf(visit.db, actor, (tx) => recordAccess(tx, actor, what, subject, now, page))
}
