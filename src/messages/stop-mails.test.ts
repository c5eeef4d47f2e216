import assert from 'node:assert/strict'
import { beforeEach, test } from 'vitest'
import { as, clock } from '../actor.ts'
import { type Letter, post } from '../mail.ts'
import { smtp } from '../platform/mail/transport.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { openPostOffice } from '../../tests/world/post-office.ts'
import { bundleMails } from './bundle-mails.ts'
import { sendMail } from './send-mail.ts'
import { STOP_DAYS, stopMailsPath } from './stop-mails.ts'

const { db, owner } = await freshDatabase()
const { talent } = office(owner)
const { app, visitor, services } = house(db)
const postOffice = await openPostOffice()
const transport = smtp(postOffice.url, '結 <no-reply@yui.test>')
const { secret } = services.config
const sender = { origin: 'https://yui.test', from: '結 <no-reply@yui.test>', secret }
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
let letters = 0

beforeEach(() => {
  postOffice.taken.length = 0
})

/** A letter in the outbox. @returns its id, and whose it is */
async function letter(more: Partial<Letter> = {}, account?: string): Promise<{ id: string; accountId: string }> {
  const accountId = account ?? (await talent()).accountId
  const once = `letter-${++letters}`
  const to = { accountId, address: `${accountId}@example.jp` }
  const whole = { once, topic: 'application' as const, to, subject: '応募が届きました', body: '本文です。', ...more }
  await as(db, clock, (tx) => post(tx, whole, NOW))
  const { id } = await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()
  return { id, accountId }
}

