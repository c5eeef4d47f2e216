import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { randomUUID } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import type { Session, Unread } from '../accounts/session.ts'
import { act, keyOf, ledBefore } from './act-once.ts'
import { anyone, as } from '../actor.ts'
import { markSeen } from '../messages/notifications.ts'
import { pageOf } from './page.tsx'
import { NotFound, Stale } from '../platform/errors.ts'
import { isUuid, newFormKey, takeApart } from '../platform/web/form.ts'
import { pageAnswer } from '../platform/web/page-answer.ts'
import type { PageHead, Visit } from '../route.ts'
import { flashCookie, originOf, type Services, visitorCookie } from './services.ts'

/** A visit with what only the house itself needs to know. */
export interface FullVisit extends Visit {
  /** The record that the path names first, for the access table. */
  subject(): string | null
  /** 未読: what the header shows; fewer than at the start when the page that was just read is among them. */
  unread: Unread
  /** Where this very form led when it came before from this same session; null for every other. */
  ledBefore(): Promise<string | null>
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
    ...ofHouse(services),
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
    ledBefore: () => ledBefore(services, visit, visitor),
    page: (head, view) => answerPage(services, c, visit, head, view),
    redirect: (path) => withCookies(new Response(null, { status: 303, headers: { location: path } }), cookies),
    file: fileOf,
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

const ofHouse = (services: Services) => ({ services, db: services.db, demo: services.demo, now: services.now() })

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
  return withCookies(pageAnswer(c, html, { status, headers: { 'cache-control': cache } }), visit.cookies)
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
