import { type Actor, supportOf } from '../actor.ts'
import { NotAllowed } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Route, Visit } from '../route.ts'

/** What may be sent while looking at somebody else's house: leaving it. */
const waysOut: readonly string[] = ['/supports/:support/ends', '/account/sign-out']

/**
 * Papers and correspondence hold names and addresses of talents; they stay closed however the tenant itself may read
 * them. Names and contacts elsewhere are closed by row-level security.
 */
const closed =
  /\/contracts\/:contract|\/notices?(\/|$)|\/files?(\/|$)|\/attachments?(\/|$)|\/threads?(\/|$)|\/messages?(\/|$)/

/** @throws NotAllowed for what an operator may not do or see in somebody else's house */
export function refuseInSupport(route: Pick<Route, 'method' | 'path'>, actor: Actor): void {
  if (!supportOf(actor)) return
  if (route.method === 'post' && !waysOut.includes(route.path))
    throw new NotAllowed(
      '支援アクセスでは見るだけで、変更はできません。画面の上の「支援を終える」で、ご自分の画面に戻れます。',
    )
  if (route.method === 'get' && closed.test(route.path))
    throw new NotAllowed(
      '契約書・ファイル・やりとりには副業人材の氏名や連絡先が含まれるため、支援アクセスでは開けません。',
    )
}

/** The page as the tenant is told: its path with the records' ids, never another parameter. Null for public pages. */
export function pageSeen(route: Route, visit: Pick<Visit, 'param'>): string | null {
  if (route.for.includes('anyone')) return null
  return route.path.replace(/:(\w+)/g, (whole, name: string) => (isUuid(visit.param(name)) ? visit.param(name) : whole))
}