/** The head of the letter that was taken last, by name, as the receiving side reads it: folded lines joined (RFC 5322 §2.2.3). */
function headOf(taken = postOffice.taken.at(-1) ?? ''): Map<string, string> {
  const head = taken.slice(0, taken.indexOf('\n\n')).replaceAll(/\n[ \t]+/g, ' ')
  return new Map(
    head
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

async function sent(more: Partial<Letter> = {}, by: Partial<typeof sender> = {}): Promise<Map<string, string>> {
  const { id } = await letter(more)
  await sendMail(db, transport, { ...sender, ...by }, id, NOW)
  return headOf()
}

const switchesOf = async (accountId: string) =>
  (
    await owner
      .selectFrom('mail_switches')
      .select(['topic', 'manner'])
      .where('account_id', '=', accountId)
      .orderBy('topic')
      .execute()
  ).map(({ topic, manner }) => `${topic} ${manner}`)
const journalOf = async (subject: string) =>
  (
    await owner
      .selectFrom('journal')
      .select('detail')
      .where('subject', '=', subject)
      .where('name', '=', 'account.mails_stopped')
      .execute()
  ).map(({ detail }) => detail)

/** What a mail provider sends when its reader presses the button: no cookie, no origin, multipart (RFC 8058 §3.2). */
async function oneClick(path: string, kind: 'multipart' | 'urlencoded' = 'multipart'): Promise<Response> {
  const body = kind === 'multipart' ? new FormData() : new URLSearchParams()
  body.append('List-Unsubscribe', 'One-Click')
  return app.request(`http://yui.test${path}`, { method: 'POST', body })
}

test('a notification mail carries one address to be left alone, whole on one line, and the word of RFC 8058', async () => {
  const { id } = await letter()
  await sendMail(db, transport, sender, id, NOW)
  const address = `https://yui.test${stopMailsPath(secret, id)}`
  assert.match(postOffice.taken[0] ?? '', new RegExp(`^List-Unsubscribe: <${address}>$`, 'm'))
  assert.equal(headOf().get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
})

test('which mails carry it: not codes, not papers of the law, not letters to guests, and no one click without https', async () => {
  const guest = { to: { accountId: null, address: 'guest@example.jp' } }
  const invited = {
    calendar: { name: 'a.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    topic: 'interview' as const,
  }
  const heads = {
    notification: await sent(),
    appointment: await sent(invited),
    'sign-in code': await sent({ topic: 'account' }),
    'contract paper': await sent({ topic: 'contract', mustReach: true }),
    guest: await sent({ topic: 'event', ...guest }),
    'at home, without https': await sent({}, { origin: 'http://localhost:3000' }),
  }
  assert.deepEqual(
    Object.entries(heads).map(
      ([what, head]) =>
        `${what}: ${head.has('list-unsubscribe') ? 'link' : '—'} ${head.has('list-unsubscribe-post') ? 'one click' : '—'}`,
    ),
    [
      'notification: link one click',
      'appointment: link one click',
      'sign-in code: — —',
      'contract paper: — —',
      'guest: — —',
      'at home, without https: link —',
    ],
  )
})

test('one click stops exactly that topic, without a redirect, and again changes nothing', async () => {
  const { id, accountId } = await letter({ topic: 'scout' })
  const path = stopMailsPath(secret, id)
  for (const kind of ['multipart', 'urlencoded', 'multipart'] as const) {
    const answer = await oneClick(path, kind)
    assert.equal(answer.status, 200)
    assert.match(words(await answer.text()), /メールを止めました 「スカウト」のお知らせは、もうメールでは届きません/)
  }
  assert.deepEqual(await switchesOf(accountId), ['scout never'])
  assert.deepEqual(await journalOf(accountId), [{ topics: ['scout'] }])
})

test('ten clicks at once are one', async () => {
  const { id, accountId } = await letter()
  const answers = await Promise.all(Array.from({ length: 10 }, () => oneClick(stopMailsPath(secret, id))))
  assert.ok(answers.every(({ status }) => status === 200))
  assert.equal((await journalOf(accountId)).length, 1)
})

test('the page: what is stopped, a button, and what comes all the same; opening it stops nothing', async () => {
  const { id, accountId } = await letter({ topic: 'event' })
  const page = await visitor()
  const path = stopMailsPath(secret, id)
  const shown = await page.get(path)
  assert.equal(shown.status, 200)
  assert.match(
    words(shown.text),
    /「イベント」のお知らせを、メールでは送らないようにします。.*「通知」には、これからもすべてのお知らせが届きます。/,
  )
  assert.doesNotMatch(shown.text, /@example\.jp/, 'nobody learns whose mail it was')
  assert.deepEqual(await switchesOf(accountId), [])
  const done = await page.post(path)
  assert.deepEqual([done.status, done.location], [303, path])
  assert.match(words((await page.get(path)).text), /メールを止めました/)
  assert.deepEqual(await switchesOf(accountId), ['event never'])
})

test('what its reader had chosen for the topic is overruled; other topics stay as they are', async () => {
  const { id, accountId } = await letter({ topic: 'message' })
  const chosen = [
    { account_id: accountId, topic: 'message', manner: 'daily', changed_at: NOW },
    { account_id: accountId, topic: 'contract', manner: 'daily', changed_at: NOW },
  ]
  await owner.insertInto('mail_switches').values(chosen).execute()
  await oneClick(stopMailsPath(secret, id))
  assert.deepEqual(await switchesOf(accountId), ['contract daily', 'message never'])
})

test('a mail that bundles several stops the topics in it, and the next letter of one of them is not sent', async () => {
  const { accountId } = await letter({ topic: 'message' })
  await letter({ topic: 'event' }, accountId)
  const soon = new Date(NOW.getTime() + 1_800_000)
  await bundleMails(db, sender.origin, soon)
  const bundle = await owner
    .selectFrom('mails')
    .select(['id', 'state'])
    .where('to_account', '=', accountId)
    .where('once', 'like', 'bundle-%')
    .executeTakeFirstOrThrow()
  await sendMail(db, transport, sender, bundle.id, soon)
  const address = /<https:\/\/yui\.test([^>]+)>/.exec(headOf().get('list-unsubscribe') ?? '')?.[1] ?? ''
  assert.match(words((await (await visitor()).get(address)).text), /「やりとり」「イベント」のお知らせを/)
  await oneClick(address)
  assert.deepEqual(await switchesOf(accountId), ['event never', 'message never'])
  const next = await letter({ topic: 'event' }, accountId)
  await bundleMails(db, sender.origin, new Date(NOW.getTime() + 3_600_000))
  const { state } = await owner.selectFrom('mails').select('state').where('id', '=', next.id).executeTakeFirstOrThrow()
  assert.equal(state, 'off')
})

test('a link that is wrong, of another mail, of another secret, or for nothing that stops: a calm page, and nothing done', async () => {
  const { id, accountId } = await letter()
  const code = await letter({ topic: 'account' })
  const paper = await letter({ topic: 'contract', mustReach: true })
  const other = await letter()
  const page = await visitor()
  const wrong = [
    `/unsubscriptions/${id}/${'x'.repeat(32)}`,
    `/unsubscriptions/${id}/${stopMailsPath(secret, other.id).split('/').at(-1)}`,
    stopMailsPath('another secret', id),
    stopMailsPath(secret, crypto.randomUUID()),
    stopMailsPath(secret, code.id),
    stopMailsPath(secret, paper.id),
  ]
  for (const path of wrong) {
    const shown = await page.get(path)
    assert.equal(shown.status, 404, path)
    assert.match(words(shown.text), /このリンクは使えません リンクが古いか、途中で切れています/)
    assert.equal((await page.post(path)).status, 404)
    assert.equal((await oneClick(path)).status, 404)
  }
  for (const account of [accountId, code.accountId, paper.accountId]) assert.deepEqual(await switchesOf(account), [])
})

test('after ninety days, and when its reader is gone, the link works no more', async () => {
  const { id, accountId } = await letter()
  const path = stopMailsPath(secret, id)
  const later = (days: number) => house(db, { now: () => new Date(NOW.getTime() + days * 86_400_000) })
  const at = async (days: number) => (await (await later(days).visitor()).get(path)).status
  assert.deepEqual([await at(STOP_DAYS - 1), await at(STOP_DAYS)], [200, 404])
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', accountId).execute()
  assert.equal((await (await visitor()).get(path)).status, 404)
})

test('a form of another site cannot press the button; more than the one word is no form of ours', async () => {
  const { id, accountId } = await letter()
  const path = stopMailsPath(secret, id)
  const elsewhere = await app.request(`http://yui.test${path}`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  assert.equal(elsewhere.status, 403)
  const page = await visitor()
  assert.equal((await page.post(path, {}, { formKey: 'drawn by nobody' })).status, 409)
  assert.equal((await page.post(path, { topics: 'contract' })).status, 200, 'the page again')
  assert.deepEqual(await switchesOf(accountId), [])
})

test('the pace of changes holds for whoever presses it, however often', async () => {
  const { routes } = await import('../routes.ts')
  const [get, set] = routes.filter(({ path }) => path.startsWith('/unsubscriptions'))
  assert.deepEqual([get?.pace, set?.pace, set?.for], ['reading', 'writing', ['anyone']])
})
