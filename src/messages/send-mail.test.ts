import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { beforeEach, test } from 'vitest'
import { as, clock } from '../actor.ts'
import { type Letter, post } from '../mail.ts'
import { ics } from '../platform/documents/ics.ts'
import { catchEverything, smtp } from '../platform/mail/transport.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { openPostOffice } from '../../tests/world/post-office.ts'
import { sendMail } from './send-mail.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const postOffice = await openPostOffice()
const transport = smtp(postOffice.url, '結 <no-reply@yui.test>')
const SENDER = { origin: 'https://yui.test', from: '結 <no-reply@yui.test>', secret: 'a secret of the tests' }

beforeEach(() => {
  postOffice.refusal = ''
  postOffice.taken.length = 0
})

/** A letter in the outbox. @returns its id */
async function written(letter: Partial<Letter> = {}): Promise<string> {
  const accountId = await account()
  const once = `test-${accountId}`
  const to = { accountId, address: `${accountId}@example.jp` }
  await as(db, clock, (tx) =>
    post(tx, { once, topic: 'application', to, subject: '応募が届きました', body: '本文です。', ...letter }, NOW),
  )
  return (await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()).id
}

const send = (id: string) => sendMail(db, transport, SENDER, id, NOW)
/** The text under the headers, quoted-printable undone. */
function wordsOf(letter: string): string {
  const quoted = letter.slice(letter.indexOf('\n\n')).replaceAll('=\n', '')
  return decodeURIComponent(quoted.replaceAll('%', '%25').replaceAll('=', '%'))
}

const mail = (id: string) => owner.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a mail leaves with the link that matters and is marked as sent', async () => {
  const id = await written({ path: '/client/applications/1' })
  await send(id)
  assert.equal(postOffice.taken.length, 1)
  const letter = postOffice.taken[0]!
  assert.match(letter, new RegExp(`Message-ID: <${id}@yui.test>`, 'i'))
  assert.match(letter, /From: =\?UTF-8\?.+<no-reply@yui.test>/)
  const body = wordsOf(letter)
  assert.match(body, /本文です。/)
  assert.match(body, /https:\/\/yui\.test\/client\/applications\/1/)
  const { state, tries, settled_at } = await mail(id)
  assert.deepEqual({ state, tries, settled_at }, { state: 'sent', tries: 1, settled_at: NOW })
})

test('an appointment travels along as one calendar file', async () => {
  const id = await written({ calendar: { name: 'mendan.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' } })
  await send(id)
  assert.match(postOffice.taken[0]!, /Content-Type: text\/calendar/i)
  assert.match(postOffice.taken[0]!, /mendan\.ics/)
})

