import assert from 'node:assert/strict'
import { test } from 'vitest'
import { bombFile, docxFile, eicar, jpegFile, officeFile, pdfFile, pngFile } from '../../../tests/world/files.ts'
import { zip } from '../documents/zip.ts'
import { Invalid } from '../errors.ts'
import { type FileType, fileTypes, labelsOf } from './file-types.ts'
import { readUpload } from './read-upload.ts'
import { type Reason, sentenceOf } from './refusal.ts'
import { noScanner, type Scanner } from './scanner.ts'

const every = Object.keys(fileTypes) as FileType[]
const text = (content: string) => Buffer.from(content)

async function outcome(
  name: string,
  bytes: Uint8Array,
  { allowed = every, maxBytes = 1_000_000, scan = noScanner } = {},
) {
  try {
    const upload = await readUpload({ name, bytes }, { field: 'work', allowed, maxBytes }, scan)
    return `${upload.type} ${upload.name}`
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const [sentence] = Object.values(error.problems)
    assert.deepEqual(Object.keys(error.problems), ['work'])
    return reasons.find((reason) => sentenceOf(reason, { kinds: labelsOf(allowed), maxBytes }) === sentence)
  }
}

const reasons: Reason[] = [
  'empty',
  'too_big',
  'unknown_type',
  'old_office',
  'not_allowed',
  'other_than_named',
  'broken',
  'unpacks_too_big',
  'too_many_pixels',
  'has_macros',
  'virus',
  'scanner_away',
]

test.each([
  ['職務経歴書.pdf', pdfFile(), 'pdf 職務経歴書.pdf'],
  ['画面.png', pngFile(), 'png 画面.png'],
  ['写真.JPG', jpegFile(), 'jpeg 写真.jpg'],
  ['写真.jpeg', jpegFile(), 'jpeg 写真.jpeg'],
  ['経歴.docx', docxFile('営業を10年'), 'docx 経歴.docx'],
  ['実績.xlsx', officeFile('xlsx'), 'xlsx 実績.xlsx'],
  ['提案.pptx', officeFile('pptx'), 'pptx 提案.pptx'],
  ['メモ.txt', text('売上を2倍にしました。\r\n'), 'text メモ.txt'],
  ['一覧.csv', text('年,売上\n2024,100'), 'text 一覧.csv'],
  ['Shift_JIS.csv', Buffer.from([0x94, 0xc4, 0x97, 0x70, 0x0d, 0x0a]), 'text Shift_JIS.csv'],
  ['UTF-16.txt', Buffer.from('\uFEFF職歴', 'utf16le'), 'text UTF-16.txt'],
  // A name that claims nothing gets the extension of what the file is.
  ['職務経歴書', pdfFile(), 'pdf 職務経歴書.pdf'],
  ['資料 Ver1.2', pdfFile(), 'pdf 資料 Ver1.2.pdf'],
  ['page.html', text('<script>alert(1)</script>'), 'text page.html.txt'],
])('%s is taken for what its bytes say', async (name, bytes, wanted) => {
  assert.equal(await outcome(name, bytes), wanted)
})

