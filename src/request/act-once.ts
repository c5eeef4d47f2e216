import { as } from '../actor.ts'
import { Stale } from '../platform/errors.ts'
import { fingerprintOf, FORM_KEY, readFormKey } from '../platform/web/form.ts'
import { onlyOnce, whereLed } from '../platform/web/once.ts'
import type { ActOptions, Visit } from '../route.ts'
import { flashCookie, type Services } from './services.ts'
import type { FullVisit } from './visit.tsx'

/** Does the work of a form once, however often the form arrives, and leads to where the result can be seen. */
export async function act(
  services: Services,
  visit: FullVisit,
  visitor: string | null,
  work: Parameters<Visit['act']>[0],
  options: ActOptions = {},
): Promise<Response> {
  const key = keyOf(services, visit, visitor)
  const fingerprint = fingerprintOf(visit.path, visit.fields, visit.files)
  const ledTo = await as(services.db, options.as ?? visit.actor, (tx) =>
    onlyOnce(tx, key, fingerprint, visit.now, () => work(tx)),
  )
  if (options.flash) visit.cookies.push(flashCookie.set(services, options.flash, 60))
  const response = visit.redirect(ledTo)
  return options.after?.(response) ?? response
}

/** Where this very form led when it came before from this same visitor; null for every other. */
export async function ledBefore(services: Services, visit: FullVisit, visitor: string | null): Promise<string | null> {
  const key = keyIn(services, visit, visitor)
  if (!key) return null
  const fingerprint = fingerprintOf(visit.path, visit.fields, visit.files)
  return as(services.db, visit.actor, (tx) => whereLed(tx, key, fingerprint))
}

/** The once-only key of the form. @throws Stale when we did not draw it for this visitor */
export function keyOf(services: Services, visit: FullVisit, visitor: string | null): string {
  const key = keyIn(services, visit, visitor)
  if (!key)
    throw new Stale(
      '画面を開いてから時間がたったか、別の画面でログインし直しています。ページを開き直してから、もう一度送信してください。',
    )
  return key
}

const keyIn = (services: Services, visit: FullVisit, visitor: string | null): string | null =>
  readFormKey(services.config.secret, visitor ?? '', visit.fields[FORM_KEY]?.[0] ?? '')
