import assert from 'node:assert/strict'
import iconv from 'iconv-lite'
import { test } from 'vitest'
import { eicar, jpegFile, officeFile, pdfFile, pngFile } from '../../../tests/world/files.ts'
import { zip } from '../documents/zip.ts'
import { acceptOf, type FileType, fileTypes, labelsOf } from './file-types.ts'
import { isText, textOf } from './is-text.ts'
import { pixelsOf } from './pixels.ts'
import { Refused, sentenceOf } from './refusal.ts'
import { typeOf } from './type-of.ts'

const answer = (bytes: Buffer): string => {
  try {
    return typeOf(bytes)
  } catch (error) {
    if (error instanceof Refused) return `refused: ${error.reason}`
    throw error
  }
}
const archive = (parts: Record<string, string>) =>
  zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'refused: empty'],
  ['a PDF', pdfFile(), 'pdf'],
  ['a PDF with lines after its end', Buffer.concat([pdfFile(), Buffer.from('\n\n% kept by a scanner\n')]), 'pdf'],
  ['a PDF cut off', pdfFile().subarray(0, -10), 'refused: broken'],
  ['a PNG', pngFile(), 'png'],
  ['a PNG cut off', pngFile().subarray(0, -20), 'refused: broken'],
  ['a PNG of 10,000 by 10,000', pngFile({ width: 10_000, height: 10_000 }), 'png'],
  ['a PNG one line higher', pngFile({ width: 10_000, height: 10_001 }), 'refused: too_many_pixels'],
  ['a PNG of four milliards each way', pngFile({ width: 4e9, height: 4e9 }), 'refused: too_many_pixels'],
  ['a JPEG', jpegFile(), 'jpeg'],
  ['a JPEG cut off', jpegFile().subarray(0, -2), 'refused: broken'],
  ['a JPEG without a frame', Buffer.from('ffd8ffd9', 'hex'), 'refused: broken'],
  ['a Word file', officeFile('docx'), 'docx'],
  ['an Excel file', officeFile('xlsx'), 'xlsx'],
  ['a PowerPoint file', officeFile('pptx'), 'pptx'],
  ['an Excel file with macros', officeFile('xlsx', { 'xl/vbaProject.bin': 'x' }), 'refused: has_macros'],
  ['macros in other letters', officeFile('docx', { 'word/VBAPROJECT.BIN': 'x' }), 'refused: has_macros'],
  ['an archive of photographs', archive({ '1.jpg': 'x' }), 'refused: unknown_type'],
  ['a Word file without its list of parts', archive({ 'word/document.xml': '<x/>' }), 'refused: unknown_type'],
  ['half an archive', officeFile('docx').subarray(0, 60), 'refused: broken'],
  ['an old .doc, or one with a password', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'refused: old_office'],
  ['a text', Buffer.from('職務経歴書\r\n\t営業'), 'text'],
  ['a text in Shift_JIS', iconv.encode('㈱髙﨑商店,①', 'cp932'), 'text'],
  ['a text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode('名簿', 'utf-16le')]), 'text'],
  ['the test of scanners is a text; the scanner knows better', eicar, 'text'],
  ['a program', Buffer.from('4d5a90000300000004000000ffff', 'hex'), 'refused: unknown_type'],
  ['a picture of another kind (GIF)', Buffer.from('47494638396101000100800000', 'hex'), 'refused: unknown_type'],
])('%s is seen by its bytes', (_, bytes, wanted) => {
  assert.equal(answer(bytes), wanted)
})

test('a name says nothing: a program that begins like a PDF is still looked at to its end', () => {
  assert.equal(answer(Buffer.from('%PDF-1.7\nMZ')), 'refused: broken')
})

test('text: what people wrote, and nothing that a screen would stumble over', () => {
  const lines: [Buffer, string | null][] = [
    [Buffer.from('a\tb\r\nc\f'), 'a\tb\r\nc\f'],
    [Buffer.from('a\u0000b'), null],
    [Buffer.from('a\u001bb'), null],
    [Buffer.from('a\u0085b'), null],
    [Buffer.from([0xff, 0xfe, 0x00]), null],
    [iconv.encode('湯', 'cp932'), '湯'],
  ]
  assert.deepEqual(
    lines.map(([bytes]) => textOf(bytes)),
    lines.map(([, text]) => text),
  )
  assert.equal(isText(Buffer.from('\uFFFD')), false)
})

test('width times height, also behind filling bytes; none where the picture does not say', () => {
  assert.equal(pixelsOf(jpegFile(), 'jpeg'), 16 * 8)
  const filled = Buffer.from('ffd8ffffffffc0000b080008001001011100ffda0000ffd9', 'hex')
  assert.equal(pixelsOf(filled, 'jpeg'), 128)
  assert.equal(pixelsOf(pngFile({ width: 3, height: 5 }), 'png'), 15)
  assert.equal(pixelsOf(pngFile(), 'jpeg'), null)
  assert.equal(pixelsOf(jpegFile(), 'png'), null)
})

test('each refusal says what to do, and names the kinds or the size that count here', () => {
  const told = { kinds: labelsOf(['pdf', 'png']), maxBytes: 5_000_000 }
  const reasons = [
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
  ] as const
  for (const reason of reasons) assert.match(sentenceOf(reason, told), /ください$/, reason)
  const named = reasons.filter((reason) => sentenceOf(reason, told).includes('PDF、PNG画像'))
  assert.deepEqual(named, ['unknown_type', 'not_allowed'])
  assert.match(sentenceOf('too_big', told), /^ファイルは5MBまでです/)
  assert.match(sentenceOf('too_big', { ...told, maxBytes: 1_550_000 }), /^ファイルは1.5MBまでです/)
})

test('what a browser offers is what the bytes may be', () => {
  const all = Object.keys(fileTypes) as FileType[]
  assert.equal(acceptOf(all), '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt,.csv')
  assert.equal(acceptOf([]), '')
})