test.each<[string, string, Uint8Array, Reason]>([
  ['nothing in it', 'a.txt', Buffer.alloc(0), 'empty'],
  ['over the limit', 'a.txt', Buffer.alloc(1_000_001, 'a'), 'too_big'],
  ['a program called PDF', '請求書.pdf', Buffer.from('4d5a900003000000', 'hex'), 'unknown_type'],
  ['a program for Linux', 'a.png', Buffer.from('7f454c460201010000', 'hex'), 'unknown_type'],
  ['a web page called PDF', 'a.pdf', text('<!doctype html><title>PDF</title>'), 'other_than_named'],
  ['a picture called Word', 'a.docx', pngFile(), 'other_than_named'],
  ['an Excel called Word', 'a.docx', officeFile('xlsx'), 'other_than_named'],
  ['an archive of anything', 'a.zip', zip([{ name: 'a.txt', bytes: text('a') }]), 'unknown_type'],
  ['an archive called Word', 'a.docx', zip([{ name: 'evil.exe', bytes: text('MZ') }]), 'unknown_type'],
  ['an old Word, or a password', 'a.doc', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'old_office'],
  ['a PDF that was cut off', 'a.pdf', pdfFile().subarray(0, 200), 'broken'],
  ['a picture that was cut off', 'a.png', pngFile().subarray(0, 40), 'broken'],
  ['a photograph that was cut off', 'a.jpg', jpegFile().subarray(0, 20), 'broken'],
  ['a Word file that was cut off', 'a.docx', docxFile('営業').subarray(0, 150), 'broken'],
  ['a bomb', 'a.docx', bombFile(), 'unpacks_too_big'],
  ['a bomb in an archive', 'a.docx', officeFile('docx', { 'word/embeddings/a.docx': bombFile() }), 'unpacks_too_big'],
  ['many small bombs in one', 'a.docx', smallBombs(), 'unpacks_too_big'],
  ['too many parts', 'a.docx', manyParts(), 'unpacks_too_big'],
  ['archives in archives', 'a.docx', nested(5), 'unpacks_too_big'],
  ['a picture that grows', 'a.png', pngFile({ width: 60_000, height: 60_000 }), 'too_many_pixels'],
  ['macros', 'a.docx', officeFile('docx', { 'word/vbaProject.bin': 'x' }), 'has_macros'],
  ['the test virus', 'eicar.txt', eicar, 'virus'],
  ['the test virus in a PDF', 'a.pdf', Buffer.concat([pdfFile(), eicar]), 'virus'],
  ['the test virus in a Word file', 'a.docx', officeFile('docx', { 'word/embeddings/a.bin': eicar }), 'virus'],
  [
    'the test virus in an archive in it',
    'a.docx',
    officeFile('docx', { 'b.zip': zip([{ name: 'e', bytes: eicar }]) }),
    'virus',
  ],
])('%s is refused', async (_, name, bytes, wanted) => {
  assert.equal(await outcome(name, bytes), wanted)
})

function smallBombs(): Buffer {
  const small = officeFile('docx', { 'word/media/zeros.bin': Buffer.alloc(20_000_000) })
  return officeFile('docx', { '1.docx': small, '2.docx': small, '3.docx': small, '4.docx': small })
}

function manyParts(): Buffer {
  return officeFile('docx', Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/${i}.xml`, ''])))
}

function nested(depth: number): Buffer {
  return depth === 0 ? officeFile('docx') : officeFile('docx', { 'inner.docx': nested(depth - 1) })
}

test('a kind that is not wanted here is refused, and the sentence names those that are', async () => {
  assert.equal(await outcome('a.docx', docxFile('営業'), { allowed: ['pdf', 'png'] }), 'not_allowed')
  assert.equal(
    sentenceOf('not_allowed', { kinds: labelsOf(['pdf', 'png']), maxBytes: 1 }),
    'ここで受け取れるのはPDF、PNG画像です。どれかで保存し直してください',
  )
})

test('the scanner decides last; when it cannot be asked, no file comes in unseen', async () => {
  const says = (verdict: Awaited<ReturnType<Scanner>>) => ({ scan: () => Promise.resolve(verdict) })
  assert.equal(await outcome('a.pdf', pdfFile(), says('clean')), 'pdf a.pdf')
  assert.equal(await outcome('a.pdf', pdfFile(), says('found')), 'virus')
  assert.equal(await outcome('a.pdf', pdfFile(), says('away')), 'scanner_away')
})

test('every sentence says what to do', () => {
  const told = { kinds: 'PDF、PNG画像', maxBytes: 10_000_000 }
  for (const reason of reasons) {
    const sentence = sentenceOf(reason, told)
    assert.match(sentence, /(ください)$/, reason)
    assert.ok(sentence.length < 90, reason)
  }
  assert.match(sentenceOf('too_big', told), /10MBまで/)
  assert.match(sentenceOf('too_big', { ...told, maxBytes: 1_500_000 }), /1\.5MBまで/)
})

test('random bytes never break the reader: they are taken as text or refused with a sentence', async () => {
  const heads = ['', '25504446', '89504e470d0a1a0a', 'ffd8ff', '504b0304', 'd0cf11e0a1b11ae1', 'fffe', 'efbbbf']
  for (let i = 0; i < 400; i++) {
    const noise = Buffer.from(Array.from({ length: i }, (_, at) => (at * 31 + i * 17 + ((at * i) % 7)) % 256))
    const head = Buffer.from(heads[i % heads.length] ?? '', 'hex')
    assert.ok(await outcome('a', Buffer.concat([head, noise])), `${i}`)
  }
})