test('an invitation and a calling-off name their method beside the type, so that a calendar takes them', async () => {
  for (const method of ['REQUEST', 'CANCEL']) {
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nEND:VCALENDAR\r\n`
    await send(await written({ calendar: { name: 'mendan.ics', text } }))
    const letter = postOffice.taken.at(-1)!
    assert.match(letter, new RegExp(`Content-Type: text/calendar;[^]{0,40}method=${method}`, 'i'))
    assert.match(letter, /filename=mendan\.ics/)
  }
})

test('the calendar file of an appointment names the sender of the installation, not an address that reaches nobody', async () => {
  const start = Temporal.Instant.from('2025-12-10T09:30:00Z')
  const organizer = { name: '結', email: 'noreply@yui.invalid' }
  const attendees = [{ name: '山田 花子', email: 'hanako@example.jp' }]
  const entry = {
    uid: 'a@yui.invalid',
    sequence: 0,
    stamp: start,
    start,
    end: start.add({ hours: 1 }),
    summary: '面談',
  }
  const text = ics({ method: 'REQUEST', product: '-//Yui//JA', events: [{ ...entry, organizer, attendees }] })
  const id = await written({ topic: 'interview', calendar: { name: 'mendan.ics', text } })
  await sendMail(db, transport, { ...SENDER, from: '"結 湯けむり町" <yui@town.example.jp>' }, id, NOW)
  const lines = calendarIn(postOffice.taken[0]!)
  assert.deepEqual(
    lines.filter((line) => /^(ORGANIZER|ATTENDEE|METHOD)/.test(line)),
    [
      'METHOD:REQUEST',
      'ORGANIZER;CN="結 湯けむり町":mailto:yui@town.example.jp',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE;CN="山田 花子":mailto:hanako@example.jp',
    ],
  )
})

/** The calendar in a letter as a mail program takes it out: the base64 of its part undone, folded lines joined. */
function calendarIn(letter: string): string[] {
  const part = /Content-Type: text\/calendar[^]*?\n\n([^]*?)\n--/i.exec(letter)
  const base64 = /Content-Transfer-Encoding: base64/i.test(part?.[0] ?? '')
  const text = base64 ? Buffer.from(part?.[1] ?? '', 'base64').toString('utf8') : wordsOf(`\n\n${part?.[1]}`)
  return text.replaceAll(/\r?\n /g, '').split(/\r?\n/)
}

test('a second run sends nothing', async () => {
  const id = await written()
  await send(id)
  await send(id)
  assert.equal(postOffice.taken.length, 1)
  assert.equal((await mail(id)).tries, 1)
})

test('without a mail server the mail is caught, and can be read here', async () => {
  const id = await written()
  await sendMail(db, catchEverything, SENDER, id, NOW)
  assert.equal((await mail(id)).state, 'caught')
})

test('a mailbox that is not there marks the address of the account', async () => {
  postOffice.refusal = '550 no such mailbox'
  const id = await written()
  await send(id)
  const { state, to_account } = await mail(id)
  assert.equal(state, 'bounced')
  const { mail_blocked_at } = await owner
    .selectFrom('accounts')
    .select('mail_blocked_at')
    .where('id', '=', to_account ?? '')
    .executeTakeFirstOrThrow()
  assert.deepEqual(mail_blocked_at, NOW)
})

/** When the outbox asks for this letter again. */
async function askedAgain(id: string): Promise<string[]> {
  const { rows } = await sql<{ after: Date }>`select start_after as after from pgboss.job
    where name = 'mail.send' and data ->> 'mailId' = ${id} order by start_after`.execute(owner)
  return rows.map(({ after }) => `${(after.getTime() - NOW.getTime()) / 60_000} minutes`)
}

test('a server that is busy is asked again later: the mail waits, and leaves the next time', async () => {
  postOffice.refusal = '451 come back later'
  const id = await written()
  await send(id)
  assert.deepEqual(
    [(await mail(id)).state, (await mail(id)).tries, await askedAgain(id)],
    ['waiting', 1, ['5 minutes']],
  )
  postOffice.refusal = ''
  await send(id)
  assert.deepEqual([(await mail(id)).state, (await mail(id)).tries], ['sent', 2])
})

test('a mail server that is down for a day loses nothing and doubles nothing', async () => {
  const nobody = smtp('smtp://127.0.0.1:1', '結 <no-reply@yui.test>')
  const ids = [await written(), await written(), await written()]
  let at = NOW
  for (let tries = 1; at.getTime() < NOW.getTime() + 24 * 3_600_000; tries++) {
    for (const id of ids) await sendMail(db, nobody, SENDER, id, at)
    at = new Date(at.getTime() + Math.min(5 * tries, 60) * 60_000)
  }
  assert.deepEqual(new Set(await Promise.all(ids.map(async (id) => (await mail(id)).state))), new Set(['waiting']))
  for (const id of [...ids, ...ids]) await sendMail(db, transport, SENDER, id, at)
  assert.equal(postOffice.taken.length, 3)
  assert.deepEqual(new Set(await Promise.all(ids.map(async (id) => (await mail(id)).state))), new Set(['sent']))
})

test('after three days, or when the letter itself is refused, a person has to look', async () => {
  const nobody = smtp('smtp://127.0.0.1:1', '結 <no-reply@yui.test>')
  const late = await written()
  await assert.rejects(sendMail(db, nobody, SENDER, late, new Date(NOW.getTime() + 73 * 3_600_000)), /three days/)
  postOffice.refusal = '554 we do not like this letter'
  await assert.rejects(send(await written()), /554/)
})

test('the same letter posted twice is one mail', async () => {
  const letter = {
    once: 'greeting',
    topic: 'event' as const,
    to: { accountId: null, address: 'a@example.jp' },
    subject: '件名',
    body: '本文',
  }
  await as(db, clock, (tx) => post(tx, letter, NOW))
  await as(db, clock, (tx) => post(tx, letter, NOW))
  const rows = await owner.selectFrom('mails').select('id').where('once', '=', 'greeting').execute()
  assert.equal(rows.length, 1)
})

test('the foot of a mail leads to its switch; a code and a legal notice have none', async () => {
  await send(await written())
  assert.match(
    wordsOf(postOffice.taken[0]!),
    /「応募と選考」の通知です。受け取り方の変更: https:\/\/yui\.test\/notifications\/settings/,
  )
  postOffice.taken.length = 0
  await send(await written({ topic: 'account' }))
  await send(await written({ topic: 'contract', mustReach: true }))
  assert.equal(postOffice.taken.length, 2)
  for (const taken of postOffice.taken) assert.doesNotMatch(wordsOf(taken), /受け取り方/)
})

test('whose mailbox is not there is told in the product, and so is who wrote, without the address', async () => {
  postOffice.refusal = '550 no such mailbox'
  const sender = await account()
  const id = await written({ senderAccount: sender })
  await send(id)
  const { to_account } = await mail(id)
  const toldTo = async (accountId: string | null) =>
    owner
      .selectFrom('notifications')
      .select(['title', 'path', 'topic'])
      .where('account_id', '=', accountId)
      .where('topic', '=', 'account')
      .execute()
  assert.deepEqual(await toldTo(to_account), [
    {
      title: 'あなたのメールアドレスにメールが届きませんでした。アカウントの設定でアドレスを確かめてください。',
      path: '/account',
      topic: 'account',
    },
  ])
  const [line] = await toldTo(sender)
  assert.match(line?.title ?? '', /^あなたが送った招待のメールが届きませんでした/)
  assert.doesNotMatch(line?.title ?? '', /@/)
})
