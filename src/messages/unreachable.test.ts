import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { inviteMember } from '../organizations/invite-member.ts'
import { smtp } from '../platform/mail/transport.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { openPostOffice } from '../../tests/world/post-office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { sendMail } from './send-mail.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const postOffice = await openPostOffice()
const transport = smtp(postOffice.url, '結 <no-reply@yui.test>')
const SENDER = { origin: 'https://yui.test', from: '結 <no-reply@yui.test>', secret: 'a secret of the tests' }
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('a member invites somebody at an address that is not there: the member is told, and where to look', async () => {
  postOffice.refusal = '550 no such mailbox'
  const admin = await member('company')
  const guest = { email: 'nobody@yado.example', role: 'editor' as const }
  const id = await as(db, admin, (tx) => inviteMember(tx, admin, admin.organizationId, guest, NOW))
  const mail = await owner
    .selectFrom('mails')
    .select('id')
    .where('once', '=', `invitation-${id}`)
    .executeTakeFirstOrThrow()
  await sendMail(db, transport, SENDER, mail.id, NOW)
  const page = await visitor(admin)
  const { text } = await page.get('/notifications')
  assert.match(words(text), /あなたが送った招待のメールが届きませんでした/)
  assert.match(text, /href="\/organization\/members"/)
  assert.doesNotMatch(text, /nobody@yado/)
  assert.equal((await page.get('/organization/members')).status, 200)
  assert.doesNotMatch(words((await page.get('/notifications?show=unread')).text), /招待のメール/)
})

test('a company whose talent no mail reaches sees so in the thread, without the address; the talent sees it too', async () => {
  const { talent, client, threadId } = await threadsOf(db, owner).made('企業: 面談はいかがですか。')
  const contact = await owner
    .updateTable('accounts')
    .set({ mail_blocked_at: NOW })
    .where('id', '=', talent.accountId)
    .returning('email')
    .executeTakeFirstOrThrow()
  const thread = (await (await visitor(client)).get(`/threads/${threadId}`)).text
  assert.match(words(thread), /応募者には、いまメールが届きません/)
  assert.ok(!thread.includes(contact.email))
  assert.match(
    words((await (await visitor(talent)).get('/notifications')).text),
    /あなたのメールアドレスにメールが届きませんでした/,
  )
})

test('what is written to somebody whom no mail reaches waits for them in the product', async () => {
  const { talent, client, threadId } = await threadsOf(db, owner).made()
  await owner.updateTable('accounts').set({ mail_blocked_at: NOW }).where('id', '=', talent.accountId).execute()
  await (await visitor(client)).post(`/threads/${threadId}/messages`, { body: '急ぎではありません。' })
  const inbox = words((await (await visitor(talent)).get('/threads')).text)
  assert.match(inbox, /急ぎではありません。 未読1件/)
})
