import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { anyone, as } from './actor.ts'
import type { Session, Unread } from './accounts/session.ts'
import { markSeen } from './messages/notifications.ts'
import { NotFound, Stale } from './platform/errors.ts'
import { FORM_KEY, fingerprintOf, isUuid, newFormKey, readFormKey, takeApart } from './platform/web/form.ts'
import { onlyOnce } from './platform/web/once.ts'
import { pageOf } from './page.tsx'
import type { ActOptions, PageHead, Visit } from './route.ts'
import { flashCookie, originOf, type Services, visitorCookie } from './services.ts'

/** A visit with what only the house itself needs to know. */
export interface FullVisit extends Visit {
  /** The record that the path names first, for the access table. */
  subject(): string | null
  /** 未読: what the header shows; fewer than at the start when the page that was just read is among them. */
  unread: Unread
  /** Cookies to be set with the answer. */
  cookies: string[]
}

/** @throws Stale when the body of a form cannot be read */
export async function openVisit(services: Services, c: Context, session: Session | null): Promise<FullVisit> {
  const sent = c.req.method === 'POST' ? await bodyOf(c) : { fields: {}, files: {} }
  const actor = session?.actor ?? anyone
  const cookies: string[] = []
  let visitor = session?.id ?? visitorCookie.read(c, services) ?? null
  const visit: FullVisit = {
    ...sent,
    actor,
    now: services.now(),
    services,
    db: services.db,
    demo: services.demo,
    origin: originOf(services, c),
    path: c.req.path,
    session,
    cookies,
    query: withoutNul(new URL(c.req.url).searchParams),
    address: services.addressOf(c),
    cookie: (name) => getCookie(c, name),
    header: (name) => c.req.header(name),
    param: (name) => paramOf(c.req.param(name)),
    id: (name) => idOf(c.req.param(name)),
    unread: { all: 0, messages: 0, ...session?.unread },
    subject: () => Object.values(c.req.param() as Record<string, string>).find(isUuid) ?? null,
    read: (work) => as(services.db, actor, work),
    act: (work, options) => act(services, visit, visitor, work, options),
    requireFormKey: () => void keyOf(services, visit, visitor),
    page: (head, view) => answerPage(services, c, visit, head, view),
    redirect: (path) => withCookies(new Response(null, { status: 303, headers: { location: path } }), cookies),
    file: (bytes, type, name) => fileOf(bytes, type, name),
    formKey: () => {
      if (!visitor) {
        visitor = randomUUID()
        cookies.push(visitorCookie.set(services, visitor, 7 * 86_400))
      }
      return newFormKey(services.config.secret, visitor)
    },
  }
  return visit
}

/** PostgreSQL holds no NUL in a text: a name with one is the name of nothing. @throws NotFound */
function paramOf(text = ''): string {
  if (text.includes('\0')) throw new NotFound()
  return text.slice(0, 100)
}

function withoutNul(query: URLSearchParams): URLSearchParams {
  if (![...query.values()].some((value) => value.includes('\0'))) return query
  return new URLSearchParams([...query].map(([name, value]) => [name, value.replaceAll('\0', '')]))
}

function idOf(text: string | undefined): string {
  if (!text || !isUuid(text)) throw new NotFound()
  return text
}

async function bodyOf(c: Context) {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return { fields: {}, files: {} }
  try {
    return await takeApart(await c.req.formData())
  } catch {
    throw new Stale('送信された内容を最後まで読み取れませんでした。前の画面に戻り、もう一度送信してください。')
  }
}

async function act(
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

/** The once-only key of the form. @throws Stale when we did not draw it for this visitor */
function keyOf(services: Services, visit: FullVisit, visitor: string | null): string {
  const key = readFormKey(services.config.secret, visitor ?? '', visit.fields[FORM_KEY]?.[0] ?? '')
  if (!key)
    throw new Stale(
      '画面を開いてから時間がたったか、別の画面でログインし直しています。ページを開き直してから、もう一度送信してください。',
    )
  return key
}

async function answerPage(
  services: Services,
  c: Context,
  visit: FullVisit,
  head: PageHead,
  view: ComponentChildren,
): Promise<Response> {
  if (c.req.method === 'GET') await noteSeen(visit)
  const flash = flashCookie.read(c, services)
  if (flash) visit.cookies.push(flashCookie.set(services, '', 0))
  const html = pageOf(services, visit, head, view, flash)
  const status = head.status ?? (head.problems && Object.keys(head.problems).length > 0 ? 422 : 200)
  const cache = visit.session || head.indexable !== true ? 'no-store' : 'no-cache'
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': cache,
    // Said here because hono's compress, saying it later, takes the finished answer apart and puts it together again.
    vary: 'Accept-Encoding',
  }
  return withCookies(new Response(html, { status, headers }), visit.cookies)
}

/** A page that was opened needs no notification about it any more. Nobody who only looks for support marks anything. */
async function noteSeen(visit: FullVisit): Promise<void> {
  const { session, actor, path, now, unread } = visit
  if (!session || unread.all === 0 || ('supportId' in actor && actor.supportId)) return
  const seen = await visit.read((tx) => markSeen(tx, session.accountId, path, now))
  unread.all = Math.max(0, unread.all - seen.all)
  unread.messages = Math.max(0, unread.messages - seen.messages)
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function fileOf(bytes: Uint8Array | string, type: string, name: string): Response {
  const ascii = name.replace(/[^\w.-]+/g, '_')
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  return new Response(bytes as BodyInit, { headers })
}
