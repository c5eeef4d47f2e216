import assert from 'node:assert/strict'
import { Hono } from 'hono'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, testServices } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { Invalid, NotAllowed, Stale, TooFast } from '../platform/errors.ts'
import { openVisit } from './visit.tsx'
import { answerTrouble } from './trouble.tsx'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account } = office(owner)
const services = testServices(db)

/** One page that answers as told, to somebody who is not signed in. */
function pageThat(answer: (visit: Awaited<ReturnType<typeof openVisit>>) => Response | Promise<Response>) {
  const app = new Hono()
  app.get('/page/:account?', async (c) => answer(await openVisit(services, c, null)))
  app.onError((error, c) => answerTrouble(services, c, error))
  return (path = '/page', headers: Record<string, string> = {}) => app.request(`http://yui.test${path}`, { headers })
}

test('a file keeps its Japanese name, with a plain one for old programs, and is never kept by a cache', async () => {
  const ask = pageThat((visit) => visit.file('a,b', 'text/csv; charset=utf-8', '根拠 令和7年度".csv'))
  const { headers } = await ask()
  const disposition = headers.get('content-disposition') ?? ''
  assert.equal(disposition.split(';')[0], 'attachment')
  assert.match(disposition, /filename="[\w.-]+\.csv"/)
  const name = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '')
  assert.equal(name, '根拠 令和7年度".csv')
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('an address with something else where a record should be leads nowhere', async () => {
  const ask = pageThat((visit) => new Response(visit.id('account')))
  const id = crypto.randomUUID()
  assert.equal(await (await ask(`/page/${id}`)).text(), id)
  for (const path of ['/page', '/page/1', '/page/%27%20or%201=1--', `/page/${id}x`])
    assert.equal((await ask(path)).status, 404, path)
})

test('a notice is shown on the next page and then forgotten', async () => {
  const somebody = await visitor({ kind: 'account', accountId: await account() })
  const changed = await somebody.post('/account/name', { name: '山田 花子' })
  assert.equal(changed.status, 303, changed.text)
  const flash = changed.headers.getSetCookie().find((line) => line.startsWith('yui-flash='))
  assert.match(flash ?? '', /HttpOnly; SameSite=Lax; Max-Age=60/)
  const ask = pageThat((visit) => visit.page({ title: '次のページ' }, 'x'))
  const next = await ask('/page', { cookie: flash?.split(';')[0] ?? '' })
  assert.match(await next.text(), /role="status"/)
  assert.ok(next.headers.getSetCookie().some((line) => /^yui-flash=; .*Max-Age=0/.test(line)))
})

test('only public pages may be kept by a browser, and then only after asking again', async () => {
  const kept = async (head: { title: string; indexable?: boolean }) =>
    (await pageThat((visit) => visit.page(head, 'x'))()).headers.get('cache-control')
  assert.equal(await kept({ title: '求人', indexable: true }), 'no-cache')
  assert.equal(await kept({ title: 'ログイン' }), 'no-store')
  const signedIn = await visitor({ kind: 'account', accountId: await account() })
  assert.equal((await signedIn.get('/')).headers.get('cache-control'), 'no-store')
})

test('a page with problems says so in its status and first in its title', async () => {
  const answer = await pageThat((visit) =>
    visit.page({ title: '登録する', problems: { name: '入力してください' } }, 'x'),
  )()
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /<title>エラー: 登録する/)
})

test('every trouble is a page with a status, a sentence and a way on; defects give nothing away', async () => {
  const troubles: [Error, number, RegExp, RegExp][] = [
    [new NotAllowed('閲覧の役割では変更できません。'), 403, /閲覧の役割では変更できません。/, /href="\/"/],
    [new Stale('ほかの人が変更しました。'), 409, /ほかの人が変更しました。/, /最新の画面を開く/],
    [new Invalid({ name: '名称を入力してください' }), 422, /名称を入力してください/, /前の画面に戻る/],
    [new TooFast(45), 429, /45秒後に/, /href="\/"/],
    [new TooFast(600), 429, /10分後に/, /href="\/"/],
    [
      new TypeError("Cannot read properties of undefined (reading 'secret')"),
      500,
      /操作は完了していません/,
      /href="\/"/,
    ],
  ]
  for (const [error, status, sentence, way] of troubles) {
    const answer = await pageThat(() => Promise.reject(error))()
    const text = await answer.text()
    assert.equal(answer.status, status)
    assert.match(text, sentence)
    assert.match(text, way)
    assert.match(text, /noindex/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(text, /TypeError|Cannot read|\.ts:\d+/)
  }
})

test('whoever is too fast is told when to come back, also in the header', async () => {
  const answer = await pageThat(() => Promise.reject(new TooFast(45)))()
  assert.equal(answer.headers.get('retry-after'), '45')
})

test('the way back leads to the page of the form, and never to another site', async () => {
  const ask = pageThat(() => Promise.reject(new Stale('古い画面です。')))
  const wayOf = async (referer: string) =>
    /class="button" href="([^"]*)"/.exec(await (await ask('/page', { referer, host: 'yui.test' })).text())?.[1]
  assert.equal(await wayOf('http://yui.test/client/postings?state=draft'), '/client/postings?state=draft')
  assert.equal(await wayOf('http://evil.test/client/postings'), '/')
  assert.equal(await wayOf('no address'), '/')
})
