import assert from 'node:assert/strict'
import { test } from 'vitest'
import { photographed } from '../../tests/qr-reader.ts'
import { textOfPdf } from '../platform/documents/text-of-pdf.ts'
import { type CertificateContent, printedCode } from './certificate.ts'
import { paperOf, printCertificate } from './certificate-paper.ts'
import type { ReadCertificate } from './find-certificate.ts'

const code = '0123456789ABCDEFGHJKMNPQRS'
const content: CertificateContent = {
  number: 3,
  year: 2025,
  town: '湯梨浜町',
  shown: 'Y.H.',
  issuedOn: '2025-12-01',
  activities: [
    { kind: 'visit', on: '2025-06-10', what: '店舗の下見' },
    { kind: 'work', on: '2025-07-10', what: '改善会議' },
  ],
}
const certificate: ReadCertificate = {
  id: '00000000-0000-4000-8000-000000000001',
  talentId: '',
  municipalityId: '',
  code,
  content,
  state: 'issued',
  stateSince: new Date('2025-12-01T01:00:00Z'),
  at: new Date('2025-12-01T01:00:00Z'),
  because: null,
  genuine: true,
}
const origin = 'https://yui.example.lg.jp'
const paper = (changes: Partial<ReadCertificate> = {}) => paperOf({ ...certificate, ...changes }, '山田 花子', origin)

test('the code on the paper opens the page that verifies this certificate and no other', () => {
  assert.equal(photographed(paper().qr, 4).found, `${origin}/certificates/${code}`)
  const other = code.replace('S', 'T')
  assert.equal(photographed(paper({ code: other }).qr, 4).found, `${origin}/certificates/${other}`)
})

test('what the paper says', () => {
  const { qr, ...words } = paper()
  assert.match(qr, /^<svg /)
  assert.deepEqual(words, {
    title: '担い手活動証明書',
    author: '湯梨浜町',
    number: '令和7年度（2025年度） 第3号',
    revoked: '',
    holder: '山田 花子 様',
    lead: '令和7年度（2025年度）に、湯梨浜町が承認した次の活動が行われたことを証明します。',
    rows: [
      ['2025年6月10日(火)', '現地訪問', '店舗の下見'],
      ['2025年7月10日(木)', '契約にもとづく稼働', '改善会議'],
    ],
    count: '活動の回数 2回(年3回以上の要件を満たしていません)',
    issued: '2025年12月1日(月) 発行',
    town: '湯梨浜町',
    check: `${origin}/certificates`,
    code: printedCode(code),
    shown: '確認ページには、活動した人として「Y.H.」と表示されます。',
  })
  assert.equal(paper({ state: 'revoked' }).revoked, 'この証明書は取り消されています')
  const three = { ...content, activities: [...content.activities, ...content.activities.slice(1)] }
  assert.match(paper({ content: three }).count, /3回\(年3回以上の要件を満たしています\)/)
})

test('it is printed with the picture in it, twice the same', async () => {
  const [once, again] = [
    await printCertificate(certificate, '山田 花子', origin),
    await printCertificate(certificate, '山田 花子', origin),
  ]
  assert.ok(once.equals(again))
  assert.match(once.toString('latin1'), /\/Alt/, 'the picture has words for whoever does not see it')
  const [page = '', ...more] = textOfPdf(once)
  assert.deepEqual(more, [], 'one page')
  for (const words of ['担い手活動証明書', '山田 花子 様', '改善会議', printedCode(code), `${origin}/certificates`])
    assert.ok(page.includes(words), words)
}, 30_000)
