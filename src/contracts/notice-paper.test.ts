import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'vitest'
import { textOfPdf } from '../platform/documents/text-of-pdf.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { noticeItems } from '../law/notice-items.ts'
import type { Version } from './find-contract.ts'
import { noticeContent, printNotice } from './notice-paper.ts'
import { governmentTerms, termsWith } from '../../tests/world/terms.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { visitor, app } = house(db)
const issued_at = new Date('2025-12-01T01:00:00Z')
const plain = (text: string): string => text.replaceAll(/\s/g, '')

const versionOf = (terms = termsWith({ commissionedOn: '2025-12-01' })): Version => ({
  number: 2,
  terms,
  hash: 'a'.repeat(64),
  reason: 'commissioned',
  at: issued_at,
})

test('the PDF holds every item of the notice, every payment day and the fingerprint of what was consented to', async () => {
  const version = versionOf(
    termsWith({
      commissionedOn: '2025-12-01',
      government: governmentTerms,
      inspection: { takesPlace: true, withinDays: 10 },
      agreed: { number: 1, hash: 'b'.repeat(64) },
    }),
  )
  const notice = { issued_at } as Parameters<typeof printNotice>[2]
  const text = plain(textOfPdf(await printNotice('契約', version, notice)).join(''))
  const content = noticeContent('契約', version, notice)
  for (const { id, label } of noticeItems) if (id !== 'recommission') assert.ok(text.includes(plain(label)), label)
  for (const { label, words } of content.lines) {
    assert.ok(text.includes(plain(label)), label)
    for (const sentence of words.split('\n')) assert.ok(text.includes(plain(sentence)), sentence)
  }
  assert.equal(content.payments.length, 6)
  for (const { paidOn, judged } of content.payments)
    assert.ok(text.includes(plain(paidOn)) && text.includes(plain(judged)), paidOn)
  assert.ok(text.includes('b'.repeat(64)))
})

test('the same version is the same bytes, for both sides and for ever: the paper is kept', async () => {
  const made = await contract.inForce()
  const fetchPdf = async (side: 'my' | 'client') => {
    const actor = side === 'my' ? made.talent : made.client
    const seen = await visitor(actor)
    const answer = await seen.get(`/${side}/contracts/${made.id}/notice.pdf`)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    return answer.headers.get('content-disposition') ?? ''
  }
  assert.match(await fetchPdf('my'), /filename\*=UTF-8''%E5%8F%96%E5%BC%95/)
  const kept = () =>
    owner.selectFrom('notice_papers').select(['pdf', 'sha256', 'number']).where('contract_id', '=', made.id).execute()
  const [first] = await kept()
  await fetchPdf('client')
  const all = await kept()
  assert.equal(all.length, 1)
  assert.equal(
    first?.sha256,
    createHash('sha256')
      .update(all[0]?.pdf ?? '')
      .digest('hex'),
  )
  await assert.rejects(
    db
      .updateTable('notice_papers')
      .set({ sha256: 'c'.repeat(64) })
      .execute(),
    /permission denied/,
  )
  assert.ok(app)
})

test('printed twice without being kept, the bytes are still the same', async () => {
  const notice = { issued_at } as Parameters<typeof printNotice>[2]
  const [one, two] = [await printNotice('契約', versionOf(), notice), await printNotice('契約', versionOf(), notice)]
  assert.ok(one.equals(two))
})

test('what people wrote is printed, not run as Typst', async () => {
  const attack = '#panic("!") *太字* $x^2$ ] }'
  const pdf = await printNotice('契約', versionOf(termsWith({ work: attack })), { issued_at } as Parameters<
    typeof printNotice
  >[2])
  assert.ok(plain(textOfPdf(pdf).join('')).includes(plain(attack)))
})
