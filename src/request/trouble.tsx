import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isDatabaseAway, isUnreadableValue } from '../platform/db/database.ts'
import { Crowded, Invalid, NotAllowed, NotFound, NotYet, Stale, TooFast } from '../platform/errors.ts'
import type { Services } from './services.ts'
import { Document, renderDocument } from '../ui/document.tsx'
import { navigationFor } from '../navigation.ts'

interface Trouble {
  status: number
  title: string
  message: string
  next: { href: string; label: string }
  headers?: Record<string, string>
}

const home = { href: '/', label: 'ホームへ' }

/** Every way a request can fail, as a page that says what to do next. Defects are logged, never shown. */
export function answerTrouble(services: Services, c: Context, error: unknown): Response {
  if (error instanceof HTTPException) return error.getResponse()
  const trouble = troubleOf(error)
  // A form should have said it at the field: worth mending, though nobody is harmed.
  if (trouble === unreadable) services.log.warn({ err: error, path: c.req.path }, 'a value reached the database unread')
  // Whoever is asked to come back is counted, not written down one by one: the log would only add to the crowd.
  if (trouble.status >= 500 && trouble !== starting && trouble !== crowded)
    services.log.error({ err: error, path: c.req.path, method: c.req.method }, 'request failed')
  const again = trouble === starting && c.req.method === 'GET'
  const next = { ...trouble.next, href: trouble.next.href || (again ? samePage(c) : pageBefore(c)) }
  return new Response(draw(services, c.req.path, { ...trouble, next }), {
    status: trouble.status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...trouble.headers },
  })
}

const unknown: Trouble = {
  status: 500,
  title: 'エラーが発生しました',
  message: '操作は完了していません。もう一度お試しください。続くときは運営事業者にお知らせください。',
  next: home,
}
const away: Trouble = {
  status: 503,
  title: 'ただいま混み合っているか、点検中です',
  message: '入力した内容は送信されていません。1分ほどたってから、もう一度お試しください。',
  next: home,
  headers: { 'retry-after': '60' },
}
const starting: Trouble = {
  status: 503,
  title: 'ただいま準備しています',
  message: '始まったばかりで、求人と人材の一覧を読み込んでいます。少し待ってから、もう一度開いてください。',
  next: { href: '', label: 'もう一度開く' },
  headers: { 'retry-after': '10' },
}
const crowded: Trouble = {
  status: 503,
  title: 'ただいま混み合っています',
  message:
    '10秒ほどたってから、画面を再読み込みしてください。送信した直後の方は、再読み込みすると続きから進められます。',
  next: home,
  headers: { 'retry-after': '10' },
}
const unreadable: Trouble = {
  status: 422,
  title: '入力内容を確認してください',
  message: '選んだ内容を読み取れませんでした。前の画面に戻り、もう一度選び直してください。',
  next: { href: '', label: '前の画面に戻る' },
}
const missing = 'アドレスが変わったか、公開が終わったか、この立場では見られないページです。'
const latest = { href: '', label: '最新の画面を開く' }
const back = { href: '', label: '前の画面に戻る' }

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotFound) return { status: 404, title: 'ページが見つかりません', message: missing, next: home }
  if (error instanceof NotAllowed)
    return { status: 403, title: 'この操作はできません', message: error.message, next: home }
  if (error instanceof Stale)
    return { status: 409, title: '画面が古くなっています', message: error.message, next: latest }
  if (error instanceof Invalid)
    return { status: 422, title: '入力内容を確認してください', message: error.message, next: back }
  if (error instanceof TooFast) return tooFast(error)
  if (error instanceof NotYet) return starting
  if (error instanceof Crowded) return crowded
  if (isUnreadableValue(error)) return unreadable
  return isDatabaseAway(error) ? away : unknown
}

function tooFast({ message, retryAfter }: TooFast): Trouble {
  const words = `${message}。${waitOf(retryAfter)}後にもう一度お試しください。`
  const headers = { 'retry-after': String(retryAfter) }
  return { status: 429, title: 'しばらくお待ちください', message: words, next: home, headers }
}

function waitOf(seconds: number): string {
  return seconds < 90 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`
}

/** What is said where an address is longer than the parser of HTTP reads: no other code of ours sees such a request. */
export function tooLongPage(services: Services): string {
  return draw(services, '/', {
    status: 431,
    title: 'アドレスが長すぎます',
    message: '検索の言葉は200文字以内で入力してください。続くときは、このサイトのCookieを消してから開いてください。',
    next: { href: '/postings', label: '求人を探す' },
  })
}

function draw(services: Services, path: string, trouble: Trouble): string {
  const { home: start, links } = navigationFor('public')
  return renderDocument(
    <Document
      title={trouble.title}
      path={path}
      stylesheet={services.assets.href('site.css')}
      header={{ audience: 'public', home: start, navigation: links }}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{trouble.title}</h1>
      <p>{trouble.message}</p>
      <p>
        <a class="button" href={trouble.next.href}>
          {trouble.next.label}
        </a>
      </p>
    </Document>,
  )
}

/** What was asked for, to be asked for again. */
function samePage(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return `${pathname}${search}`
}

/** The page on which the form stood, when it is one of ours. */
function pageBefore(c: Context): string {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  return host === c.req.header('host') ? `${pathname}${search}` : '/'
}
