import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { findApplication } from '../applications/find-application.ts'
import { remindClient, tellTalent } from '../applications/letters.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { filled, placeholders, problemIn, type TemplateKey, templateOf, templates, wordsOf } from '../templates.ts'
import { changeTemplate, resetTemplate } from '../change-template.ts'
import { readTemplate } from './list-templates.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')
const change = (key: TemplateKey, seen: number, body: string, subject: string | null = '件名', actor = operator) =>
  as(db, actor, (tx) => changeTemplate(tx, actor, key, { seen, subject, body }, NOW))
const reset = (key: TemplateKey, seen: number) => as(db, operator, (tx) => resetTemplate(tx, operator, key, seen, NOW))
const words = (key: TemplateKey, values = {}) => as(db, clock, (tx) => wordsOf(tx, key, values))

test('every template, who reads it, and what may stand in it', () => {
  assert.deepEqual(
    templates.map(({ key, reader, placeholders: names }) => `${key} → ${reader} (${names.join(' ')})`),
    [
      'application-received → 副業人材 (posting days)',
      'application-offered → 副業人材 ()',
      'application-declined → 副業人材 ()',
      'reminder-client → 発注者 ()',
      'reminder-talent → 副業人材 ()',
      'posting-returned → 発注者 (name posting)',
      'posting-published → 発注者 (name posting closes_on)',
      'invitation → 招待された人 (company role until)',
      'referral-withdrawn → 紹介された企業 (name company supporter)',
      'decline-skill → 発注者 ()',
      'decline-conditions → 発注者 ()',
      'decline-filled → 発注者 ()',
      'decline-direction → 発注者 ()',
      'decline-timing → 発注者 ()',
      'decline-closed → 発注者 ()',
    ],
  )
})

test('the standard words keep to their own placeholders, and each of these has an example', () => {
  for (const { key, subject, body, placeholders: names } of templates) {
    assert.equal(problemIn(`${subject ?? ''}${body}`, names), null, key)
    for (const name of names) assert.ok(`${subject ?? ''}${body}`.includes(`{{${name}}}`), `${key} has no {{${name}}}`)
    for (const name of names) assert.ok(placeholders[name]?.sample, name)
  }
})

test('the standard words are those that letters had before there were templates', async () => {
  assert.deepEqual(await words('application-declined'), {
    subject: '選考の結果のお知らせ',
    body: '選考の結果をお知らせします。発注者からのメッセージを応募の画面でご覧ください。',
  })
  assert.deepEqual(await words('application-offered'), {
    subject: '条件の提示がありました',
    body: '発注者から条件が提示されました。期限までに、合意するか辞退するかを選んでください。',
  })
  assert.deepEqual(await words('reminder-client'), {
    subject: '応募への返答の期限が近づいています',
    body: '応募者が返答を待っています。期限までに、選考・面談・条件提示・見送りのいずれかを選んでください。',
  })
  assert.deepEqual(await words('posting-returned', { posting: '直売所のPOP', name: '山根' }), {
    subject: '【結】求人「直売所のPOP」に運営事業者からの指摘があります',
    body: '山根 様\n\n求人「直売所のPOP」の審査で、運営事業者からの指摘がありました。\n指摘を確かめて直し、もう一度審査に出してください。',
  })
  assert.deepEqual(await words('application-received', { posting: '直売所のPOP', days: '7' }), {
    subject: '応募を受け付けました「直売所のPOP」',
    body: '発注者に応募を届けました。7日以内に返答があります。返答がないときは、伴走担当が発注者に確かめます。',
  })
})

test('what is refused, each in a sentence', () => {
  assert.deepEqual(
    ['{{posting}}です', '{{company}}です', '{{ posting }}', '{{posting', 'posting}}', '{{}}', '{{a}}{{posting}}'].map(
      (text) => problemIn(text, ['posting']),
    ),
    [
      null,
      '{{company}} は差し込めません。使えるのは {{posting}} です',
      '{{ posting }} は差し込めません。使えるのは {{posting}} です',
      '{{ と }} の数が合っていません。使えるのは {{posting}} です',
      '{{ と }} の数が合っていません。使えるのは {{posting}} です',
      '{{}} は差し込めません。使えるのは {{posting}} です',
      '{{a}} は差し込めません。使えるのは {{posting}} です',
    ],
  )
  assert.equal(problemIn('{{x}}', []), '{{x}} は差し込めません。この文例で差し込めるものはありません')
})

test('what somebody typed as a title cannot pull in another value', () => {
  assert.equal(filled('「{{posting}}」{{name}}', { posting: '{{name}}', name: '山根' }), '「{{name}}」山根')
  assert.equal(filled('{{constructor}}', {}), '{{constructor}}')
})

