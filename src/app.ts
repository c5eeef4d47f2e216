import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { anyone, asWitnessOf, mayWrite, organizationOf, supportOf } from './actor.ts'
import { type Session, whoIs } from './accounts/session.ts'
import { pageSeen, refuseInSupport } from './support-access.ts'
import { answerTrouble } from './trouble.tsx'
import { recordAccess } from './journal.ts'
import { NotAllowed, NotFound, TooFast } from './platform/errors.ts'
import { createPacer, type Pacer, type PaceLimit } from './platform/web/pace.ts'
import { comesFromUs } from './platform/web/same-origin.ts'
import { observe } from './platform/web/metrics.ts'
import type { Pace, Route } from './route.ts'
import { type Services, sessionCookie } from './services.ts'
import { type FullVisit, openVisit } from './visit.tsx'

type Env = { Variables: { session: Session | null; visit: FullVisit } }

const DEFAULT_LIMIT = 256 * 1024

/** Calls per person (account, else address). Tests bring a patient pacer of their own. */
const limits: Record<Pace, PaceLimit> = {
  reading: { calls: 600, seconds: 60 },
  writing: { calls: 120, seconds: 60 },
  secret: { calls: 100, seconds: 3600 },
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Anything stricter makes browsers send `Origin: null` with our own forms over plain http.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
})

/** Read this file from top to bottom to know what happens to a request. */
export function createApp(services: Services, routes: readonly Route[], pacer: Pacer = createPacer()): Hono<Env> {
  const app = new Hono<Env>()
  app.use(observe)
  app.use(compress())
  app.use(headers)
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, sizeLimit(route), async (c) => {
      const session = await findSession(services, c)
      c.set('session', session)
      keepPace(services, pacer, c, route, session)
      const visit = await openVisit(services, c, session)
      c.set('visit', visit)
      const turnedAway = admit(route, visit)
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

/** Who reaches the handler at all; everybody else learns nothing. A form must be ours. */
function admit(route: Route, visit: FullVisit): Response | null {
  const { actor } = visit
  const welcome =
    route.for.includes('anyone') ||
    route.for.some((audience) => audience === actor.kind) ||
    (route.for.includes('account') && 'accountId' in actor)
  if (!welcome && actor === anyone) return visit.redirect(`/sign-in?next=${encodeURIComponent(visit.path)}`)
  if (!welcome && wantsProfileFirst(route, visit))
    return visit.redirect(`/my/profile/new?next=${encodeURIComponent(visit.path)}`)
  if (!welcome) throw new NotFound()
  refuseInSupport(route, actor)
  if (route.method === 'post') {
    if (!comesFromUs(visit.header('origin'), visit.header('sec-fetch-site'), visit.origin))
      throw new NotAllowed(
        '別のサイトから送られた操作は受け付けられません。結の画面を開き直して、もう一度送信してください。',
      )
    const asked = !route.for.includes('anyone') && !route.for.includes('account') && !supportOf(actor)
    if (asked && !mayWrite(actor))
      throw new NotAllowed('閲覧の役割では変更できません。変更するには、組織の管理者に役割の変更を依頼してください。')
  }
  return null
}

/** Somebody who has just registered and follows a link for talents makes a profile first and is led back. */
function wantsProfileFirst(route: Route, { actor }: FullVisit): boolean {
  return actor.kind === 'account' && route.method === 'get' && route.for.length === 1 && route.for[0] === 'talent'
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
