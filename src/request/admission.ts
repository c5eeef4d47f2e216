import { anyone, mayWrite, supportOf } from '../actor.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { comesFromUs } from '../platform/web/same-origin.ts'
import type { Route } from '../route.ts'
import { refuseInSupport } from './support-access.ts'
import { drawSupportRunning } from './support-door.tsx'
import type { FullVisit } from './visit.tsx'

/**
 * A form may change who its sender is: the hat, the role. Its second click comes from somebody who could not send it now,
 * and follows the first, within the same session and for the same content only.
 */
export async function admitOrLeadOn(route: Route, visit: FullVisit): Promise<Response | null> {
  try {
    return (await leadOutOfSupport(route, visit)) ?? admit(route, visit)
  } catch (refusal) {
    const ledTo = route.method === 'post' && isOurs(visit) ? await visit.ledBefore() : null
    if (ledTo === null) throw refusal
    return visit.redirect(ledTo)
  }
}

/** A page of the operator's own desk, opened while looking at somebody else's house. */
async function leadOutOfSupport(route: Route, visit: FullVisit): Promise<Response | null> {
  const isOwnDesk = route.method === 'get' && route.for.includes('operator') && !route.for.includes('anyone')
  const welcome = route.for.some((audience) => audience === visit.actor.kind || audience === 'account')
  return isOwnDesk && !welcome && supportOf(visit.actor) ? drawSupportRunning(visit) : null
}

const isOurs = (visit: FullVisit): boolean =>
  comesFromUs(visit.header('origin'), visit.header('sec-fetch-site'), visit.origin)

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
    if (!isOurs(visit))
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