test('letters written after a change have its words; those before keep theirs; a reset brings the standard back', async () => {
  const { id, client } = await applicationsOf(owner).submitted()
  const bodyTo = async (once: string) =>
    (await owner.selectFrom('mails').select('body').where('once', '=', once).executeTakeFirst())?.body
  await as(db, clock, async (tx) => tellTalent(tx, await findApplication(tx, clock, id), 'offered', NOW))
  await change('reminder-client', 0, '湯けむり町の窓口です。お返事をお願いします。', 'お返事のお願い')
  await as(db, clock, async (tx) => remindClient(tx, await findApplication(tx, clock, id), NOW))
  assert.equal(
    await bodyTo(`reminder-submitted-${id}-to-${client.accountId}`),
    '湯けむり町の窓口です。お返事をお願いします。',
  )
  assert.equal(await bodyTo(`application-offered-${id}`), templateOf('application-offered').body)
  await reset('reminder-client', 1)
  assert.equal((await words('reminder-client')).body, templateOf('reminder-client').body)
  const { versions, now } = await as(db, operator, (tx) => readTemplate(tx, operator, 'reminder-client'))
  assert.deepEqual(
    [now.version, now.standard, versions.map(({ version, standard }) => [version, standard])],
    [
      2,
      true,
      [
        [2, true],
        [1, false],
      ],
    ],
  )
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'detail'])
    .where('name', 'like', 'template.%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(entries, [
    { name: 'template.changed', detail: { template: 'reminder-client', version: 1 } },
    { name: 'template.reset', detail: { template: 'reminder-client', version: 2 } },
  ])
})

test('refused: unknown placeholders, an old version, a reset of the standard, others than operators who write', async () => {
  await assert.rejects(
    change('posting-returned', 0, '{{company}}の求人'),
    (e) => e instanceof Invalid && 'body' in e.problems,
  )
  await assert.rejects(
    change('posting-returned', 0, '本文', '{{x}}'),
    (e) => e instanceof Invalid && 'subject' in e.problems,
  )
  await assert.rejects(
    change('posting-returned', 0, '本文', null),
    (e) => e instanceof Invalid && 'subject' in e.problems,
  )
  await assert.rejects(change('posting-returned', 3, '本文'), Stale)
  await assert.rejects(reset('posting-returned', 0), Stale)
  await assert.rejects(change('posting-returned', 0, '本文', '件名', await member('company')), NotFound)
  await assert.rejects(
    change('posting-returned', 0, '本文', '件名', await member('operator', undefined, 'viewer')),
    NotAllowed,
  )
})

test('ten operators who saw the same words: one changes them, nine are told; no version is lost', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => change('decline-skill', 0, `文${n}`, null)),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const { reason } of outcomes.filter((o) => o.status === 'rejected')) assert.ok(reason instanceof Stale)
})

test('only operators word a letter, even past the verb; nobody rewrites what went out', async () => {
  const company = await member('company')
  const row = {
    key: 'invitation',
    version: 1,
    subject: 'にせもの',
    body: 'にせもの',
    changed_by: company.accountId,
    changed_at: NOW,
  }
  await assert.rejects(
    as(db, company, (tx) => tx.insertInto('templates').values(row).execute()),
    /row-level security/,
  )
  await assert.rejects(
    as(db, operator, (tx) => tx.deleteFrom('templates').execute()),
    /permission denied/,
  )
})

test('the pages: list, preview with examples, a wrong placeholder kept, the change, the reset', async () => {
  const person = await house(db).visitor(operator)
  assert.match((await person.get('/desk/templates')).text, /選考の結果\(見送り\)/)
  const path = '/desk/templates/posting-published'
  const fresh = await person.get(path)
  assert.match(fresh.text, /求人「直売所の売上データを見える化してください」を公開しました/)
  const wrong = await person.post(path, { seen: '0', subject: '公開', body: '{{salary}}円です' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /{{salary}} は差し込めません。使えるのは {{name}}、{{posting}}、{{closes_on}} です/)
  const looked = await person.post(path, {
    seen: '0',
    subject: '公開しました',
    body: '{{name}}さん、できました',
    intent: 'preview',
  })
  assert.equal(looked.status, 200)
  assert.match(looked.text, /見本\(まだ保存していません\)[\s\S]*山根 花子さん、できました/)
  assert.equal((await words('posting-published', { posting: 'x' })).subject, '【結】求人「x」を公開しました')
  const kept = await person.post(path, {
    seen: '0',
    subject: '公開しました',
    body: '{{name}}さん、できました',
    intent: 'keep',
  })
  assert.deepEqual([kept.status, kept.location], [303, path])
  assert.equal((await person.post(path, { seen: '0', subject: '二人目', body: '二人目' })).status, 409)
  assert.equal((await person.post(`${path}/resets`, { seen: '1' })).status, 303)
  assert.equal((await person.get('/desk/templates/no-such-text')).status, 404)
})

test('a client starts a refusal from the words of this installation', async () => {
  await change('decline-timing', 0, '湯けむり町では、またのご縁をお待ちしています。', null)
  const { id, client } = await applicationsOf(owner).submitted()
  const person = await house(db).visitor(client)
  const page = await person.get(`/client/applications/${id}/declines?reason=timing`)
  assert.match(page.text, /湯けむり町では、またのご縁をお待ちしています。/)
})
